import { useState } from 'react';
import { Select } from '#src/ui/select.tsx';
import { TextLink } from '#src/ui/text-link.tsx';
import { editAddress } from '#mocks/preview/edit-address.ts';
import { applyLook, readLook } from '#mocks/preview/look.ts';
import { stateGroups, states } from '#mocks/preview/states/states.ts';
import { readSight } from './sight.ts';
import type { Sight } from './sight.ts';
import { Tile } from './tile.tsx';

const idOf = (title: string) => title.toLowerCase().replaceAll(' ', '-');

/** Every state of the page side by side, each of which opens in full: where a designer starts. */
export function Board({ base }: { base: string }) {
  const [sight, setSight] = useState(() => readSight(location.search));

  function look(part: Partial<Sight>) {
    const next = { ...sight, ...part };
    editAddress({ theme: next.theme, width: next.width === 320 ? '320' : null });
    applyLook(readLook(location.search));
    setSight(next);
  }

  return (
    <div className="board">
      <header className="board-head">
        <h1>States of the page</h1>
        <p>
          {states.length} states, each live and in a world of its own. Open one in full to use it;
          what you do there disturbs no other. <TextLink href={base}>To the page itself</TextLink>
        </p>
        <div className="board-controls">
          <Select
            label="Colours"
            inline
            value={sight.theme ?? ''}
            onChange={({ target: { value } }) =>
              look({ theme: value === 'light' || value === 'dark' ? value : null })
            }
          >
            <option value="">As this computer</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </Select>
          <Select
            label="Width"
            inline
            value={sight.width}
            onChange={({ target }) => look({ width: target.value === '320' ? 320 : 1280 })}
          >
            <option value={1280}>1280 px</option>
            <option value={320}>320 px</option>
          </Select>
        </div>
        <nav aria-label="Groups" className="board-controls">
          {stateGroups.map(({ title }) => (
            <TextLink key={title} href={`#${idOf(title)}`}>
              {title}
            </TextLink>
          ))}
        </nav>
      </header>
      <main>
        {stateGroups.map(({ title, states: ones }) => (
          <section key={title} aria-labelledby={idOf(title)}>
            <h2 id={idOf(title)}>{title}</h2>
            <ul className={sight.width === 320 ? 'board-tiles board-narrow' : 'board-tiles'}>
              {ones.map((state) => (
                <Tile key={state.id} base={base} state={state} sight={sight} />
              ))}
            </ul>
          </section>
        ))}
      </main>
    </div>
  );
}
