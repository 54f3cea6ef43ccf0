const DAY = 86_400_000;
const units = [
  ['d', DAY],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
] as const;

/**
 * How far a world's clock is ahead of the moment that the world was made for, as it stands in an
 * address: `304d23h59m`. Takes ms, gives whole seconds, rounded down; an empty text for none.
 */
export function formatAhead(ahead: number): string {
  let rest = Math.max(0, ahead);
  let text = '';
  for (const [letter, length] of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) text += `${count}${letter}`;
  }
  return text;
}

/** The ms of a text such as `10d` or `2h30m`; `null` where it is none. */
export function parseAhead(text: string): number | null {
  const match = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text);
  if (match === null || text === '') return null;
  return units.reduce((sum, [, length], at) => sum + Number(match[at + 1] ?? 0) * length, 0);
}
