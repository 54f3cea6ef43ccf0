import { readLook } from '#mocks/preview/look.ts';

/** How every state is to be looked at. */
export interface Sight {
  theme: 'light' | 'dark' | null;
  width: 320 | 1280;
}

/** Reads `?theme=&width=`. */
export function readSight(search: string): Sight {
  const width = new URLSearchParams(search).get('width') === '320' ? 320 : 1280;
  return { theme: readLook(search).theme, width };
}
