import type { StateGroup } from './page-state.ts';

/** A page that has nothing to warn of, so that the form stands at its top. */
const opened = { scenario: 'one', create: '' };

/** A form that is filled in and waits for “Create”. */
const filled = {
  ...opened,
  name: 'Contoso service CI',
  owner: 'contoso',
  scopes: 'push',
  pattern: 'Contoso.Service.*',
};

export const createStates: StateGroup = {
  title: 'A new key',
  states: [
    {
      id: 'create-open',
      name: 'The form',
      sentence: 'Just opened: no owner is chosen yet.',
      address: opened,
      shows: ['region', 'Create API key'],
    },
    {
      id: 'create-filled',
      name: 'Filled in',
      sentence: 'An organization, one scope, a pattern and the packages that it covers.',
      address: { ...filled, package: 'contoso-cli' },
      steps: ['see:Packages'],
      shows: ['checkbox', 'contoso-cli'],
    },
    {
      id: 'create-problems',
      name: 'There is a problem',
      sentence:
        '“Create” was pressed on an empty form: a summary, and the same words at each field.',
      address: opened,
      steps: ['press:Create'],
      shows: ['region', 'There is a problem'],
    },
    {
      id: 'create-near-miss',
      name: 'A pattern that misses',
      sentence: 'A pattern is being typed: what it matches, and what was probably meant as well.',
      address: { ...opened, owner: 'dana' },
      steps: ['fill:Glob pattern=Alpha.*'],
      shows: ['button', 'Add Alpha'],
    },
    {
      id: 'create-everything',
      name: 'Every package',
      sentence: '“*” is taken, and what it means is said.',
      address: { ...opened, owner: 'contoso' },
      steps: ['fill:Glob pattern=*', 'press:Add pattern'],
      shows: ['button', 'Remove pattern *'],
    },
    {
      id: 'create-bad-pattern',
      name: 'A pattern that cannot be',
      sentence: 'A character that no pattern may have, named.',
      address: { ...opened, owner: 'dana' },
      steps: ['fill:Glob pattern=Alpha.?', 'press:Add pattern'],
      shows: ['text', '“?”'],
    },
    {
      id: 'create-not-permitted',
      name: 'What the owner may not do',
      sentence: 'A collaborator’s choices: the rest is there, with the reason.',
      address: { ...opened, owner: 'fabrikam' },
      steps: ['see:Scopes'],
      shows: ['region', 'Create API key'],
    },
    {
      id: 'create-no-packages',
      name: 'Nothing to choose from',
      sentence: 'A newcomer’s form: no package yet, so a pattern is the way.',
      address: { scenario: 'newcomer', create: '' },
      steps: ['see:Packages'],
      shows: ['region', 'Create API key'],
    },
    {
      id: 'create-packages-failed',
      name: 'The packages cannot be loaded',
      sentence: 'The list of packages failed; patterns can be typed all the same.',
      address: { ...opened, owner: 'contoso', faults: 'listOwnerPackages:status=500*9' },
      steps: ['see:Packages'],
      shows: ['text', 'could not be loaded'],
    },
    {
      id: 'create-large',
      name: 'Ten thousand packages',
      sentence: 'An owner with ten thousand packages, filtered by what is typed.',
      address: { scenario: 'large', create: '', owner: 'contoso' },
      steps: ['fill:Filter packages=Billing.Part001'],
      shows: ['checkbox', 'Contoso.Billing.Part00105'],
    },
    {
      id: 'create-pending',
      name: 'On its way',
      sentence: '“Create” was pressed and the gallery takes its time.',
      address: { ...filled, faults: 'createKey:delay=60000' },
      steps: ['press:Create'],
      shows: ['region', 'Create API key'],
    },
    {
      id: 'create-lost',
      name: 'The answer was lost',
      sentence: 'Nobody knows whether a key was made; trying again makes no second one.',
      address: { ...filled, faults: 'createKey:lost-answer*9' },
      steps: ['press:Create'],
      shows: ['region', "We don't know whether it worked"],
    },
    {
      id: 'create-too-many',
      name: 'Too many requests',
      sentence: 'The gallery asks to wait: a countdown, and nothing is sent by itself.',
      address: { ...filled, faults: 'createKey:busy=600' },
      steps: ['press:Create'],
      shows: ['region', 'Too many requests'],
    },
    {
      id: 'create-failed',
      name: 'The gallery had a fault',
      sentence: 'Nothing was created and the draft is still there.',
      address: { ...filled, faults: 'createKey:status=500*9' },
      steps: ['press:Create'],
      shows: ['region', 'The key was not created'],
    },
  ],
};

export const secretStates: StateGroup = {
  title: 'The secret',
  states: [
    {
      id: 'secret-new',
      name: 'Copy your new key',
      sentence: 'The one time that the secret can be had: on the new key’s card.',
      address: { ...filled, name: 'Build server' },
      steps: ['press:Create'],
      shows: ['region', 'Copy your new key'],
    },
    {
      id: 'secret-regenerated',
      name: 'After a regeneration',
      sentence: 'The same on a key that has been there for long.',
      address: { regenerate: 'nightly-build' },
      steps: ['press:Regenerate'],
      shows: ['region', 'Copy your new key'],
    },
    {
      id: 'secret-copy-as',
      name: 'Copy as a command',
      sentence: 'Commands that ask for the secret, so that none of them holds it.',
      address: { ...filled, name: 'Build server' },
      steps: ['press:Create', 'press:Copy as…'],
      shows: ['menuitem', 'GitHub Actions secret'],
    },
    {
      id: 'secret-put-away',
      name: 'Put away without copying?',
      sentence: '“Done” before a copy asks first.',
      address: { ...filled, name: 'Build server' },
      steps: ['press:Create', 'press:Done'],
      shows: ['alertdialog', 'Put the key away without copying it?'],
    },
  ],
};
