import type { Exchange } from '../asking/exchange.ts';
import { Mismatch } from '../outcome.ts';
import { findSecretFault } from '../secret-format.ts';

/** SEC-3: holds that a secret has the form that the policy's prefix and the contract give it. */
export function expectSecretForm(exchange: Exchange, secret: string, prefix: string): void {
  const fault = findSecretFault(secret, prefix);
  if (fault === null) return;
  const expected = `${prefix}, 40 characters of [0-9A-Za-z], and 6 of their CRC-32 in base 62`;
  throw new Mismatch(expected, exchange, `a secret of which ${fault}`);
}
