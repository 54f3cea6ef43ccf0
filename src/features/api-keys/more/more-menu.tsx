import { overviewQuery } from '#src/api/overview.ts';
import { openInAddress } from '#src/lib/address.ts';
import { Menu, type MenuEntry, type MenuPlace } from '#src/ui/menu.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { useQuery } from '@tanstack/react-query';
import type { DialogName } from '../key-dialogs.tsx';
import { canRemind } from '../reminder/can-remind.ts';
import { saveReminder } from '../reminder/save-reminder.ts';
import type { MoreButtonProps } from './more-button.tsx';
import { useOpenCreate } from './use-open-create.ts';

/** What is done with a key more seldom. What it cannot do is absent. */
export function MoreMenu({
  apiKey,
  policy,
  canChange,
  now,
  ...place
}: MoreButtonProps & MenuPlace) {
  const openCreate = useOpenCreate();
  const say = useToast();
  const { data: overview } = useQuery(overviewQuery());
  const { maxKeys, newKeyKind } = policy;
  const hasRoom = maxKeys === null || (overview?.counts.total ?? maxKeys) < maxKeys;
  const canRepeat = canChange && hasRoom && apiKey.kind === newKeyKind;

  function entry(label: string, act: () => void): MenuEntry {
    function select() {
      // What opens next gives the focus back to where it was: here.
      place.button.current?.focus();
      act();
    }
    return { label, onSelect: select };
  }

  function opening(label: string, name: DialogName): MenuEntry {
    return entry(label, () => openInAddress({ [name]: apiKey.id }));
  }

  function remind() {
    if (saveReminder(apiKey, policy, now)) say('Open the saved file to add it to your calendar.');
  }

  const entries = [
    ...(apiKey.revocation === null ? [opening('Revoke', 'revoke')] : []),
    opening('Test this key', 'test'),
    opening('Activity', 'activity'),
    ...(canRepeat ? [entry('Create another like this', () => void openCreate(apiKey))] : []),
    ...(canRemind(apiKey) ? [entry('Add reminder to calendar', remind)] : []),
  ];
  return <Menu {...place} entries={entries} />;
}
