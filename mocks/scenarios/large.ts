import type { KeySpec } from './scenario.ts';

const COUNT = 10_000;
const areas = ['Auth', 'Billing', 'Catalog', 'Data', 'Jobs', 'Mail', 'Orders', 'Web'] as const;

function pick(index: number): string {
  return areas[index % areas.length] ?? areas[0];
}

function numbered(index: number): string {
  return String(index).padStart(5, '0');
}

/** With the twelve of `world.json`, contoso's ten thousand. */
export const largePackages = Array.from(
  { length: COUNT - 12 },
  (_, index) => `Contoso.${pick(index)}.Part${numbered(index)}`,
);

/** Ten thousand keys, a minute apart; one in fifty has expired, one in a hundred is about to. */
export const largeKeys: KeySpec[] = Array.from({ length: COUNT }, (_, index) => ({
  name: `Pipeline ${numbered(index)} (${pick(index)})`,
  owner: 'contoso',
  scopes: index % 3 === 0 ? ['push', 'unlist'] : ['push-version'],
  patterns: [`Contoso.${pick(index)}.*`],
  packages: largePackages.slice(index % 100, (index % 100) + (index % 13)),
  days: 90,
  age: ageOf(index),
}));

function ageOf(index: number): number {
  const minutes = index / 1440;
  if (index % 50 === 0) return 91 + minutes;
  if (index % 100 === 1) return 82 + minutes / 10;
  return minutes;
}
