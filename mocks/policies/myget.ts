import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';

/** POL-4: access tokens without scopes or subjects, one of them primary, expiry as one likes. */
export const myget: GalleryPolicy = {
  id: 'myget',
  galleryName: 'MyGet',
  nameLabel: 'Description',
  secretPrefix: 'gk_',
  newKeyKind: 'unscoped',
  maxKeys: null,
  scopes: [],
  subjectsRequired: false,
  expiry: { kind: 'optional-time' },
  regenerateExpiry: 'keep',
  editable: ['name', 'expiry'],
  primaryToken: true,
  legacy: null,
  disuseDays: null,
  warnDays: 10,
};
