import { PROBLEM_TYPE, problemStatus } from '#src/contract/problem.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import { parseJson } from '../asking/exchange.ts';
import type { Exchange } from '../asking/exchange.ts';
import { lastCheck } from '../check.ts';
import type { Check } from '../check.ts';
import { NotTried } from '../outcome.ts';
import { ProblemView } from '../views.ts';

/** The refusals that a run may end without, each with the reason why it was not provoked. */
const hardToProvoke: Partial<Record<ProblemCode, string>> = {
  unauthenticated: 'no --cookie or --header was given that could be made invalid',
  'account-unconfirmed': 'it wants an account whose e-mail address is not confirmed',
  'account-locked': 'it wants an account that is locked',
  'idempotency-in-flight': 'of two requests at once neither met the other in flight',
  'version-exists': 'it wants a push, which would leave a package in the gallery',
  'key-exists': 'the policy sets no limit to the number of keys, or there was no room to reach it',
  'not-regenerable': 'it wants a key from before scopes, and this run touches its own keys only',
  'not-deletable': 'it wants a primary token, and this run touches its own keys only',
  'not-editable': 'the policy lets something of every key be edited that this run can make',
  gone: 'it wants ten minutes of waiting',
  'too-large': 'the server takes five million characters, and refuses what they say',
  'too-many-requests': 'it wants more requests than are polite',
  internal: 'nothing from outside should bring it about',
};

/** One line for each refusal that the run may not have met: met after all, or why not. */
export const refusalChecks: readonly Check[] = Object.entries(hardToProvoke).map(([code, reason]) =>
  lastCheck('NET-1', `${statusOf(code)} ${code}`, ({ client: { log } }) => {
    if (!log.some((exchange) => isOfCode(exchange, code))) throw new NotTried(reason);
  }),
);

function statusOf(code: string): string {
  const status = Object.entries(problemStatus).find(([known]) => known === code)?.[1];
  return status === undefined ? '' : String(status);
}

function isOfCode({ status, text }: Exchange, code: string): boolean {
  const { data } = status < 400 ? {} : ProblemView.safeParse(parseJson(text));
  return data?.type === PROBLEM_TYPE + code;
}
