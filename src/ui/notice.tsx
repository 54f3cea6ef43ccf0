import { useOwnId } from '#src/lib/use-own-id.ts';
import { type ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icons.tsx';
import { type Tone, toneLook } from './tone.ts';

export interface NoticeProps {
  title: string;
  tone: Tone;
  children?: ReactNode;
  /** Buttons or links, at the end. */
  actions?: ReactNode;
  /** Say it at once: for news that the owner's own act has brought, never on load. */
  announce?: boolean;
  headingLevel?: 2 | 3 | 4;
  className?: string;
}

/** A region named by its heading, with its tone in icon and colour. */
export function Notice({
  title,
  tone,
  children,
  actions,
  announce = false,
  headingLevel = 2,
  className,
}: NoticeProps) {
  const titleId = useOwnId();
  const look = toneLook[tone];
  const Heading = `h${headingLevel}` as const;
  return (
    <section
      aria-labelledby={titleId}
      className={classes('rounded-lg border px-4 py-3', look.box, className)}
    >
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div role={announce ? 'alert' : undefined} className="flex min-w-0 flex-1 basis-64 gap-2.5">
          <span className={classes('pt-0.5', look.text)}>
            <Icon name={look.icon} />
          </span>
          <div className="min-w-0 space-y-1">
            <Heading id={titleId} className={classes('font-semibold', look.text)}>
              {title}
            </Heading>
            {children}
          </div>
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </section>
  );
}
