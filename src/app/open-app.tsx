import { createQueryClient } from '#src/api/query-client.ts';
import { askAhead } from '#src/features/api-keys/ask-ahead.ts';
import type { ReactElement } from 'react';
import { App } from './app.tsx';

/** The whole page. It has asked for what it is to show before anything of it is drawn. */
export function openApp(): ReactElement {
  const client = createQueryClient();
  askAhead(client);
  return <App client={client} />;
}

/**
 * The page as it is before anything is known. It is written into its document by the build.
 * @public
 */
export function drawFirstPicture(): ReactElement {
  return <App client={createQueryClient()} />;
}
