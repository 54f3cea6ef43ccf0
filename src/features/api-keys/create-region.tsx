import type { AccountAnswer } from '#src/contract/account.ts';
import type { KeyWithSecret } from '#src/contract/api-key.ts';
import { closeInAddress, finishInAddress, useAddress } from '#src/lib/address.ts';
import { latePart } from '#src/lib/late-part.tsx';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { Suspense } from 'react';
import { BrokenPart } from './broken-part.tsx';
import { useServerNow } from './list/use-server-now.ts';
import { useSecretHolder } from './secret/secret-context.tsx';

const form = latePart(async () => (await import('./more/filled-form.tsx')).FilledForm);

/** Fetches the form's code before it is asked for. */
export const preloadCreate = form.preload;

/** What the address may say about a new key; it all leaves when the form does. */
const names = ['create', 'name', 'owner', 'scopes', 'pattern', 'package', 'expires', 'like'];

/** The form for a new key, where the page opens it. */
export function CreateRegion({
  answer,
  onClosed,
}: {
  answer: AccountAnswer;
  onClosed: () => void;
}) {
  const prefill = useAddress(names);
  const now = useServerNow();
  const holder = useSecretHolder();

  function created({ key, secret }: KeyWithSecret) {
    holder.hold(key, secret);
    finishInAddress(names);
  }

  function cancel() {
    closeInAddress(names);
    onClosed();
  }

  return (
    <ErrorBoundary fallback={<BrokenPart />}>
      <Suspense fallback={<Skeleton className="h-96 w-full" />}>
        <form.Part
          account={answer}
          now={now}
          prefill={prefill}
          onCreated={created}
          onCancel={cancel}
        />
      </Suspense>
    </ErrorBoundary>
  );
}
