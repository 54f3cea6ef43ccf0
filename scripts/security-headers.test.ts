import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers.ts';

const policyOf = (headers: Record<string, string>) =>
  headers['Content-Security-Policy']?.split('; ') ?? [];

test('the production page may load its own files, and make nothing out of texts', () => {
  expect(policyOf(securityHeaders())).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

test('a gallery of another origin may be asked, whatever its path', () => {
  const policy = policyOf(securityHeaders('https://gallery.example/v2/'));
  expect(policy).toContain("connect-src 'self' https://gallery.example");
});

test('what is relaxed is the worker and the frames of the preview, and a mark for development', () => {
  const strict = policyOf(securityHeaders());
  const differing = (policy: string[]) => policy.filter((one) => !strict.includes(one));
  expect(differing(policyOf(securityHeaders('', { withMock: true })))).toEqual([
    "frame-ancestors 'self'",
    'trusted-types default',
    "frame-src 'self'",
  ]);
  expect(differing(policyOf(securityHeaders('', { nonce: 'abc' })))).toEqual([
    "script-src 'self' 'nonce-abc'",
    "style-src 'self' 'nonce-abc'",
  ]);
});

test('the README tells hosts the same policy', () => {
  const readme = readFileSync('README.md', 'utf8');
  const policy = securityHeaders()['Content-Security-Policy'] ?? '';
  expect(readme.split(policy)).toHaveLength(3);
});
