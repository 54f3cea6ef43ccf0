import { useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icons.tsx';
import { LiveStatus } from '#src/ui/live-status.tsx';
import { addressToSend } from '#mocks/preview/preview-address.ts';
import type { WorldView } from '#mocks/preview/world-view.ts';

/** Copies the whole set-up as an address. */
export function CopyLink({ view: { choice, time } }: { view: WorldView }) {
  const [said, setSaid] = useState('');
  async function copy() {
    try {
      await navigator.clipboard.writeText(addressToSend(location.href, { world: choice, time }));
      setSaid('Copied');
    } catch {
      setSaid('The browser does not let it be copied');
    }
  }
  return (
    <>
      <LiveStatus className="text-sm text-muted">{said}</LiveStatus>
      <Button size="small" onClick={() => void copy()}>
        <Icon name="copy" />
        Copy link
      </Button>
    </>
  );
}
