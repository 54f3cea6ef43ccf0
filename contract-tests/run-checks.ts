import { clearAway } from './asking/keys.ts';
import type { Gallery } from './asking/gallery.ts';
import { sweep } from './asking/sweep.ts';
import type { Check, Group } from './check.ts';
import { NotTried } from './outcome.ts';
import { describeFailure } from './report/describe-failure.ts';
import { redact } from './report/redact.ts';
import type { Outcome } from './report/report.ts';

/** Told of each group before its checks are made. */
export type OnGroup = (title: string) => void;

/**
 * Makes every check, one after the other, each with no key of another's about; those that look
 * back come last. `signal` ends it early: what is left is not tried.
 */
export async function runChecks(
  groups: readonly Group[],
  gallery: Gallery,
  { signal, onGroup }: { signal: AbortSignal; onGroup: OnGroup },
): Promise<Map<Check, Outcome>> {
  const outcomes = new Map<Check, Outcome>();
  for (const { title, checks } of groups) {
    onGroup(title);
    for (const check of checks.filter(({ isLast }) => !isLast)) {
      const outcome = signal.aborted ? stopped : await runCheck(check, gallery);
      outcomes.set(check, outcome);
      await clearUp(gallery, outcome);
    }
  }
  for (const check of groups.flatMap(({ checks }) => checks).filter(({ isLast }) => isLast))
    outcomes.set(check, signal.aborted ? stopped : await runCheck(check, gallery));
  return outcomes;
}

const stopped: Outcome = { result: 'not-tried', reason: 'the run was stopped' };

async function runCheck(check: Check, gallery: Gallery): Promise<Outcome> {
  try {
    await check.run(gallery);
    return { result: 'passed' };
  } catch (error) {
    if (error instanceof NotTried) return { result: 'not-tried', reason: error.message };
    const { client, policy } = gallery;
    const failure = describeFailure(error, (text) =>
      redact(text, client.secrets, policy.secretPrefix),
    );
    return { result: 'failed', failure };
  }
}

/**
 * Leaves nothing behind that would be in the way of the next check: where one has failed, there may
 * be keys that no answer told of. What cannot be deleted now is tried again when the run ends.
 */
async function clearUp(gallery: Gallery, { result }: Outcome): Promise<void> {
  const clearing = result === 'failed' ? sweep(gallery) : clearAway(gallery);
  await clearing.catch(() => {});
}
