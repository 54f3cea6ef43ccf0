import type { AccountAnswer } from '#src/contract/account.ts';
import { closeInAddress, finishInAddress, useAddress } from '#src/lib/address.ts';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import { lazy, Suspense } from 'react';
import { BrokenPart } from './broken-part.tsx';

const loaders = {
  edit: () => import('./edit/edit-key-dialog.tsx'),
  regenerate: () => import('./regenerate/regenerate-dialog.tsx'),
  delete: () => import('./delete/delete-dialog.tsx'),
};

/** The dialogs about one key, by their names in the address (`?edit=ID`). */
export type DialogName = keyof typeof loaders;

const EditKeyDialog = lazy(async () => ({ default: (await loaders.edit()).EditKeyDialog }));
const RegenerateDialog = lazy(async () => ({
  default: (await loaders.regenerate()).RegenerateDialog,
}));
const DeleteDialog = lazy(async () => ({ default: (await loaders.delete()).DeleteDialog }));

const names: readonly DialogName[] = ['edit', 'regenerate', 'delete'];

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

/** The one dialog that the address has open, if any. */
export function KeyDialogs({ answer, canChange }: { answer: AccountAnswer; canChange: boolean }) {
  const address = useAddress();
  const name = names.find((one) => address.get(one));
  const keyId = name && address.get(name);
  if (!name || !keyId || (name !== 'delete' && !canChange)) return null;
  return (
    <ErrorBoundary key={`${name} ${keyId}`} fallback={<BrokenPart floating />}>
      <Suspense>
        {name === 'edit' && <EditKeyDialog keyId={keyId} onClose={close} onDone={finish} />}
        {name === 'regenerate' && (
          <RegenerateDialog keyId={keyId} policy={answer.policy} onClose={close} onDone={finish} />
        )}
        {name === 'delete' && <DeleteDialog keyId={keyId} onClose={close} onDone={finish} />}
      </Suspense>
    </ErrorBoundary>
  );
}
