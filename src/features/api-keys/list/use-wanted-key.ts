import { sendFocus } from '#src/ui/focus.ts';
import { useEffect, useRef } from 'react';
import { cardHeading } from './card-focus.ts';

/** Sends focus to the card that a link leads to (`?key=ID`), once, as soon as it is there. */
export function useWantedKey(wanted: string | null, isThere: boolean): void {
  const reached = useRef<string>(null);
  useEffect(() => {
    if (!isThere || wanted === reached.current) return;
    reached.current = wanted;
    if (wanted !== null) sendFocus(cardHeading(wanted));
  }, [wanted, isThere]);
}
