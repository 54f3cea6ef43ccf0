import type { Virtualizer } from '@tanstack/react-virtual';
import type { ReactNode, RefObject } from 'react';

export interface RowsProps<Item, Scroller extends Element | Window> {
  list: RefObject<HTMLUListElement | null>;
  virtualizer: Virtualizer<Scroller, Element>;
  /** How many rows may be in the document so far; the others follow. */
  drawn: number;
  items: readonly Item[];
  rowIdOf: (item: Item) => string;
  /** How many there are, of which `items` may be the first; `null` where nobody has counted. */
  total: number | null;
  className: string;
  children: (item: Item) => ReactNode;
}

/** The rows that are in the document, each in its place; all of them in a short list. */
export function Rows<Item, Scroller extends Element | Window>(props: RowsProps<Item, Scroller>) {
  const { list, virtualizer, drawn, items, rowIdOf, total, className, children } = props;
  const { enabled, scrollMargin, estimateSize } = virtualizer.options;
  const rows = enabled
    ? virtualizer
        .getVirtualItems()
        .slice(0, drawn)
        .map(({ index, start }) => ({ index, top: start - scrollMargin }))
    : items.slice(0, drawn).map((_, index) => ({ index, top: null }));
  const height = drawn < items.length ? estimateSize(0) * items.length : 'auto';
  return (
    <ul
      ref={list}
      className={className}
      style={
        enabled
          ? { position: 'relative', height: virtualizer.getTotalSize() }
          : { minHeight: height }
      }
    >
      {rows.map(({ index, top }) => {
        const item = items[index];
        return (
          item !== undefined && (
            <li
              key={rowIdOf(item)}
              id={rowIdOf(item)}
              ref={enabled ? virtualizer.measureElement : null}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={total ?? -1}
              style={top === null ? {} : { position: 'absolute', insetInline: 0, top }}
            >
              {children(item)}
            </li>
          )
        );
      })}
    </ul>
  );
}
