import { codeOf } from '#src/api/api-error.ts';
import { overviewQuery } from '#src/api/overview.ts';
import { useOnline } from '#src/lib/use-online.ts';
import { Button } from '#src/ui/button.tsx';
import { sendFocus } from '#src/ui/focus.ts';
import { LiveStatus } from '#src/ui/live-status.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useQuery } from '@tanstack/react-query';

const words = {
  never: {
    title: 'The warnings could not be loaded',
    detail:
      'Which keys have expired or were revoked is told on their cards. Until the gallery says what time it is, this computer’s clock counts.',
  },
  older: {
    title: 'The warnings could not be brought up to date',
    detail: 'What you see on this page may be out of date.',
  },
};

/**
 * That what stands above the list is missing or old, where the page does not say why already: a
 * banner that did not come looks like good news (WRN-1).
 */
export function OverviewFailure() {
  const { data, error, isFetching, refetch } = useQuery(overviewQuery());
  const online = useOnline();
  const isTold = !online || codeOf(error) === 'unauthenticated';
  const said = error === null || isTold ? null : words[data ? 'older' : 'never'];

  async function tryAgain() {
    const { isSuccess } = await refetch();
    if (isSuccess) sendFocus(null);
  }

  return (
    <>
      <LiveStatus hidden>{said?.title}</LiveStatus>
      {said && (
        <Notice
          tone="warning"
          title={said.title}
          actions={
            <Button size="small" busy={isFetching} onClick={() => void tryAgain()}>
              Try again
            </Button>
          }
        >
          <p>{said.detail}</p>
        </Notice>
      )}
    </>
  );
}
