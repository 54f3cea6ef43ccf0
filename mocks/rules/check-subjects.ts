import { MAX_PACKAGES, MAX_PATTERNS, Subjects } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import {
  describePatternProblem,
  findPatternProblem,
  foldPackageId,
  isPackageId,
  normalizePattern,
} from '#src/contract/package-pattern.ts';
import type { FieldProblem } from '#src/contract/problem.ts';
import {
  accepted,
  faulty,
  findUnknownFields,
  isJsonObject,
  problemsOf,
  readField,
  type Checked,
} from './read-body.ts';

/**
 * What a key is to apply to: package IDs, patterns, or both, never nothing (SUB-1), each once by
 * its folded value, in the spelling that came first (SUB-7). Patterns are kept in their plain
 * form (SUB-4); a package ID need not belong to anyone (SUB-8). Under a policy whose keys apply
 * to everything, subjects are refused rather than dropped: the key would do more than asked for.
 */
export function checkSubjects(value: unknown, policy: GalleryPolicy): Checked<Subjects> {
  const given = value === undefined && !policy.subjectsRequired ? noSubjects() : value;
  const required = 'Choose a package or enter a glob pattern';
  if (given === undefined) return faulty('/subjects', 'required', required);
  if (!isJsonObject(given)) {
    return faulty('/subjects', 'wrong-type', 'Subjects must hold packages and patterns');
  }
  const packages = checkTexts(given['packages'], packageList);
  const patterns = checkTexts(given['patterns'], patternList);
  const problems = [
    ...findUnknownFields(given, Object.keys(Subjects.shape), '/subjects'),
    ...problemsOf(packages),
    ...problemsOf(patterns),
  ];
  if (!packages.ok || !patterns.ok || problems.length > 0) return { ok: false, problems };
  const isEmpty = packages.value.length + patterns.value.length === 0;
  if (isEmpty && policy.subjectsRequired) return faulty('/subjects', 'required', required);
  if (!isEmpty && policy.newKeyKind === 'unscoped') {
    const detail = 'Keys of this gallery cover all packages. Leave packages and patterns out';
    return faulty('/subjects', 'unknown-field', detail);
  }
  return accepted({ packages: packages.value, patterns: patterns.value });
}

function noSubjects(): Subjects {
  return { packages: [], patterns: [] };
}

/** How one of the two lists is checked. */
interface TextList {
  pointer: string;
  most: number;
  /** The things in the list, in the plural. */
  things: string;
  check: (text: string, pointer: string) => Checked<string>;
}

const packageList: TextList = {
  pointer: '/subjects/packages',
  most: MAX_PACKAGES,
  things: 'packages',
  check: (id, pointer) =>
    isPackageId(id)
      ? accepted(id)
      : faulty(pointer, 'not-a-package-id', `“${id}” is not a package ID. Remove it`),
};

const patternList: TextList = {
  pointer: '/subjects/patterns',
  most: MAX_PATTERNS,
  things: 'patterns',
  check: (text, pointer) => {
    const problem = findPatternProblem(text);
    return problem === null
      ? accepted(normalizePattern(text))
      : faulty(pointer, problem.code, describePatternProblem(problem));
  },
};

function checkTexts(value: unknown, { pointer, most, things, check }: TextList): Checked<string[]> {
  if (!Array.isArray(value)) {
    return faulty(pointer, 'wrong-type', `Give the ${things} as a list, empty for none`);
  }
  const problems: FieldProblem[] = [];
  const kept = new Map<string, string>();
  for (const [index, entry] of value.entries()) {
    const checked = checkText(entry, `${pointer}/${index}`, check);
    problems.push(...problemsOf(checked));
    if (!checked.ok) continue;
    const folded = foldPackageId(checked.value);
    if (!kept.has(folded)) kept.set(folded, checked.value);
  }
  if (kept.size > most) {
    const counted = most.toLocaleString('en');
    problems.push({ pointer, code: 'too-many', detail: `Choose at most ${counted} ${things}` });
  }
  return problems.length > 0 ? { ok: false, problems } : accepted([...kept.values()]);
}

function checkText(entry: unknown, pointer: string, check: TextList['check']): Checked<string> {
  const text = readField(Subjects.shape.packages.def.element, entry, pointer, 'Enter it as text');
  return text.ok ? check(text.value, pointer) : text;
}
