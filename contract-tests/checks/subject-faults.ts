import { MAX_PACKAGES, MAX_PATTERNS } from '#src/contract/api-key.ts';
import type { Gallery } from '../asking/gallery.ts';
import { takesSubjects } from '../asking/make-request.ts';
import { NotTried } from '../outcome.ts';
import type { Fault } from './fault.ts';

/** What can be wrong with the packages and patterns of a new key. */
export const subjectFaults: readonly Fault[] = [
  {
    rule: 'SUB-1',
    what: 'neither packages nor patterns',
    change: (gallery) => {
      if (!gallery.policy.subjectsRequired) throw new NotTried('the policy asks for none');
      return { subjects: { packages: [], patterns: [] } };
    },
    errors: ['/subjects required'],
  },
  {
    rule: 'SUB-2',
    what: 'special characters of other globs, each at its pattern',
    change: withPatterns(['A?', 'A[bc]', 'A{b,c}', '!A', 'A*']),
    errors: [0, 1, 2, 3].map((at) => `/subjects/patterns/${at} pattern-character` as const),
  },
  {
    rule: 'SUB-3',
    what: 'a Kelvin sign in a pattern',
    change: withPatterns(['\u212Aelvin.*']),
    errors: ['/subjects/patterns/0 pattern-character'],
  },
  {
    rule: 'SUB-4',
    what: 'an empty pattern',
    change: withPatterns(['A.*', ' ']),
    errors: ['/subjects/patterns/1 required'],
  },
  {
    rule: 'SUB-4',
    what: 'a pattern of 101 characters',
    change: withPatterns(['a'.repeat(101)]),
    errors: ['/subjects/patterns/0 too-long'],
  },
  {
    rule: 'SUB-1',
    what: 'package IDs that are none, each at its place',
    change: withPackages(['.A', 'A..B', 'A*', 'a'.repeat(101)]),
    errors: [0, 1, 2, 3].map((at) => `/subjects/packages/${at} not-a-package-id` as const),
  },
  {
    rule: 'SUB-7',
    what: '101 patterns',
    change: withPatterns(Array.from({ length: MAX_PATTERNS + 1 }, (_, index) => `A${index}.*`)),
    errors: ['/subjects/patterns too-many'],
  },
  {
    rule: 'SUB-7',
    what: '10,001 package IDs',
    change: withPackages(Array.from({ length: MAX_PACKAGES + 1 }, (_, index) => `A${index}`)),
    errors: ['/subjects/packages too-many'],
  },
  {
    rule: 'POL-4',
    what: 'subjects where keys cover everything',
    change: (gallery) => {
      if (takesSubjects(gallery)) throw new NotTried('keys have subjects by this policy');
      return { subjects: { packages: ['A'], patterns: [] } };
    },
    errors: ['/subjects unknown-field'],
  },
];

function withPatterns(patterns: string[]): Fault['change'] {
  return (gallery) => {
    requireSubjects(gallery);
    return { subjects: { packages: [], patterns } };
  };
}

function withPackages(packages: string[]): Fault['change'] {
  return (gallery) => {
    requireSubjects(gallery);
    return { subjects: { packages, patterns: [] } };
  };
}

function requireSubjects(gallery: Gallery): void {
  if (!takesSubjects(gallery)) throw new NotTried('keys have no subjects by this policy');
}
