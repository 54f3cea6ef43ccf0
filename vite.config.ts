import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig } from 'vite';

export default defineConfig(({ command, mode }) => {
  const withMock = command === 'serve' || mode === 'preview';
  return {
    base: process.env['BASE_PATH'] ?? '/',
    // The plugin hands out the mock's worker, so that no copy of it goes stale in public/.
    plugins: [react(), tailwindcss(), ...(withMock ? [msw({ mode: 'worker-only' })] : [])],
    server: { host: '127.0.0.1', port: 5173, strictPort: true },
    preview: { host: '127.0.0.1', strictPort: true },
    build: {
      outDir: mode === 'preview' ? 'dist-preview' : 'dist',
      target: 'es2023',
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    },
  };
});
