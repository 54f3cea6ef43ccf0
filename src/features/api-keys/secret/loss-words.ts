import type { Loss } from './secret-holder.ts';

/** What has become of a new key's secret, and what to do: `title`, then `detail`. */
export const lossWords: Record<Loss, { title: string; detail: string }> = {
  idle: {
    title: 'The new key was put away',
    detail:
      'Nobody was here for ten minutes. If you have not copied it, regenerate the key to get another.',
  },
  left: {
    title: 'The new key was put away',
    detail:
      'It is kept only while this page is open and you are signed in. If you have not copied it, regenerate the key to get another.',
  },
  replaced: {
    title: 'This key was regenerated elsewhere',
    detail:
      'The secret that you got here no longer works, also where you have put it. Use the newer one, or regenerate the key to get another.',
  },
  revoked: {
    title: 'This key was revoked',
    detail:
      'The secret that you got here no longer works, also where you have put it. Regenerate the key to get another.',
  },
  deleted: {
    title: 'A new key was deleted elsewhere',
    detail: 'The secret that you got here no longer works, also where you have put it.',
  },
};
