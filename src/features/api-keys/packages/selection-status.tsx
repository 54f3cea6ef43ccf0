import { formatCount } from '#src/lib/format-count.ts';
import { LiveStatus } from '#src/ui/live-status.tsx';
import { plural } from '#src/lib/plural.ts';
import { useSettled } from '#src/lib/use-settled.ts';

const PAUSE_MS = 400;

/** "3 of 12 packages selected", read out when typing pauses. */
export function SelectionStatus({
  selected,
  total,
  others,
}: {
  selected: number;
  /** How many packages the owner has; `null` while that is not known. */
  total: number | null;
  /** How many are ticked that are not the owner's (SUB-8). */
  others: number;
}) {
  const owned =
    total === null ? '' : `${formatCount(selected)} of ${plural(total, 'package')} selected`;
  const words = others === 0 ? owned : `${owned}, and ${formatCount(others)} not the owner's`;
  const settled = useSettled(total === null ? '' : words, PAUSE_MS);
  return <LiveStatus className="min-h-5 font-semibold">{settled}</LiveStatus>;
}
