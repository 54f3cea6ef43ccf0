import type { FieldProblem } from '#src/contract/problem.ts';
import { expect, test } from 'vitest';
import { fromFieldProblems } from './from-problem.ts';

function problem(pointer: string): FieldProblem {
  return { pointer, code: 'required', detail: `${pointer}!` };
}

test.each([
  ['/name', 'name'],
  ['/owner', 'owner'],
  ['/scopes', 'scopes'],
  ['/scopes/0', 'scopes'],
  ['/subjects', 'subjects'],
  ['/subjects/patterns/0', 'subjects'],
  ['/subjects/packages/3', 'subjects'],
  ['/expiry', 'expiry'],
  ['/expiry/days', 'expiry'],
])('NET-1 the problem at %s lands at the field %s', (pointer, field) => {
  expect(fromFieldProblems([problem(pointer)])).toEqual({
    fields: [{ field, message: `${pointer}!` }],
    elsewhere: [],
  });
});

test('KEY-6 several problems come in the order of the form, one text for each field', () => {
  const errors = [
    problem('/subjects/patterns/0'),
    problem('/subjects/patterns/2'),
    problem('/name'),
  ];
  expect(fromFieldProblems(errors).fields).toEqual([
    { field: 'name', message: '/name!' },
    { field: 'subjects', message: '/subjects/patterns/0!. /subjects/patterns/2!' },
  ]);
});

test('what the form has no field for is kept, not swallowed', () => {
  expect(fromFieldProblems([problem('/colour'), problem('')])).toEqual({
    fields: [],
    elsewhere: ['/colour!', '!'],
  });
});
