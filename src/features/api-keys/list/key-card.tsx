import type { ApiKeySummary } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { Badge } from '#src/ui/badge.tsx';
import { memo } from 'react';
import { LostSecret } from '../secret/lost-secret.tsx';
import { SecretRegion } from '../secret/secret-region.tsx';
import { cardHeading } from './card-focus.ts';
import { KeyActions } from './key-actions.tsx';
import { KeyLife } from './key-life.tsx';
import { limitWords } from './key-limits.ts';
import { KeyScopes, KeySubjects } from './key-reach.tsx';
import { KeyStatusBadge } from './key-status.tsx';
import { Ago } from './moment.tsx';

export interface KeyCardProps {
  apiKey: ApiKeySummary;
  policy: GalleryPolicy;
  /** Whether the account may edit and regenerate at all (KEY-5). */
  canChange: boolean;
  /** Whether its secret is held and can be copied. */
  hasSecret: boolean;
  /** The server's time, in ms. */
  now: number;
}

/** One key in the list, within its row. */
export const KeyCard = memo(function KeyCard(props: KeyCardProps) {
  const { apiKey, policy, canChange, hasSecret, now } = props;
  const limits = limitWords(apiKey, policy, canChange);
  return (
    <div className="p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 sm:flex-nowrap">
        <div className="min-w-0 space-y-1.5">
          <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <h3 tabIndex={-1} className="text-base font-semibold [overflow-wrap:anywhere]">
              <bdi>{apiKey.name}</bdi>
            </h3>
            <KeyStatusBadge status={apiKey.status} />
            {apiKey.kind === 'legacy' && <Badge tone="plain">Full access</Badge>}
            {apiKey.kind === 'primary' && <Badge tone="plain">Primary</Badge>}
          </div>
          <KeyLife apiKey={apiKey} policy={policy} now={now} />
          <KeyScopes apiKey={apiKey} policy={policy} />
          <KeySubjects apiKey={apiKey} />
          <p className="text-muted">
            Created <Ago at={apiKey.created} now={now} />
            {apiKey.regeneratedAt !== null && (
              <>
                {' · Regenerated '}
                <Ago at={apiKey.regeneratedAt} now={now} />
              </>
            )}
            {' · '}
            {apiKey.lastUsed === null ? (
              sayUnused(apiKey)
            ) : (
              <>
                Last used <Ago at={apiKey.lastUsed} now={now} />
              </>
            )}
          </p>
          {limits !== null && <p className="max-w-prose text-muted">{limits}</p>}
        </div>
        <KeyActions apiKey={apiKey} policy={policy} canChange={canChange} now={now} />
      </div>
      {hasSecret && <SecretRegion keyId={apiKey.id} afterwards={() => cardHeading(apiKey.id)} />}
      <LostSecret keyId={apiKey.id} afterwards={() => cardHeading(apiKey.id)} />
    </div>
  );
});

/** Regenerating clears the last use (REG-5), which may have been long before. */
function sayUnused({ regeneratedAt }: ApiKeySummary): string {
  return regeneratedAt === null ? 'Never used' : 'Not used since';
}
