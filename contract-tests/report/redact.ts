import { holdsSlice, sliceAll } from '../secret-slices.ts';

/**
 * A text without the secrets in it: whatever holds part of one that was handed out, and whatever
 * else looks like one by the policy's prefix.
 */
export function redact(text: string, secrets: Iterable<string>, prefix: string): string {
  const slices = sliceAll(secrets);
  return text.replaceAll(/\w+/g, (word) => {
    const isAlike = prefix !== '' && word.startsWith(prefix) && word.length > prefix.length + 30;
    return isAlike || holdsSlice(word, slices) ? '(secret)' : word;
  });
}
