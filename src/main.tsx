import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
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
  // A task of its own: loading the script has taken one already.
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  hydrateRoot(
    container,
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
