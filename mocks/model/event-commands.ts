import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { revoke } from './change-model.ts';
import { choose, command, type Command } from './command.ts';
import { tallyUp, type Model } from './model.ts';
import * as wishes from './wishes.ts';

/** REV-2 */
export const leak: fc.Arbitrary<Command> = fc.record({ secret: wishes.pick }).map((wish) =>
  command('leak', wish, async (model, real) => {
    const secret = choose(model.secrets, wish.secret)?.secret;
    if (secret === undefined) return;
    const key = [...model.keys.values()].find((one) => one.secret === secret);
    const revoked = key !== undefined && key.revocation === null;
    const found = { source: 'Secret scanning', url: 'https://code.example/leak' };
    const { body } = await real.steer('revoke-leaked', { secret, ...found });
    assert.deepEqual(body, { revoked }, 'REV-2: whether a key was revoked');
    tallyUp(model.tally, `leak ${revoked ? 'revoked' : 'of no use'}`);
    if (key !== undefined) revoke(model, key, found);
  }),
);

/** What happens to people and packages, without a key in anybody's hand. */
const events: Record<string, (model: Model) => void> = {
  'dana is locked, or unlocked': ({ accounts }) => {
    const dana = accounts.get('dana');
    if (dana !== undefined) dana.locked = !dana.locked;
  },
  'erin changes the address, or confirms it': ({ accounts }) => {
    const erin = accounts.get('erin');
    if (erin !== undefined) erin.emailConfirmed = !erin.emailConfirmed;
  },
  'dana leaves contoso': ({ organizations }) => {
    organizations.get('contoso')?.members.delete('dana');
  },
  'dana helps contoso': ({ organizations }) => {
    organizations.get('contoso')?.members.set('dana', 'collaborator');
  },
  'dana runs contoso': ({ organizations }) => {
    organizations.get('contoso')?.members.set('dana', 'admin');
  },
  'contoso is locked, or unlocked': ({ organizations }) => {
    const contoso = organizations.get('contoso');
    if (contoso !== undefined) contoso.locked = !contoso.locked;
  },
  'Contoso.Web goes to dana': ({ packages }) => giveAway(packages, 'contoso.web', 'dana'),
  'Alpha goes to contoso': ({ packages }) => giveAway(packages, 'alpha', 'contoso'),
};

function giveAway(packages: Model['packages'], id: string, owner: string): void {
  const found = packages.get(id);
  if (found !== undefined) found.owner = owner;
}

export const happen: fc.Arbitrary<Command> = fc.constantFrom(...Object.keys(events)).map((what) =>
  command('it happens that', { what }, async (model, real) => {
    events[what]?.(model);
    await real.change(async (tables) => {
      for (const account of await tables.accounts.all()) {
        await tables.accounts.put({ ...account, ...model.accounts.get(account.name) });
      }
      for (const organization of await tables.organizations.all()) {
        const { locked = false, members } = model.organizations.get(organization.name) ?? {};
        const row = [...(members ?? [])].map(([account, role]) => ({ account, role }));
        await tables.organizations.put({ ...organization, locked, members: row });
      }
      for (const one of await tables.packages.all()) {
        const owner = model.packages.get(one.id.toLowerCase())?.owner ?? one.owner;
        await tables.packages.put({ ...one, owner });
      }
    });
  }),
);
