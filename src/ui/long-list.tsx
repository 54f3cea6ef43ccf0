import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

/** A list that is not longer than this is in the document as a whole. */
const SHORT = 30;
/** Rows that are kept ready beyond each edge of the screen. */
const OVERSCAN = 4;

export interface LongListProps<Item> {
  items: readonly Item[];
  /** The id of an item's row in the document, another for each. Must stay the same function. */
  rowIdOf: (item: Item) => string;
  /** How many there are, of which `items` may be the first; `null` where nobody has counted. */
  total: number | null;
  /** About how high a row is, in px, until it is measured. */
  rowHeight: number;
  /** Rows that stay in the document wherever the page is scrolled to, by their id. */
  kept: readonly string[];
  children: (item: Item) => ReactNode;
}

/**
 * A list of rows of any height that scrolls with the page. Of a long one only what is near the
 * screen is in the document, with the row that has focus and those beside it, so that Tab goes on
 * from there; each row says which of how many it is.
 */
export function LongList<Item>({
  items,
  rowIdOf,
  total,
  rowHeight,
  kept,
  children,
}: LongListProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const focused = useFocusedRow(list);
  const isLong = items.length > SHORT;
  const rowIds = useMemo(() => items.map(rowIdOf), [items, rowIdOf]);
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    enabled: isLong,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    overscan: OVERSCAN,
    scrollMargin: usePlaceOnPage(list),
    // The same function for the same rows: with another one all are measured anew.
    getItemKey: useCallback((index: number) => rowIds[index] ?? index, [rowIds]),
    rangeExtractor: (range) => {
      const places = [...kept, ...focused].map((id) => rowIds.indexOf(id)).filter(isFound);
      const beside = places.flatMap((place) => [place - 1, place, place + 1]);
      const wanted = new Set([...defaultRangeExtractor(range), ...beside]);
      return [...wanted].filter((index) => index >= 0 && index < items.length).toSorted(byPlace);
    },
  });
  const margin = virtualizer.options.scrollMargin;
  const rows = isLong
    ? virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - margin }))
    : items.map((_, index) => ({ index, top: null }));
  return (
    <ul
      ref={list}
      className="relative divide-y divide-line"
      style={isLong ? { height: virtualizer.getTotalSize() } : {}}
    >
      {rows.map(({ index, top }) => {
        const item = items[index];
        return (
          item !== undefined && (
            <li
              key={rowIds[index]}
              id={rowIds[index]}
              ref={isLong ? virtualizer.measureElement : null}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={total ?? -1}
              className={isLong ? 'absolute inset-x-0' : ''}
              style={top === null ? {} : { top }}
            >
              {children(item)}
            </li>
          )
        );
      })}
    </ul>
  );
}

function isFound(place: number): boolean {
  return place >= 0;
}

function byPlace(one: number, other: number): number {
  return one - other;
}

/** The id of the row that had focus last, if any: a dialog gives focus back to it. */
function useFocusedRow(list: RefObject<HTMLElement | null>): string[] {
  const [focused, setFocused] = useState<string | null>(null);
  useEffect(() => {
    const element = list.current;
    const follow = ({ target }: FocusEvent) => {
      if (target instanceof Element) setFocused(target.closest('[data-index]')?.id ?? null);
    };
    element?.addEventListener('focusin', follow);
    return () => element?.removeEventListener('focusin', follow);
  }, [list]);
  return focused === null ? [] : [focused];
}

/** How far below the top of the page an element begins, in px, whatever comes to stand above it. */
function usePlaceOnPage(target: RefObject<HTMLElement | null>): number {
  const [place, setPlace] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const top = target.current?.getBoundingClientRect().top ?? 0;
      setPlace(Math.round(top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [target]);
  return place;
}
