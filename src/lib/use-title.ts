import { useEffect } from 'react';

/** The title of the browser's tab, for as long as it is asked for. */
export function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}

/** Puts `prefix` before the title of the browser's tab, for as long as it is asked for. */
export function useTitlePrefix(prefix: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = prefix + before;
    return () => {
      document.title = before;
    };
  }, [prefix]);
}
