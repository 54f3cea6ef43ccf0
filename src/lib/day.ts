/** A day in ms: always this long, never a calendar day (EXP-2). */
export const DAY_MS = 86_400_000;
