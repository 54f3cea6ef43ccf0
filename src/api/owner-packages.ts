import { operations } from '#src/contract/operations.ts';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

/** The package IDs of an owner, sorted without regard to case. */
export function ownerPackagesQuery(owner: string) {
  return queryOptions({
    queryKey: ['owner-packages', owner],
    queryFn: ({ signal }) => call(operations.listOwnerPackages, { params: { owner }, signal }),
    select: (answer) => answer.packageIds,
    staleTime: 60_000,
  });
}
