import { codeOf, isOutcomeUnknown } from '#src/api/api-error.ts';
import { errorWords } from '#src/api/error-words.ts';
import { mintIdempotencyKey, useRegenerateKey } from '#src/api/key-mutations.ts';
import { useKnownKey } from '#src/api/known-key.ts';
import type { ApiKey, ApiKeySummary } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { Button } from '#src/ui/button.tsx';
import { Actions, Dialog } from '#src/ui/dialog.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useRef, useState } from 'react';
import { AbsentKeyDialog } from '../absent-key-dialog.tsx';
import { Moment } from '../list/moment.tsx';
import { useServerNow } from '../list/use-server-now.ts';
import { useSecretHolder } from '../secret/secret-context.tsx';
import { copyButtonId } from '../secret/secret-region.tsx';
import { regeneratedExpiry } from './regenerated-expiry.ts';

interface RegenerateDialogProps {
  keyId: string;
  policy: GalleryPolicy;
  onClose: () => void;
}

/** "Regenerate NAME?", for the key with the given ID. */
export function RegenerateDialog({ keyId, policy, onClose }: RegenerateDialogProps) {
  const { apiKey, error } = useKnownKey(keyId);
  if (apiKey) return <Confirm apiKey={apiKey} policy={policy} onClose={onClose} />;
  return <AbsentKeyDialog error={error} onClose={onClose} />;
}

function Confirm({
  apiKey,
  policy,
  onClose,
}: {
  apiKey: ApiKey | ApiKeySummary;
  policy: GalleryPolicy;
  onClose: () => void;
}) {
  const { id, name, revision } = apiKey;
  const now = useServerNow();
  const holder = useSecretHolder();
  const [idempotencyKey, setIdempotencyKey] = useState(mintIdempotencyKey);
  const regenerated = useRef(false);
  const regenerate = useRegenerateKey(id, (answer) => {
    regenerated.current = true;
    holder.hold(id, answer.secret);
  });
  const words = regenerate.error && errorWords(regenerate.error, 'regenerate');
  const expiry = regeneratedExpiry(apiKey, policy, now);

  function press() {
    regenerate.mutate(
      { body: {}, revision, idempotencyKey },
      {
        onSuccess: onClose,
        onError: (failure) => !isSameIntent(failure) && setIdempotencyKey(mintIdempotencyKey()),
      },
    );
  }

  return (
    <Dialog
      title={
        <>
          Regenerate <bdi>{name}</bdi>?
        </>
      }
      description={
        <>
          <p>
            You get a new secret, and the old one stops working at once. Whatever uses this key must
            be given the new secret.
          </p>
          <p>
            {expiry === null ? (
              'The key will not expire.'
            ) : (
              <>
                The key will then expire on{' '}
                <strong className="font-semibold">
                  <Moment at={new Date(expiry).toISOString()} now={now} />
                </strong>
                .
              </>
            )}{' '}
            Its name, owner, scopes and packages stay the same.
          </p>
        </>
      }
      canClose={() => !regenerate.isPending}
      onClose={onClose}
      returnFocus={() => (regenerated.current ? document.getElementById(copyButtonId(id)) : null)}
    >
      {words && (
        <Notice tone="danger" announce headingLevel={3} title={words.title} className="mt-4">
          <p>{words.detail}</p>
        </Notice>
      )}
      <Actions>
        <Button variant="primary" busy={regenerate.isPending} onClick={press}>
          {isOutcomeUnknown(regenerate.error) ? 'Try again' : 'Regenerate'}
        </Button>
        <Button
          aria-disabled={regenerate.isPending}
          onClick={() => !regenerate.isPending && onClose()}
        >
          Cancel
        </Button>
      </Actions>
    </Dialog>
  );
}

/** Whether a further try must repeat this one (NET-2), since it may have worked. */
function isSameIntent(error: Error): boolean {
  return isOutcomeUnknown(error) || codeOf(error) === 'idempotency-in-flight';
}
