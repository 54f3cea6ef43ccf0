import { Icon } from '#src/ui/icons.tsx';
import type { ReactNode } from 'react';
import { AccountMenu } from './account-menu.tsx';

/** What stands around every page: skip link, the gallery's name, the account's menu. */
export function Frame({
  galleryName,
  accountName,
  children,
}: {
  /** Both `null` while they are not known. */
  galleryName: string | null;
  accountName: string | null;
  children: ReactNode;
}) {
  return (
    <>
      <a
        href="#main"
        className="sr-only rounded-md bg-surface px-4 py-2 font-medium text-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-30"
      >
        Skip to content
      </a>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex min-h-14 max-w-page items-center justify-between gap-4 px-4 sm:px-6">
          <span className="flex min-w-0 items-center gap-2 text-base font-semibold">
            <span className="text-accent">
              <Icon name="key" className="size-5" />
            </span>
            <bdi className="truncate">{galleryName ?? 'Package gallery'}</bdi>
          </span>
          {accountName !== null && <AccountMenu name={accountName} />}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-page px-4 py-6 sm:px-6 sm:py-8">
        {children}
      </main>
    </>
  );
}
