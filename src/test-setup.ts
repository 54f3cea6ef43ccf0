import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

/** What a test let slip to the console; anything there is a fault of the page. */
let slips: unknown[][] = [];

beforeEach(() => {
  slips = [];
  vi.spyOn(console, 'error').mockImplementation((...words) => slips.push(words));
  vi.spyOn(console, 'warn').mockImplementation((...words) => slips.push(words));
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  window.history.replaceState(null, '', '/');
  if (slips.length > 0) throw new Error(`Unexpected words on the console: ${String(slips[0])}`);
});
