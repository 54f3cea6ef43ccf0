import type { Revocation } from '#src/contract/api-key.ts';
import { Button } from '#src/ui/button.tsx';
import { Actions, Dialog } from '#src/ui/dialog.tsx';
import { RevokedBy } from '../list/key-life.tsx';
import { Moment } from '../list/moment.tsx';

/** In place of the question, where a link leads to a key that is revoked already (REV-1). */
export function RevokedDialog({
  name,
  revocation,
  now,
  onClose,
}: {
  name: string;
  revocation: Revocation;
  /** In ms. */
  now: number;
  onClose: () => void;
}) {
  return (
    <Dialog
      title={
        <>
          <bdi>{name}</bdi> is revoked
        </>
      }
      description={
        <p>
          It was revoked <Moment at={revocation.at} now={now} />{' '}
          <RevokedBy source={revocation.source} />, and is refused wherever it is used.
        </p>
      }
      onClose={onClose}
    >
      <Actions>
        <Button onClick={onClose}>Close</Button>
      </Actions>
    </Dialog>
  );
}
