import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { findPackageFile } from './find-package-file.ts';

const form = 'multipart/form-data; boundary=b';
const part = (disposition: string, content: string) =>
  `--b\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const zip = 'PK\u0003\u0004 a package';

/** What is found, as text, or the words of the refusal. */
function find(contentType: string | null, body: string): string {
  const result = findPackageFile(contentType, strToU8(body));
  return result.ok ? new TextDecoder().decode(result.value) : result.refusal.detail;
}

test.each([
  'name=package',
  'name="package"; filename="package"',
  "name=package; filename=a.nupkg; filename*=utf-8''a.nupkg",
  'name=""',
])('USE-7 a package is found in a form as %s', (disposition) => {
  expect(find(form, `${part(disposition, zip)}--b--`)).toBe(zip);
});

test('USE-7 a package is found beside other fields', () => {
  const other = part('name=note', 'nightly');
  expect(find(form, `${other}${part('name=package', zip)}${other}--b--`)).toBe(zip);
});

test.each([[null], ['application/octet-stream'], ['application/zip']])(
  'USE-7 a body of type %s is the package itself',
  (contentType) => {
    expect(find(contentType, zip)).toBe(zip);
  },
);

test('USE-7 no package and several are refused', () => {
  const file = part('name=package', zip);
  const other = part('name=note', 'nightly');
  expect(find(form, '--b--')).toBe('Send one .nupkg file. This form has none.');
  expect(find(form, `${other}${other}--b--`)).toBe('Send one .nupkg file. This form has none.');
  expect(find(form, `${file}${file}--b--`)).toBe('Send one .nupkg file. This form has 2.');
});
