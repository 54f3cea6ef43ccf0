import { useKnownKey } from '#src/api/known-key.ts';
import type { AccountAnswer } from '#src/contract/account.ts';
import { openInAddress } from '#src/lib/address.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { useRef } from 'react';
import { AbsentKeyDialog } from '../absent-key-dialog.tsx';
import { useOpenCreate } from '../more/use-open-create.ts';
import type { Fix } from './find-fix.ts';
import { TestForm } from './test-form.tsx';

/** "Test NAME": what a use of the key with the given ID would be told (USE-10). */
export function TestDialog({
  keyId,
  account,
  canChange,
  onClose,
}: {
  keyId: string;
  account: AccountAnswer;
  /** Whether the account may create, edit and regenerate keys (KEY-5). */
  canChange: boolean;
  onClose: () => void;
}) {
  const { apiKey, error } = useKnownKey(keyId);
  const openCreate = useOpenCreate();
  /** What to open once this dialog is gone and the focus is back where it was before. */
  const next = useRef<() => void>(null);

  function leaveFor(open: () => void) {
    next.current = open;
    onClose();
  }

  function fix(act: Fix['act']) {
    switch (act) {
      case 'edit':
        // Above this dialog, which waits with its question for another try.
        openInAddress({ edit: keyId });
        return;
      case 'regenerate':
        leaveFor(() => openInAddress({ regenerate: keyId }));
        return;
      case 'create':
        leaveFor(() => void openCreate());
        return;
      case 'create-another':
        leaveFor(() => void openCreate(apiKey));
        return;
      case null:
    }
  }

  if (!apiKey) return <AbsentKeyDialog error={error} onClose={onClose} />;
  return (
    <Dialog
      title={
        <>
          Test <bdi>{apiKey.name}</bdi>
        </>
      }
      description={<p>See what the gallery would say to a use of this key. Nothing is changed.</p>}
      returnFocus={() => {
        if (next.current) queueMicrotask(next.current);
        return null;
      }}
      onClose={onClose}
    >
      <TestForm
        apiKey={apiKey}
        account={account}
        canChange={canChange}
        onFix={fix}
        onClose={onClose}
      />
    </Dialog>
  );
}
