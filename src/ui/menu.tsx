import * as Radix from '@radix-ui/react-menu';
import { type FocusEvent, type RefObject, useRef } from 'react';

/** One line of a menu: something to do, or a link. `current` marks the page that is open. */
export type MenuEntry =
  | { label: string; onSelect: () => void }
  | { label: string; href: string; current?: boolean };

/** A menu's place on the page, given to it by the button that opened it. */
export interface MenuPlace {
  /** The button, as it stands on the page; it gives the menu its name. */
  button: RefObject<HTMLButtonElement | null>;
  /** The menu is to go: something was chosen, or the owner turned away from it. */
  onClose: () => void;
}

const look =
  'flex min-h-8 cursor-pointer items-center rounded-sm px-2.5 py-1 text-sm select-none data-highlighted:bg-inset data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-focus data-highlighted:outline-solid';

/**
 * The menu of a button, open for as long as it is rendered. Use it through `lazy-menu.tsx`, which
 * fetches it when it is first wanted.
 */
export function Menu({ button, onClose, entries }: MenuPlace & { entries: MenuEntry[] }) {
  const isLeft = useRef(false);
  function close() {
    // At once: what the library does afterwards comes late enough for the focus to be lost.
    if (!isLeft.current) button.current?.focus();
    onClose();
  }
  return (
    <Radix.Root open modal={false} onOpenChange={close}>
      {/* The button is there before this code is, so the menu is put beside it from without. */}
      <Radix.Anchor virtualRef={button} />
      {/* Not to the body: what stands outside every landmark is hard to find by ear. */}
      <Radix.Portal container={document.querySelector('main')}>
        <Radix.Content
          aria-labelledby={button.current?.id}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onFocus={focusFirst}
          onInteractOutside={(event) => {
            // A press of the button closes the menu by itself, and would open it again.
            if (isWithin(button.current, event.target)) event.preventDefault();
            else isLeft.current = true;
          }}
          onCloseAutoFocus={(event) => event.preventDefault()}
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

function isWithin(button: HTMLElement | null, target: EventTarget | null): boolean {
  return target instanceof Node && (button?.contains(target) ?? false);
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
