import { afterEach, expect, test, vi } from 'vitest';
import { closeInAddress, openInAddress, refineInAddress } from './address.ts';

afterEach(() => {
  window.history.replaceState(null, '', '/');
});

test('what is open stays open when the address is refined, and Back still closes it', () => {
  openInAddress({ edit: 'k1' });
  const step = vi.spyOn(window.history, 'pushState');
  refineInAddress({ q: 'alpha' });
  expect(window.location.search).toBe('?edit=k1&q=alpha');
  expect(step).not.toHaveBeenCalled();
  const back = vi.spyOn(window.history, 'back').mockImplementation(() => undefined);
  closeInAddress(['edit']);
  expect(back).toHaveBeenCalledOnce();
});
