import { type ApiKeySummary, REVOKED_BY_OWNER, type Revocation } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { TextLink } from '#src/ui/text-link.tsx';
import { Moment } from './moment.tsx';

interface KeyLifeProps {
  apiKey: ApiKeySummary;
  policy: GalleryPolicy;
  now: number;
}

/** How long a key lives, and what has ended it early. */
export function KeyLife({ apiKey, policy, now }: KeyLifeProps) {
  return (
    <>
      {apiKey.revocation && <RevokedLine revocation={apiKey.revocation} now={now} />}
      <ExpiryLine apiKey={apiKey} policy={policy} now={now} />
    </>
  );
}

function ExpiryLine({ apiKey, policy, now }: KeyLifeProps) {
  const { expires, status, kind } = apiKey;
  if (expires !== null) {
    const passed = status === 'expired' || Date.parse(expires) <= now;
    return (
      <p>
        {passed ? 'Expired' : 'Expires'} <Moment at={expires} now={now} />
      </p>
    );
  }
  const unusedDays = kind === 'legacy' ? policy.legacy?.retireAfterUnusedDays : policy.disuseDays;
  if (unusedDays == null) return <p>Never expires</p>;
  return status === 'retired' || status === 'expired' ? (
    <p>Not used for {unusedDays} days</p>
  ) : (
    <p>Never expires while it is used at least once in {unusedDays} days</p>
  );
}

function RevokedLine({ revocation, now }: { revocation: Revocation; now: number }) {
  const { at, source, url } = revocation;
  return (
    <p>
      Revoked <Moment at={at} now={now} /> <RevokedBy source={source} />
      {url !== null && (
        <>
          : <LeakLink url={url} />
        </>
      )}
    </p>
  );
}

/** By whom a key was revoked: its owner, who is reading this, or who found a leak (REV-2). */
export function RevokedBy({ source }: { source: string }) {
  if (source === REVOKED_BY_OWNER) return 'by you';
  return (
    <>
      by <bdi>{source}</bdi>
    </>
  );
}

/** Where a key had leaked to. Only a web address becomes a link. */
export function LeakLink({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <bdi>{url}</bdi>;
  return (
    <TextLink href={url} target="_blank" rel="noreferrer" className="[overflow-wrap:anywhere]">
      <bdi>{url}</bdi>
    </TextLink>
  );
}
