import { overviewQuery } from '#src/api/overview.ts';
import type { AccountAnswer } from '#src/contract/account.ts';
import { finishInAddress, useAddress } from '#src/lib/address.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { mayChangeKeys } from '../account-notice.tsx';

/**
 * Whether another key can be created (KEY-5, POL-5): `unknown` while it depends on how many there
 * are, and that is on its way. With `isOpen`, whether the form for one is shown: where the address
 * asks for it and a key can be created; once open, it stays until the address lets go of it, since a
 * draft and a try that may have worked survive the news that there is no more room.
 */
export function useCreating({ account, policy }: AccountAnswer) {
  const overview = useQuery(overviewQuery());
  const asked = useAddress(['create']).has('create');
  const [wasOpen, setWasOpen] = useState(false);
  const room = findRoom();
  const isOpen = asked && (wasOpen || (mayChangeKeys(account) && room === 'free'));
  if (isOpen !== wasOpen) setWasOpen(isOpen);
  const isRefused = asked && !isOpen && room === 'full';

  useEffect(() => {
    // It has been answered, and is not to open by itself once there is room.
    if (isRefused) finishInAddress(['create']);
  }, [isRefused]);

  function findRoom(): 'free' | 'full' | 'unknown' {
    if (policy.maxKeys === null || overview.isError) return 'free';
    if (overview.data === undefined) return 'unknown';
    return overview.data.counts.total < policy.maxKeys ? 'free' : 'full';
  }

  return { room, isOpen };
}
