import { createRoot } from 'react-dom/client';
import { applyLook, readLook } from '#mocks/preview/look.ts';
import { Board } from './board.tsx';
import './board.css';

/** Puts the board of states in the page's place. */
export function mountBoard(base: string): void {
  applyLook(readLook(location.search));
  document.title = 'States of the page';
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  createRoot(container).render(<Board base={base} />);
}
