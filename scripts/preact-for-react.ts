/**
 * What the page is built, served and tested with in place of React: Preact, which knows React's
 * API and is a seventh of its size. Without this the page runs on React as it is written.
 */
export const preactForReact = [
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react-dom\/test-utils$/, replacement: 'preact/test-utils' },
  { find: /^react(?:-dom)?$/, replacement: 'preact/compat' },
  { find: /^react\/jsx-(?:dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
];
