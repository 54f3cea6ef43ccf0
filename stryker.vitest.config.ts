import { defineConfig } from 'vitest/config';

// What `npm run mutate` runs against each broken rule: the tests of the rules, and of the matcher.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['mocks/rules/**/*.test.ts', 'mocks/policies/**/*.test.ts', 'src/contract/*.test.ts'],
    // It takes the time of the rules, and they are slow while they are taken apart.
    exclude: ['mocks/rules/prepare-subjects.test.ts'],
  },
});
