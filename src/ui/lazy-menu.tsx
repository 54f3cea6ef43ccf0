import { lazy, Suspense, useState } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { MenuEntry } from './menu.tsx';

const load = () => import('./menu.tsx');
const Menu = lazy(async () => ({ default: (await load()).Menu }));

function preload() {
  load().catch(() => undefined);
}

/** A menu button. The code of the menu itself is fetched when it is first wanted. */
export function LazyMenu({ entries, ...button }: ButtonProps & { entries: MenuEntry[] }) {
  const [wanted, setWanted] = useState(false);
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
      <Suspense fallback={closed}>
        <Menu trigger={<Button {...button} />} entries={entries} />
      </Suspense>
    </ErrorBoundary>
  );
}
