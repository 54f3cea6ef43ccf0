import { formatCount } from './format-count.ts';

/** A number with its noun: `plural(1, 'key')` is "1 key", `plural(1200, 'key')` "1,200 keys". */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}
