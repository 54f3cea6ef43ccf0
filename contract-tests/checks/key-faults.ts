import { MAX_NAME_LENGTH } from '#src/contract/api-key.ts';
import { ScopeId } from '#src/contract/gallery-policy.ts';
import type { Gallery } from '../asking/gallery.ts';
import { choosePushScopes, makeCreateRequest } from '../asking/make-request.ts';
import { NotTried } from '../outcome.ts';
import type { Fault } from './fault.ts';

const named = (words: string) => (gallery: Gallery) => ({ name: `${gallery.marker}${words}` });

/** What can be wrong with a new key, its subjects and its expiry aside. */
export const keyFaults: readonly Fault[] = [
  {
    rule: 'KEY-2',
    what: 'no name',
    change: () => ({ name: undefined }),
    errors: ['/name required'],
  },
  {
    rule: 'KEY-2',
    what: 'a blank name',
    change: () => ({ name: ' \t ' }),
    errors: ['/name required'],
  },
  {
    rule: 'KEY-2',
    what: 'a name of 257 characters',
    change: named('x'.repeat(MAX_NAME_LENGTH)),
    errors: ['/name too-long'],
  },
  {
    rule: 'KEY-2',
    what: 'a control character in the name',
    change: named(' \u0007 bell'),
    errors: ['/name control-character'],
  },
  {
    rule: 'KEY-2',
    what: 'a bidi control in the name',
    change: named(' \u202E yek'),
    errors: ['/name control-character'],
  },
  {
    rule: 'KEY-6',
    what: 'a name that is a number',
    change: () => ({ name: 7 }),
    errors: ['/name wrong-type'],
  },
  {
    rule: 'KEY-3',
    what: 'an owner that nobody is called',
    change: () => ({ owner: 'contract-test-nobody' }),
    errors: ['/owner unknown-owner'],
  },
  { rule: 'SCO-2', what: 'no scopes', change: withScopes([]), errors: ['/scopes required'] },
  {
    rule: 'SCO-3',
    what: 'a scope that there is none of',
    change: () => ({ scopes: ['fly'] }),
    errors: ['/scopes/0 unknown-scope'],
  },
  {
    rule: 'SCO-3',
    what: 'a scope of another policy',
    change: ({ policy }) => {
      const other = ScopeId.options.find((id) => !policy.scopes.some((scope) => scope.id === id));
      if (other === undefined) throw new NotTried('the policy has them all');
      return { scopes: [other] };
    },
    errors: ['/scopes/0 unknown-scope'],
  },
  {
    rule: 'SCO-4',
    what: 'two push scopes',
    change: (gallery) => {
      const [one, other] = choosePushScopes(gallery);
      if (one === undefined || other === undefined)
        throw new NotTried('the policy has not two of them');
      return { scopes: [one.id, other.id] };
    },
    errors: ['/scopes one-push-scope'],
  },
  {
    rule: 'KEY-6',
    what: 'a field that the contract does not know',
    change: () => ({ colour: 'red' }),
    errors: ['/colour unknown-field'],
  },
  {
    rule: 'KEY-6',
    what: 'one inside the subjects',
    change: (gallery) => ({ subjects: { ...makeCreateRequest(gallery).subjects, colours: [] } }),
    errors: ['/subjects/colours unknown-field'],
  },
  {
    rule: 'KEY-6',
    what: 'several fields, all at once',
    change: () => ({ name: '', owner: 'contract-test-nobody', scopes: ['fly'], colour: 'red' }),
    errors: [
      '/colour unknown-field',
      '/name required',
      '/owner unknown-owner',
      '/scopes/0 unknown-scope',
    ],
  },
];

function withScopes(scopes: string[]): Fault['change'] {
  return ({ policy }) => {
    if (policy.scopes.length === 0) throw new NotTried('the policy has no scopes');
    return { scopes };
  };
}
