import { expect, test } from 'vitest';
import { findFix, type FixContext } from './find-fix.ts';

const context: FixContext = {
  apiKey: { kind: 'scoped', owner: 'dana', editable: ['subjects'], regenerable: true },
  account: { name: 'dana', email: 'dana@example.com', emailConfirmed: true, locked: false },
  canChange: true,
};
const fix = (rule: string, changes: Partial<FixContext> = {}) =>
  findFix({ allowed: false, rule }, 'Alpha', { ...context, ...changes });

const legacy: FixContext['apiKey'] = {
  ...context.apiKey,
  kind: 'legacy',
  editable: [],
  regenerable: false,
};

test.each([
  ['EXP-3', 'regenerate'],
  ['UNU-1', 'regenerate'],
  ['REV-1', 'regenerate'],
  ['SCO-1', 'create-another'],
  ['SUB-1', 'edit'],
  ['USE-5', null],
  ['USE-6', null],
  ['USE-7', null],
  ['SCO-6', null],
  ['KEY-5', null],
] as const)('USE-6 what the rule %s refuses is mended by: %s', (rule, act) => {
  expect(fix(rule)?.act).toBe(act);
  expect(fix(rule)?.words).toMatch(/\.$/);
});

test.each(['LEG-3', 'REV-1'])('REG-6 a full access key that %s refuses needs a new one', (rule) => {
  expect(fix(rule, { apiKey: legacy })).toMatchObject({ act: 'create' });
});

test.each(['EXP-3', 'SCO-1', 'SUB-1'])(
  'KEY-5 what the account may not do is told for %s, not offered',
  (rule) => {
    const told = fix(rule, { canChange: false });
    expect(told?.act).toBeNull();
    expect(told?.words).toContain('Your account cannot do that at present.');
  },
);

test('SUB-1 a key of which the subjects cannot be edited is not sent to the edit', () => {
  expect(fix('SUB-1', { apiKey: legacy })).toBeNull();
});

test('NET-1 a rule that the page does not know has no fix, nor has an allowed use', () => {
  expect(fix('XYZ-1')).toBeNull();
  expect(findFix({ allowed: true, rule: 'SUB-1' }, 'Alpha', context)).toBeNull();
});
