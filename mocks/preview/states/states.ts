import { accountStates, bannerStates, galleryStates } from './banner-states.ts';
import { createStates, secretStates } from './create-states.ts';
import { dialogStates } from './dialog-states.ts';
import { listStates } from './list-states.ts';
import type { StateGroup } from './page-state.ts';
import { troubleStates } from './trouble-states.ts';

/** Every state of the page, for the board, for its pictures and for the test that each is reached. */
export const stateGroups: readonly StateGroup[] = [
  listStates,
  bannerStates,
  createStates,
  secretStates,
  dialogStates,
  troubleStates,
  accountStates,
  galleryStates,
];

export const states = stateGroups.flatMap((group) => group.states);
