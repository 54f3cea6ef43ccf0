import { execFile, spawn } from 'node:child_process';
import { expect, test } from 'vitest';

const command = ['mocks/http.ts', '--port', '0', '--scenario'];

test('the command says where it listens, and serves there, with the headers of a host', async () => {
  const server = spawn(process.execPath, [...command, 'expired']);
  try {
    const line = await new Promise<string>((resolve) => {
      server.stdout.on('data', (text: Buffer) => resolve(text.toString()));
    });
    expect(line).toMatch(/^listening on http:\/\/127\.0\.0\.1:\d+\n$/);
    const response = await fetch(`${line.slice('listening on '.length).trim()}/api/account`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; /);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  } finally {
    server.kill();
  }
});

test('the command ends with 1 and says why where it cannot', async () => {
  const outcome = await new Promise((resolve) => {
    execFile(process.execPath, [...command, 'nowhere'], (error, out, words) =>
      resolve({ code: error?.code, out, words: words.split('\n')[0] }),
    );
  });
  expect(outcome).toEqual({ code: 1, out: '', words: 'No scenario is called “nowhere”.' });
});
