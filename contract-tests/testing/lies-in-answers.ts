import { answers, isAbout, isRefused, refuse, rewrite } from './lie.ts';
import type { KnownLie } from './lie.ts';

const problems = 'NET-1 every refusal is application/problem+json of a known type, with its status';
const noStore = 'NET-5 every answer says Cache-Control: no-store, refusals too';
const bySchema = 'schema every granted answer is 200 application/json, as openapi.json has it';
const noSecret = 'SEC-1 no answer holds a secret, or twelve characters of one';
const eTag = 'NET-3 every answer with a key carries its revision as ETag';

/** Servers that do as they should, and say it wrongly. */
export const liesInAnswers: readonly KnownLie[] = [
  {
    name: 'says no no-store about one key',
    lie: () => answers('getKey', ({ headers }) => headers.delete('Cache-Control')),
    fails: [`getKey ${noStore}`],
  },
  {
    name: 'says no no-store where it refuses',
    lie: () =>
      answers('regenerateKey', (answer) => {
        if (isRefused(answer)) answer.headers.set('Cache-Control', 'private');
      }),
    fails: [`regenerateKey ${noStore}`],
  },
  {
    name: 'writes another status in the problem than it answers with',
    lie: () =>
      answers('revokeKey', (answer) => {
        if (isRefused(answer)) rewrite(answer, (body) => ({ ...body, status: 400 }));
      }),
    fails: [`revokeKey ${problems}`],
  },
  {
    name: 'sends problems as plain JSON',
    lie: () =>
      answers('checkKey', (answer) => {
        if (isRefused(answer)) answer.headers.set('Content-Type', 'application/json');
      }),
    fails: [`checkKey ${problems}`],
  },
  {
    name: 'refuses with a page',
    lie: () =>
      answers('listPackageKeys', (answer) => {
        if (!isRefused(answer)) return;
        answer.headers.set('Content-Type', 'text/html');
        answer.body = '<!doctype html><title>Not for you</title>';
      }),
    fails: [`listPackageKeys ${problems}`],
  },
  {
    name: 'calls a refusal by a name of its own',
    lie: () =>
      answers('deleteKey', (answer) => {
        if (answer.status === 403)
          rewrite(answer, (body) => ({ ...body, type: '/problems/wrong-site' }));
      }),
    fails: [
      'deleteKey NET-8 a foreign Origin is 403, and nothing changes',
      `deleteKey ${problems}`,
    ],
  },
  {
    name: 'answers 200 in the place of 412',
    lie: () =>
      answers('editKey', (answer) => {
        if (answer.status !== 412) return;
        answer.status = 200;
        answer.headers.set('Content-Type', 'application/json');
        answer.headers.set('ETag', `"${/"revision":(\d+)/.exec(answer.body)?.[1]}"`);
        rewrite(answer, ({ current }) => current);
      }),
    fails: [
      'editKey NET-3 a stale If-Match is 412 with the key as it is in “current”, and nothing changes',
    ],
  },
  {
    name: 'keeps the present key to itself where it is stale',
    lie: () => answers('revokeKey', (answer) => rewrite(answer, ({ current, ...body }) => body)),
    fails: [
      'revokeKey NET-3 a stale If-Match is 412 with the key as it is in “current”, and nothing changes',
    ],
  },
  {
    name: 'answers 200 in the place of 201',
    lie: () =>
      answers('createKey', (answer) => {
        if (answer.status === 201) answer.status = 200;
      }),
    fails: [
      'createKey schema every granted answer is 201 application/json, as openapi.json has it',
    ],
  },
  {
    name: 'says more than the schema knows',
    lie: () =>
      answers('getOverview', (answer) => rewrite(answer, (body) => ({ ...body, mood: 'good' }))),
    fails: [`getOverview ${bySchema}`],
  },
  {
    name: 'leaves a field out',
    lie: () =>
      answers('listActivity', (answer) => rewrite(answer, ({ nextCursor, ...body }) => body)),
    fails: [`listActivity ${bySchema}`],
  },
  {
    name: 'sends no ETag with an edited key',
    lie: () => answers('editKey', ({ headers }) => headers.delete('ETag')),
    fails: [`editKey ${eTag}`],
  },
  {
    name: 'sends an ETag that is not the revision',
    lie: () =>
      answers('getKey', ({ headers }) => {
        if (headers.has('ETag')) headers.set('ETag', '"abc"');
      }),
    fails: [`getKey ${eTag}`],
  },
  {
    name: 'echoes secrets in a header',
    lie: () => {
      let secret = '';
      return {
        answered: (answer, request) => {
          secret = /gk_\w{46}/.exec(answer.body)?.[0] ?? secret;
          if (isAbout('getKey', request)) answer.headers.set('X-Debug', secret.slice(5, 30));
        },
      };
    },
    fails: [`getKey ${noSecret}`],
  },
  {
    name: 'tells a secret in the activity',
    lie: () => {
      let secret = '';
      return {
        answered: (answer, { path }) => {
          secret = /gk_\w{46}/.exec(answer.body)?.[0] ?? secret;
          if (path.endsWith('/activity'))
            answer.body = answer.body.replace('"detail":"', `"detail":"${secret} `);
        },
      };
    },
    fails: [`listActivity ${noSecret}`],
  },
  {
    name: 'makes secrets with a wrong checksum',
    lie: () => {
      const real = new Map<string, string>();
      return {
        asked: ({ headers }) => {
          const fake = headers.get('X-NuGet-ApiKey') ?? '';
          const secret = real.get(fake);
          if (secret !== undefined) headers.set('X-NuGet-ApiKey', secret);
        },
        answered: (answer, { path }) => {
          const secret = path === '/api/keys' ? /gk_\w{46}/.exec(answer.body)?.[0] : undefined;
          if (secret === undefined) return;
          const fake = secret.slice(0, -1) + (secret.endsWith('0') ? '1' : '0');
          real.set(fake, secret);
          answer.body = answer.body.replace(secret, fake);
        },
      };
    },
    fails: ['createKey SEC-3 gives a secret: prefix, 40 letters or digits, 6 of checksum'],
  },
  {
    name: 'counts a day of 25 hours',
    lie: () => ({
      answered: (answer) => {
        answer.body = answer.body.replaceAll(/"expires":"([^"]+)"/g, (_, at: string) => {
          const later = new Date(Date.parse(at) + 3_600_000).toISOString();
          return `"expires":"${later}"`;
        });
      },
    }),
    fails: [
      'createKey EXP-2 counts days of 86,400,000 ms from the creation, whatever is chosen',
      'regenerateKey REG-3 counts the same number of days anew',
    ],
  },
  {
    name: 'counts one key too many',
    lie: () =>
      answers('getOverview', (answer) => {
        answer.body = answer.body.replace(/"total":/, '$&1');
      }),
    fails: ['getOverview NET-7 counts the keys of each status as the list has them'],
  },
  {
    name: 'does not take a key for deleted that is gone',
    lie: () => {
      const gone = new Set<string>();
      return answers('deleteKey', (answer, { path }) => {
        if (gone.has(path)) refuse(answer, 404, 'not-found');
        if (answer.status === 204 && !path.endsWith('none')) gone.add(path);
      });
    },
    fails: ['deleteKey DEL-2 deletes what is gone with the same 204'],
  },
  {
    name: 'tells a malformed secret from one that nobody has',
    lie: () =>
      answers('unlist', (answer, { headers }) => {
        if (headers.get('X-NuGet-ApiKey')?.endsWith('contract-test') === true)
          rewrite(answer, (body) => ({ ...body, detail: 'This is no API key.' }));
      }),
    fails: [
      'the gallery protocol USE-1 unknown, malformed, deleted and replaced are refused alike, byte for byte',
    ],
  },
  {
    name: 'says in the status line no more than Forbidden',
    lie: () =>
      answers('unlist', (answer) => {
        if (answer.status === 403) answer.phrase = 'Forbidden';
      }),
    fails: [
      'the gallery protocol USE-6 a refusal is in the reason phrase in the words of the body',
    ],
  },
  {
    name: 'does not answer',
    lie: () =>
      answers('checkKey', (_, { body }) => {
        if (body.includes('fly')) throw new Error('gone');
      }),
    fails: ['checkKey KEY-6 an unknown action and an ID that is none are 422, both at once'],
  },
];
