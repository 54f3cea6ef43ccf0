import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import type { Overview } from '#src/contract/key-list.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { LeakLink, RevokedBy } from '../list/key-life.tsx';
import { showKeys } from '../list/show-keys.ts';
import { advise } from './banner-advice.ts';
import { KeyNames } from './key-names.tsx';

/** What the owner must know before anything else, in the order of urgency (WRN-1, REV-2, WRN-7). */
export function Banners({
  overview,
  policy,
  canChange,
}: {
  overview: Overview;
  policy: GalleryPolicy;
  /** Whether the account may create, edit and regenerate keys (KEY-5). */
  canChange: boolean;
}) {
  const { revoked, expired, expiring, counts } = overview;
  const advice = canChange ? advise(policy) : null;
  return (
    <>
      {revoked.length > 0 && (
        <Notice tone="warning" title="Revoked keys">
          <p>
            {counts.revoked === 1 ? 'This key was' : 'These keys were'} revoked and can no longer be
            used. {advice?.revoked}
          </p>
          <ul className="space-y-1">
            {revoked.slice(0, 3).map(({ id, name, revocation }) => (
              <li key={id}>
                <KeyNames keys={[{ id, name }]} count={1} />:{' '}
                <RevokedBy source={revocation.source} />
                {revocation.url !== null && (
                  <>
                    , found at <LeakLink url={revocation.url} />
                  </>
                )}
              </li>
            ))}
            {counts.revoked > 3 && <li>and {counts.revoked - 3} more</li>}
          </ul>
        </Notice>
      )}
      {expired.length > 0 && (
        <Notice
          tone="warning"
          title="Expired keys"
          actions={
            <Button size="small" onClick={() => showKeys(['expired', 'retired'])}>
              Show expired keys
            </Button>
          }
        >
          <p>
            <KeyNames keys={expired} count={counts.expired} />
          </p>
          <p>
            {counts.expired === 1 ? 'It' : 'They'} can no longer be used. {advice?.expired}
          </p>
        </Notice>
      )}
      {expiring.length > 0 && (
        <Notice tone="note" title="Keys about to expire">
          <p>
            <KeyNames keys={expiring} count={counts.expiring} />
          </p>
          {advice && <p>{advice.expiring}</p>}
        </Notice>
      )}
    </>
  );
}
