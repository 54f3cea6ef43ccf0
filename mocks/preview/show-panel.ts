import type { Desk } from './desk.ts';

/** Shows the panel once the page has started, unless the address hides it (`panel=off`). */
export function showPanel(desk: Desk): void {
  if (new URLSearchParams(location.search).get('panel') === 'off') return;
  setTimeout(async () => {
    const { mountPanel } = await import('./panel/mount-panel.tsx');
    mountPanel(desk);
  });
}
