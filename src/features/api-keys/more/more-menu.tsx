import type { ApiKeySummary } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { openInAddress } from '#src/lib/address.ts';
import { Icon } from '#src/ui/icons.tsx';
import { LazyMenu } from '#src/ui/lazy-menu.tsx';
import type { MenuEntry } from '#src/ui/menu.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { useRef } from 'react';
import type { DialogName } from '../key-dialogs.tsx';
import { canRemind } from '../reminder/can-remind.ts';
import { useOpenCreate } from './use-open-create.ts';

export interface MoreMenuProps {
  apiKey: ApiKeySummary;
  policy: GalleryPolicy;
  /** Whether the account may create keys at all (KEY-5). */
  canChange: boolean;
  /** The server's time, in ms. */
  now: number;
}

/** "More actions for NAME": what is done more seldom. What the key cannot do is absent. */
export function MoreMenu({ apiKey, policy, canChange, now }: MoreMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const openCreate = useOpenCreate();
  const say = useToast();
  const canRepeat =
    canChange && apiKey.kind === policy.newKeyKind && (policy.maxKeys ?? Infinity) > 1;

  async function remind() {
    const { saveReminder } = await import('../reminder/save-reminder.ts');
    if (saveReminder(apiKey, policy, now)) say('Open the saved file to add it to your calendar.');
  }

  function entry(label: string, act: () => void): MenuEntry {
    function select() {
      // What opens next gives the focus back to where it was: here.
      button.current?.focus();
      act();
    }
    return { label, onSelect: select };
  }

  function opening(label: string, name: DialogName): MenuEntry {
    return entry(label, () => openInAddress({ [name]: apiKey.id }));
  }

  const entries = [
    ...(apiKey.revocation === null ? [opening('Revoke', 'revoke')] : []),
    opening('Test this key', 'test'),
    opening('Activity', 'activity'),
    ...(canRepeat ? [entry('Create another like this', () => void openCreate(apiKey))] : []),
    ...(canRemind(apiKey) ? [entry('Add reminder to calendar', () => void remind())] : []),
  ];
  return (
    <LazyMenu
      ref={button}
      size="small"
      aria-label={`More actions for ${apiKey.name}`}
      entries={entries}
    >
      <Icon name="more" />
    </LazyMenu>
  );
}
