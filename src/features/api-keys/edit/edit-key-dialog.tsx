import { accountQuery } from '#src/api/account.ts';
import { keyQuery } from '#src/api/keys.ts';
import { useKnownKey } from '#src/api/known-key.ts';
import { usePaintedFirst } from '#src/lib/use-painted-first.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AbsentKeyDialog } from '../absent-key-dialog.tsx';
import { CannotDialog } from '../cannot-dialog.tsx';
import { useServerNow } from '../list/use-server-now.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { EditKeyForm } from './edit-key-form.tsx';
import { LoadingKey } from './loading-key.tsx';

export interface EditKeyDialogProps {
  keyId: string;
  onClose: () => void;
  /** The change is saved. */
  onDone: () => void;
}

/** "Edit NAME": what the policy lets be edited of the key with the given ID (EDT-1). */
export function EditKeyDialog({ keyId, onClose, onDone }: EditKeyDialogProps) {
  const { apiKey: known, error } = useKnownKey(keyId);
  const whole = useQuery(keyQuery(keyId));
  const account = useQuery(accountQuery());
  const now = useServerNow();
  const [opener] = useState(() => document.activeElement);
  const [isDirty, setDirty] = useState(false);
  const [isAsking, setAsking] = useState(false);
  // Where nothing is waited for, the dialog is seen first: its form may have much to look through.
  const isDialogFirst = usePaintedFirst(whole.data !== undefined);

  function canClose() {
    if (isDirty) setAsking(true);
    return !isDirty;
  }

  if (!known) return <AbsentKeyDialog error={error} onClose={onClose} />;
  if (known.editable.length === 0) {
    return <CannotDialog apiKey={known} verb="edited" onClose={onClose} />;
  }
  return (
    <Dialog
      title={
        <>
          Edit <bdi>{known.name}</bdi>
        </>
      }
      wide
      canClose={canClose}
      onClose={onClose}
    >
      {whole.data && account.data && !isDialogFirst ? (
        <EditKeyForm
          stored={whole.data}
          policy={account.data.policy}
          now={now}
          onDirty={setDirty}
          onClose={onClose}
          onDone={onDone}
        />
      ) : (
        <LoadingKey
          error={whole.error ?? account.error}
          onTryAgain={() => void whole.refetch()}
          onClose={onClose}
        />
      )}
      {isAsking && (
        <DiscardDialog pageFocus={opener} onDiscard={onClose} onKeep={() => setAsking(false)} />
      )}
    </Dialog>
  );
}
