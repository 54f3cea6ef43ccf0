import { doubtAccount } from '#src/api/write.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Asks who is signed in whenever someone comes back to the page: elsewhere that may have changed. */
export function useAccountWatch(): void {
  const client = useQueryClient();
  useEffect(() => {
    const doubt = () => {
      if (document.visibilityState === 'visible') doubtAccount(client);
    };
    window.addEventListener('focus', doubt);
    window.addEventListener('pageshow', doubt);
    document.addEventListener('visibilitychange', doubt);
    return () => {
      window.removeEventListener('focus', doubt);
      window.removeEventListener('pageshow', doubt);
      document.removeEventListener('visibilitychange', doubt);
    };
  }, [client]);
}
