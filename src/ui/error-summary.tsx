import { useOwnId } from '#src/lib/use-own-id.ts';
import { useTitlePrefix } from '#src/lib/use-title.ts';
import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import { Icon } from './icons.tsx';

export interface SummaryEntry {
  /** The same words as beside the field. */
  message: string;
  /** The id of the control to go to; `null` for a problem that has none. */
  fieldId: string | null;
}

function goTo(event: MouseEvent, fieldId: string) {
  // Not by the hash: the page keeps its state in the address.
  event.preventDefault();
  document.getElementById(fieldId)?.focus();
}

/**
 * "There is a problem": takes focus when it appears and each time that `attempt` changes, and
 * links each problem to its field. Render it only while there are entries.
 */
export function ErrorSummary({ entries, attempt }: { entries: SummaryEntry[]; attempt: number }) {
  // Found by whoever comes back to the tab, as at GOV.UK.
  useTitlePrefix('Error: ');
  return <Summary key={attempt} entries={entries} />;
}

function Summary({ entries }: { entries: SummaryEntry[] }) {
  const titleId = useOwnId();
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="rounded-lg border-2 border-danger bg-danger-soft px-4 py-3"
    >
      {/* Focused and an alert, as GOV.UK found that it takes both to be heard everywhere. */}
      <div role="alert">
        <h3 id={titleId} className="flex items-center gap-2 font-semibold text-danger">
          <Icon name="error" />
          There is a problem
        </h3>
        <ul className="mt-2 space-y-1">
          {entries.map(({ message, fieldId }) => (
            <li key={`${fieldId ?? ''} ${message}`}>
              {fieldId === null ? (
                message
              ) : (
                <a
                  href={`#${fieldId}`}
                  onClick={(event) => goTo(event, fieldId)}
                  className="inline-block min-h-6 rounded-sm font-medium text-danger underline underline-offset-3 hover:text-danger-strong hover:decoration-2"
                >
                  {message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
