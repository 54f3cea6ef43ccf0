import type { AccountAnswer } from '#src/contract/account.ts';
import { closeInAddress, finishInAddress, useAddress } from '#src/lib/address.ts';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import { lazy, Suspense } from 'react';
import { BrokenPart } from './broken-part.tsx';

const loaders = {
  edit: () => import('./edit/edit-key-dialog.tsx'),
  regenerate: () => import('./regenerate/regenerate-dialog.tsx'),
  delete: () => import('./delete/delete-dialog.tsx'),
  revoke: () => import('./revoke/revoke-dialog.tsx'),
  test: () => import('./test-key/test-dialog.tsx'),
  activity: () => import('./activity/activity-dialog.tsx'),
};

/** The dialogs about one key, by their names in the address (`?edit=ID`). */
export type DialogName = keyof typeof loaders;

const EditKeyDialog = lazy(async () => ({ default: (await loaders.edit()).EditKeyDialog }));
const RegenerateDialog = lazy(async () => ({
  default: (await loaders.regenerate()).RegenerateDialog,
}));
const DeleteDialog = lazy(async () => ({ default: (await loaders.delete()).DeleteDialog }));
const RevokeDialog = lazy(async () => ({ default: (await loaders.revoke()).RevokeDialog }));
const TestDialog = lazy(async () => ({ default: (await loaders.test()).TestDialog }));
const ActivityDialog = lazy(async () => ({ default: (await loaders.activity()).ActivityDialog }));

const names: readonly DialogName[] = ['edit', 'regenerate', 'delete', 'revoke', 'activity', 'test'];

/** What an account that is held back may not do (KEY-5). */
const changes: readonly DialogName[] = ['edit', 'regenerate'];

/** Fetches a dialog's code before it is asked for. A failure shows when it is. */
export function preloadDialog(name: DialogName): void {
  loaders[name]().catch(() => undefined);
}

function close() {
  closeInAddress(names);
}

function finish() {
  finishInAddress(names);
}

interface KeyDialogsProps {
  answer: AccountAnswer;
  /** Whether the account may create, edit and regenerate keys (KEY-5). */
  canChange: boolean;
}

/**
 * The one dialog that the address has open, if any. A test stays open beneath the edit that it led
 * to, so that it can be tried again.
 */
export function KeyDialogs(props: KeyDialogsProps) {
  const address = useAddress();
  const [first, second] = names.filter(
    (name) => address.get(name) && (props.canChange || !changes.includes(name)),
  );
  const isStacked = first === 'edit' && second === 'test';
  return (
    <>
      {isStacked && <OneDialog {...props} key={second} name={second} onDone={finish} />}
      {first && (
        // What lies beneath is gone back to, also when the work is done.
        <OneDialog {...props} key={first} name={first} onDone={isStacked ? close : finish} />
      )}
    </>
  );
}

function OneDialog({
  name,
  answer,
  canChange,
  onDone,
}: KeyDialogsProps & { name: DialogName; onDone: () => void }) {
  const keyId = useAddress().get(name) ?? '';
  const shared = { keyId, onClose: close };
  const changing = { ...shared, onDone };
  return (
    <ErrorBoundary key={keyId} fallback={<BrokenPart floating />}>
      <Suspense>
        {name === 'edit' && <EditKeyDialog {...changing} />}
        {name === 'regenerate' && <RegenerateDialog {...changing} policy={answer.policy} />}
        {name === 'delete' && <DeleteDialog {...changing} />}
        {name === 'revoke' && <RevokeDialog {...changing} policy={answer.policy} />}
        {name === 'activity' && <ActivityDialog {...shared} />}
        {name === 'test' && <TestDialog {...shared} account={answer} canChange={canChange} />}
      </Suspense>
    </ErrorBoundary>
  );
}
