import { mintSecret } from '#mocks/rules/mint-secret.ts';
import { digestText } from '#mocks/rules/digest-text.ts';
import { readSession } from './scene.ts';
import type { Call } from './serve.ts';

/**
 * A new secret with the policy's prefix, and its digest (SEC-3, SEC-4). Made before the
 * transaction that stores the digest, since hashing would end a transaction.
 */
export async function mintNewSecret(call: Call): Promise<{ secret: string; secretDigest: string }> {
  const { store, randomBytes } = call.gallery;
  const { policy } = await store.read((tables) => readSession(tables, call));
  const secret = mintSecret(policy.secretPrefix, randomBytes);
  return { secret, secretDigest: await digestText(secret) };
}
