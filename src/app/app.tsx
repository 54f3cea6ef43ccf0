import { accountQuery } from '#src/api/account.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import { ApiKeysPage } from '#src/features/api-keys/api-keys-page.tsx';
import { useFocusNet } from '#src/lib/use-focus-net.ts';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import { ToastProvider } from '#src/ui/toast.tsx';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BrokenPage } from './broken-page.tsx';
import { Frame } from './frame.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { NoAccount } from './no-account.tsx';

/** The whole page, from the first request on. */
export function App() {
  const [client] = useState(createQueryClient);
  useFocusNet();
  return (
    <ErrorBoundary fallback={<BrokenPage />}>
      <QueryClientProvider client={client}>
        <ToastProvider>
          <SignedIn />
        </ToastProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

function SignedIn() {
  const { data, error, isFetching, refetch } = useQuery(accountQuery());
  return (
    <Frame galleryName={data?.policy.galleryName ?? null} accountName={data?.account.name ?? null}>
      {data && <ApiKeysPage answer={data} />}
      {!data && error && (
        <NoAccount error={error} busy={isFetching} onRetry={() => void refetch()} />
      )}
      {!data && !error && <PageSkeleton />}
    </Frame>
  );
}
