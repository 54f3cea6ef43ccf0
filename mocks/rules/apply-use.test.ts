import { expect, test } from 'vitest';
import { pushVersion, setListed } from './apply-use.ts';
import { refusalOf, valueOf } from './fixtures.ts';
import type { PackageRecord } from './records.ts';

const alpha: PackageRecord = {
  id: 'Alpha',
  owner: 'dana',
  versions: [
    { version: '1.0.0', listed: true },
    { version: '2.0.0-Beta.1', listed: false },
  ],
};

test('USE-4 a first push makes the package, the owner’s and listed', () => {
  const pushed = { packageId: 'Beta', version: '1.0', owner: 'contoso' };
  expect(valueOf(pushVersion(null, pushed))).toEqual({
    id: 'Beta',
    owner: 'contoso',
    versions: [{ version: '1.0.0', listed: true }],
  });
});

test('USE-4 a later one adds a version, and the package stays whose it is', () => {
  const pushed = { packageId: 'ALPHA', version: '1.1.0', owner: 'contoso' };
  expect(valueOf(pushVersion(alpha, pushed))).toEqual({
    ...alpha,
    versions: [...alpha.versions, { version: '1.1.0', listed: true }],
  });
});

test.each(['1.0.0', '1.0', '1.0.0.0', '01.0.0', '1.0.0+build', '2.0.0-beta.1'])(
  'USE-7 a version that exists, listed or not, is refused: %s',
  (version) => {
    const pushed = { packageId: 'Alpha', version, owner: 'dana' };
    expect(refusalOf(pushVersion(alpha, pushed)).code).toBe('version-exists');
  },
);

test('USE-7 a version is unlisted and relisted, also one that stands so already', () => {
  const [first, second] = alpha.versions;
  const unlisted = { ...alpha, versions: [{ version: '1.0.0', listed: false }, second] };
  expect(first).toEqual({ version: '1.0.0', listed: true });
  expect(valueOf(setListed(alpha, '1.0', false))).toEqual(unlisted);
  expect(valueOf(setListed(alpha, '1.0', true))).toEqual(alpha);
});

test('USE-7 a version that does not exist is not found', () => {
  expect(refusalOf(setListed(alpha, '9.9.9', false)).code).toBe('not-found');
});
