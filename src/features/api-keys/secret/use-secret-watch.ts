import { useEffect } from 'react';
import type { SecretHolder } from './secret-holder.ts';

const CHECK_MS = 1_000;

/**
 * Lets the outer world act on held secrets: time and activity (ten idle minutes), leaving (asks
 * before a copy, wipes on the way out so that a page kept for Back has none), another page in the
 * place of this one.
 */
export function useSecretWatch(holder: SecretHolder): void {
  useEffect(() => {
    const check = () => holder.check();
    const touch = () => holder.touch();
    const leave = () => holder.wipe('left');
    const timer = setInterval(check, CHECK_MS);
    const confirmLeaving = (event: BeforeUnloadEvent) => {
      if (holder.view().held.some(({ copied }) => !copied)) event.preventDefault();
    };
    document.addEventListener('visibilitychange', check);
    document.addEventListener('pointerdown', touch);
    document.addEventListener('keydown', touch);
    window.addEventListener('beforeunload', confirmLeaving);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', check);
      document.removeEventListener('pointerdown', touch);
      document.removeEventListener('keydown', touch);
      window.removeEventListener('beforeunload', confirmLeaving);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [holder]);
}
