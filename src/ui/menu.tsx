import * as Radix from '@radix-ui/react-dropdown-menu';
import type { FocusEvent, ReactElement } from 'react';

/** One line of a menu: something to do, or a link. `current` marks the page that is open. */
export type MenuEntry =
  | { label: string; onSelect: () => void }
  | { label: string; href: string; current?: boolean };

const look =
  'flex min-h-8 cursor-pointer items-center rounded-sm px-2.5 py-1 text-sm select-none data-highlighted:bg-inset data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-focus data-highlighted:outline-solid';

/**
 * A button and the menu that it opens. It is shown when it is asked for, so it opens at once; use
 * {@link LazyMenu} of `lazy-menu.tsx`, which fetches this only then.
 */
export function Menu({ trigger, entries }: { trigger: ReactElement; entries: MenuEntry[] }) {
  return (
    <Radix.Root modal={false} defaultOpen>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      {/* Not to the body: what stands outside every landmark is hard to find by ear. */}
      <Radix.Portal container={document.querySelector('main')}>
        <Radix.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onFocus={focusFirst}
          className="z-30 max-w-[calc(100vw-1rem)] min-w-44 animate-appear rounded-lg border border-line bg-surface p-1 shadow-over"
        >
          {entries.map((entry) => (
            <MenuLine key={entry.label} entry={entry} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The library does so only for a keyboard that it has seen, and it was not there for that. */
function focusFirst({ target, currentTarget }: FocusEvent<HTMLElement>) {
  if (target !== currentTarget) return;
  currentTarget.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
}

function MenuLine({ entry }: { entry: MenuEntry }) {
  if ('href' in entry) {
    return (
      <Radix.Item asChild className={look}>
        <a href={entry.href} aria-current={entry.current ? 'page' : undefined}>
          {entry.label}
        </a>
      </Radix.Item>
    );
  }
  return (
    <Radix.Item onSelect={entry.onSelect} className={look}>
      {entry.label}
    </Radix.Item>
  );
}
