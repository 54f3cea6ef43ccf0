import type { AccountAnswer } from '#src/contract/account.ts';
import { closeInAddress, finishInAddress, useAddress } from '#src/lib/address.ts';
import { latePart } from '#src/lib/late-part.tsx';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import { Suspense } from 'react';
import { BrokenPart } from './broken-part.tsx';
import type { MoreDialogName } from './more/more-dialog.tsx';

const parts = {
  edit: latePart(async () => (await import('./edit/edit-key-dialog.tsx')).EditKeyDialog),
  regenerate: latePart(
    async () => (await import('./regenerate/regenerate-dialog.tsx')).RegenerateDialog,
  ),
  delete: latePart(async () => (await import('./delete/delete-dialog.tsx')).DeleteDialog),
  more: latePart(async () => (await import('./more/more-dialog.tsx')).MoreDialog),
};

/** Those that have a part of their own, which is fetched as the pointer comes near. */
type OwnPartName = Exclude<keyof typeof parts, 'more'>;

/** The dialogs about one key, by their names in the address (`?edit=ID`). */
export type DialogName = OwnPartName | MoreDialogName;

const names: readonly DialogName[] = ['edit', 'regenerate', 'delete', 'revoke', 'activity', 'test'];

/** Fetches a dialog's code before it is asked for. */
export function preloadDialog(name: OwnPartName): void {
  parts[name].preload();
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
  const address = useAddress(names);
  const [first, second] = names.filter(
    (name) => address.get(name) && (props.canChange || (name !== 'edit' && name !== 'regenerate')),
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

interface OneDialogProps extends KeyDialogsProps {
  name: DialogName;
  onDone: () => void;
}

function OneDialog(props: OneDialogProps) {
  const keyId = useAddress(names).get(props.name) ?? '';
  return (
    <ErrorBoundary key={keyId} fallback={<BrokenPart floating />}>
      <Suspense>
        <Content {...props} keyId={keyId} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Content({ name, answer, canChange, ...rest }: OneDialogProps & { keyId: string }) {
  const shared = { ...rest, onClose: close };
  switch (name) {
    case 'edit':
      return <parts.edit.Part {...shared} />;
    case 'regenerate':
      return <parts.regenerate.Part {...shared} policy={answer.policy} />;
    case 'delete':
      return <parts.delete.Part {...shared} />;
    case 'revoke':
    case 'test':
    case 'activity':
      return <parts.more.Part {...shared} name={name} answer={answer} canChange={canChange} />;
  }
}
