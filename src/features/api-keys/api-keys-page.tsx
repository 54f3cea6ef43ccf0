import type { AccountAnswer } from '#src/contract/account.ts';
import { openInAddress } from '#src/lib/address.ts';
import { useTitle } from '#src/lib/use-title.ts';
import { useOnline } from '#src/lib/use-online.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import { sendFocus } from '#src/ui/focus.ts';
import { Icon } from '#src/ui/icons.tsx';
import { LiveStatus } from '#src/ui/live-status.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useRef } from 'react';
import { AccountNotice, mayChangeKeys } from './account-notice.tsx';
import { Banners } from './banners/banners.tsx';
import { LapseStatus } from './banners/lapse-status.tsx';
import { OverviewFailure } from './banners/overview-failure.tsx';
import { useBannersAwaited } from './banners/use-banners-awaited.ts';
import { BrokenPart } from './broken-part.tsx';
import { RoomNotice } from './create/room-notice.tsx';
import { useCreating } from './create/use-creating.ts';
import { CreateRegion, preloadCreate } from './create-region.tsx';
import { KeyDialogs } from './key-dialogs.tsx';
import { KeyList } from './list/key-list.tsx';
import { ListOutline } from './list-outline.tsx';
import { PageHeading } from './page-heading.tsx';
import { SecretProvider } from './secret/secret-context.tsx';
import { useOverview } from './use-overview.ts';

/** The page "API keys" of a signed-in account. */
export function ApiKeysPage({ answer }: { answer: AccountAnswer }) {
  const overview = useOverview();
  useTitle(`API keys · ${answer.policy.galleryName}`);
  const online = useOnline();
  const awaited = useBannersAwaited();
  const canChange = mayChangeKeys(answer.account);
  const { room, isOpen: creating } = useCreating(answer);
  const { maxKeys } = answer.policy;
  const createButton = useRef<HTMLButtonElement>(null);
  return (
    <SecretProvider>
      <div className="space-y-6">
        <PageHeading>
          {canChange && room === 'free' && (
            <Button
              ref={createButton}
              variant="primary"
              aria-expanded={creating}
              onClick={() => !creating && openInAddress({ create: '' })}
              onPointerEnter={preloadCreate}
              onFocus={preloadCreate}
            >
              <Icon name="plus" />
              Create API key
            </Button>
          )}
        </PageHeading>
        <LiveStatus hidden>{!online && 'You are offline'}</LiveStatus>
        {overview && <LapseStatus overview={overview} />}
        {!online && (
          <Notice tone="note" title="You are offline">
            <p>What you see may be out of date. Nothing is sent until you try again.</p>
          </Notice>
        )}
        <OverviewFailure />
        <div className="space-y-3 empty:hidden">
          <AccountNotice account={answer.account} />
          {overview && <Banners overview={overview} policy={answer.policy} canChange={canChange} />}
          {canChange && room === 'full' && maxKeys !== null && <RoomNotice maxKeys={maxKeys} />}
        </div>
        {awaited && <ListOutline />}
        {creating && !awaited && (
          <CreateRegion answer={answer} onClosed={() => sendFocus(createButton.current)} />
        )}
        {!awaited && (
          <ErrorBoundary fallback={<BrokenPart />}>
            <KeyList answer={answer} canChange={canChange} />
          </ErrorBoundary>
        )}
      </div>
      <KeyDialogs answer={answer} canChange={canChange} />
    </SecretProvider>
  );
}
