import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Problem } from '#src/contract/problem.ts';
import { startGallery } from '#mocks/node.ts';
import type { TestGallery } from '#mocks/node.ts';
import { ask, create, ifMatch, look, readProblem } from '../testing/ask.ts';
import { makePackage } from './testing/make-package.ts';
import { push, setListed } from './testing/use-key.ts';

let gallery: TestGallery;
beforeEach(async () => {
  gallery = await startGallery({ scenario: 'empty', now: '2026-11-20T12:00:00Z' });
});
afterEach(() => gallery.close());

/** A package as it is stored. */
async function packageOf(id: string) {
  return (await gallery.read()).packages.find((one) => one.id === id);
}

/** What an answer says, all of it. */
async function whole(response: Response) {
  const { status, statusText, headers } = response;
  return { status, statusText, headers: [...headers], body: await response.text() };
}

const UseProblem = z.extend(Problem, { rule: z.string() });

/** A problem with the rule that it names, and the reason phrase. */
async function refusal(response: Response) {
  const { rule } = UseProblem.parse(await response.clone().json());
  return { ...(await readProblem(response)), rule, phrase: response.statusText };
}

describe('USE-1 the key comes in X-NuGet-ApiKey', () => {
  test('USE-1 no key: 401 with WWW-Authenticate', async () => {
    const answers = [
      await push(null),
      await push('  '),
      await setListed('DELETE', null, 'Alpha/1.0.0'),
      await setListed('POST', null, 'Alpha/1.0.0'),
    ];
    for (const response of answers) {
      expect(response.headers.get('WWW-Authenticate')).toBe('ApiKey realm="NuGet Gallery"');
      expect(await refusal(response)).toMatchObject({
        status: 401,
        type: '/problems/unauthenticated',
        rule: 'USE-1',
        phrase: 'Send an API key in the X-NuGet-ApiKey header.',
      });
    }
  });

  test('USE-1 a NuGet client, which would ask its user for a password, gets the words as a 403', async () => {
    const headers = { 'User-Agent': 'NuGet Command Line/2.8.7.0 (Unix 6.1)' };
    const url = 'http://gallery.example/api/v2/package/Alpha/1.0.0';
    const response = await fetch(url, { method: 'DELETE', headers });
    expect(response.headers.has('WWW-Authenticate')).toBe(false);
    expect(await refusal(response)).toMatchObject({
      status: 403,
      rule: 'USE-1',
      phrase: 'Send an API key in the X-NuGet-ApiKey header.',
    });
  });

  test('USE-1 unknown, malformed, deleted and replaced are refused alike, byte for byte', async () => {
    const replaced = await create();
    const regenerate = { body: {}, headers: ifMatch(replaced.key) };
    await ask(`POST /api/keys/${replaced.key.id}/regenerate`, regenerate);
    const deleted = await create();
    await ask(`DELETE /api/keys/${deleted.key.id}`);
    const other = await startElsewhere();
    const before = await gallery.read();

    const secrets = [other, 'gk_malformed', deleted.secret, replaced.secret];
    const [unknown, ...others] = await Promise.all(
      secrets.map(async (secret) => whole(await push(secret))),
    );
    expect(unknown).toMatchObject({ status: 403 });
    for (const answer of others) expect(answer).toEqual(unknown);
    expect(await gallery.read()).toEqual(before);
  });

  test('USE-1 a stranger is refused alike with every body', async () => {
    const stranger = await startElsewhere();
    const [good, bad] = await Promise.all([
      whole(await push(stranger)),
      whole(await push(stranger, new Uint8Array(3))),
    ]);
    expect(bad).toEqual(good);
  });
});

/** A well-formed secret that this gallery has never seen. */
async function startElsewhere(): Promise<string> {
  const { key, secret } = await create();
  await ask(`DELETE /api/keys/${key.id}`);
  gallery.close();
  gallery = await startGallery({ scenario: 'empty', now: '2026-11-20T12:00:00Z' });
  return secret;
}

describe('USE-2 a known key that is not in force says why', () => {
  test('USE-2 EXP-3 expired, from the very millisecond', async () => {
    const { secret } = await create();
    await gallery.setTime('2027-02-18T11:59:59.999Z');
    expect((await push(secret)).status).toBe(201);
    await gallery.setTime('2027-02-18T12:00:00.000Z');
    expect(await refusal(await push(secret, makePackage('Alpha.Core', '2.0.0')))).toMatchObject({
      status: 403,
      type: '/problems/key-refused',
      rule: 'EXP-3',
      phrase: 'The API key expired on 18 Feb 2027, 12:00 UTC. Regenerate it.',
    });
  });

  test('USE-2 expired, also where what it comes with is not a package', async () => {
    const { secret } = await create({ expiry: { days: 1 } });
    await gallery.setTime('2026-11-21T12:00:00Z');
    expect(await refusal(await push(secret, new Uint8Array(3)))).toMatchObject({
      status: 403,
      rule: 'EXP-3',
    });
    const { activity } = await gallery.read();
    expect(activity.at(-1)).toMatchObject({ action: 'push', packageId: null, rule: 'EXP-3' });
  });

  test('USE-2 REV-1 revoked, at once', async () => {
    const { key, secret } = await create();
    await ask(`POST /api/keys/${key.id}/revoke`, { headers: ifMatch(key) });
    expect(await refusal(await push(secret))).toMatchObject({ status: 403, rule: 'REV-1' });
  });
});

describe('USE-3 USE-4 push', () => {
  test('USE-4 a new package becomes the key owner’s', async () => {
    const { secret } = await create({
      owner: 'contoso',
      subjects: { packages: [], patterns: ['contoso.new*'] },
    });
    const response = await push(secret, makePackage('Contoso.NewThing', '0.1.0-beta'));
    expect([response.status, await response.text()]).toEqual([201, '']);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await packageOf('Contoso.NewThing')).toEqual({
      id: 'Contoso.NewThing',
      owner: 'contoso',
      versions: [{ version: '0.1.0-beta', listed: true }],
    });
  });

  test('USE-4 a new version goes to the package that is there, whatever the case of its ID', async () => {
    const { secret } = await create();
    expect((await push(secret, makePackage('ALPHA', '1.1'))).status).toBe(201);
    expect(await packageOf('Alpha')).toMatchObject({
      owner: 'dana',
      versions: [{ version: '1.0.0' }, { version: '1.1.0' }],
    });
  });

  test('USE-4 the address may end in a slash', async () => {
    const { secret } = await create();
    const headers = { 'X-NuGet-ApiKey': secret };
    const url = 'http://gallery.example/api/v2/package/';
    expect((await fetch(url, { method: 'PUT', headers, body: makePackage() })).status).toBe(201);
  });

  test('USE-3 SUB-6 SUB-8 SCO-1 refused pushes store nothing', async () => {
    const { secret } = await create({ scopes: ['push-version'] });
    const before = await gallery.read();
    const cases = [
      ['Alpha.New', 'SCO-1', 'No scope of the API key lets it push new packages.'],
      ['Dana.Utils', 'SUB-1', 'No package or pattern of the API key covers Dana.Utils.'],
    ] as const;
    for (const [id, rule, phrase] of cases)
      expect(await refusal(await push(secret, makePackage(id)))).toMatchObject({
        status: 403,
        rule,
        phrase,
      });
    const after = await gallery.read();
    expect({ ...after, activity: before.activity }).toEqual(before);
  });

  test('USE-5 a package of somebody else is refused, though the key covers it', async () => {
    const { secret } = await create({ subjects: { packages: [], patterns: ['*'] } });
    expect(
      await refusal(await push(secret, makePackage('Northwind.Traders', '9.0.0'))),
    ).toMatchObject({ rule: 'USE-5', phrase: 'dana is not an owner of Northwind.Traders.' });
    expect((await packageOf('Northwind.Traders'))?.versions).toHaveLength(1);
  });
});

describe('USE-6 the refusal is in the problem body and in the reason phrase', () => {
  test('USE-6 in the same words', async () => {
    const { secret } = await create({ scopes: ['unlist'] });
    const { detail, phrase, rule } = await refusal(await push(secret));
    expect(phrase).toBe(detail);
    expect(rule).toBe('SCO-1');
  });

  test('USE-6 as far as a status line can hold them', async () => {
    const { secret } = await create({ scopes: ['unlist'] });
    const response = await setListed('DELETE', secret, '%E2%84%AAit%0D%0AX-Forged:%20yes/1.0.0');
    const { detail, phrase } = await refusal(response);
    expect(detail).toContain('\u212Ait\r\n');
    expect(phrase).toBe('No package or pattern of the API key covers ?it X-Forged: yes.');
    expect(response.headers.has('X-Forged')).toBe(false);
  });
});

describe('USE-7 what is there and what is not', () => {
  test('USE-7 a version that exists, listed or not: 409', async () => {
    const { secret } = await create({ scopes: ['push', 'unlist'] });
    const again = async () => refusal(await push(secret, makePackage('Alpha', '01.0')));
    expect(await again()).toMatchObject({ status: 409, type: '/problems/version-exists' });
    await setListed('DELETE', secret, 'Alpha/1.0.0');
    expect(await again()).toMatchObject({ status: 409, rule: 'USE-7' });
  });

  test.each(['DELETE', 'POST'] as const)(
    'USE-7 %s of a package or version that does not exist: 404',
    async (method) => {
      const subjects = { packages: [], patterns: ['*'] };
      const { secret } = await create({ scopes: ['unlist'], subjects });
      for (const version of ['Nothing/1.0.0', 'Alpha/2.0.0', 'Alpha/none'])
        expect(await refusal(await setListed(method, secret, version))).toMatchObject({
          status: 404,
          type: '/problems/not-found',
        });
    },
  );

  test('USE-7 a file that is not a package: 400, and nothing is stored of it', async () => {
    const { secret } = await create();
    const before = await gallery.read();
    const files = [
      new Uint8Array(),
      new TextEncoder().encode('not a package'),
      makePackage('Alpha', '1.0.1', {}),
      makePackage('Alpha', 'soon'),
      makePackage().slice(0, -100),
    ];
    for (const file of files)
      expect(await refusal(await push(secret, file))).toMatchObject({
        status: 400,
        type: '/problems/invalid-request',
        rule: 'USE-7',
      });
    const after = await gallery.read();
    expect({ ...after, activity: before.activity }).toEqual(before);
  });
});

describe('SCO-1 unlist and relist', () => {
  test('SCO-1 take a version out of the lists and put it back; both may be repeated', async () => {
    const { secret } = await create({ scopes: ['unlist'] });
    for (const [method, listed] of [
      ['DELETE', false],
      ['DELETE', false],
      ['POST', true],
      ['POST', true],
    ] as const) {
      expect((await setListed(method, secret, 'alpha/1.0')).status).toBe(200);
      expect((await packageOf('Alpha'))?.versions).toEqual([{ version: '1.0.0', listed }]);
    }
  });

  test('SCO-1 a push key can do neither', async () => {
    const { secret } = await create({ scopes: ['push'] });
    for (const method of ['DELETE', 'POST'] as const)
      expect(await refusal(await setListed(method, secret, 'Alpha/1.0.0'))).toMatchObject({
        rule: 'SCO-1',
      });
    expect((await packageOf('Alpha'))?.versions).toEqual([{ version: '1.0.0', listed: true }]);
  });
});

describe('USE-8 what a use leaves behind', () => {
  test('USE-8 an allowed use moves last used and is in the activity', async () => {
    const { key, secret } = await create();
    await gallery.setTime('2026-11-21T08:00:00Z');
    await push(secret, makePackage('Alpha.New'));
    expect(await look(key.id)).toEqual({ ...key, lastUsed: '2026-11-21T08:00:00.000Z' });
    const { activity } = await gallery.read();
    expect(activity.at(-1)).toMatchObject({
      keyId: key.id,
      action: 'push-new-package',
      packageId: 'Alpha.New',
      allowed: true,
    });
  });

  test('USE-8 a refused attempt is recorded with its rule and reason, and moves nothing', async () => {
    const { key, secret } = await create();
    await push(secret, makePackage('AlphaTools'));
    await push(secret, makePackage('Alpha', '1.0.0'));
    await setListed('DELETE', secret, 'Alpha/1.0.0');
    expect(await look(key.id)).toEqual(key);
    const { activity } = await gallery.read();
    expect(activity.slice(-3)).toMatchObject([
      { action: 'push-new-version', packageId: 'AlphaTools', allowed: false, rule: 'SUB-1' },
      { action: 'push-new-version', packageId: 'Alpha', allowed: false, rule: 'USE-7' },
      { action: 'unlist', packageId: 'Alpha', allowed: false, rule: 'SCO-1' },
    ]);
    expect(activity.at(-1)?.detail).toBe('No scope of the API key lets it unlist versions.');
  });

  test('USE-8 so is a push of a file that is not a package', async () => {
    const { key, secret } = await create();
    const { detail } = await refusal(await push(secret, new Uint8Array(3)));
    expect(await look(key.id)).toEqual(key);
    const { activity } = await gallery.read();
    expect(activity.at(-1)).toEqual({
      keyId: key.id,
      at: Date.parse('2026-11-20T12:00:00Z'),
      action: 'push',
      packageId: null,
      allowed: false,
      rule: 'USE-7',
      detail,
    });
  });

  test('USE-8 NET-3 a use does not make an open edit stale', async () => {
    const { key, secret } = await create();
    await push(secret);
    const revoke = await ask(`POST /api/keys/${key.id}/revoke`, { headers: ifMatch(key) });
    expect(revoke.status).toBe(200);
  });
});

describe('WRN-6 a use close to expiry answers with a warning', () => {
  test('WRN-6 from ten days before', async () => {
    const { secret } = await create();
    await gallery.setTime('2027-02-08T11:59:59.999Z');
    const before = await push(secret, makePackage('Alpha', '1.0.1'));
    expect(before.headers.get('X-NuGet-Warning')).toBeNull();
    await gallery.setTime('2027-02-08T12:00:00Z');
    const after = await push(secret, makePackage('Alpha', '1.0.2'));
    expect(after.headers.get('X-NuGet-Warning')).toBe(
      'Your API key expires in 10 days. Visit http://gallery.example/ to regenerate your API key.',
    );
  });

  test('WRN-6 a refused attempt too, since its holder needs to know', async () => {
    const { secret } = await create({ expiry: { days: 1 } });
    const refused = await setListed('DELETE', secret, 'Alpha/1.0.0');
    const unread = await push(secret, new Uint8Array(3));
    expect([refused.status, unread.status]).toEqual([403, 400]);
    for (const { headers } of [refused, unread])
      expect(headers.get('X-NuGet-Warning')).toBe(
        'Your API key expires in 1 day. Visit http://gallery.example/ to regenerate your API key.',
      );
  });
});

test('SEC-1 no secret is in what a use leaves behind, or in its answer', async () => {
  const { secret } = await create();
  const answers = [
    await whole(await push(secret)),
    await whole(await push(secret)),
    await whole(await setListed('DELETE', secret, 'Alpha/1.0.0')),
  ];
  const everything = JSON.stringify([answers, await gallery.read()]);
  for (let start = 0; start + 12 <= secret.length; start++)
    expect(everything).not.toContain(secret.slice(start, start + 12));
});
