import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** In place of everything, when everything has failed. */
export function BrokenPage() {
  return (
    <main className="mx-auto max-w-page p-6">
      <Notice
        tone="danger"
        announce
        title="This page does not work"
        actions={<Button onClick={() => window.location.reload()}>Reload the page</Button>}
      >
        <p>A fault in the page stopped it. Your keys are as they were.</p>
      </Notice>
    </main>
  );
}
