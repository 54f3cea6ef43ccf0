import type { AccountAnswer } from '#src/contract/account.ts';
import { forgetAnswers, forgetOthersAnswers } from '#src/api/account.ts';
import { ApiKeysPage } from '#src/features/api-keys/api-keys-page.tsx';
import { Aside } from '#src/ui/aside.tsx';
import { IsRestoringProvider, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { OtherAccount } from './other-account.tsx';

/**
 * The page of whoever was signed in when it was opened. When somebody else turns out to be, it is
 * put out of sight with all that was entered in it, and stays so until its owner is back, or the
 * other one goes on in a page of their own. Neither ever sees what belongs to the other.
 */
export function AccountPage({
  answer,
  isSignedOut,
  onCheck,
}: {
  /** What was last heard of who is signed in. */
  answer: AccountAnswer;
  /** Since then nobody is. */
  isSignedOut: boolean;
  onCheck: () => void;
}) {
  const client = useQueryClient();
  const [own, setOwn] = useState(answer);
  const owner = own.account.name;
  const signedIn = answer.account.name;
  const isOther = signedIn !== owner;
  if (!isOther && answer !== own) setOwn(answer);

  useEffect(() => {
    // What was heard since may be about either of them.
    if (isOther) forgetOthersAnswers(client);
  }, [client, isOther]);

  function goOn() {
    forgetAnswers(client);
    setOwn(answer);
  }

  return (
    <>
      {isOther && !isSignedOut && (
        <OtherAccount owner={owner} signedIn={signedIn} onCheck={onCheck} onGoOn={goOn} />
      )}
      {/* Set aside, it asks for nothing, and hears nothing of what the other one's page is told. */}
      <IsRestoringProvider value={isOther}>
        <Aside isAside={isOther}>
          <ApiKeysPage key={owner} answer={own} />
        </Aside>
      </IsRestoringProvider>
    </>
  );
}
