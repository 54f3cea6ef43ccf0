import { useCallback } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { SubjectDraft } from '../packages/subject-draft.ts';
import { SubjectPicker, type SubjectPickerProps } from '../packages/subject-picker.tsx';
import type { CreateFormValues } from './create-form-values.ts';

/** "Packages" of a new key. Alone in watching what is typed there: the form stays as it is meanwhile. */
export function SubjectsField({
  form: { control, getValues, setValue },
  ...picker
}: Omit<SubjectPickerProps, 'draft' | 'onChange'> & { form: UseFormReturn<CreateFormValues> }) {
  const subjects = useWatch({ control, name: 'subjects' });
  const change = useCallback(
    (to: (draft: SubjectDraft) => SubjectDraft) => setValue('subjects', to(getValues('subjects'))),
    [setValue, getValues],
  );
  return <SubjectPicker {...picker} draft={subjects} onChange={change} />;
}
