import { foldPackageId } from '#src/contract/package-pattern.ts';
import { MAX_NAME_LENGTH } from '#src/contract/api-key.ts';
import type { Exchange } from '../asking/exchange.ts';
import type { Gallery } from '../asking/gallery.ts';
import { askForKey, expectKeyAfter, makeKey } from '../asking/keys.ts';
import { choosePushScopes, makeCreateRequest, takesSubjects } from '../asking/make-request.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import { expectEqual, expectRefusal, expectThat, readGranted, readStep } from '../expectations.ts';
import { NotTried } from '../outcome.ts';
import { AccountView, OverviewView, SecretView } from '../views.ts';
import type { KeyView } from '../views.ts';
import { expectSecretForm } from './expect-secret.ts';

/** Asks for a key that is to be granted, and gives it. */
async function create(
  gallery: Gallery,
  changes: Parameters<typeof askForKey>[1] = {},
): Promise<{ exchange: Exchange; key: KeyView; secret: string }> {
  const exchange = await askForKey(gallery, changes);
  return { exchange, ...readGranted(exchange, SecretView) };
}

export const createKeyChecks: readonly Check[] = [
  check('KEY-1', 'makes the key that was asked for', async (gallery) => {
    const wanted = makeCreateRequest(gallery);
    const { exchange, key } = await create(gallery, wanted);
    const { name, scopes, subjects } = key;
    const { expiry, owner, ...asked } = wanted;
    expectEqual(exchange, 'the key', { name, scopes, subjects }, asked);
  }),

  check('KEY-1', 'makes a key of the kind that the policy names, never used', async (gallery) => {
    const { exchange, key } = await create(gallery);
    const { kind, lastUsed, regeneratedAt, revocation } = key;
    expectEqual(
      exchange,
      'the key',
      { kind, lastUsed, regeneratedAt, revocation },
      { kind: gallery.policy.newKeyKind, lastUsed: null, regeneratedAt: null, revocation: null },
    );
  }),

  check('POL-6', 'makes a key that can be changed as the policy says', async (gallery) => {
    const { exchange, key } = await create(gallery);
    const { editable, regenerable, deletable } = key;
    const fields = gallery.policy.editable.filter(
      (field) => field !== 'subjects' || takesSubjects(gallery),
    );
    expectEqual(
      exchange,
      'the key',
      { editable: editable.toSorted(), regenerable, deletable },
      { editable: fields.toSorted(), regenerable: true, deletable: true },
    );
  }),

  check('KEY-2', 'trims the name', async (gallery) => {
    const { exchange, key } = await create(gallery, { name: `  ${gallery.marker} key \n` });
    expectEqual(exchange, 'name', key.name, `${gallery.marker} key`);
  }),

  check('KEY-2', 'takes a name of 256 code points, each of two UTF-16 units', async (gallery) => {
    const beginning = `${gallery.marker} `;
    const name = beginning + '🔑'.repeat(MAX_NAME_LENGTH - beginning.length);
    const { exchange, key } = await create(gallery, { name });
    expectEqual(exchange, 'name', key.name, name);
  }),

  check('KEY-2', 'lets two keys share a name', async (gallery) => {
    const first = await makeKey(gallery);
    const { exchange, key } = await create(gallery);
    expectThat(exchange, 'another key', key.id !== first.key.id);
    expectEqual(exchange, 'name', key.name, first.key.name);
  }),

  check('KEY-3', 'without an owner it is the account', async (gallery) => {
    const { exchange, key } = await create(gallery);
    expectEqual(exchange, 'owner', key.owner, gallery.opening.accountName);
  }),

  check('KEY-3', 'takes an organization of the account as the owner', async (gallery) => {
    const { owners } = readStep(await gallery.ask('getAccount'), AccountView);
    const [scope] = choosePushScopes(gallery);
    const owner = owners.find(
      ({ kind, actions }) =>
        kind === 'organization' &&
        (scope?.actions ?? []).every((action) => actions.includes(action)),
    );
    if (owner === undefined) throw new NotTried('the account has no organization to act for');
    const { exchange, key } = await create(gallery, { owner: owner.name });
    expectEqual(exchange, 'owner', key.owner, owner.name);
  }),

  check('SCO-3', 'takes a scope once that is named twice', async (gallery) => {
    const { scopes } = makeCreateRequest(gallery);
    if (scopes.length === 0) throw new NotTried('the policy has no scopes');
    const { exchange, key } = await create(gallery, { scopes: [...scopes, ...scopes] });
    expectEqual(exchange, 'scopes', key.scopes, scopes);
  }),

  check('SUB-4', 'trims patterns; SUB-7: keeps one of those that are the same', async (gallery) => {
    if (!takesSubjects(gallery)) throw new NotTried('keys have no subjects by this policy');
    const pattern = `${gallery.idPrefix}.*`;
    const patterns = [` ${pattern} `, `${gallery.idPrefix}.**`, pattern.toLowerCase()];
    const { exchange, key } = await create(gallery, { subjects: { packages: [], patterns } });
    expectEqual(exchange, 'patterns', key.subjects.patterns, [pattern]);
  }),

  check('SUB-7', 'keeps one of the package IDs that are the same but for case', async (gallery) => {
    if (!takesSubjects(gallery)) throw new NotTried('keys have no subjects by this policy');
    const id = `${gallery.idPrefix}.One`;
    const packages = [id, id.toLowerCase(), id.toUpperCase()];
    const { exchange, key } = await create(gallery, { subjects: { packages, patterns: [] } });
    expectEqual(exchange, 'packages', key.subjects.packages.map(foldPackageId), [
      foldPackageId(id),
    ]);
  }),

  check('SEC-3', 'gives a secret: prefix, 40 letters or digits, 6 of checksum', async (gallery) => {
    const { exchange, secret } = await create(gallery);
    expectSecretForm(exchange, secret, gallery.policy.secretPrefix);
  }),

  check('SEC-3', 'gives another secret to each key', async (gallery) => {
    const first = await makeKey(gallery);
    const { exchange, secret } = await create(gallery);
    expectThat(exchange, 'another secret', secret !== first.secret);
  }),

  check('KEY-7', 'makes a key that is there at once', async (gallery) => {
    const { exchange, key } = await create(gallery);
    await expectKeyAfter(gallery, exchange, key);
  }),

  check('POL-5', 'one key more than the policy allows is 409 key-exists', async (gallery) => {
    const { maxKeys } = gallery.policy;
    if (maxKeys === null) throw new NotTried('the policy sets no limit');
    if (maxKeys > 20) throw new NotTried(`it takes ${maxKeys} keys to find out`);
    const { counts } = readStep(await gallery.ask('getOverview'), OverviewView);
    for (let count = counts.total; count < maxKeys; count++) await makeKey(gallery);
    const body = makeCreateRequest(gallery);
    expectRefusal(await gallery.ask('createKey', { body }), 'key-exists');
  }),

  check('KEY-5', 'an account that is locked or unconfirmed is 403', async (gallery) => {
    const { account } = readStep(await gallery.ask('getAccount'), AccountView);
    if (!account.locked && account.emailConfirmed)
      throw new NotTried('the account is neither; give one that is, to see it');
    const body = makeCreateRequest(gallery);
    const exchange = await gallery.ask('createKey', { body });
    expectRefusal(exchange, account.locked ? 'account-locked' : 'account-unconfirmed');
  }),
];
