/** So much of a secret is a secret still, in letters and digits. */
const SLICE_LENGTH = 12;

/** Every slice of every secret by which it would be known again. */
export function sliceAll(secrets: Iterable<string>): Set<string> {
  return new Set([...secrets].flatMap(slicesOf));
}

/** Whether a text holds one of the slices. */
export function holdsSlice(text: string, slices: ReadonlySet<string>): boolean {
  return slices.size > 0 && slicesOf(text).some((slice) => slices.has(slice));
}

/** Every run of so many letters and digits in a text. */
function slicesOf(text: string): string[] {
  const slices: string[] = [];
  for (const [word] of text.matchAll(/[0-9A-Za-z]+/g))
    for (let start = 0; start + SLICE_LENGTH <= word.length; start++)
      slices.push(word.slice(start, start + SLICE_LENGTH));
  return slices;
}
