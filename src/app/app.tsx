import { accountQuery, forgetAnswers } from '#src/api/account.ts';
import { codeOf } from '#src/api/api-error.ts';
import { askAhead } from '#src/features/api-keys/ask-ahead.ts';
import { useFocusNet } from '#src/lib/use-focus-net.ts';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import { ToastProvider } from '#src/ui/toast.tsx';
import {
  type QueryClient,
  QueryClientProvider,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { AccountPage } from './account-page.tsx';
import { BrokenPage } from './broken-page.tsx';
import { Frame } from './frame.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { NoAccount } from './no-account.tsx';
import { SignedOut } from './signed-out.tsx';
import { useAccountWatch } from './use-account-watch.ts';

/** The whole page, which may have been asked for already with this `client`. */
export function App({ client }: { client: QueryClient }) {
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
  const client = useQueryClient();
  const { data, error, isFetching, refetch } = useQuery(accountQuery());
  const hasFailed = data === undefined && error !== null;
  useLayoutEffect(() => {
    // What was asked ahead fails for the same reason, and is asked anew as this is.
    if (hasFailed) forgetAnswers(client);
  }, [client, hasFailed]);
  useAccountWatch();
  const isSignedOut = data !== undefined && codeOf(error) === 'unauthenticated';
  return (
    <Frame galleryName={data?.policy.galleryName ?? null} accountName={data?.account.name ?? null}>
      <SignedOut isSignedOut={isSignedOut} busy={isFetching} onCheck={() => void refetch()} />
      {data && (
        <AccountPage answer={data} isSignedOut={isSignedOut} onCheck={() => void refetch()} />
      )}
      {!data && error && (
        <NoAccount error={error} busy={isFetching} onRetry={() => askAhead(client)} />
      )}
      {!data && !error && <PageSkeleton />}
    </Frame>
  );
}
