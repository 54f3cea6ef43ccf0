import { lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { MenuEntry } from './menu.tsx';

const load = () => import('./menu.tsx');
const Menu = lazy(async () => ({ default: (await load()).Menu }));

/** A menu button. The code of the menu itself is fetched when it is first wanted. */
export function LazyMenu({ entries, ...button }: ButtonProps & { entries: MenuEntry[] }) {
  return (
    <MenuButton
      {...button}
      load={load}
      renderMenu={(trigger) => <Menu trigger={trigger} entries={entries} />}
    />
  );
}

export interface MenuButtonProps extends ButtonProps {
  /** Fetches the code of the menu, ahead of its being wanted. */
  load: () => Promise<unknown>;
  /** What takes the button's place once it was pressed: a `Menu` with this trigger. */
  renderMenu: (trigger: ReactElement) => ReactNode;
}

/** The button of a menu of which nothing, also not its entries, is there before it is wanted. */
export function MenuButton({ load: fetchCode, renderMenu, ...button }: MenuButtonProps) {
  const [wanted, setWanted] = useState(false);
  const preload = () => {
    fetchCode().catch(() => undefined);
  };
  const closed = (
    <Button
      {...button}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        setWanted(true);
      }}
      onPointerEnter={preload}
      onFocus={preload}
    />
  );
  if (!wanted) return closed;
  return (
    <ErrorBoundary fallback={closed}>
      <Suspense fallback={closed}>{renderMenu(<Button {...button} />)}</Suspense>
    </ErrorBoundary>
  );
}
