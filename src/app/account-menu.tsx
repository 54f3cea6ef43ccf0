import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icons.tsx';
import { type ComponentProps, lazy, Suspense, useState } from 'react';

const load = () => import('./account-menu-open.tsx');
const OpenMenu = lazy(async () => ({ default: (await load()).AccountMenuOpen }));

function preload() {
  load().catch(() => undefined);
}

/** The account's own menu. Its code is fetched when it is first wanted. */
export function AccountMenu({ name }: { name: string }) {
  const [wanted, setWanted] = useState(false);
  const closed = (
    <MenuButton
      name={name}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
      onPointerEnter={preload}
      onFocus={preload}
    />
  );
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <OpenMenu trigger={<MenuButton name={name} />} />
    </Suspense>
  );
}

function MenuButton({ name, ...button }: ComponentProps<typeof Button> & { name: string }) {
  return (
    <Button variant="quiet" {...button} className="max-w-48">
      <bdi className="truncate">{name}</bdi>
      <Icon name="chevron-down" />
    </Button>
  );
}
