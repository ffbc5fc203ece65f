/** How the web client is built, and how Vite serves it while somebody works on it; the production server never reads this. */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const serverPort = process.env.PORT ?? '8000';

/** Fetches the screens together with the entry that loads them, instead of after it. */
const preloadScreens: Plugin = {
  name: 'preload-screens',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const screens = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/src/app.tsx'),
      );
      if (screens?.type !== 'chunk') return [];
      const styles = [...(screens.viteMetadata?.importedCss ?? [])];
      return [
        {
          tag: 'link',
          attrs: { rel: 'preload', as: 'script', crossorigin: true, href: `/${screens.fileName}` },
          injectTo: 'head',
        },
        ...styles.map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'style', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        })),
      ];
    },
  },
};

export default defineConfig({
  plugins: [react(), preloadScreens],
  build: {
    // Read by scripts/check-bundle.mjs.
    manifest: true,
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
