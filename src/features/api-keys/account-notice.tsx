import type { Account } from '#src/contract/account.ts';
import { Notice } from '#src/ui/notice.tsx';

/** Whether an account may create, edit and regenerate keys at all (KEY-5). */
export function mayChangeKeys(account: Account): boolean {
  return account.emailConfirmed && !account.locked;
}

/** Why the account cannot create keys, and what it still can do (KEY-5). */
export function AccountNotice({ account }: { account: Account }) {
  if (mayChangeKeys(account)) return null;
  return account.locked ? (
    <Notice tone="warning" title="Your account is locked">
      <p>
        You cannot create, edit or regenerate keys, and your keys are refused. You can still revoke
        and delete them. Ask the gallery's support to unlock your account.
      </p>
    </Notice>
  ) : (
    <Notice tone="warning" title="Confirm your e-mail address">
      <p>
        You cannot create, edit or regenerate keys before you open the link that was mailed to{' '}
        <bdi className="font-medium">{account.email}</bdi>, and until then your keys are refused.
        You can still revoke and delete them.
      </p>
    </Notice>
  );
}
