import type { Millis } from '#mocks/rules/records.ts';
import { REPLAY_TIME } from '#mocks/rules/decide-replay.ts';
import type { Answer } from './answer.ts';

/**
 * The first answers to intents, kept so that a lost one can be given again (NET-2). They hold
 * secrets, so they live in memory only and no longer than the replay time: what is stored
 * remembers that the intent was carried out, and nothing that could be copied (SEC-1).
 */
export class ReplayVault {
  readonly #answers = new Map<string, { answer: Answer; at: Millis }>();
  readonly #inFlight = new Set<string>();

  /** Marks an intent as being worked on; `false` when it is already. */
  begin(intentId: string): boolean {
    if (this.#inFlight.has(intentId)) return false;
    this.#inFlight.add(intentId);
    return true;
  }

  end(intentId: string): void {
    this.#inFlight.delete(intentId);
  }

  keep(intentId: string, answer: Answer, now: Millis): void {
    this.#forgetBefore(now - REPLAY_TIME);
    this.#answers.set(intentId, { answer, at: now });
  }

  /** The first answer, within the replay time and if this process gave it. */
  find(intentId: string, now: Millis): Answer | undefined {
    this.#forgetBefore(now - REPLAY_TIME);
    return this.#answers.get(intentId)?.answer;
  }

  #forgetBefore(earliest: Millis): void {
    for (const [id, { at }] of this.#answers) if (at <= earliest) this.#answers.delete(id);
  }
}
