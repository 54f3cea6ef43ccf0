import { describePatternProblem, findPatternProblem } from '#src/contract/package-pattern.ts';
import { Button } from '#src/ui/button.tsx';
import { boxLook, Field } from '#src/ui/field.tsx';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { addPendingPattern, type SubjectDraft } from './subject-draft.ts';

/**
 * The field "Glob pattern" with its button. What stands in it counts already; adding makes room
 * for another. What is no pattern stays in the field: said at once, refused when it is added.
 */
export function PatternField({
  id,
  draft,
  error,
  onChange,
  children,
}: {
  id: string;
  draft: SubjectDraft;
  error: string | undefined;
  onChange: (change: (draft: SubjectDraft) => SubjectDraft) => void;
  /** What the text in the field means. */
  children: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState('');
  const { pending } = draft;
  const problem = pending.trim() === '' ? null : findPatternProblem(pending);
  const words = problem && describePatternProblem(problem);
  const shownError = error ?? (words && refused === pending ? words : undefined);

  function add() {
    setRefused(pending);
    onChange(addPendingPattern);
    input.current?.focus();
  }

  function addOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  }

  return (
    <Field
      id={id}
      label="Glob pattern"
      hint="* stands for any characters, also none. Capitals make no difference."
      error={shownError}
    >
      {(control) => (
        <>
          <div className="flex flex-wrap gap-2">
            <input
              {...control}
              ref={input}
              type="text"
              value={pending}
              onChange={(event) => {
                const text = event.target.value;
                onChange((old) => ({ ...old, pending: text }));
              }}
              onKeyDown={addOnEnter}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              className={`${boxLook} min-w-0 grow basis-48 font-mono`}
            />
            <Button onClick={add}>Add pattern</Button>
          </div>
          {words !== null && shownError !== words && (
            <p className="text-sm text-warning">{words}</p>
          )}
          {children}
        </>
      )}
    </Field>
  );
}
