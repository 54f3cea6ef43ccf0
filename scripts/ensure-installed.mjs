// Runs before anything is installed, so it is plain JavaScript for whatever Node is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.installed-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;

if (!isFresh) {
  console.log('Installing the dependencies of package-lock.json …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed. Nothing was started; mend what it says and try again.');
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, lock);
}
