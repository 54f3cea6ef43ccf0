import { keyQuery } from '#src/api/keys.ts';
import { Button } from '#src/ui/button.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { CreateKeyForm, type CreateKeyFormProps } from '../create/create-key-form.tsx';
import { LoadFailure } from '../list/list-states.tsx';
import { readLike, spellOut } from './another-like-this.ts';

/**
 * The form for a new key, filled in as its address says: by a parameter for each field, or like the
 * key that `like` names, which is asked for first.
 */
export function FilledForm(props: CreateKeyFormProps & { prefill: URLSearchParams }) {
  const like = readLike(props.prefill);
  const key = useQuery({ ...keyQuery(like ?? ''), enabled: like !== null });
  if (like === null) return <CreateKeyForm {...props} />;
  if (key.data) return <CreateKeyForm {...props} prefill={spellOut(key.data)} />;
  if (!key.error) return <Skeleton className="h-96 w-full" />;
  return (
    <div className="space-y-3">
      <LoadFailure error={key.error} busy={key.isFetching} onRetry={() => void key.refetch()} />
      <Button onClick={props.onCancel}>Cancel</Button>
    </div>
  );
}
