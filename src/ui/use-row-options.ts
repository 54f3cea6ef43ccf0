import { useGrowing } from '#src/lib/use-growing.ts';
import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';

/** A list that is not longer than this is in the document as a whole. */
const SHORT = 30;
/** About how much of a list that is new is drawn with one picture, in px. */
const AT_ONCE = 350;
/** Rows that are kept ready beyond each edge. */
const OVERSCAN = 4;

export interface LongItems<Item> {
  items: readonly Item[];
  /** The id of an item's row in the document, another for each. Must stay the same function. */
  rowIdOf: (item: Item) => string;
  /** About how high a row is, in px, until it is measured. */
  rowHeight: number;
  /** Rows that stay in the document wherever it is scrolled to, by their id. */
  kept?: readonly string[];
}

/**
 * What a virtualizer is told about a list, wherever that scrolls, and how many of its rows are drawn so
 * far. The first of them need no virtualizer, so that a long list is seen as soon as a short one.
 */
export function useRowOptions<Item>(
  list: RefObject<HTMLElement | null>,
  { items, rowIdOf, rowHeight, kept = [] }: LongItems<Item>,
) {
  const rowIds = useMemo(() => items.map(rowIdOf), [items, rowIdOf]);
  const focused = useFocusedRow(list);
  const atOnce = Math.round(AT_ONCE / rowHeight);
  const grown = useGrowing(Math.min(items.length, SHORT), atOnce);
  // A row that focus is about to be sent to must be in its place.
  const keepsMore = grown < Infinity && kept.some((id) => rowIds.indexOf(id) >= grown);
  const drawn = keepsMore ? Infinity : grown;
  const options = {
    count: items.length,
    enabled: items.length > SHORT && drawn > atOnce,
    overscan: OVERSCAN,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    // The same function for the same rows: with another one all are measured anew.
    getItemKey: useCallback((index: number) => rowIds[index] ?? index, [rowIds]),
    rangeExtractor: (range: Range) => {
      const places = [...kept, ...focused].map((id) => rowIds.indexOf(id)).filter(isFound);
      const beside = places.flatMap((place) => [place - 1, place, place + 1]);
      const wanted = new Set([...defaultRangeExtractor(range), ...beside]);
      return [...wanted].filter((index) => index >= 0 && index < items.length).toSorted(byPlace);
    },
  };
  return { options, drawn };
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
