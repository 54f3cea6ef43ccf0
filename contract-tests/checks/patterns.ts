import type { Gallery } from '../asking/gallery.ts';
import { makeKey } from '../asking/keys.ts';
import { takesSubjects } from '../asking/make-request.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, readGranted } from '../expectations.ts';
import { Mismatch, NotTried } from '../outcome.ts';
import { CheckView } from '../views.ts';
import { requirePushNew } from './push-new.ts';

/** A pattern, what it covers and what it only nearly does, after the beginning of our package IDs. */
const patterns = [
  { pattern: '.*', covers: ['.A', '.A.B', '.a_b-c'], not: ['', 'A'] },
  { pattern: '.A*', covers: ['.A', '.AB', '.A.B'], not: ['.B', '.BA'] },
  { pattern: '.*.Core', covers: ['.A.Core', '.A.B.CORE'], not: ['.Core', '.A.Core.B', '.A.Corex'] },
  { pattern: '.A*B*C', covers: ['.ABC', '.AxBxC', '.ABCBC'], not: ['.ACB', '.AC', '.ABCx'] },
  { pattern: '.AB*BC', covers: ['.ABBC', '.AB.BC'], not: ['.ABC'] },
  { pattern: '.A*BC*BC*D', covers: ['.ABCBCD'], not: ['.ABCD'] },
  { pattern: '.A', covers: ['.A', '.a'], not: ['.A.B', '.AB'] },
];

/** More than enough for any answer, in milliseconds; a matcher that backtracks takes minutes. */
const AT_ONCE = 5_000;

export const patternChecks: readonly Check[] = [
  ...patterns.map(({ pattern, covers, not }) =>
    check(
      'SUB-2',
      `covers by X${pattern} what it stands for, and nothing near`,
      async (gallery) => {
        const id = await makePatternKey(gallery, gallery.idPrefix + pattern);
        const cases = [
          ...covers.map((end) => [end, true] as const),
          ...not.map((end) => [end, false] as const),
        ];
        for (const [end, expected] of cases) {
          const packageId = gallery.idPrefix + end;
          const { exchange, allowed } = await askPush(gallery, id, packageId);
          expectEqual(exchange, `${packageId} allowed`, allowed, expected);
        }
      },
    ),
  ),

  check('SUB-5', 'decides at once by a pattern that is made to take long', async (gallery) => {
    const id = await makePatternKey(gallery, `${'*a'.repeat(20)}*b`);
    const began = performance.now();
    const { exchange, allowed } = await askPush(gallery, id, 'a'.repeat(100));
    expectEqual(exchange, 'allowed', allowed, false);
    const took = Math.round(performance.now() - began);
    if (took > AT_ONCE) throw new Mismatch('an answer at once', exchange, `one after ${took} ms`);
  }),
];

async function makePatternKey(gallery: Gallery, pattern: string): Promise<string> {
  if (!takesSubjects(gallery)) throw new NotTried('keys have no subjects by this policy');
  requirePushNew(gallery);
  const subjects = { packages: [], patterns: [pattern] };
  return (await makeKey(gallery, { subjects })).key.id;
}

async function askPush(gallery: Gallery, id: string, packageId: string) {
  const body = { action: 'push-new-package', packageId };
  const exchange = await gallery.ask('checkKey', { params: { id }, body });
  return { exchange, allowed: readGranted(exchange, CheckView).allowed };
}
