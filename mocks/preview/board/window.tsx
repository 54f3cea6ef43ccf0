import { useCallback, useEffect, useRef, useState } from 'react';
import { STARTED } from '#mocks/preview/stay-still.ts';
import type { Turns } from './turns.ts';

/**
 * The page in a frame, once it is its turn to start. To be looked at only: it takes neither the
 * pointer nor the focus from the board.
 */
export function Window({ title, src, turns }: { title: string; src: string; turns: Turns }) {
  const [hasTurn, setTurn] = useState(false);
  const end = useRef(() => {});
  useEffect(() => {
    end.current = turns.ask(() => setTurn(true));
    return () => end.current();
  }, [turns]);
  const listen = useCallback((frame: HTMLIFrameElement | null) => {
    frame?.addEventListener(STARTED, () => end.current());
  }, []);
  return hasTurn && <iframe ref={listen} inert title={title} src={src} />;
}
