import { useOwnId } from '#src/lib/use-own-id.ts';
import { type ComponentProps, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icons.tsx';

/** What a control is given so that its label, hint and error belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode | undefined;
  /** The field's problem in words; its presence marks the control as invalid. */
  error?: string | undefined;
  /** The control's id, for an error summary to link to; made up where absent. */
  id?: string | undefined;
  /** In one line with its label, where there is room. */
  inline?: boolean | undefined;
}

/** The ids that tie label, hint and error to a control. */
export function useControl({ id, hint, error }: Omit<FieldProps, 'label'>) {
  const made = useOwnId();
  const controlId = id ?? made;
  const hintId = `${controlId}-hint`;
  const errorId = `${controlId}-error`;
  const described = [hint && hintId, error && errorId].filter(Boolean).join(' ');
  const control: ControlProps = {
    id: controlId,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return { control, hintId, errorId };
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="text-sm text-muted">
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-1.5 text-sm font-medium text-danger">
      <Icon name="error" className="mt-0.5 size-4" />
      <span>{children}</span>
    </p>
  );
}

/** Label, hint, error and one control of any kind, which `children` makes from the given props. */
export function Field({
  label,
  hint,
  error,
  id,
  inline = false,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { control, hintId, errorId } = useControl({ id, hint, error });
  return (
    <div className={inline ? 'flex flex-wrap items-center gap-x-3 gap-y-1.5' : 'space-y-1.5'}>
      <label htmlFor={control.id} className="block w-fit text-sm font-semibold">
        {label}
      </label>
      {hint && <Hint id={hintId}>{hint}</Hint>}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {children(control)}
    </div>
  );
}

/** How every box that text goes into looks. Focus brings the words above it into sight as well. */
export const boxLook =
  'min-h-9 scroll-mt-32 rounded-md border border-edge bg-surface px-3 py-1.5 text-base text-text placeholder:text-muted aria-invalid:border-danger aria-invalid:outline-1 aria-invalid:outline-danger focus-visible:outline-2 focus-visible:outline-focus sm:text-sm';

/** A labelled text field. Takes what an `<input>` takes, also a form library's `ref`. */
export function TextField({
  label,
  hint,
  error,
  id,
  inline,
  className,
  ...input
}: FieldProps & Omit<ComponentProps<'input'>, 'id'>) {
  return (
    <Field label={label} hint={hint} error={error} id={id} inline={inline}>
      {(control) => (
        <input
          type="text"
          autoComplete="off"
          {...input}
          {...control}
          className={classes(boxLook, inline ? 'min-w-0 flex-1 basis-48' : 'w-full', className)}
        />
      )}
    </Field>
  );
}
