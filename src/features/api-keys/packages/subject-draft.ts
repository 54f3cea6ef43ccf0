import type { Subjects } from '#src/contract/api-key.ts';
import {
  findPatternProblem,
  foldPackageId,
  normalizePattern,
} from '#src/contract/package-pattern.ts';

/** What an owner has chosen so far for a key to apply to (SUB-1). Never changed in place. */
export interface SubjectDraft {
  /** The patterns that were added: normalized, each once. */
  patterns: readonly string[];
  /** What stands in the pattern field. It counts without being added. */
  pending: string;
  /** The package IDs that are ticked: as written, by their folded value (SUB-3). */
  packages: ReadonlyMap<string, string>;
  /**
   * The package IDs that the key or the address named at first, ticked now or not (EDT-3). A set,
   * since the form's library copies an array, here of ten thousand, at each keystroke.
   */
  named: ReadonlySet<string>;
}

export const EMPTY_DRAFT: SubjectDraft = {
  patterns: [],
  pending: '',
  packages: new Map(),
  named: new Set(),
};

/** The draft that stands for what a key has now; nothing in it is left out (EDT-3). */
export function draftFromSubjects(subjects: Subjects): SubjectDraft {
  return {
    patterns: collapse(subjects.patterns),
    pending: '',
    packages: byFoldedId(subjects.packages),
    named: new Set(subjects.packages),
  };
}

/**
 * What the draft asks the server for. The text in the field comes last, trimmed, even where it
 * is no pattern: refusing it is not this function's business. An added pattern keeps its index.
 */
export function toSubjects(draft: SubjectDraft): Subjects {
  return {
    packages: [...draft.packages.values()],
    patterns: collapse([...draft.patterns, draft.pending]),
  };
}

/** The patterns that count now: those added, and the text in the field if it is one (SUB-4). */
export function patternsInForce(draft: SubjectDraft): string[] {
  return toSubjects(draft).patterns.filter((pattern) => findPatternProblem(pattern) === null);
}

/** Takes the text in the field into the list. What is no pattern stays in the field. */
export function addPendingPattern(draft: SubjectDraft): SubjectDraft {
  if (findPatternProblem(draft.pending) !== null) return draft;
  return { ...draft, patterns: toSubjects(draft).patterns, pending: '' };
}

/** Takes a pattern off the list. */
export function removePattern(draft: SubjectDraft, pattern: string): SubjectDraft {
  return { ...draft, patterns: draft.patterns.filter((other) => other !== pattern) };
}

/** Ticks one package ID, or unticks it. */
export function setPackage(draft: SubjectDraft, id: string, ticked: boolean): SubjectDraft {
  const packages = new Map(draft.packages);
  if (ticked) packages.set(foldPackageId(id), id);
  else packages.delete(foldPackageId(id));
  return { ...draft, packages };
}

/** Ticks each of these package IDs; one that is ticked already stays as it was written. */
export function tickPackages(draft: SubjectDraft, ids: readonly string[]): SubjectDraft {
  const packages = byFoldedId(ids);
  for (const [folded, id] of draft.packages) packages.set(folded, id);
  return { ...draft, packages };
}

/** Unticks every package ID; patterns stay. */
export function clearPackages(draft: SubjectDraft): SubjectDraft {
  return { ...draft, packages: new Map() };
}

/** Whether a draft asks for nothing at all, which the server refuses (SUB-1). */
export function isEmptyDraft(draft: SubjectDraft): boolean {
  return draft.packages.size === 0 && toSubjects(draft).patterns.length === 0;
}

function byFoldedId(ids: readonly string[]): Map<string, string> {
  return new Map(ids.map((id) => [foldPackageId(id), id]));
}

/** Each pattern once, by its folded value, as it was written first (SUB-7). */
function collapse(patterns: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const pattern of patterns.map(normalizePattern)) {
    const folded = foldPackageId(pattern);
    if (pattern !== '' && !first.has(folded)) first.set(folded, pattern);
  }
  return [...first.values()];
}
