import { expect, test } from 'vitest';
import { mintSecret } from '#mocks/rules/mint-secret.ts';
import { findSecretFault, inventSecret } from './secret-format.ts';

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

test('SEC-3 a secret that a gallery mints has no fault', () => {
  for (let count = 0; count < 200; count++)
    expect(findSecretFault(mintSecret('gk_', randomBytes), 'gk_')).toBeNull();
});

test('SEC-3 a checksum that begins with zeros is one', () => {
  const secret = mintSecret('', (count) => new Uint8Array(count).fill(3));
  expect(findSecretFault(secret, '')).toBeNull();
});

test('SEC-3 an invented secret has none either, and is another each time', () => {
  const [one, other] = [inventSecret('gk_'), inventSecret('gk_')];
  expect(findSecretFault(one, 'gk_')).toBeNull();
  expect(one).not.toBe(other);
});

test('SEC-3 a fault is named without the secret', () => {
  const secret = mintSecret('gk_', randomBytes);
  const last = secret.endsWith('0') ? '1' : '0';
  const faults = [
    findSecretFault(secret, 'mg_'),
    findSecretFault(secret.slice(0, -1), 'gk_'),
    findSecretFault(`${secret.slice(0, -1)}-`, 'gk_'),
    findSecretFault(secret.slice(0, -1) + last, 'gk_'),
  ];
  expect(faults).toEqual([
    'it does not begin with mg_',
    '45 characters come after the prefix',
    'it has a character that is not of [0-9A-Za-z]',
    'its checksum is wrong',
  ]);
});
