import { latePart } from '#src/lib/late-part.tsx';
import { useOwnId } from '#src/lib/use-own-id.ts';
import { type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { MenuEntry, MenuPlace } from './menu.tsx';
import { useToast } from './toast.tsx';

const menu = latePart(async () => (await import('./menu.tsx')).Menu);

/** A menu button. The code of the menu itself is fetched when it is first wanted. */
export function LazyMenu({ entries, ...button }: ButtonProps & { entries: MenuEntry[] }) {
  return (
    <MenuButton
      {...button}
      preload={menu.preload}
      renderMenu={(place) => <menu.Part {...place} entries={entries} />}
    />
  );
}

export interface MenuButtonProps extends ButtonProps {
  /** Fetches the code of the menu, ahead of its being wanted. */
  preload: () => void;
  /** What is rendered for as long as the menu is open: a `Menu` in this place. */
  renderMenu: (place: MenuPlace) => ReactNode;
}

/**
 * The button of a menu of which nothing, also not its entries, is there before it is wanted. The
 * button stays the same element throughout, or else the focus on it would be lost on the way.
 */
export function MenuButton({ preload, renderMenu, ...rest }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useOwnId();
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <Button
        {...rest}
        ref={button}
        id={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
        onPointerEnter={preload}
        onFocus={preload}
      />
      {isOpen && (
        <ErrorBoundary fallback={<NoMenu onClose={close} />}>
          <Suspense>{renderMenu({ button, onClose: close })}</Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}

/** In place of a menu whose code cannot be had. */
function NoMenu({ onClose }: { onClose: () => void }) {
  const say = useToast();
  useEffect(() => {
    say('This menu could not be loaded. Reload the page and try again.');
    onClose();
  }, [say, onClose]);
  return null;
}
