import type { AccountAnswer } from '#src/contract/account.ts';
import { ActivityDialog } from '../activity/activity-dialog.tsx';
import { RevokeDialog } from '../revoke/revoke-dialog.tsx';
import { TestDialog } from '../test-key/test-dialog.tsx';

/** The dialogs that the menu of a card opens, by their names in the address. */
export type MoreDialogName = 'revoke' | 'test' | 'activity';

/** One of them, for the key with the given ID: so seldom opened that one fetch brings all three. */
export function MoreDialog({
  name,
  keyId,
  answer,
  canChange,
  onClose,
  onDone,
}: {
  name: MoreDialogName;
  keyId: string;
  answer: AccountAnswer;
  /** Whether the account may create, edit and regenerate keys (KEY-5). */
  canChange: boolean;
  onClose: () => void;
  /** What the dialog is for was done. */
  onDone: () => void;
}) {
  const shared = { keyId, onClose };
  switch (name) {
    case 'revoke':
      return <RevokeDialog {...shared} policy={answer.policy} onDone={onDone} />;
    case 'test':
      return <TestDialog {...shared} account={answer} canChange={canChange} />;
    case 'activity':
      return <ActivityDialog {...shared} />;
  }
}
