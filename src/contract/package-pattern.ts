/** The longest a package ID or a pattern may be, in characters (SUB-4). */
const MAX_PACKAGE_ID_LENGTH = 100;

const PACKAGE_ID = /^[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*$/;
const BEYOND_ASCII = /[^ -~]/;
const NOT_IN_A_PATTERN = /[^A-Za-z0-9_.*-]/u;

/** Why a text is not a pattern (SUB-4): its field code and the character at fault, if one is. */
export type PatternProblem =
  | { code: 'required' }
  | { code: 'too-long' }
  | { code: 'pattern-character'; character: string };

/**
 * Whether a text is a package ID: `[A-Za-z0-9_]` words joined by single dots or hyphens,
 * 1 to 100 characters.
 */
export function isPackageId(text: string): boolean {
  return text.length <= MAX_PACKAGE_ID_LENGTH && PACKAGE_ID.test(text);
}

/**
 * Folds ASCII A–Z to a–z and leaves every other character alone (SUB-3), so that a Kelvin sign
 * or a dotless i never becomes a Latin letter. Package IDs are compared by this value.
 */
export function foldPackageId(text: string): string {
  // Many times as fast, and right where there are no letters but ASCII's.
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** A pattern in its plain form: no white space around it (SUB-4), `**` as `*` (SUB-7). */
export function normalizePattern(text: string): string {
  return text.trim().replace(/\*{2,}/g, '*');
}

/** What keeps a text, after {@link normalizePattern}, from being a pattern (SUB-4), or `null`. */
export function findPatternProblem(text: string): PatternProblem | null {
  const pattern = normalizePattern(text);
  if (pattern === '') return { code: 'required' };
  const [character] = NOT_IN_A_PATTERN.exec(pattern) ?? [];
  if (character !== undefined) return { code: 'pattern-character', character };
  if (pattern.length > MAX_PACKAGE_ID_LENGTH) return { code: 'too-long' };
  return null;
}

/** A {@link PatternProblem} in the owner's words: what is wrong and what to do about it. */
export function describePatternProblem(problem: PatternProblem): string {
  switch (problem.code) {
    case 'required':
      return 'Enter a glob pattern';
    case 'too-long':
      return `Pattern must be ${MAX_PACKAGE_ID_LENGTH} characters or fewer`;
    case 'pattern-character': {
      const name = nameCharacter(problem.character);
      return `${name} can't be used in a pattern. Use letters, digits, dots, hyphens, underscores and *`;
    }
  }
}

/** A character as a reader can tell it, also where it leaves no mark on the screen. */
function nameCharacter(character: string): string {
  if (character === ' ') return 'A space';
  if (!/[\p{C}\p{Z}\p{M}]/u.test(character)) return `“${character}”`;
  const number = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `The character U+${number}`;
}

/**
 * Whether a pattern covers a package ID: `*` stands for any run of characters, also none, also
 * dots; the rest is literal, ASCII case aside, and both ends are anchored (SUB-2, SUB-3).
 * The page's preview and the server's decision both call this (SUB-9).
 */
export function matchesPattern(pattern: string, packageId: string): boolean {
  return matchesFolded(foldPackageId(pattern), foldPackageId(packageId));
}

/**
 * {@link matchesPattern} for texts that are folded already, where many are matched at once.
 *
 * The ID must begin with what stands before the first `*` and end with what stands after the last;
 * the pieces between are looked for one after the other, each from where the one before was found.
 * The leftmost place leaves the most room for the rest, so no place is ever tried again, and the
 * cost is at most pattern length × ID length steps (SUB-5).
 */
export function matchesFolded(pattern: string, id: string): boolean {
  const first = pattern.indexOf('*');
  if (first < 0) return pattern === id;
  const last = pattern.lastIndexOf('*');
  const end = id.length - (pattern.length - last - 1);
  let at = first;
  if (at > end || !id.startsWith(pattern.slice(0, first))) return false;
  if (!id.endsWith(pattern.slice(last + 1))) return false;
  for (let star = first; star < last;) {
    const next = pattern.indexOf('*', star + 1);
    const piece = pattern.slice(star + 1, next);
    const found = id.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
    star = next;
  }
  return at <= end;
}
