import type { KeyStatus } from '#src/contract/api-key.ts';
import { goInAddress } from '#src/lib/address.ts';
import { Button } from '#src/ui/button.tsx';
import { sendFocus } from '#src/ui/focus.ts';
import { listHeading } from './card-focus.ts';

/** Says that not all keys are shown, and leads back to all. */
export function ListFilter({ statuses }: { statuses: readonly KeyStatus[] }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className="text-muted">Showing {statuses.join(' and ')} keys only</p>
      <Button
        size="small"
        onClick={() => {
          goInAddress({ status: null, key: null });
          sendFocus(listHeading());
        }}
      >
        Show all keys
      </Button>
    </div>
  );
}
