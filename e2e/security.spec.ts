import { expect } from '@playwright/test';
import { NOW, test } from './gallery.ts';

test('the page is served under the policy, which lets the preview register its worker', async ({
  page,
}) => {
  const response = await page.goto(`/?now=${NOW}`);
  expect(response?.headers()).toMatchObject({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
      "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; " +
      "require-trusted-types-for 'script'; trusted-types default; frame-src 'self'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  await expect(page.getByRole('heading', { name: 'Alpha release' })).toBeVisible();
});

const attempts = [
  {
    refused: 'style-src-elem: inline',
    attempt: () => {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
    },
  },
  {
    refused: 'require-trusted-types-for: trusted-types-sink Element innerHTML',
    attempt: () => {
      document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>';
    },
  },
  {
    refused: 'require-trusted-types-for: trusted-types-sink HTMLScriptElement src',
    attempt: () => {
      document.createElement('script').src = '/other.js';
    },
  },
  {
    refused: 'trusted-types: trusted-types-policy other',
    attempt: () => {
      window.trustedTypes?.createPolicy('other', { createScriptURL: (url) => url });
    },
  },
  {
    refused: 'connect-src: https://elsewhere.example',
    attempt: async () => {
      await fetch('https://elsewhere.example/');
    },
  },
];

test.describe('provoked', () => {
  test.use({ provokes: /./ });

  test('what the policy refuses is refused, and fails any other test', async ({
    page,
    gallery,
    slips,
  }) => {
    await gallery();
    for (const { attempt, refused } of attempts) {
      await page.evaluate(attempt).catch(() => undefined);
      await expect.poll(() => slips.join('\n')).toContain(`The policy refused ${refused}`);
    }
    await expect(page.getByRole('heading', { name: 'Alpha release' })).toBeVisible();
  });
});
