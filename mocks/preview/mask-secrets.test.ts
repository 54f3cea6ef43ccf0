import { expect, test } from 'vitest';
import { describeBody, maskSecrets } from './mask-secrets.ts';

test('SEC-5 every field called secret is masked, however deep, and nothing else', () => {
  expect(maskSecrets({ key: { name: 'One' }, secret: 'gk_1', list: [{ Secret: 'gk_2' }] })).toEqual(
    { key: { name: 'One' }, secret: '••••', list: [{ Secret: '••••' }] },
  );
});

test('SEC-5 the answer to create is described without its secret', async () => {
  const words = await describeBody(Response.json({ key: { name: 'One' }, secret: 'gk_1' }));
  expect(words).toContain('One');
  expect(words).not.toContain('gk_1');
});

test.each([
  [new Response(null, { status: 204 }), ''],
  [new Response('<p>', { headers: { 'Content-Type': 'text/html' } }), '(text/html)'],
  [
    new Response('{', { headers: { 'Content-Type': 'application/json' } }),
    '(JSON that cannot be read)',
  ],
])('of a body that is no JSON only its kind is told', async (response, words) => {
  expect(await describeBody(response)).toBe(words);
});

test('a long list is cut, and says of how many', async () => {
  const words = await describeBody(
    Response.json({ ids: Array.from({ length: 9_000 }, (_, n) => `${n}`) }),
  );
  expect(words).toContain('"19",\n    "… 8980 more"');
});

test('a long body is cut', async () => {
  const words = await describeBody(Response.json({ text: 'word '.repeat(9_000) }));
  expect(words.length).toBeLessThan(4_100);
  expect(words).toMatch(/…$/);
});
