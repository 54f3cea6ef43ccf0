import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';

/** POL-2: scoped keys as nuget.org has them; the gallery that the mock opens with. */
export const nuget: GalleryPolicy = {
  id: 'nuget',
  galleryName: 'NuGet Gallery',
  nameLabel: 'Key name',
  secretPrefix: 'gk_',
  newKeyKind: 'scoped',
  maxKeys: null,
  scopes: [
    {
      id: 'push',
      label: 'Push new packages and package versions',
      actions: ['push-new-package', 'push-new-version'],
    },
    {
      id: 'push-version',
      label: 'Push only new package versions',
      actions: ['push-new-version'],
    },
    { id: 'unlist', label: 'Unlist or relist package versions', actions: ['unlist', 'relist'] },
  ],
  subjectsRequired: true,
  expiry: { kind: 'choices', days: [1, 90, 180, 270, 365], defaultDays: 365 },
  regenerateExpiry: 'same-lifetime',
  editable: ['subjects'],
  primaryToken: false,
  legacy: { name: 'Full access API key', retireAfterUnusedDays: 365 },
  disuseDays: null,
  warnDays: 10,
};
