import { ownerPackagesQuery } from '#src/api/owner-packages.ts';
import { foldPackageId } from '#src/contract/package-pattern.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { coverPackages, findNotOwned } from './coverage.ts';
import { indexPackages } from './package-index.ts';
import { createPatternReader, type PatternReading } from './read-pattern.ts';
import { patternsInForce, type SubjectDraft } from './subject-draft.ts';
import { suggestPattern } from './suggest-pattern.ts';

const none: readonly string[] = [];

/** What a draft means for the packages of an owner, which are fetched as the owner changes. */
export function usePicked(owner: string, draft: SubjectDraft) {
  const query = useQuery({ ...ownerPackagesQuery(owner), enabled: owner !== '' });
  const index = indexPackages(query.data ?? none);
  const read = useMemo(() => createPatternReader(index), [index]);
  const narrower = useMemo(() => suggestPattern(index), [index]);
  const readings = useMemo(() => read(patternsInForce(draft)), [read, draft]);
  const coverage = useMemo(() => coverPackages(index, draft, readings), [index, draft, readings]);
  // The same array while a pattern is typed: the list of packages is made from it.
  const { named, packages } = draft;
  const notOwned = useMemo(
    () => findNotOwned(index, { named, packages }),
    [index, named, packages],
  );

  /** The reading of a pattern in force, with those near misses that are not selected otherwise. */
  function readingOf(pattern: string): PatternReading | null {
    const reading = readings.find((one) => one.pattern === pattern);
    if (!reading) return null;
    const nearMisses = reading.nearMisses.filter((id) => {
      const folded = foldPackageId(id);
      const position = index.positions.get(folded);
      return (
        !draft.packages.has(folded) && !(position !== undefined && coverage.coveredBy.has(position))
      );
    });
    return { ...reading, nearMisses };
  }

  return {
    query,
    loaded: query.data !== undefined,
    index,
    narrower,
    coverage,
    notOwned,
    readingOf,
  };
}
