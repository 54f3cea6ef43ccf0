import { Menu, MenuLink } from '#src/ui/menu.tsx';
import type { ReactElement } from 'react';

/** The account's menu, opened: it is rendered for the first time because it was asked for. */
export function AccountMenuOpen({ trigger }: { trigger: ReactElement }) {
  return (
    <Menu trigger={trigger} defaultOpen>
      <MenuLink href="#main" current>
        API keys
      </MenuLink>
    </Menu>
  );
}
