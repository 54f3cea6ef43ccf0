import type { AccountAnswer } from '#src/contract/account.ts';
import type { ApiKey, ApiKeySummary } from '#src/contract/api-key.ts';
import { Action } from '#src/contract/gallery-policy.ts';
import { Button } from '#src/ui/button.tsx';
import { Actions } from '#src/ui/dialog.tsx';
import { TextField } from '#src/ui/field.tsx';
import { Select } from '#src/ui/select.tsx';
import { type FormEvent, useRef, useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { useRetryWait } from '../use-retry-wait.ts';
import { actionWords, likelyAction } from './action-words.ts';
import { findFix, type Fix } from './find-fix.ts';
import { OtherKeys } from './other-keys.tsx';
import { TestAnswer } from './test-answer.tsx';
import { useTest } from './use-test.ts';

/** The question to ask about a key, and what is answered to it. */
export function TestForm({
  apiKey,
  account,
  canChange,
  onFix,
  onClose,
}: {
  apiKey: ApiKey | ApiKeySummary;
  account: AccountAnswer;
  /** Whether the account may create, edit and regenerate keys (KEY-5). */
  canChange: boolean;
  /** Does what a refusal asks for. */
  onFix: (act: Fix['act']) => void;
  onClose: () => void;
}) {
  const [action, setAction] = useState(() => likelyAction(apiKey, account.policy));
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const packageId = text.trim();
  const { ask, answer, failure, problems, isPending } = useTest(apiKey.id, {
    action,
    packageId,
    revision: apiKey.revision,
  });
  const wait = useRetryWait(failure);
  const context = { apiKey, account: account.account, canChange };

  function submit(event: FormEvent) {
    event.preventDefault();
    ask(() => field.current?.focus());
  }

  return (
    <form noValidate aria-busy={isPending} onSubmit={submit} className="mt-4 space-y-4">
      <Select
        label="Action"
        error={problems.action}
        value={action}
        onChange={(event) => setAction(Action.parse(event.target.value))}
      >
        {Action.options.map((one) => (
          <option key={one} value={one}>
            {actionWords[one]}
          </option>
        ))}
      </Select>
      <TextField
        ref={field}
        label="Package ID"
        error={problems.packageId}
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoCapitalize="off"
        spellCheck={false}
        className="font-mono"
      />
      <TestAnswer
        answer={answer}
        isPending={isPending}
        fix={answer ? findFix(answer, packageId, context) : null}
        onFix={onFix}
      >
        <OtherKeys packageId={packageId} action={action} />
      </TestAnswer>
      {failure && <FailureNotice error={failure} attempt="test" wait={wait} />}
      <Actions>
        <Button type="submit" variant="primary" busy={isPending} held={wait !== null && wait > 0}>
          Test
        </Button>
        <Button onClick={onClose}>Close</Button>
      </Actions>
    </form>
  );
}
