import { UnknownWish } from '#mocks/scenarios/load-scenario.ts';

/** One thing to do on the page: by whom it is meant, its name as it is read out, and what to enter. */
export interface Step {
  deed: Deed;
  name: string;
  value: string;
}

/** The deeds, each with whether it enters something after `=`. */
const deeds = {
  see: false,
  press: false,
  tick: false,
  key: false,
  lose: false,
  fill: true,
  choose: true,
  meanwhile: true,
} as const;
export type Deed = keyof typeof deeds;

/**
 * Reads what an address wants done on the page, in this order: `press:Create`, `tick:Push`,
 * `fill:Key name=CI`, `choose:Package owner=contoso`, `key:Escape`, `lose:network`; `see:Scopes` brings a heading or a
 * part of the page into sight; `meanwhile:KEY-ID=PATTERN` is somebody else who
 * gives that key this one pattern. Throws `UnknownWish` where a text is none of these.
 */
export function readSteps(texts: readonly string[]): Step[] {
  return texts.map((text) => {
    const { deed = '', rest = '' } = /^(?<deed>\w+):(?<rest>.+)$/.exec(text)?.groups ?? {};
    if (!isDeed(deed))
      throw new UnknownWish(
        `“${text}” is nothing to do, such as press:Create or fill:Key name=CI.`,
      );
    const cut = deeds[deed] ? rest.indexOf('=') : rest.length;
    if (cut < 0)
      throw new UnknownWish(`“${text}” does not say what to enter, such as ${deed}:X=Y.`);
    return { deed, name: rest.slice(0, cut), value: rest.slice(cut + 1) };
  });
}

function isDeed(text: string): text is Deed {
  return Object.hasOwn(deeds, text);
}
