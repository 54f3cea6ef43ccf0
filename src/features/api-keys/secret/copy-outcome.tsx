import { Icon } from '#src/ui/icons.tsx';
import { LiveStatus } from '#src/ui/live-status.tsx';

/** What has become of the latest copy. */
export type Outcome = 'key' | 'command' | 'refused';

/** Says it, in a live region that stands before there is anything to say. */
export function CopyOutcome({ outcome }: { outcome: Outcome | undefined }) {
  return (
    <LiveStatus className="font-medium empty:absolute">
      {(outcome === 'key' || outcome === 'command') && (
        <span className="flex items-center gap-1.5 text-success">
          <Icon name="check" />
          {outcome === 'key' ? 'Copied' : 'Command copied'}
        </span>
      )}
      {outcome === 'refused' && (
        <span className="flex items-center gap-1.5 text-danger">
          <Icon name="error" />
          Could not copy
        </span>
      )}
    </LiveStatus>
  );
}

/** What to do next, where the outcome asks for more. */
export function CopyAdvice({ outcome }: { outcome: Outcome | undefined }) {
  if (outcome === 'refused') {
    return (
      <p>
        Your browser did not let the page use the clipboard. The key is still here: allow it, then
        try again.
      </p>
    );
  }
  if (outcome === 'command') {
    return (
      <p>
        Run the command where you need the key. When it asks, press Copy here and paste the key.
      </p>
    );
  }
  return null;
}
