import type { RuleContext } from '#mocks/rules/context.ts';
import { DAY } from '#mocks/rules/records.ts';
import type {
  ActivityRecord,
  KeyRecord,
  MailRecord,
  OrganizationRecord,
  PackageRecord,
} from '#mocks/rules/records.ts';
import { revokeLeaked } from '#mocks/rules/revoke-leaked.ts';
import type { KeySpec } from './scenario.ts';
import { useKey } from './use-key.ts';

/** A key with all that it leaves behind in the gallery. */
export interface Life {
  key: KeyRecord;
  packages: PackageRecord[];
  activity: ActivityRecord[];
  mails: MailRecord[];
}

/** What a scenario says of a key's life since it was created. */
export type LifeSpec = Pick<KeySpec, 'tried' | 'revoked'> & {
  /** When it was used, in days ago. */
  used: readonly number[];
};

/**
 * What has become of a key since it was created, deed by deed in the order of time, each by the
 * rules at its moment. Throws where the rules refuse a use that the scenario counts as one.
 */
export function liveKey(
  born: Life,
  { used, tried, revoked }: LifeSpec,
  context: RuleContext & { organizations: readonly OrganizationRecord[] },
): Life {
  const at = (age: number) => ({ ...context, now: Math.round(context.now - age * DAY) });
  const deeds: { age: number; act: (life: Life) => Life }[] = [];
  for (const age of used) deeds.push({ age, act: (life) => useKey(life, null, at(age)) });
  for (const { age, packageId } of tried ?? [])
    deeds.push({ age, act: (life) => useKey(life, packageId, at(age)) });
  if (revoked !== undefined)
    deeds.push({ age: revoked.age, act: (life) => revoke(life, revoked, at(revoked.age)) });
  return deeds
    .toSorted((one, other) => other.age - one.age)
    .reduce((life, { act }) => act(life), born);
}

function revoke(life: Life, leak: { source: string; url: string }, context: RuleContext): Life {
  const { key, mail, activity } = revokeLeaked(life.key, leak, context);
  return {
    ...life,
    key,
    activity: life.activity.concat(activity ?? []),
    mails: life.mails.concat(mail ?? []),
  };
}
