import type { ReactNode } from 'react';
import { FieldError, type FieldProps, Hint, useControl } from './field.tsx';

/** A named group of controls. With an `id` an error summary can send focus to it. */
export function Fieldset({
  label,
  hint,
  error,
  id,
  children,
}: FieldProps & { children: ReactNode }) {
  const { control, hintId, errorId } = useControl({ id, hint, error });
  return (
    <fieldset
      id={control.id}
      aria-describedby={control['aria-describedby']}
      tabIndex={-1}
      // A fieldset is otherwise as wide as its widest word.
      className="min-w-0"
    >
      <legend className="mb-1.5 text-sm font-semibold">{label}</legend>
      <div className="space-y-2">
        {hint && <Hint id={hintId}>{hint}</Hint>}
        {error && <FieldError id={errorId}>{error}</FieldError>}
        {children}
      </div>
    </fieldset>
  );
}
