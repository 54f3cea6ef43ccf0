/** Latin letters, digits, common signs and quotation marks: nothing that turns a text's direction. */
const PLAIN = /^[\u0020-\u007E\u00A0-\u024F\u2010-\u2027]*$/;

/**
 * A foreign text as part of a sentence that is a text itself, where no `<bdi>` can stand: it keeps
 * its direction to itself. The sentence goes on as if it were one word. What is plain stays as it is.
 */
export function isolate(text: string): string {
  if (PLAIN.test(text)) return text;
  // Its own isolates go: one of them could end ours.
  return `\u2068${text.replaceAll(/[\u2066-\u2069]/g, '')}\u2069`;
}
