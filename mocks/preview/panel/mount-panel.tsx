import { createRoot } from 'react-dom/client';
import type { Desk } from '#mocks/preview/desk.ts';
import { Panel } from './panel.tsx';
import './panel.css';

/** Puts the panel beside the page, in a root of its own. */
export function mountPanel(desk: Desk): void {
  const container = document.createElement('div');
  document.body.append(container);
  createRoot(container).render(<Panel desk={desk} />);
}
