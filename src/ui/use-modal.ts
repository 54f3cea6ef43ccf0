import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useIsAside } from './aside.tsx';
import { sendFocus } from './focus.ts';

type DialogRef = RefObject<HTMLDialogElement | null>;

/** Always the function of the last render, for what is set up once. */
function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

/**
 * Opens the dialog, and closes it while the page that it belongs to is set aside. At once, as all
 * here: a key that is pressed before the next picture finds things as they are.
 */
export function useModal(dialog: DialogRef, focus: RefObject<HTMLElement | null> | undefined) {
  const isAside = useIsAside();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (isAside || !element) return undefined;
    element.showModal();
    focus?.current?.focus();
    return () => element.close();
  }, [dialog, focus, isAside]);
}

/** Calls `leave` on Escape, on a phone's way back, and on a click beside the dialog's content. */
export function useWaysOut(dialog: DialogRef, leave: () => void) {
  const latest = useLatest(leave);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    const over = new AbortController();
    const { signal } = over;
    const isOutside = ({ target }: Event) =>
      target instanceof Node && element.contains(target) && !isWithinContent(element, target);
    let isPressedOutside = false;

    element.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // Or else the browser closes the dialog at a second Escape, whoever objects.
        event.preventDefault();
        latest.current();
      },
      { signal },
    );
    element.addEventListener(
      'cancel',
      (event) => {
        event.preventDefault();
        if (event.target === element) latest.current();
      },
      { signal },
    );
    // A click that began inside, as one that marks text may, is none outside.
    element.addEventListener(
      'pointerdown',
      (event) => {
        isPressedOutside = isOutside(event);
      },
      { signal },
    );
    element.addEventListener(
      'click',
      (event) => {
        if (isPressedOutside && isOutside(event)) latest.current();
      },
      { signal },
    );
    return () => over.abort();
  }, [dialog, latest]);
}

/** The content is the one element within what centres it. */
function isWithinContent(dialog: HTMLDialogElement, target: Node): boolean {
  return dialog.firstElementChild?.firstElementChild?.contains(target) ?? false;
}

/** Sends focus where it should be once the dialog is gone; by default to what opened it. */
export function useFocusAfterwards(
  dialog: DialogRef,
  returnFocus: (() => HTMLElement | null) | undefined,
) {
  const [opener] = useState(() => document.activeElement);
  const latest = useLatest(returnFocus);
  const goBack = useCallback(() => {
    const back = opener instanceof HTMLElement && opener !== document.body ? opener : null;
    sendFocus(latest.current?.() ?? back);
  }, [latest, opener]);
  useLayoutEffect(() => {
    const element = dialog.current;
    // Later: what is to take focus may come only with what the page shows next.
    return () => void setTimeout(() => element?.isConnected || goBack());
  }, [dialog, goBack]);
}
