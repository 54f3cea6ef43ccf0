import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** In place of a part of the page that could not be loaded or rendered. */
export function BrokenPart() {
  return (
    <Notice
      tone="danger"
      announce
      title="This part of the page does not work"
      actions={<Button onClick={() => window.location.reload()}>Reload the page</Button>}
    >
      <p>Your keys are as they were. Reload the page and try again.</p>
    </Notice>
  );
}
