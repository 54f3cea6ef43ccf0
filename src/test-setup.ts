import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { options } from 'preact';
import { afterEach, beforeEach, vi } from 'vitest';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

// Effects follow at once, not with the next frame: nothing is painted here.
options.requestAnimationFrame = queueMicrotask;

// Nor is anything scrolled or given a size.
class NeverObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
vi.stubGlobal('ResizeObserver', NeverObserver);
vi.stubGlobal('IntersectionObserver', NeverObserver);

// jsdom knows no modal dialogs: here one is open and has focus in it, and the rest is not inert.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
  this.tabIndex = -1;
  (this.querySelector<HTMLElement>('a[href], button, input, select, textarea') ?? this).focus();
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

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
