import type { StateGroup } from './page-state.ts';

export const bannerStates: StateGroup = {
  title: 'Banners',
  states: [
    {
      id: 'banner-expired',
      name: 'Expired keys',
      sentence: 'Three keys have lapsed: the first thing that a reader in a hurry sees.',
      address: { scenario: 'expired' },
      shows: ['region', 'Expired keys'],
    },
    {
      id: 'banner-expiring',
      name: 'Keys about to expire',
      sentence: 'In minutes, in hours and in nine days.',
      address: { scenario: 'expiring' },
      shows: ['region', 'Keys about to expire'],
    },
    {
      id: 'banner-last-minute',
      name: 'A minute before the fourth lapses',
      sentence: 'Three keys have expired; a fourth has one minute left.',
      address: { scenario: 'expired', ahead: '304d23h59m' },
      shows: ['region', 'Keys about to expire'],
    },
    {
      id: 'banner-revoked',
      name: 'A revoked key',
      sentence: 'A key leaked and was revoked; the banner says where it was found.',
      address: { scenario: 'revoked' },
      shows: ['region', 'Revoked keys'],
    },
    {
      id: 'banner-legacy',
      name: 'Full-access keys',
      sentence: 'Keys from before scopes: one in use, one retired for disuse.',
      address: { scenario: 'legacy' },
      shows: ['heading', 'Full access API key'],
    },
  ],
};

export const accountStates: StateGroup = {
  title: 'The account',
  states: [
    {
      id: 'account-locked',
      name: 'A locked account',
      sentence: 'Keys can be revoked and deleted, no more; the page says why.',
      address: { scenario: 'locked' },
      shows: ['heading', 'Your account is locked'],
    },
    {
      id: 'account-unconfirmed',
      name: 'An unconfirmed address',
      sentence: 'The same, until the link in a mail has been opened.',
      address: { scenario: 'unconfirmed' },
      shows: ['heading', 'Confirm your e-mail address'],
    },
    {
      id: 'account-signed-out',
      name: 'Signed out',
      sentence: 'Nobody is signed in: no key is shown.',
      address: { account: 'nobody' },
      shows: ['text', 'Sign in to see your API keys'],
    },
    {
      id: 'account-session-ended',
      name: 'The session has ended',
      sentence: 'Signed out while a form was open: what was entered stays.',
      address: {
        scenario: 'one',
        create: '',
        name: 'CI',
        owner: 'contoso',
        scopes: 'push',
        pattern: 'Contoso.*',
        faults: 'createKey:status=401',
      },
      steps: ['press:Create'],
      shows: ['text', 'You are signed out'],
    },
    {
      id: 'account-organizations',
      name: 'For several owners',
      sentence: 'Keys of the account, of an organization it runs and of one it only helps.',
      address: { scenario: 'organizations' },
      shows: ['heading', 'Fabrikam updates'],
    },
  ],
};

export const galleryStates: StateGroup = {
  title: 'Other galleries',
  states: [
    {
      id: 'gallery-psgallery',
      name: 'PowerShell Gallery',
      sentence: 'Other scopes, and a full-access key that never expires.',
      address: { policy: 'psgallery' },
      shows: ['heading', 'Full access API key'],
    },
    {
      id: 'gallery-psgallery-create',
      name: 'PowerShell Gallery: a new key',
      sentence: 'The form with that gallery’s scopes.',
      address: { policy: 'psgallery', create: '', owner: 'contoso' },
      shows: ['region', 'Create API key'],
    },
    {
      id: 'gallery-myget',
      name: 'MyGet',
      sentence: 'Tokens without scopes or packages, and one primary token that always exists.',
      address: { policy: 'myget' },
      shows: ['heading', 'Primary'],
    },
    {
      id: 'gallery-myget-create',
      name: 'MyGet: a new token',
      sentence: 'A description, and a date if there is to be one.',
      address: { policy: 'myget', create: '' },
      shows: ['region', 'Create API key'],
    },
    {
      id: 'gallery-myget-edit',
      name: 'MyGet: edit',
      sentence: 'Description and expiry can be changed.',
      address: { policy: 'myget', edit: 'alpha-release' },
      shows: ['dialog', 'Edit Alpha release'],
    },
    {
      id: 'gallery-2016',
      name: 'NuGet in 2016',
      sentence: 'One key for each account: there is nothing to search, and no room for another.',
      address: { policy: 'nuget-2016' },
      shows: ['heading', 'One key per account'],
    },
    {
      id: 'gallery-2016-create',
      name: 'NuGet in 2016: the key',
      sentence: 'A name and a number of days.',
      address: { policy: 'nuget-2016', scenario: 'empty', create: '' },
      shows: ['region', 'Create API key'],
    },
  ],
};
