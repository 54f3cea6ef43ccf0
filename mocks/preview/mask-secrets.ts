const LONGEST = 4_000;
/** Of a longer list only so many are told: nobody reads a hundred keys, and copying them takes time. */
const LISTED = 20;

/**
 * A JSON value for people to read: every field that is called `secret` masked, however deep it stands,
 * and long lists cut.
 */
export function maskSecrets(value: unknown): unknown {
  if (Array.isArray(value)) {
    const more = value.length - LISTED;
    const listed = value.slice(0, LISTED).map(maskSecrets);
    return more > 0 ? [...listed, `… ${more} more`] : listed;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name.toLowerCase() === 'secret' ? '••••' : maskSecrets(inner),
    ]),
  );
}

/**
 * The body of a request or an answer for people to read: JSON with its secrets masked, cut where
 * it is long; of anything else only what it is. Uses the body up.
 */
export async function describeBody(message: Request | Response): Promise<string> {
  if (message.body === null) return '';
  const type = message.headers.get('Content-Type') ?? '';
  if (!/\bjson\b/.test(type)) return `(${type === '' ? 'something unnamed' : type})`;
  try {
    const text = JSON.stringify(maskSecrets(await message.json()), null, 2);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}\n…` : text;
  } catch {
    return '(JSON that cannot be read)';
  }
}
