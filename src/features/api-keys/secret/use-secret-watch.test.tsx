import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SecretHolder } from './secret-holder.ts';
import { useSecretWatch } from './use-secret-watch.ts';

test('SEC-2 when another page takes the place of this one, its secrets go', async () => {
  const holder = new SecretHolder(Date.now);
  const { unmount } = renderHook(() => useSecretWatch(holder));
  holder.hold({ id: 'k', revision: 1, regeneratedAt: null, status: 'active' }, 'gk_secret');
  unmount();
  const written: string[] = [];
  expect(await holder.copy('k', async (text) => void written.push(text))).toBe(false);
  expect(written).toEqual([]);
});
