import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';

/** POL-5: nuget.org in 2016, before scopes: one key per account, older ones living by use. */
export const nuget2016: GalleryPolicy = {
  id: 'nuget-2016',
  galleryName: 'NuGet Gallery (2016)',
  nameLabel: 'Key name',
  secretPrefix: 'gk_',
  newKeyKind: 'unscoped',
  maxKeys: 1,
  scopes: [],
  subjectsRequired: false,
  expiry: { kind: 'days', min: 1, max: 365, defaultDays: 365 },
  regenerateExpiry: 'ask',
  editable: [],
  primaryToken: false,
  legacy: null,
  disuseDays: 365,
  warnDays: 10,
};
