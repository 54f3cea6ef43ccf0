import { expect, test } from 'vitest';
import { describeEntry } from './activity-words.ts';

const use = { packageId: 'Alpha', allowed: true, rule: null, detail: 'Allowed' };
const deed = { ...use, packageId: null };

test.each([
  ['push-new-version', use, 'Push of a new version', null],
  ['relist', use, 'Relisting of a version', null],
  [
    'unlist',
    { ...use, allowed: false, rule: 'SCO-1', detail: 'No scope.' },
    'Unlisting of a version',
    'No scope. (rule SCO-1)',
  ],
  [
    'push',
    { ...deed, allowed: false, rule: 'USE-7', detail: 'Push a package.' },
    'Push',
    'Push a package. (rule USE-7)',
  ],
  ['create', { ...deed, detail: 'Created for dana' }, 'Created for dana', null],
  ['edit', { ...deed, detail: 'Changed subjects' }, 'Edited', 'Changed subjects'],
  ['transfer', { ...deed, detail: 'To contoso' }, 'transfer', 'To contoso'],
  ['toString', { ...deed, detail: 'Odd' }, 'toString', 'Odd'],
] as const)('USE-8 the entry %s is told once: %o', (action, rest, headline, more) => {
  expect(describeEntry({ action, ...rest })).toEqual({ headline, more });
});
