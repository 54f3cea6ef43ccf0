import { queryAllByRole, waitFor } from '@testing-library/dom';
import { goOffline } from '#mocks/preview/go-offline.ts';
import { editElsewhere } from './edit-elsewhere.ts';
import type { Deed, Step } from './read-steps.ts';

/** How long a step waits for what it is about, in ms; a world of ten thousand keys takes its time. */
const PATIENCE = 30_000;

const roles: Record<Exclude<Deed, 'meanwhile' | 'key' | 'lose'>, readonly string[]> = {
  see: ['heading', 'group', 'region'],
  press: ['button', 'link', 'menuitem'],
  tick: ['checkbox', 'radio'],
  fill: ['textbox', 'searchbox', 'spinbutton'],
  choose: ['combobox'],
};

/**
 * Does on the page what a person would, step by step, finding everything by its role and its name, and
 * waiting until it is there. Throws where something does not turn up.
 */
export async function takeSteps(steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    await take(step);
    await settle();
  }
}

async function take({ deed, name, value }: Step): Promise<void> {
  if (deed === 'meanwhile') return editElsewhere(name, value);
  if (deed === 'key') return strike(name);
  if (deed === 'lose') return goOffline(true);
  const element = await find(roles[deed], name);
  if (deed === 'see') return element.scrollIntoView({ block: 'center' });
  element.focus();
  if (deed === 'press' || deed === 'tick') element.click();
  else enter(element, value);
}

/** What a step has set off in the page is done once what was waiting by then has had its turn. */
async function settle(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  // And what that has set off in turn.
  await new Promise((done) => setTimeout(done));
}

/** The first to turn up with one of these roles, in sight and by this very name. */
function find(wanted: readonly string[], name: string): Promise<HTMLElement> {
  const look = () => {
    const [first] = wanted.flatMap((role) => queryAllByRole(document.body, role, { name }));
    if (first !== undefined) return first;
    throw new Error(`There is no ${wanted.join(' or ')} called “${name}” on the page.`);
  };
  return waitFor(look, { container: document.documentElement, timeout: PATIENCE });
}

/** As typing and choosing do; React listens to the element's own setter. */
function enter(element: HTMLElement, value: string): void {
  const prototype: unknown = Object.getPrototypeOf(element);
  if (typeof prototype === 'object' && prototype !== null)
    Reflect.set(prototype, 'value', value, element);
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

function strike(key: string): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
