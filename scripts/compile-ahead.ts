import type { Plugin } from 'vite';

/** What asks Chromium to compile a script as a whole; it must be the first line. */
export const COMPILE_AHEAD = '//# allFunctionsCalledOnLoad';

/**
 * Has Chromium compile the page's first script beside the page's own thread: nearly all of it runs at
 * once, and would else be compiled function by function in between. Others take it for a comment.
 */
export function compileAhead(): Plugin {
  return {
    name: 'compile ahead',
    apply: 'build',
    generateBundle: {
      // Not by `postBanner`: something is still put before that.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && file.isEntry) file.code = `${COMPILE_AHEAD}\n${file.code}`;
      },
    },
  };
}
