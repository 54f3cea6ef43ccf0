import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** In place of a part of the page that failed; `floating` for one that has no place of its own. */
export function BrokenPart({ floating = false }: { floating?: boolean }) {
  return (
    <Notice
      tone="danger"
      announce
      className={floating ? 'fixed inset-x-4 bottom-4 z-20 mx-auto max-w-dialog shadow-over' : ''}
      title="This part of the page does not work"
      actions={<Button onClick={() => window.location.reload()}>Reload the page</Button>}
    >
      <p>Your keys are as they were. Reload the page and try again.</p>
    </Notice>
  );
}
