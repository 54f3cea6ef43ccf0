import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { describeApi } from './openapi.ts';

test('NET-1 openapi.json says what the contract says; `npm run openapi` writes it anew', async () => {
  const committed: unknown = JSON.parse(await readFile('openapi.json', 'utf8'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(describeApi())));
});

test('every reference in the document leads somewhere', () => {
  const document = describeApi();
  const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g);
  for (const [, name] of references)
    expect(document.components.schemas).toHaveProperty([name ?? '']);
});
