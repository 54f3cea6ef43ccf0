import { Choice, type ChoiceProps } from './checkbox.tsx';

/** One of several: give all of them the same `name`, within a `Fieldset`. */
export function Radio(props: ChoiceProps) {
  return <Choice {...props} type="radio" />;
}
