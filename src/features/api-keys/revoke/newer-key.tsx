import { toSummary } from '#src/api/key-cache.ts';
import type { ApiKey } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { Notice } from '#src/ui/notice.tsx';
import { KeyLife } from '../list/key-life.tsx';
import { KeyScopes, KeySubjects } from '../list/key-reach.tsx';
import { KeyStatusBadge } from '../list/key-status.tsx';

/** Someone else changed the key first (NET-3): how it is now, before the owner decides again. */
export function NewerKey({
  apiKey,
  policy,
  now,
}: {
  apiKey: ApiKey;
  policy: GalleryPolicy;
  now: number;
}) {
  const summary = toSummary(apiKey);
  return (
    <Notice
      tone="warning"
      announce
      headingLevel={3}
      title="This key was changed in the meantime"
      className="mt-4"
    >
      <p>It is not revoked. This is how it is now:</p>
      <div className="space-y-1.5 pt-1">
        <KeyStatusBadge status={apiKey.status} />
        <KeyLife apiKey={summary} policy={policy} now={now} />
        <KeyScopes apiKey={summary} policy={policy} />
        <KeySubjects apiKey={summary} />
      </div>
    </Notice>
  );
}
