import { useEffect, useRef, useState } from 'react';
import { TextLink } from '#src/ui/text-link.tsx';
import type { PageState } from '#mocks/preview/states/page-state.ts';
import { addressInFull, addressOfTile } from '#mocks/preview/states/state-address.ts';
import type { Sight } from './sight.ts';
import { Turns } from './turns.ts';
import { Window } from './window.tsx';

/** All at once would have the first of them wait for the last. */
const turns = new Turns(3);

/** One state, live and small, with its name, which leads to it in full, and what it is. */
export function Tile({ base, state, sight }: { base: string; state: PageState; sight: Sight }) {
  const box = useRef<HTMLLIElement>(null);
  const isNear = useIsNear(box);
  const { name, sentence } = state;
  const src = addressOfTile(base, state, sight);
  return (
    <li ref={box} className="board-tile">
      <div className="board-window">
        {isNear && <Window key={src} title={name} src={src} turns={turns} />}
      </div>
      <h3>
        <TextLink className="board-link" href={addressInFull(base, state, sight)}>
          {name}
        </TextLink>
      </h3>
      <p>{sentence}</p>
    </li>
  );
}

/** Whether an element is in sight, or nearly: a page is loaded only then, and let go after. */
function useIsNear(box: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)?.isIntersecting === true),
      { rootMargin: '50% 0px' },
    );
    if (box.current !== null) observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return isNear;
}
