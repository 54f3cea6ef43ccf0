import type { IconName } from './icons.tsx';

/** What a piece of news is to its reader. */
export type Tone = 'note' | 'success' | 'warning' | 'danger';

/** Each tone's icon and colours: a tone is never told by colour alone. */
export const toneLook: Record<Tone, { icon: IconName; text: string; box: string }> = {
  note: { icon: 'info', text: 'text-note', box: 'border-note-line bg-note-soft' },
  success: {
    icon: 'check-circle',
    text: 'text-success',
    box: 'border-success-line bg-success-soft',
  },
  warning: { icon: 'warning', text: 'text-warning', box: 'border-warning-line bg-warning-soft' },
  danger: { icon: 'error', text: 'text-danger', box: 'border-danger-line bg-danger-soft' },
};
