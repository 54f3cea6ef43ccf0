/**
 * A text without the secrets in it: those that were handed out, whole, and whatever else looks like
 * one by the policy's prefix.
 */
export function redact(text: string, secrets: Iterable<string>, prefix: string | null): string {
  let clean = text;
  for (const secret of secrets) clean = clean.replaceAll(secret, HIDDEN);
  if (prefix === null || prefix === '') return clean;
  const alike = new RegExp(`${escapeRegExp(prefix)}[0-9A-Za-z]{30,}`, 'g');
  return clean.replaceAll(alike, HIDDEN);
}

const HIDDEN = '(secret)';

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
