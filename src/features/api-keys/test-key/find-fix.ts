import type { Account } from '#src/contract/account.ts';
import type { ApiKey } from '#src/contract/api-key.ts';
import type { CheckAnswer } from '#src/contract/key-use.ts';

/** What the owner can do about a refusal: in words, and as what the page offers, if it does. */
export interface Fix {
  words: string;
  act: 'edit' | 'regenerate' | 'create' | 'create-another' | null;
}

/** The key and who asks, as far as it decides what can be done. */
export interface FixContext {
  apiKey: Pick<ApiKey, 'kind' | 'owner' | 'editable' | 'regenerable'>;
  account: Account;
  /** Whether the account may create, edit and regenerate keys (KEY-5). */
  canChange: boolean;
}

/**
 * What to do about the refusal of a use, by the rule that refused (USE-6); never by its text
 * (NET-1). `null` for an allowed use, and for a rule of which the page does not know the fix.
 */
export function findFix(
  { allowed, rule }: Pick<CheckAnswer, 'allowed' | 'rule'>,
  packageId: string,
  context: FixContext,
): Fix | null {
  if (allowed) return null;
  switch (rule) {
    case 'EXP-3':
    case 'UNU-1':
    case 'REV-1':
    case 'LEG-3':
      return renewal(context);
    case 'KEY-5':
      return say(openAccount(context.account));
    case 'SCO-1':
      return offer(
        'create-another',
        'Create another key with a scope for this. The scopes of a key cannot be changed.',
        context,
      );
    case 'SUB-1':
      return context.apiKey.editable.includes('subjects')
        ? offer('edit', `Add a package or pattern that covers ${packageId}.`, context)
        : null;
    case 'USE-5':
      return say(
        `Use a key that acts for an owner of ${packageId}, or ask to be made a member of one.`,
      );
    case 'USE-6':
      return say("Ask the gallery's support to unlock the owner.");
    case 'SCO-6':
      return say('Ask an admin of the owner to let you do this, or to do it.');
    case 'USE-7':
      return say('Check how the package ID is written. A package must be pushed before.');
    default:
      return null;
  }
}

function renewal(context: FixContext): Fix {
  return context.apiKey.regenerable
    ? offer('regenerate', 'Regenerate the key. It then has a new secret.', context)
    : offer('create', 'Create a new key. A full access key cannot be regenerated.', context);
}

function openAccount({ locked }: Account): string {
  return locked
    ? "Ask the gallery's support to unlock your account. Until then none of your keys can be used."
    : 'Open the link that the gallery mailed to you. Until then none of your keys can be used.';
}

/** What the page can do, if the account may have it done. */
function offer(act: Exclude<Fix['act'], null>, words: string, { canChange }: FixContext): Fix {
  return canChange ? { words, act } : say(`${words} Your account cannot do that at present.`);
}

function say(words: string): Fix {
  return { words, act: null };
}
