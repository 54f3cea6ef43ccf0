import { askForKey } from '../asking/keys.ts';
import { makeCreateRequest } from '../asking/make-request.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, expectFieldProblems, expectRefusal, readStep } from '../expectations.ts';
import { NotTried } from '../outcome.ts';
import { AccountView } from '../views.ts';
import { keyFaults } from './key-faults.ts';
import { subjectFaults } from './subject-faults.ts';

export const createFieldsChecks: readonly Check[] = [
  ...[...keyFaults, ...subjectFaults].map(({ rule, what, change, errors }) =>
    check(rule, `${what}: 422, ${abridge(errors)}`, async (gallery) => {
      const body = { ...makeCreateRequest(gallery), ...change(gallery) };
      expectFieldProblems(await askForKey(gallery, {}, { body }), errors);
    }),
  ),

  check(
    'KEY-3',
    'an owner whom the account may not act for: the same answer as one that nobody is',
    async (gallery) => {
      const other = gallery.requireOther();
      const none = await askForKey(gallery, { owner: 'contract-test-nobody' });
      const exchange = await askForKey(gallery, { owner: other.name });
      const { errors } = expectRefusal(exchange, 'invalid-fields');
      expectEqual(exchange, 'errors', errors, expectRefusal(none, 'invalid-fields').errors);
    },
  ),

  check(
    'SCO-6',
    'a scope that the account may not use for the owner: 422, /scopes/0 not-permitted',
    async (gallery) => {
      const { owners } = readStep(await gallery.ask('getAccount'), AccountView);
      const forbidden = owners.flatMap(({ name, actions }) =>
        gallery.policy.scopes
          .filter((scope) => scope.actions.some((action) => !actions.includes(action)))
          .map(({ id }) => ({ owner: name, scopes: [id] })),
      );
      const [first] = forbidden;
      if (first === undefined) throw new NotTried('the account may do everything for every owner');
      expectFieldProblems(await askForKey(gallery, first), ['/scopes/0 not-permitted']);
    },
  ),
];

function abridge(errors: readonly string[]): string {
  const [first = ''] = errors;
  return errors.length === 1 ? first : `${first} and ${errors.length - 1} more`;
}
