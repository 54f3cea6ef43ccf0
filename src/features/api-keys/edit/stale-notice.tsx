import type { ApiKey } from '#src/contract/api-key.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { toSubjects } from '../packages/subject-draft.ts';
import type { EditValues } from './edit-values.ts';
import { SubjectsText } from './subjects-text.tsx';

/** Someone else changed the key first (NET-3): both versions, and the owner decides. */
export function StaleNotice({
  stored,
  values,
  isPending,
  onSaveMine,
  onUseOther,
}: {
  stored: ApiKey;
  values: EditValues;
  isPending: boolean;
  onSaveMine: () => void;
  onUseOther: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const hasSubjects = stored.editable.includes('subjects');
  return (
    <div ref={box} tabIndex={-1} className="rounded-lg">
      <Notice
        tone="warning"
        title="This key was changed in the meantime"
        headingLevel={3}
        announce
        actions={
          <>
            <Button busy={isPending} onClick={onSaveMine}>
              Save mine anyway
            </Button>
            <Button onClick={onUseOther}>Use the other version</Button>
          </>
        }
      >
        <p>Nothing of yours was saved yet. Compare the two, then decide.</p>
        <dl className="grid gap-3 pt-1 sm:grid-cols-2">
          <Version title="Stored now" name={stored.name}>
            {hasSubjects && <SubjectsText subjects={stored.subjects} />}
          </Version>
          <Version title="Yours" name={values.name}>
            {hasSubjects && <SubjectsText subjects={toSubjects(values.subjects)} />}
          </Version>
        </dl>
      </Notice>
    </div>
  );
}

function Version({ title, name, children }: { title: string; name: string; children: ReactNode }) {
  return (
    <div className="min-w-0 space-y-1">
      <dt className="font-semibold">{title}</dt>
      <dd>{children || <bdi>{name}</bdi>}</dd>
    </div>
  );
}
