import { codeOf } from '#src/api/api-error.ts';
import { errorWords } from '#src/api/error-words.ts';
import { overviewQuery } from '#src/api/overview.ts';
import { keyQuery } from '#src/api/keys.ts';
import { useToast } from '#src/ui/toast.tsx';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Says that there is no such key where a link (`?key=ID`) leads to none, and asks for the banners
 * anew, which may have named it. `wanted` is `null` while the list does not look for it.
 */
export function useGoneKey(wanted: string | null): void {
  const client = useQueryClient();
  const say = useToast();
  const { data, error } = useQuery({ ...keyQuery(wanted ?? ''), enabled: wanted !== null });
  // One that was here until now is told of by whoever deleted it.
  const isGone = data === undefined && codeOf(error) === 'not-found';
  useEffect(() => {
    if (!isGone) return;
    const { title, detail } = errorWords(error, 'load');
    say(`${title}. ${detail}`);
    void client.invalidateQueries({ queryKey: overviewQuery().queryKey });
  }, [client, say, isGone, error]);
}
