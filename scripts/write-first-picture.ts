import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Plugin, runnerImport } from 'vite';
import { preactForReact } from './preact-for-react.ts';

const EMPTY = '<div id="root"></div>';
const FIRST_PICTURE = '/src/app/open-app.tsx';

/**
 * Writes what the page shows before anything is known into the page as it is built, so that it is seen
 * before any script has come. It is rendered by the page's own code, which takes it over.
 */
export function writeFirstPicture(): Plugin {
  return {
    name: 'writes the first picture',
    apply: 'build',
    transformIndexHtml: async (html) => {
      if (!html.includes(EMPTY)) throw new Error(`There is no ${EMPTY} in index.html.`);
      const { module } = await runnerImport<{ drawFirstPicture: () => VNode }>(FIRST_PICTURE, {
        configFile: false,
        resolve: { alias: preactForReact },
        // Libraries, too, are to find Preact where they ask for React.
        environments: { inline: { resolve: { noExternal: /^(?!preact)/ } } },
      });
      const picture = renderToString(module.drawFirstPicture());
      return html.replace(EMPTY, `<div id="root">${picture}</div>`);
    },
  };
}
