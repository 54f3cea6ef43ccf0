import type { StateGroup } from './page-state.ts';

export const troubleStates: StateGroup = {
  title: 'When things go wrong',
  states: [
    {
      id: 'trouble-list-failed',
      name: 'The list cannot be loaded',
      sentence: 'The gallery had a fault; “Try again” asks once more.',
      address: { faults: 'listKeys:status=500*99' },
      shows: ['button', 'Try again'],
    },
    {
      id: 'trouble-unreadable',
      name: 'An unreadable answer',
      sentence: 'Something between the page and the gallery has answered in its place.',
      address: { faults: 'listKeys:garbage*99' },
      shows: ['heading', 'The gallery answered with something unreadable'],
    },
    {
      id: 'trouble-too-many',
      name: 'Asked too often',
      sentence: 'The gallery asks to wait before the list is loaded again.',
      address: { faults: 'listKeys:busy=600*99' },
      shows: ['heading', 'Too many requests'],
    },
    {
      id: 'trouble-page-failed',
      name: 'The page cannot be loaded',
      sentence: 'Not even who is signed in could be asked.',
      address: { faults: 'getAccount:status=500*99' },
      shows: ['button', 'Try again'],
    },
    {
      id: 'trouble-offline',
      name: 'Offline',
      sentence: 'Said at once; what is shown may be out of date, and nothing is sent by itself.',
      address: {},
      steps: ['see:Alpha release', 'lose:network'],
      shows: ['text', 'What you see may be out of date'],
    },
    {
      id: 'trouble-offline-create',
      name: 'Offline, in mid-form',
      sentence: '“Create” without a network: nothing was sent, the draft waits.',
      address: {
        scenario: 'one',
        create: '',
        name: 'CI',
        owner: 'contoso',
        scopes: 'push',
        pattern: 'Contoso.*',
      },
      steps: ['see:Alpha release', 'lose:network', 'press:Create'],
      shows: ['text', 'Nothing was created and what you entered is still here'],
    },
    {
      id: 'trouble-offline-first',
      name: 'Offline from the start',
      sentence: 'The page was opened without a network: there is nothing to show.',
      address: { offline: '' },
      shows: ['heading', 'You are offline'],
    },
  ],
};
