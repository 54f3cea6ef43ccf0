import { defineConfig } from 'oxlint';
import manifest from './package.json' with { type: 'json' };

/** What a room may import: of ours, by folder or file, and of others', by package. */
interface Room {
  ours: readonly string[];
  /** Every package where this is absent. */
  packages?: readonly string[];
}

/** Who may import whom: the table of docs/house.md, a row each. A room may import itself. */
const rooms: Record<string, Room> = {
  'src/contract': { ours: [], packages: ['zod'] },
  'src/lib': { ours: [] },
  'src/ui': { ours: ['src/lib'] },
  'src/api': { ours: ['src/contract'] },
  'src/features': { ours: ['src/api', 'src/contract', 'src/ui', 'src/lib'] },
  'src/app': { ours: ['src/features', 'src/api', 'src/contract', 'src/ui', 'src/lib'] },
  'mocks/rules': { ours: ['src/contract'], packages: ['zod'] },
  'mocks/policies': { ours: ['src/contract'], packages: [] },
  'mocks/store': { ours: ['src/contract', 'mocks/rules'], packages: ['idb', 'zod'] },
  'mocks/server': { ours: ['src/contract', 'mocks/rules', 'mocks/policies', 'mocks/store'] },
  'mocks/jobs': { ours: ['src/contract', 'mocks/rules', 'mocks/policies', 'mocks/store'] },
  'mocks/scenarios': { ours: ['src/contract', 'mocks/rules', 'mocks/policies', 'mocks/store'] },
  'mocks/preview': {
    ours: ['src/contract', 'src/ui', 'src/lib', 'mocks/server', 'mocks/scenarios'],
  },
  e2e: { ours: ['src/contract', 'mocks/scenarios', 'mocks/preview', 'mocks/node'] },
  'contract-tests': { ours: ['src/contract'] },
};

/** The doors, which stand between the rooms: nobody imports them but through a row above. */
const doors = ['src/main', 'mocks/browser', 'mocks/node', 'mocks/http'];
const places = [...Object.keys(rooms), ...doors];
const allPackages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

/** Tests stand beside what they test, and may use the whole mock and the tools of testing. */
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.spec.ts'];

/** Rooms with folders in them. */
const nested = ['src/features', 'mocks/server', 'contract-tests'];

const climbing = {
  regex: String.raw`^(\.\./){2}`,
  message: 'Name another room by its alias, #src/… or #mocks/….',
};

type Restrictions = ['error', { patterns: { regex: string; message: string }[] }];

function restrictionsOf(room: string, { ours, packages }: Room): Restrictions {
  const closed = places.filter((place) => place !== room && !ours.includes(place));
  const message = `${room} may import ${[...ours, 'itself'].join(', ')} only (docs/house.md).`;
  const patterns = [climbing, { regex: `^#(${closed.join('|')})(/|\\.|$)`, message }];
  if (packages !== undefined) {
    const shut = allPackages.filter((name) => !packages.includes(name));
    patterns.push({ regex: `^(node:|(${shut.join('|')})(/|$))`, message });
  }
  // A flat room has nothing above its files that is its own.
  if (!nested.includes(room)) patterns.push({ regex: String.raw`^\.\./`, message });
  return ['error', { patterns }];
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'react', 'jsx-a11y', 'import', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['dist', 'dist-preview', 'playwright-report', 'test-results'],
  rules: {
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'oxc/no-barrel-file': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/no-unsafe-type-assertion': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    'no-console': 'error',
    'no-unused-vars': ['error', { ignoreRestSiblings: true }],
    'import/no-unassigned-import': [
      'error',
      { allow: ['**/*.css', 'fake-indexeddb/auto', '@testing-library/jest-dom/vitest'] },
    ],
    'no-restricted-imports': ['error', { patterns: [climbing] }],
    'react/react-in-jsx-scope': 'off',
    // For React's compiler, which is not used: react-virtual gives another answer at each render.
    'react/incompatible-library': 'off',
    // The compiler sees that every case of a switch returns, which these do not.
    'typescript/consistent-return': 'off',
    // A parameter used once is what ties a table's name to its rows.
    'typescript/no-unnecessary-type-parameters': 'off',
  },
  overrides: [
    ...Object.entries(rooms).map(([name, room]) => ({
      files: [`${name}/**/*.{ts,tsx}`],
      excludeFiles: tests,
      rules: {
        'no-restricted-imports': restrictionsOf(name, room),
      },
    })),
    { files: ['*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    // Its frames show this very page, which needs all that a sandbox would take.
    { files: ['mocks/preview/board/**'], rules: { 'react/iframe-missing-sandbox': 'off' } },
    { files: ['scripts/**', 'mocks/http.ts'], rules: { 'no-console': 'off' } },
  ],
});
