import { accountQuery } from '#src/api/account.ts';
import type { ApiKey, ApiKeySummary } from '#src/contract/api-key.ts';
import { Button } from '#src/ui/button.tsx';
import { Actions, Dialog } from '#src/ui/dialog.tsx';
import { useQuery } from '@tanstack/react-query';
import { mayChangeKeys } from './account-notice.tsx';
import { limitWords } from './list/key-limits.ts';

/** In place of a dialog that an address asks for, about a key with which that cannot be done. */
export function CannotDialog({
  apiKey,
  verb,
  onClose,
}: {
  apiKey: ApiKey | ApiKeySummary;
  verb: 'edited' | 'regenerated' | 'deleted';
  onClose: () => void;
}) {
  const { data } = useQuery(accountQuery());
  const why = data && limitWords(apiKey, data.policy, mayChangeKeys(data.account));
  return (
    <Dialog
      title={
        <>
          <bdi>{apiKey.name}</bdi> cannot be {verb}
        </>
      }
      description={<p>{why ?? `No key of this gallery can be ${verb}.`}</p>}
      onClose={onClose}
    >
      <Actions>
        <Button onClick={onClose}>Close</Button>
      </Actions>
    </Dialog>
  );
}
