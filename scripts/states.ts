// The board of states: served, or, with --pictures, every state taken down in pictures.
import { createServer } from 'vite';
import { takePictures } from './take-pictures.ts';

if (process.argv.includes('--pictures')) await takePictures('pictures');
else {
  const server = await createServer();
  await server.listen();
  const [origin = ''] = server.resolvedUrls?.local ?? [];
  console.log(
    `\nThe board of states: ${origin}states\nPictures of all of them: npm run states -- --pictures`,
  );
}
