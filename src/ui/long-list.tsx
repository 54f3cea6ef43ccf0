import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Rows } from './rows.tsx';
import { type LongItems, useRowOptions } from './use-row-options.ts';

export interface LongListProps<Item> extends LongItems<Item> {
  /** How many there are, of which `items` may be the first; `null` where nobody has counted. */
  total: number | null;
  className: string;
  children: (item: Item) => ReactNode;
}

/**
 * A list of rows of any height that scrolls with the page. Of a long one only what is near the
 * screen is in the document, with the row that has focus and those beside it, so that Tab goes on
 * from there; each row says which of how many it is.
 */
export function LongList<Item>(props: LongListProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const { options, drawn } = useRowOptions(list, props);
  const scrollMargin = usePlaceOnPage(list);
  const virtualizer = useWindowVirtualizer({ ...options, scrollMargin });
  return <Rows {...props} list={list} virtualizer={virtualizer} drawn={drawn} />;
}

/** The same in a box that scrolls by itself; `boxClassName` limits its height. */
export function LongBox<Item>({
  boxClassName,
  ...props
}: LongListProps<Item> & { boxClassName: string }) {
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { options, drawn } = useRowOptions(list, props);
  const virtualizer = useVirtualizer({ ...options, getScrollElement: () => box.current });
  return (
    <div ref={box} className={boxClassName}>
      <Rows {...props} list={list} virtualizer={virtualizer} drawn={drawn} />
    </div>
  );
}

/** How far below the top of the page an element begins, in px, whatever comes to stand above it. */
function usePlaceOnPage(target: RefObject<HTMLElement | null>): number {
  const [place, setPlace] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const top = target.current?.getBoundingClientRect().top ?? 0;
      setPlace(Math.round(top + window.scrollY));
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new ResizeObserver(() => {
      // After the picture: the rows near the screen are there, wherever the list has moved.
      clearTimeout(timer);
      timer = setTimeout(measure);
    });
    observer.observe(document.body);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [target]);
  return place;
}
