import type { KeySpec } from './scenario.ts';

const long = `Contoso.${'Extraordinarily.'.repeat(5)}Long`;

/** Package IDs as long as they may be (100 characters), and some that differ by a sign. */
export const oddPackages = {
  contoso: [`${long}.${'x'.repeat(99 - long.length)}`, 'Contoso_Web', 'contoso-Web', 'C'],
};

const names = [
  '<img src=x onerror=alert(1)> & “quotes”',
  'مفتاح النشر لحزم الإنتاج',
  'מפתח release 2.0 (ישן)',
  '👩‍👩‍👧 🚀 新しいキー',
  `Nightly ${'and another one '.repeat(15)}`.trim().slice(0, 256),
  'W'.repeat(256),
  'ß, ı, K, Ａ: not the letters that they look like',
];

/** Keys with the names that break pages, one for each way. */
export const oddKeys: KeySpec[] = names.map((name, index) => ({
  name,
  owner: 'contoso',
  scopes: ['push'],
  packages: oddPackages.contoso.slice(0, index % 5),
  patterns: index === 5 ? ['*'.padStart(100, 'Contoso.')] : [`Contoso.${'A'.repeat(index * 12)}*`],
  days: 365,
  age: 20 + index * 40,
}));
