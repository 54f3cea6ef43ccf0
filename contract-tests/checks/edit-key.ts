import { isDeepStrictEqual } from 'node:util';
import type { EditableField } from '#src/contract/gallery-policy.ts';
import type { Gallery } from '../asking/gallery.ts';
import { expectKeyAfter, look, makeKey, revoke } from '../asking/keys.ts';
import { ifMatch, makeCreateRequest, makeEditRequest } from '../asking/make-request.ts';
import { check } from '../check.ts';
import type { Check } from '../check.ts';
import {
  expectEqual,
  expectFieldProblems,
  expectRefusal,
  expectThat,
  readGranted,
} from '../expectations.ts';
import { NotTried } from '../outcome.ts';
import { KeyView } from '../views.ts';
import { DAY } from './create-expiry.ts';
import { isKnown } from './known-secret.ts';

function edit(gallery: Gallery, key: KeyView, body: object) {
  return gallery.ask('editKey', { params: { id: key.id }, headers: ifMatch(key), body });
}

function requireEditable({ policy }: Gallery, field: EditableField): void {
  if (!policy.editable.includes(field)) throw new NotTried(`the policy lets no ${field} be edited`);
}

/** What an edit leaves alone: everything but what it is about, and the revision. */
function keptBy(key: KeyView, fields: readonly string[]): object {
  const about = [...fields, 'revision', ...(fields.includes('expiry') ? expiryFields : [])];
  return Object.fromEntries(Object.entries(key).filter(([name]) => !about.includes(name)));
}

const expiryFields = ['expires', 'lifetimeDays', 'status'];

export const editKeyChecks: readonly Check[] = [
  check('EDT-2', 'changes what it carries and keeps the rest, the secret too', async (gallery) => {
    const { key, secret } = await makeKey(gallery);
    const body = makeEditRequest(gallery, key);
    const exchange = await edit(gallery, key, body);
    const edited = readGranted(exchange, KeyView);
    const fields = Object.keys(body);
    expectEqual(exchange, 'the rest of the key', keptBy(edited, fields), keptBy(key, fields));
    const isChanged = !isDeepStrictEqual({ ...edited, revision: 0 }, { ...key, revision: 0 });
    expectThat(exchange, 'a key that is changed', isChanged);
    expectThat(exchange, 'a secret that works on', await isKnown(gallery, secret));
  }),

  check('NET-3', 'gives the key a new revision, as getKey then has it', async (gallery) => {
    const { key } = await makeKey(gallery);
    const exchange = await edit(gallery, key, makeEditRequest(gallery, key));
    const edited = readGranted(exchange, KeyView);
    expectThat(
      exchange,
      `a revision that is not ${key.revision}`,
      edited.revision !== key.revision,
    );
    await expectKeyAfter(gallery, exchange, edited);
  }),

  check(
    'EDT-1',
    'a field that the policy lets nobody edit is 422 at it, and nothing changes',
    async (gallery) => {
      const { key } = await makeKey(gallery);
      const before = await look(gallery, key.id);
      if (key.editable.length === 0)
        throw new NotTried('by this policy nothing of a key can be edited');
      const good = makeEditRequest(gallery, key);
      const owner = gallery.opening.accountName;
      const { name, subjects, expiry, scopes } = makeCreateRequest(gallery);
      for (const [field, value] of Object.entries({ name, subjects, expiry, owner, scopes })) {
        if (key.editable.some((editable) => editable === field)) continue;
        const exchange = await edit(gallery, key, { ...good, [field]: value });
        expectFieldProblems(exchange, [`/${field} unknown-field`]);
        await expectKeyAfter(gallery, exchange, before);
      }
    },
  ),

  check('EDT-1', 'where nothing can be edited it is 409 not-editable', async (gallery) => {
    if (gallery.policy.editable.length > 0) throw new NotTried('the policy lets keys be edited');
    const { key } = await makeKey(gallery);
    expectRefusal(await edit(gallery, key, { name: `${gallery.marker} other` }), 'not-editable');
  }),

  check(
    'SUB-1',
    'subjects without a package or a pattern are 422, and nothing changes',
    async (gallery) => {
      requireEditable(gallery, 'subjects');
      const { key } = await makeKey(gallery);
      const before = await look(gallery, key.id);
      const exchange = await edit(gallery, key, { subjects: { packages: [], patterns: [] } });
      expectFieldProblems(exchange, ['/subjects required']);
      await expectKeyAfter(gallery, exchange, before);
    },
  ),

  check('EDT-5', 'changes the name', async (gallery) => {
    requireEditable(gallery, 'name');
    const { key } = await makeKey(gallery);
    const name = `${gallery.marker} renamed`;
    const exchange = await edit(gallery, key, { name });
    expectEqual(exchange, 'name', readGranted(exchange, KeyView).name, name);
  }),

  check('EDT-5', 'changes the expiry, to a time and to never', async (gallery) => {
    requireEditable(gallery, 'expiry');
    const { key } = await makeKey(gallery);
    const at = new Date(gallery.now + 3 * DAY).toISOString();
    const exchange = await edit(gallery, key, { expiry: { at } });
    const edited = readGranted(exchange, KeyView);
    expectEqual(exchange, 'expires', Date.parse(edited.expires ?? ''), Date.parse(at));
    const again = await edit(gallery, edited, { expiry: { never: true } });
    expectEqual(again, 'expires', readGranted(again, KeyView).expires, null);
  }),

  check('EDT-5', 'an expiry in the past is 422 at /expiry', async (gallery) => {
    requireEditable(gallery, 'expiry');
    const { key } = await makeKey(gallery);
    const at = new Date(gallery.now - DAY).toISOString();
    expectFieldProblems(await edit(gallery, key, { expiry: { at } }), ['/expiry expiry-past']);
  }),

  check('EDT-4', 'edits a revoked key, which stays revoked', async (gallery) => {
    const { key } = await makeKey(gallery);
    const revoked = await revoke(gallery, key);
    const exchange = await edit(gallery, revoked, makeEditRequest(gallery, revoked));
    const { status, revocation } = readGranted(exchange, KeyView);
    expectEqual(exchange, 'status', status, 'revoked');
    expectEqual(exchange, 'revocation', revocation, revoked.revocation);
  }),
];
