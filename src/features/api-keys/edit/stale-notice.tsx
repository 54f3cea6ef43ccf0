import type { ApiKey } from '#src/contract/api-key.ts';
import type { EditableField, GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useEffect, useRef } from 'react';
import { toSubjects } from '../packages/subject-draft.ts';
import { editValuesOf, type EditValues, sayExpiry } from './edit-values.ts';
import { SubjectsText } from './subjects-text.tsx';

/** Someone else changed the key first (NET-3): both versions, and the owner decides. */
export function StaleNotice({
  stored,
  values,
  policy,
  isUnsure,
  isPending,
  onSaveMine,
  onUseOther,
}: {
  stored: ApiKey;
  values: EditValues;
  policy: GalleryPolicy;
  /** Whether an earlier try may have been saved before that. */
  isUnsure: boolean;
  isPending: boolean;
  onSaveMine: () => void;
  onUseOther: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const shown = { editable: stored.editable, policy };
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
        <p>
          {isUnsure
            ? 'Whether your earlier try was saved before that we do not know.'
            : 'Nothing of yours was saved yet.'}{' '}
          Compare the two, then decide.
        </p>
        <dl className="grid gap-3 pt-1 sm:grid-cols-2">
          <Version title="Stored now" values={editValuesOf(stored, policy)} {...shown} />
          <Version title="Yours" values={values} {...shown} />
        </dl>
      </Notice>
    </div>
  );
}

/** What can be edited of a key, as one of the two has it. */
function Version({
  title,
  values,
  editable,
  policy,
}: {
  title: string;
  values: EditValues;
  editable: readonly EditableField[];
  policy: GalleryPolicy;
}) {
  return (
    <div className="min-w-0 space-y-1">
      <dt className="font-semibold">{title}</dt>
      <dd className="space-y-1 [overflow-wrap:anywhere]">
        {editable.includes('name') && (
          <p>
            {policy.nameLabel}: <bdi>{values.name}</bdi>
          </p>
        )}
        {editable.includes('expiry') && <p>Expires: {sayExpiry(policy.expiry, values.expiry)}</p>}
        {editable.includes('subjects') && <SubjectsText subjects={toSubjects(values.subjects)} />}
      </dd>
    </div>
  );
}
