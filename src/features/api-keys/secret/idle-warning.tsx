import { Button } from '#src/ui/button.tsx';
import { LiveStatus } from '#src/ui/live-status.tsx';

/** The last minute before an idle page puts its secrets away (SEC-2), and the way to stay. */
export function IdleWarning({ ending, onStay }: { ending: boolean; onStay: () => void }) {
  return (
    <>
      <LiveStatus className="empty:absolute">
        {ending && 'Nobody seems to be here: within a minute this key will be put away.'}
      </LiveStatus>
      {ending && (
        <Button size="small" className="self-start" onClick={onStay}>
          Keep it for ten more minutes
        </Button>
      )}
    </>
  );
}
