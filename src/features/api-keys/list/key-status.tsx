import type { KeyStatus } from '#src/contract/api-key.ts';
import { Badge } from '#src/ui/badge.tsx';
import type { IconName } from '#src/ui/icons.tsx';
import type { Tone } from '#src/ui/tone.ts';

const looks: Record<KeyStatus, { word: string; tone: Tone | 'plain'; icon: IconName }> = {
  active: { word: 'Active', tone: 'success', icon: 'check-circle' },
  expiring: { word: 'Expiring', tone: 'warning', icon: 'clock' },
  expired: { word: 'Expired', tone: 'danger', icon: 'x-circle' },
  revoked: { word: 'Revoked', tone: 'danger', icon: 'blocked' },
  retired: { word: 'Retired', tone: 'plain', icon: 'archive' },
};

/** The server's word on a key, in word, icon and colour (WRN-7). */
export function KeyStatusBadge({ status }: { status: KeyStatus }) {
  const { word, tone, icon } = looks[status];
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}
