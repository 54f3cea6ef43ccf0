interface Part {
  text: string;
  isLink: boolean;
  /** Where it begins in the whole. */
  start: number;
}

/** A text in parts: its web addresses, and what stands between them. */
export function splitLinks(text: string): Part[] {
  let start = 0;
  return text.split(/(https?:\/\/\S+)/).map((part, index) => {
    const here = start;
    start += part.length;
    return { text: part, isLink: index % 2 === 1, start: here };
  });
}
