import { useEffect } from 'react';

/** Long enough for whoever removed the focused element to send focus somewhere better. */
const GRACE_MS = 100;

function surviving(path: Element[]): HTMLElement | null {
  const holder = path.find((one) => one.isConnected && one.matches('li, section, main, dialog'));
  return holder instanceof HTMLElement ? holder : document.querySelector('main');
}

/**
 * Catches focus that is about to be lost: when the focused element is removed and nobody has sent
 * focus elsewhere, the nearest list item, region or dialog around it that is left takes it.
 */
export function useFocusNet(): void {
  useEffect(() => {
    let path: Element[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      path = [];
      for (let one = target; one instanceof Element; one = one.parentElement) path.push(one);
    };
    const rescue = () => {
      if (document.activeElement !== document.body || (path[0]?.isConnected ?? true)) return;
      const place = surviving(path);
      if (place && !place.hasAttribute('tabindex')) place.tabIndex = -1;
      place?.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(() => {
      if (path[0]?.isConnected ?? true) return;
      clearTimeout(timer);
      timer = setTimeout(rescue, GRACE_MS);
    });
    document.addEventListener('focusin', remember);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      watch.disconnect();
      clearTimeout(timer);
    };
  }, []);
}
