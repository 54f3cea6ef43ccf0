import { Button } from '#src/ui/button.tsx';
import { sendFocus } from '#src/ui/focus.ts';
import { Notice } from '#src/ui/notice.tsx';
import { lossWords } from './loss-words.ts';
import { useSecretHolder, useSecretView } from './secret-context.tsx';

/** On a card whose secret was put away by itself: that it was, and why. */
export function LostSecret({
  keyId,
  afterwards,
}: {
  keyId: string;
  afterwards: () => HTMLElement | null;
}) {
  const holder = useSecretHolder();
  const loss = useSecretView().lost.find((one) => one.keyId === keyId)?.loss;
  if (loss === undefined) return null;
  const { title, detail } = lossWords[loss];

  function dismiss() {
    holder.dismiss(keyId);
    sendFocus(afterwards());
  }

  return (
    <Notice
      tone="warning"
      headingLevel={4}
      title={title}
      className="mt-3"
      actions={
        <Button size="small" onClick={dismiss}>
          Dismiss
        </Button>
      }
    >
      <p>{detail}</p>
    </Notice>
  );
}
