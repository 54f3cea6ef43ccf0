import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { openApp } from './app/open-app.tsx';
import './ui/tokens.css';

/**
 * The only door to the mock: a production build drops it, and all that stands behind it. `false`
 * where it could not start and has said so itself.
 */
async function startMockIfAsked(): Promise<boolean> {
  if (!import.meta.env.DEV && import.meta.env.MODE !== 'preview') return true;
  const { startMock } = await import('#mocks/browser.ts');
  return startMock();
}

/** Not awaited below: the mock's chunk may import this one, and each would wait for the other. */
async function start(): Promise<void> {
  const container = document.getElementById('root');
  if (container === null || !(await startMockIfAsked())) return;
  // Three tasks, so that none is long: to load the script, to ask, and to draw in the meantime.
  await nextTask();
  const app = openApp();
  await nextTask();
  hydrateRoot(container, <StrictMode>{app}</StrictMode>);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

void start();
