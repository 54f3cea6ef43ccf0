import { Button } from '#src/ui/button.tsx';
import { LiveStatus } from '#src/ui/live-status.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** Above a page whose session has ended; the page stays, with all that was entered in it. */
export function SignedOut({
  isSignedOut,
  busy,
  onCheck,
}: {
  isSignedOut: boolean;
  busy: boolean;
  onCheck: () => void;
}) {
  return (
    <>
      <LiveStatus hidden>{isSignedOut && 'You are signed out'}</LiveStatus>
      {isSignedOut && (
        <Notice
          tone="warning"
          title="You are signed out"
          className="mb-6"
          actions={
            <Button size="small" busy={busy} onClick={onCheck}>
              Check again
            </Button>
          }
        >
          <p>
            What you see may be out of date, and what you entered is still here. Sign in again in
            another tab, then come back.
          </p>
        </Notice>
      )}
    </>
  );
}
