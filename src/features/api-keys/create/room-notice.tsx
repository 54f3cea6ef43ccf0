import { Notice } from '#src/ui/notice.tsx';

/** Why there is no "Create API key": the account has all the keys that the gallery allows (POL-5). */
export function RoomNotice({ maxKeys }: { maxKeys: number }) {
  const one = maxKeys === 1;
  return (
    <Notice tone="note" title={one ? 'One key per account' : `${maxKeys} keys per account`}>
      <p>
        This gallery allows no more, so you cannot create another.{' '}
        {one ? 'Regenerate the one you have' : 'Regenerate one of yours'} to get a new secret and a
        new expiry, or delete {one ? 'it' : 'one'} to make room.
      </p>
    </Notice>
  );
}
