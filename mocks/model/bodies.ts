import * as fc from 'fast-check';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { policies } from '#mocks/policies/find-policy.ts';

// Bodies of requests, right and wrong, as they come out of JSON.

export type Body = Record<string, unknown>;

export const anyPolicy = fc.constantFrom(...policies);

/** Whatever JSON can say, with `__proto__` and the like as fields of their own. */
export const anyJson: fc.Arbitrary<unknown> = fc
  .json({ maxDepth: 2 })
  .map((text): unknown => JSON.parse(text));

const name = fc.oneof(
  fc.constantFrom('Nightly', ' Nightly ', '', '\u202E', 'a\u0000', '\uD800'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.integer({ min: 254, max: 258 }).map((length) => '\u{1F600}'.repeat(length)),
);
const owner = fc.constantFrom('dana', 'contoso', 'fabrikam', 'tailspin', 'nobody');
const scopes = fc.array(fc.constantFrom('push', 'push-version', 'push-new', 'unlist', 'all'), {
  maxLength: 3,
});
const subjectText = fc.oneof(
  fc.constantFrom(
    'Alpha',
    'ALPHA',
    'Alpha.*',
    'alpha.*',
    '**',
    '*',
    ' a* ',
    'a?',
    '',
    '-a',
    'a..b',
  ),
  fc.string({ unit: fc.constantFrom(...Array.from('aA.*-_ ?')), maxLength: 6 }),
);
const subjects = fc.record({
  packages: fc.array(subjectText, { maxLength: 3 }),
  patterns: fc.array(subjectText, { maxLength: 3 }),
});
const expiry = fc.oneof(
  fc.record({ days: fc.oneof(fc.constantFrom(1, 90, 365), fc.integer(), fc.double()) }),
  fc.record({ at: fc.constantFrom('2026-11-20T12:00:00Z', '2027-01-01T00:00:00Z', 'soon') }),
  fc.record({ never: fc.boolean() }),
);

/** A body that makes a key of dana's under a policy. */
export function rightBody(policy: GalleryPolicy): fc.Arbitrary<Body> {
  const isScoped = policy.scopes.length > 0;
  const pattern = fc.constantFrom('*', 'Alpha.*', 'contoso.*', 'a*b');
  return fc.record({
    name: fc.constantFrom('Nightly', 'Docs bot', '\u{1F600}'),
    owner: fc.constantFrom('dana', 'contoso'),
    scopes: fc.constantFrom(...(isScoped ? [['push'], ['unlist', 'push'], ['unlist']] : [[]])),
    subjects: fc.record({
      packages: isScoped ? fc.array(fc.constantFrom('Alpha', 'A.b-c')) : fc.constant<string[]>([]),
      patterns: isScoped ? fc.array(pattern, { minLength: 1 }) : fc.constant<string[]>([]),
    }),
    expiry: fc.constantFrom(
      ...(policy.expiry.kind === 'optional-time'
        ? [{ never: true }, { at: '2027-01-01T00:00:00Z' }]
        : [{ days: 1 }, { days: 90 }, { days: 365 }]),
    ),
  });
}

const oddFields = {
  name: fc.oneof(name, anyJson),
  owner: fc.oneof(owner, anyJson),
  scopes: fc.oneof(scopes, anyJson),
  subjects: fc.oneof(subjects, subjects, anyJson),
  expiry: fc.oneof(expiry, expiry, anyJson),
};

/** A right body of which some fields are odd, some absent, and some unknown. */
export function spoiledBody(policy: GalleryPolicy): fc.Arbitrary<Body> {
  const names = Object.keys(oddFields);
  const absent = fc.oneof(fc.constant<string[]>([]), fc.subarray(names, { maxLength: 1 }));
  const spoiled = fc.subarray(names, { maxLength: 2 });
  const unknown = fc.oneof(
    { weight: 8, arbitrary: fc.constant({}) },
    fc.dictionary(fc.string(), anyJson, { maxKeys: 2 }),
  );
  return fc
    .tuple(rightBody(policy), fc.record(oddFields), spoiled, absent, unknown)
    .map(([right, odd, chosen, gone, others]) => {
      const replaced = Object.entries(odd).filter(([field]) => chosen.includes(field));
      const all = { ...others, ...right, ...Object.fromEntries(replaced) };
      return Object.fromEntries(Object.entries(all).filter(([field]) => !gone.includes(field)));
    });
}

/** A body with one field more, which may be called anything but what is known. */
export function withUnknownField(
  body: fc.Arbitrary<Body>,
  known: readonly string[],
): fc.Arbitrary<{ body: unknown; field: string }> {
  const field = fc
    .oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'secret', 'a/b~c'), fc.string())
    .filter((text) => !known.includes(text));
  return fc.tuple(body, field, anyJson).map(([fields, added, value]) => {
    // By way of JSON, so that `__proto__` is a field like any other.
    const extra = `${JSON.stringify(added)}:${JSON.stringify(value)}`;
    const inner = JSON.stringify(fields).slice(1, -1);
    const text = `{${[inner, extra].filter((part) => part !== '').join(',')}}`;
    return { body: JSON.parse(text) as unknown, field: added };
  });
}
