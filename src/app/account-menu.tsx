import { Icon } from '#src/ui/icons.tsx';
import { LazyMenu } from '#src/ui/lazy-menu.tsx';
import type { MenuEntry } from '#src/ui/menu.tsx';

const entries: MenuEntry[] = [{ label: 'API keys', href: '#main', current: true }];

/** The menu of the account, behind its name. */
export function AccountMenu({ name }: { name: string }) {
  return (
    <LazyMenu variant="quiet" entries={entries} className="max-w-48">
      <bdi className="truncate">{name}</bdi>
      <Icon name="chevron-down" />
    </LazyMenu>
  );
}
