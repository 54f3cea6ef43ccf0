import { defineConfig } from 'vitest/config';
import { preactForReact } from './scripts/preact-for-react.ts';

/** Its main file asks for React where no alias reaches. */
const testingLibrary = {
  find: /^@testing-library\/react$/,
  replacement: '@testing-library/react/dist/@testing-library/react.esm.js',
};

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,mocks,contract-tests,scripts}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ['{src,mocks}/**/*.test.tsx'],
          setupFiles: ['src/test-setup.ts'],
          alias: [testingLibrary, ...preactForReact],
          server: { deps: { inline: [/react/] } },
        },
      },
    ],
  },
});
