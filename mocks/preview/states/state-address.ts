import type { PageState } from './page-state.ts';

/** The moment at which every state stands. */
const NOW = '2026-11-20T12:00:00Z';

/** How a state is to be looked at. */
interface Sight {
  theme?: 'light' | 'dark' | null;
}

function address(
  base: string,
  { address: wanted, steps = [] }: PageState,
  more: PageState['address'],
): string {
  const all = { scenario: 'typical', now: NOW, ...wanted, do: steps, ...more };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(all))
    for (const one of [value ?? []].flat()) query.append(name, one);
  return `${base}?${query.toString().replace(/=(?=&|$)/g, '')}`;
}

function look({ theme }: Sight): PageState['address'] {
  return theme ? { theme } : {};
}

/** The address of a state in full: in a world of its own, begun anew, that a refresh keeps. */
export function addressInFull(base: string, state: PageState, sight: Sight = {}): string {
  return address(base, state, { ...look(sight), world: state.id, fresh: '' });
}

/** The address of a state to be looked at only: nothing of it is kept, and no panel is beside it. */
export function addressOfTile(base: string, state: PageState, sight: Sight = {}): string {
  return address(base, state, { ...look(sight), motion: 'reduced', panel: 'off', unkept: '' });
}
