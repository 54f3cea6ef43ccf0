import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';

/** POL-3: the PowerShell Gallery's scopes and labels; its full-access keys never retire. */
export const psgallery: GalleryPolicy = {
  id: 'psgallery',
  galleryName: 'PowerShell Gallery',
  nameLabel: 'Key name',
  secretPrefix: 'gk_',
  newKeyKind: 'scoped',
  maxKeys: null,
  scopes: [
    { id: 'push-new', label: 'Push new packages', actions: ['push-new-package'] },
    {
      id: 'push',
      label: 'Push new or update packages',
      actions: ['push-new-package', 'push-new-version'],
    },
    { id: 'unlist', label: 'Unlist packages', actions: ['unlist', 'relist'] },
  ],
  subjectsRequired: true,
  expiry: { kind: 'choices', days: [1, 90, 180, 270, 365], defaultDays: 365 },
  regenerateExpiry: 'same-lifetime',
  editable: ['subjects'],
  primaryToken: false,
  legacy: { name: 'Full access API key', retireAfterUnusedDays: null },
  disuseDays: null,
  warnDays: 10,
};
