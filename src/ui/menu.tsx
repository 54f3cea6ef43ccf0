import * as Radix from '@radix-ui/react-dropdown-menu';
import type { ReactElement, ReactNode } from 'react';

const itemLook =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2.5 py-1 text-sm outline-none select-none data-highlighted:bg-inset data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-focus';

/** A button and the menu that it opens. `trigger` is one `Button`, whose name names the menu. */
export function Menu({
  trigger,
  align = 'end',
  defaultOpen = false,
  children,
}: {
  trigger: ReactElement;
  align?: 'start' | 'end';
  defaultOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <Radix.Root modal={false} defaultOpen={defaultOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-30 min-w-44 max-w-[calc(100vw-1rem)] animate-appear rounded-lg border border-line bg-surface p-1 shadow-over"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function MenuItem({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <Radix.Item onSelect={onSelect} className={itemLook}>
      {children}
    </Radix.Item>
  );
}

export function MenuLink({
  href,
  current = false,
  children,
}: {
  href: string;
  /** Whether this is the page that is open. */
  current?: boolean;
  children: ReactNode;
}) {
  return (
    <Radix.Item asChild className={itemLook}>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {children}
      </a>
    </Radix.Item>
  );
}
