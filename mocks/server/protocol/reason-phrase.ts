const MAX_LENGTH = 400;

/**
 * A text as the reason phrase of an HTTP status line, where command-line clients look for it
 * (USE-6). A status line is one line of Latin-1: white space becomes a space, curly quotes become
 * straight ones, and any other character beyond it a question mark. At most 400 characters.
 */
export function toReasonPhrase(text: string): string {
  return text
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^\x20-\x7e\xa1-\xff]/gu, '?')
    .trim()
    .slice(0, MAX_LENGTH);
}
