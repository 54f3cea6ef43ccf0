import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import { msw } from 'msw/vite';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { compileAhead } from './scripts/compile-ahead.ts';
import { preactForReact } from './scripts/preact-for-react.ts';
import { securityHeaders } from './scripts/security-headers.ts';
import { writeFirstPicture } from './scripts/write-first-picture.ts';

interface ModuleGraph {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null;
}

/**
 * Names the chunk of every module that the page loads at first: one, since many small ones
 * compress worse and are asked for one by one. The rest is split by where it is imported.
 */
function nameFirstChunk() {
  const known = new Map<string, boolean>();
  function isFirst(id: string, graph: ModuleGraph): boolean {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    known.set(id, false);
    const module = graph.getModuleInfo(id);
    const first =
      module !== null &&
      (module.isEntry || module.importers.some((importer) => isFirst(importer, graph)));
    known.set(id, first);
    return first;
  }
  return (id: string, graph: ModuleGraph) => (isFirst(id, graph) ? 'page' : null);
}

/** Makes `vite preview` serve what a host should; a build with the mock's worker may register it. */
function servesSecurely(api: string): Plugin {
  return {
    name: 'serves securely',
    config({ root = '.', build }) {
      const worker = path.resolve(root, build?.outDir ?? 'dist', 'mockServiceWorker.js');
      return { preview: { headers: securityHeaders(api, { withMock: existsSync(worker) }) } };
    },
  };
}

/** Gives the board of states an address of its own also on a host that only serves files. */
function servesStates(): Plugin {
  return {
    name: 'serves the board of states',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('There is no index.html to serve the states by.');
      this.emitFile({ type: 'asset', fileName: 'states/index.html', source: page.source });
    },
  };
}

export default defineConfig(({ command, mode, isPreview }) => {
  const withMock = command === 'serve' || mode === 'preview';
  const api = process.env['VITE_API_BASE'] ?? '';
  const developing = command === 'serve' && isPreview !== true;
  const nonce = randomBytes(16).toString('base64');
  return {
    base: process.env['BASE_PATH'] ?? '/',
    resolve: { alias: preactForReact },
    // The plugin hands out the mock's worker, so that no copy of it goes stale in public/.
    plugins: [
      tailwindcss(),
      ...(withMock ? [msw({ mode: 'worker-only' }), servesStates()] : []),
      servesSecurely(api),
      writeFirstPicture(),
      compileAhead(),
    ],
    // The development server writes scripts and styles into the page; they carry the nonce.
    html: developing ? { cspNonce: nonce } : {},
    server: {
      host: '127.0.0.1',
      port: 5173,
      strictPort: true,
      headers: securityHeaders(api, { withMock: true, nonce }),
    },
    // Found only when a request has been answered, it would have the first page load twice.
    optimizeDeps: { include: withMock ? ['msw/utils/get-response', '@testing-library/dom'] : [] },
    preview: { host: '127.0.0.1', strictPort: true },
    build: {
      outDir: mode === 'preview' ? 'dist-preview' : 'dist',
      target: 'es2023',
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: {
        // “use client” in a package is for servers that render.
        checks: { moduleLevelDirective: false },
        output: {
          codeSplitting: { groups: [{ name: nameFirstChunk(), debugName: 'first of the page' }] },
        },
      },
    },
  };
});
