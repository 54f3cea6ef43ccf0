/** A whole number as it is read, 1200 as "1,200". `Intl` says the same, and is slow to say the first. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
