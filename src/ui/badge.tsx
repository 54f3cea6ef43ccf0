import { classes } from './classes.ts';
import { Icon, type IconName } from './icons.tsx';
import { type Tone, toneLook } from './tone.ts';

/** A short word on the state of something, with its own icon. `plain` has no tone. */
export function Badge({
  tone,
  icon,
  children,
}: {
  tone: Tone | 'plain';
  icon?: IconName;
  children: string;
}) {
  const look = tone === 'plain' ? 'border-line bg-inset text-muted' : toneLook[tone];
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1 rounded-full border px-2 py-0.5 text-xs font-medium whitespace-nowrap',
        typeof look === 'string' ? look : `${look.box} ${look.text}`,
      )}
    >
      {icon && <Icon name={icon} className="size-3.5" />}
      {children}
    </span>
  );
}
