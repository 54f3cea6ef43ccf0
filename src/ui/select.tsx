import type { ComponentProps, ReactNode } from 'react';
import { boxLook, Field, type FieldProps } from './field.tsx';

/** A labelled native select; `options` or `<option>` children. `beside` stands at its right. */
export function Select({
  label,
  hint,
  error,
  id,
  inline,
  beside,
  children,
  ...select
}: FieldProps & Omit<ComponentProps<'select'>, 'id'> & { beside?: ReactNode }) {
  return (
    <Field label={label} hint={hint} error={error} id={id} inline={inline}>
      {(control) => (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <select {...select} {...control} className={`${boxLook} max-w-full cursor-pointer pr-8`}>
            {children}
          </select>
          {beside}
        </div>
      )}
    </Field>
  );
}
