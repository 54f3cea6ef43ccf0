import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icons.tsx';
import { type ReactNode, useRef } from 'react';
import { PackageId } from './package-id.tsx';

/** The patterns that were added, each with what it means and a button to remove it. */
export function PatternList({
  patterns,
  onRemove,
  renderMeaning,
}: {
  patterns: readonly string[];
  /** After the last one focus has nowhere to go here. */
  onRemove: (pattern: string) => void;
  renderMeaning: (pattern: string) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  if (patterns.length === 0) return null;

  function remove(pattern: string, position: number) {
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [];
    (buttons[position + 1] ?? buttons[position - 1])?.focus();
    onRemove(pattern);
  }

  return (
    <ul
      ref={list}
      aria-label="Patterns"
      className="divide-y divide-line rounded-md border border-line"
    >
      {patterns.map((pattern, position) => (
        <li key={pattern} className="px-3 py-2">
          <div className="flex items-start justify-between gap-3">
            <span className="min-w-0 py-1">
              <PackageId>{pattern}</PackageId>
            </span>
            <Button
              variant="quiet"
              size="small"
              data-remove=""
              aria-label={`Remove pattern ${pattern}`}
              onClick={() => remove(pattern, position)}
            >
              <Icon name="x" />
              Remove
            </Button>
          </div>
          {renderMeaning(pattern)}
        </li>
      ))}
    </ul>
  );
}
