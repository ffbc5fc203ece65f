/** How the web client is built, and how Vite serves it while somebody works on it; the production server never reads this. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const serverPort = process.env.PORT ?? '8000';

/** What a room's page loads after its entry. */
const SCREENS = '/src/entries/mount-room.tsx';

/** What the call of a room shares with the home page. */
const BASE = {
  name: 'base',
  test: /design\/(global|tokens)|src\/browser\/(base-path|drop-guard|retry-import)|preferences\/recent-rooms|engine\/src\/common\/store|contract\/src\/(first-graphemes|limits|room-id)|i18n\/languages|vite\/preload/,
  priority: 4,
};
/** What the call itself is made of: it is there before React. Not its entry, which runs: other pages load the call, too. */
const CALL = {
  name: 'call',
  test: /src\/(session\/(call-session|instant-view|resume-marker)|browser\/led-here|preferences\/remembered-name)\.ts/,
  priority: 3,
};
/** What the screens of every page share. */
const SCREEN = {
  name: 'screen',
  test: /node_modules\/(react|react-dom|scheduler)\/|src\/i18n\/(en|language|listing|counting)\.ts|src\/design\/(mount-page|error-boundary|broken-screen|message-screen|announcer|button|logo|avatar|icon-button)|use-readable|createLucideIcon|icons\/x\./,
  priority: 1,
};
/** The screens of a room, with what only they need. */
const ROOM = { name: 'room', test: /src\/room\/room-page\.tsx/, priority: 0 };

/** Where a page is, and how it is served while somebody works on it: a room's page has an entry of its own, and no other site leads to it. */
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
      const entry = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/src/entries/room-entry.ts')));
      const there = withImports(entry, new Set());
      const files = [...withImports(named(SCREENS), new Set())].filter((file) => !there.has(file));
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
  plugins: [react(), pages, screensLater, withoutWebTransport, licences],
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
      // Few files for what every page needs and for what every screen needs: each one more is a request and compresses worse.
      output: { codeSplitting: { groups: [BASE, CALL, SCREEN, ROOM] } },
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
