import { useAddress } from '#src/lib/address.ts';
import { TextField } from '#src/ui/field.tsx';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { SEARCH_ID, searchFor } from './show-keys.ts';

const PAUSE_MS = 300;

/**
 * "Search keys". Typing searches when it pauses; Enter and leaving the field, at once, so that what
 * is done next is done to what was searched for. Escape clears it. `placeholder` says what is looked
 * through.
 */
export function SearchField({ placeholder }: { placeholder: string }) {
  const asked = useAddress(['q']).get('q') ?? '';
  const [text, setText] = useState(asked);
  const [known, setKnown] = useState(asked);
  const wanted = text.trim();

  if (asked !== known) {
    setKnown(asked);
    // By Back, by a link, by a button: the field says what is shown.
    if (asked !== wanted) setText(asked);
  }

  useEffect(() => {
    if (wanted === asked) return undefined;
    const timer = setTimeout(() => search(wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted, asked]);

  function search(query: string) {
    // What was asked for here is no news, however much was typed meanwhile.
    setKnown(query);
    searchFor(query);
  }

  function searchNow() {
    if (wanted !== asked) search(wanted);
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Enter') searchNow();
    if (event.key === 'Escape') setText('');
  }

  return (
    <TextField
      id={SEARCH_ID}
      label="Search keys"
      type="search"
      inline
      placeholder={placeholder}
      enterKeyHint="search"
      autoCapitalize="off"
      spellCheck={false}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={press}
      onBlur={searchNow}
    />
  );
}
