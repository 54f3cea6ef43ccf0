/** A time in nanoseconds, with three digits and its unit. */
export function sayTime(nanos: number): string {
  if (nanos < 1e3) return `${round(nanos)} ns`;
  return nanos < 1e6 ? `${round(nanos / 1e3)} µs` : `${round(nanos / 1e6)} ms`;
}

/** A time in milliseconds; see {@link sayTime}. */
export function sayMillis(millis: number): string {
  return sayTime(millis * 1e6);
}

/** How many times as much. */
export function sayRatio(ratio: number): string {
  return ratio < 10 ? `${ratio.toFixed(2)} ×` : `${round(ratio)} ×`;
}

function round(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
