import type { RefObject } from 'react';
import { Button } from '#src/ui/button.tsx';
import { isMeantNarrow, openNarrow } from '#mocks/preview/narrow-window.ts';

/** What there is of the panel while it is closed. */
export function Corner({
  button,
  onOpen,
}: {
  button: RefObject<HTMLButtonElement | null>;
  onOpen: () => void;
}) {
  return (
    <div className="preview-corner">
      {isMeantNarrow() && (
        <Button size="small" onClick={openNarrow}>
          Open at 320 px
        </Button>
      )}
      <Button ref={button} size="small" aria-keyshortcuts="Control+Shift+M" onClick={onOpen}>
        Preview
      </Button>
    </div>
  );
}
