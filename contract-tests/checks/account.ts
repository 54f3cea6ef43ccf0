import { check } from '../check.ts';
import type { Check } from '../check.ts';
import type { Gallery } from '../asking/gallery.ts';
import type { Exchange } from '../asking/exchange.ts';
import { expectEqual, expectThat, readGranted } from '../expectations.ts';
import { AccountView } from '../views.ts';

async function askAccount(gallery: Gallery): Promise<{ exchange: Exchange; answer: AccountView }> {
  const exchange = await gallery.ask('getAccount');
  return { exchange, answer: readGranted(exchange, AccountView) };
}

export const accountChecks: readonly Check[] = [
  check('POL-6', 'says who is signed in: the account of --account', async (gallery) => {
    const { exchange, answer } = await askAccount(gallery);
    expectEqual(exchange, 'account.name', answer.account.name, gallery.opening.accountName);
  }),

  check(
    'KEY-3',
    'names the account itself among the owners, and each owner once',
    async (gallery) => {
      const { exchange, answer } = await askAccount(gallery);
      const accounts = answer.owners.filter(({ kind }) => kind === 'account');
      expectEqual(
        exchange,
        'owners of kind account',
        accounts.map(({ name }) => name),
        [answer.account.name],
      );
      const names = new Set(answer.owners.map(({ name }) => name));
      expectEqual(exchange, 'different owners', names.size, answer.owners.length);
    },
  ),

  check('POL-6', 'gives a policy that can be kept', async (gallery) => {
    const { exchange, answer } = await askAccount(gallery);
    const { scopes, newKeyKind, expiry, secretPrefix } = answer.policy;
    expectThat(exchange, 'a secretPrefix that is not empty', secretPrefix !== '');
    const isScoped = newKeyKind === 'scoped';
    expectThat(exchange, 'scopes just where new keys are scoped', scopes.length > 0 === isScoped);
    const areGranting = scopes.every(({ actions }) => actions.length > 0);
    expectThat(exchange, 'actions in every scope', areGranting);
    if (expiry.kind === 'optional-time') return;
    const isOffered =
      expiry.kind === 'choices'
        ? expiry.days.includes(expiry.defaultDays)
        : expiry.min <= expiry.defaultDays && expiry.defaultDays <= expiry.max;
    expectThat(exchange, 'a default expiry that is one of those offered', isOffered);
  }),
];
