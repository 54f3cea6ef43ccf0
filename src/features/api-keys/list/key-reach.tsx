import type { ApiKeySummary, KeyKind } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { formatCount } from '#src/lib/format-count.ts';

/** How many patterns and package IDs a card names before "and N more". */
const SHOWN = 6;

/** What a key may do, by the gallery's own labels, and for whom (LEG-1, POL-4). */
export function KeyScopes({ apiKey, policy }: { apiKey: ApiKeySummary; policy: GalleryPolicy }) {
  const labels = apiKey.scopes.map(
    (id) => policy.scopes.find((scope) => scope.id === id)?.label ?? id,
  );
  return (
    <p>
      {labels.length === 0 ? 'All actions' : labels.join(', ')}
      {reachOf(apiKey.kind)}
      <span aria-hidden="true"> · </span>
      <span className="sr-only">, owner </span>
      <bdi className="font-medium">{apiKey.owner}</bdi>
    </p>
  );
}

/**
 * How far a key reaches that names no subjects: a full access key over what its owner has (LEG-4),
 * a token over what its owner's organizations have, too (POL-4).
 */
function reachOf(kind: KeyKind): string {
  switch (kind) {
    case 'scoped':
      return '';
    case 'legacy':
      return ' on all packages';
    case 'primary':
    case 'unscoped':
      return ' on all packages that this owner may act on';
  }
}

/** What a key applies to: patterns first, then package IDs, then how many more. */
export function KeySubjects({ apiKey }: { apiKey: ApiKeySummary }) {
  const { patterns, packages, packageCount } = apiKey.subjects;
  const total = patterns.length + packageCount;
  if (total === 0) return null;
  const shown = [...patterns, ...packages].slice(0, SHOWN);
  return (
    <ul className="flex flex-wrap items-center gap-1.5" aria-label="Applies to">
      {shown.map((subject) => (
        <li
          key={subject}
          className="rounded-sm border border-line bg-inset px-1.5 font-mono text-xs leading-5 [overflow-wrap:anywhere]"
        >
          <bdi>{subject}</bdi>
        </li>
      ))}
      {total > shown.length && (
        <li className="text-muted">and {formatCount(total - shown.length)} more</li>
      )}
    </ul>
  );
}
