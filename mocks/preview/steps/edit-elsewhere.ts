import * as z from 'zod/mini';

const Answer = z.object({ subjects: z.object({ packages: z.array(z.string()) }) });

/** Gives a key one pattern, as its owner would in another tab that this one hears nothing from. */
export async function editElsewhere(keyId: string, pattern: string): Promise<void> {
  const url = `${location.origin}/api/keys/${encodeURIComponent(keyId)}`;
  const stored = await fetch(url);
  if (!stored.ok) throw new Error(`There is no key “${keyId}” to edit meanwhile.`);
  const { subjects } = Answer.parse(await stored.json());
  const edited = await fetch(url, {
    method: 'PATCH',
    headers: {
      'Content-Type': 'application/json',
      'If-Match': stored.headers.get('ETag') ?? '',
    },
    body: JSON.stringify({ subjects: { ...subjects, patterns: [pattern] } }),
  });
  if (!edited.ok) throw new Error(`The key “${keyId}” could not be edited meanwhile.`);
}
