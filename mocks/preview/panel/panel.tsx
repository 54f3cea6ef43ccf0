import { useEffect, useRef, useState } from 'react';
import { takeCarriedFocus } from '#mocks/preview/carry-focus.ts';
import type { Desk } from '#mocks/preview/desk.ts';
import { editAddress } from '#mocks/preview/edit-address.ts';
import { Corner } from './corner.tsx';
import { Sheet } from './sheet.tsx';

function isOpenInAddress(): boolean {
  return new URLSearchParams(location.search).get('panel') === 'open';
}

/** The preview panel: a quiet button in the corner, and what it opens. */
export function Panel({ desk }: { desk: Desk }) {
  const [isOpen, setOpen] = useState(isOpenInAddress);
  const opener = useRef<Element | null>(null);
  const corner = useRef<HTMLButtonElement>(null);
  /** Whether somebody has opened or closed it, rather than an address that came from outside. */
  const [isPressed, setPressed] = useState(takeCarriedFocus);

  function show(next: boolean) {
    if (next) opener.current = document.activeElement;
    setPressed(true);
    // So that the next address opens with it too.
    editAddress({ panel: next ? 'open' : null });
    setOpen(next);
  }

  useEffect(() => {
    // The page makes room, so that nothing of it is covered.
    document.documentElement.dataset['preview'] = isOpen ? 'open' : 'corner';
    if (isOpen || !isPressed) return;
    const { current } = opener;
    const isThere = current instanceof HTMLElement && current.isConnected;
    (isThere && current !== document.body ? current : corner.current)?.focus();
  }, [isOpen, isPressed]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.ctrlKey || !event.shiftKey || event.code !== 'KeyM') return;
      event.preventDefault();
      show(!isOpen);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  return (
    <aside aria-label="Preview">
      {isOpen ? (
        <Sheet desk={desk} takesFocus={isPressed} onClose={() => show(false)} />
      ) : (
        <Corner button={corner} onOpen={() => show(true)} />
      )}
    </aside>
  );
}
