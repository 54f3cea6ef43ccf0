import { useEffect, useState } from 'react';

interface Wait {
  cause: unknown;
  /** When it is over, in ms. */
  end: number;
  left: number;
}

/**
 * The whole seconds left of a wait of `seconds`, renewed each second; 0 when it is over. It begins
 * when it is first asked about, and anew with each other `cause`.
 */
export function useSecondsLeft(cause: unknown, seconds: number): number {
  const [kept, setKept] = useState<Wait>(begin);
  const wait = kept.cause === cause ? kept : begin();
  if (wait !== kept) setKept(wait);
  const isOver = wait.left === 0;

  function begin(): Wait {
    return { cause, end: Date.now() + seconds * 1000, left: seconds };
  }

  useEffect(() => {
    if (isOver) return undefined;
    // By the clock, not by counting: a sleeping tab does not tick.
    const tick = () =>
      setKept((old) => ({ ...old, left: Math.max(0, Math.ceil((old.end - Date.now()) / 1000)) }));
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [isOver]);

  return wait.left;
}
