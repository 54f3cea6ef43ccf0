import type { CheckAnswer } from '#src/contract/key-use.ts';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icons.tsx';
import { LiveStatus } from '#src/ui/live-status.tsx';
import { toneLook } from '#src/ui/tone.ts';
import type { ReactNode } from 'react';
import type { Fix } from './find-fix.ts';

const buttonWords: Record<NonNullable<Fix['act']>, string> = {
  edit: 'Edit',
  regenerate: 'Regenerate',
  create: 'Create API key',
  'create-another': 'Create another like this',
};

/**
 * What the gallery would say: allowed or refused in word, icon and colour, by which rule, through
 * which subject, and what to do about it. Stands empty before there is an answer, so that it is
 * read out when it comes.
 */
export function TestAnswer({
  answer,
  isPending,
  fix,
  onFix,
  children,
}: {
  answer: CheckAnswer | undefined;
  isPending: boolean;
  fix: Fix | null;
  onFix: (act: Fix['act']) => void;
  /** What may help besides, with a refusal. */
  children: ReactNode;
}) {
  const look = toneLook[answer?.allowed ? 'success' : 'danger'];
  return (
    <div className={answer ? `space-y-3 rounded-lg border px-4 py-3 ${look.box}` : ''}>
      <LiveStatus>
        {isPending && <span className="text-muted">Asking the gallery…</span>}
        {answer && (
          <>
            <strong className={`flex items-center gap-2 font-semibold ${look.text}`}>
              <Icon name={answer.allowed ? 'check-circle' : 'blocked'} />
              {answer.allowed ? 'Allowed' : 'Refused'}
            </strong>{' '}
            <span className="mt-1 block [overflow-wrap:anywhere]">{answer.detail}</span>
          </>
        )}
      </LiveStatus>
      {answer && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          <Fact name="Rule">{answer.rule}</Fact>
          {answer.subject !== null && (
            <Fact name="Through">
              <bdi className="font-mono">{answer.subject}</bdi>
            </Fact>
          )}
          {answer.allowed && answer.subject === null && (
            <Fact name="Through">all packages: this key is not limited to some</Fact>
          )}
        </dl>
      )}
      {fix && (
        <div className="space-y-2">
          <p className="[overflow-wrap:anywhere]">{fix.words}</p>
          {fix.act && (
            <Button size="small" onClick={() => onFix(fix.act)}>
              {buttonWords[fix.act]}
            </Button>
          )}
        </div>
      )}
      {answer && !answer.allowed && children}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}
