import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig(({ mode }) => ({
  base: process.env['BASE_PATH'] ?? '/',
  plugins: [react(), tailwindcss()],
  build: {
    outDir: mode === 'preview' ? 'dist-preview' : 'dist',
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
}));
