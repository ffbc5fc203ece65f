/** How the web client is built, and how Vite serves it during development; the production server does not read this. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { ENTRIES, entryChunks } from './entry-chunks.ts';

const serverPort = process.env.PORT ?? '8000';

/** The paths of the pages in development: a room's page has an entry of its own, and no other site navigates to it. */
const pages: Plugin = {
  name: 'pages',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (/^\/room(\/|\?|$)/i.test(request.url ?? '')) {
        request.url = '/room.html';
        response.setHeader('Server-Timing', 'own');
      }
      next();
    });
  },
};

/** Names the files of a room's screens in its page, for the entry to fetch when it has the time. */
const screensLater: Plugin = {
  name: 'screens-later',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {}, filename }) {
      if (!filename.endsWith('/room.html')) return [];
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const named = (end: string) => chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(end));
      const withImports = (chunk: (typeof chunks)[number] | undefined, known: Set<string>) => {
        if (!chunk || known.has(chunk.fileName)) return known;
        known.add(chunk.fileName);
        for (const style of chunk.viteMetadata?.importedCss ?? []) known.add(style);
        for (const name of chunk.imports) {
          withImports(
            chunks.find(({ fileName }) => fileName === name),
            known,
          );
        }
        return known;
      };
      const entry = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(ENTRIES.room)));
      const there = withImports(entry, new Set());
      const files = [...withImports(named(ENTRIES.screens), new Set())].filter((file) => !there.has(file));
      return files.map((file) => ({
        tag: 'link',
        attrs: { rel: 'later', as: file.endsWith('.css') ? 'style' : 'script', crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const,
      }));
    },
  },
};

/** Socket.IO brings its WebTransport along, which nothing here asks for and no setting leaves out. */
const withoutWebTransport: Plugin = {
  name: 'without-web-transport',
  enforce: 'pre',
  load: (id) => (id.includes('engine.io-client') && id.endsWith('webtransport.js') ? 'export class WT {}' : undefined),
};

/** The licences of what a build contains ask to travel with it (MIT, ISC, SIL Open Font License 1.1, 2): one file, beside the code and the font. */
const licences: Plugin = {
  name: 'licences',
  generateBundle() {
    const folders = [...this.getModuleIds()].map((id) => /^[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0]);
    const texts = [...new Set(folders)].sort().flatMap((folder) => {
      if (folder === undefined) return [];
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : 'It comes without a text.'}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'assets/licences.txt', source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
  },
};

export default defineConfig({
  plugins: [react(), pages, entryChunks(), screensLater, withoutWebTransport, licences],
  experimental: {
    // Code and style sheets find each other wherever the product lives (BASE_PATH); the addresses in pages are the server's to complete.
    renderBuiltUrl: (file, { hostType }) => (hostType === 'html' ? `/${file}` : { relative: true }),
  },
  build: {
    // Read by scripts/check-bundle.mjs.
    manifest: true,
    modulePreload: {
      // Every browser that holds a call knows modulepreload.
      polyfill: false,
      // What a part shares with others is there when it is asked for, or named in the page: the lists of it would weigh more than they save.
      resolveDependencies: (_file, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      input: ['index.html', 'room.html'].map((page) => fileURLToPath(new URL(page, import.meta.url))),
    },
    // Inlined assets are data: URLs, which would widen the Content-Security-Policy.
    assetsInlineLimit: 0,
  },
  server: {
    host: process.env.HOST ?? '127.0.0.1',
    port: Number(process.env.WEB_PORT ?? '5173'),
    strictPort: true,
    // changeOrigin stays off: Origin and Host agree then, and the server's same-origin check holds while developing, too.
    proxy: { '/socket.io': { target: `http://127.0.0.1:${serverPort}`, ws: true } },
  },
});
