import { useEffect, useRef } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icons.tsx';
import type { Desk } from '#mocks/preview/desk.ts';
import { useWorldView } from '#mocks/preview/use-world-view.ts';
import { CopyLink } from './copy-link.tsx';
import { KeysSection } from './keys-section.tsx';
import { LookSection } from './look-section.tsx';
import { OutboxSection } from './outbox-section.tsx';
import { RequestsSection } from './requests-section.tsx';
import { TimeSection } from './time-section.tsx';
import { TroubleSection } from './trouble-section.tsx';
import { WorldSection } from './world-section.tsx';

/** The open panel: beside the page, or at its foot where that is narrow. Escape closes it. */
export function Sheet({
  desk,
  takesFocus,
  onClose,
}: {
  desk: Desk;
  takesFocus: boolean;
  onClose: () => void;
}) {
  const { view, change } = useWorldView(desk);
  const sheet = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  useEffect(() => {
    const element = sheet.current;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [onClose]);

  return (
    <div ref={sheet} className="preview-sheet">
      <header className="preview-head">
        <h2 ref={heading} tabIndex={-1}>
          Preview
        </h2>
        {view && <CopyLink view={view} />}
        <Button variant="quiet" size="small" aria-label="Close the preview panel" onClick={onClose}>
          <Icon name="x" />
        </Button>
      </header>
      {view && (
        <>
          <WorldSection desk={desk} view={view} />
          <TimeSection desk={desk} view={view} change={change} />
          <TroubleSection desk={desk} />
          <OutboxSection mails={view.mails} />
          <RequestsSection log={desk.requests} />
          <KeysSection desk={desk} view={view} change={change} />
        </>
      )}
      <LookSection />
    </div>
  );
}
