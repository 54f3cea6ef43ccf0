import type { Gallery } from '#mocks/server/gallery.ts';
import { attemptUse } from '#mocks/server/protocol/attempt-use.ts';
import type { Attempt } from '#mocks/server/protocol/attempt-use.ts';
import { readMoment } from '#mocks/server/read-moment.ts';

/** What a client would print. */
export interface UseAnswer {
  allowed: boolean;
  words: string;
  /** What it is warned of besides (WRN-6). */
  warning: string | null;
}

/**
 * Uses a key as a client that holds its secret would: by the same rules, with the same records
 * left behind (USE-8), and in the trouble that was ordered for it. Nobody needs the secret, which is
 * not stored.
 */
export async function tryKey(
  gallery: Gallery,
  keyId: string,
  attempt: Attempt,
): Promise<UseAnswer> {
  const fault = gallery.faults.take(`${attempt.use}Package`);
  if (fault?.kind === 'status')
    return { allowed: false, words: `${fault.status ?? 500}, as ordered.`, warning: null };
  const answer = await carryOut(gallery, keyId, attempt);
  switch (fault?.kind) {
    case undefined:
      return answer;
    case 'delay':
      await new Promise((done) => setTimeout(done, fault.delayMs));
      return answer;
    case 'lost-answer':
    case 'garbage':
      // What a client is told is not what was done.
      return { allowed: false, words: 'Tried, and the answer did not arrive.', warning: null };
  }
}

async function carryOut(gallery: Gallery, keyId: string, attempt: Attempt): Promise<UseAnswer> {
  return gallery.store.write(async (tables) => {
    const key = await tables.keys.get(keyId);
    if (key === undefined) return { allowed: false, words: 'The key is gone.', warning: null };
    const moment = await readMoment(tables, gallery);
    const { outcome, warning } = await attemptUse(tables, key.secretDigest, attempt, moment);
    if (outcome.ok) return { allowed: true, words: 'Done.', warning };
    const { rule, detail } = outcome.refusal;
    return { allowed: false, words: `${rule}: ${detail}`, warning };
  });
}
