import { useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { Select } from '#src/ui/select.tsx';
import { editAddress } from '#mocks/preview/edit-address.ts';
import { applyLook, readLook } from '#mocks/preview/look.ts';
import type { Look } from '#mocks/preview/look.ts';
import { openNarrow } from '#mocks/preview/narrow-window.ts';
import { Section } from './section.tsx';

/** How the page is looked at. */
export function LookSection() {
  const [look, setLook] = useState(() => readLook(location.search));
  function change(part: Partial<Look>) {
    const next = { ...look, ...part };
    setLook(next);
    applyLook(next);
    editAddress({ ...next });
  }
  return (
    <Section title="Look" isOpen>
      <Select
        label="Colours"
        hint="Forced colours no page can ask for: developer tools, Rendering, “Emulate CSS media feature forced-colors”."
        value={look.theme ?? ''}
        onChange={({ target: { value } }) =>
          change({ theme: value === 'light' || value === 'dark' ? value : null })
        }
      >
        <option value="">As this computer</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </Select>
      <Checkbox
        label="Reduced motion"
        checked={look.motion !== null}
        onChange={({ target }) => change({ motion: target.checked ? 'reduced' : null })}
      />
      <Checkbox
        label="Text at 200 %"
        checked={look.text !== null}
        onChange={({ target }) => change({ text: target.checked ? '200' : null })}
      />
      <div>
        <Button size="small" onClick={openNarrow}>
          Open a window of 320 px
        </Button>
      </div>
    </Section>
  );
}
