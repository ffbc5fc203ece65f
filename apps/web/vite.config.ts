/** How the web client is built, and how Vite serves it while somebody works on it; the production server never reads this. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const serverPort = process.env.PORT ?? '8000';

export default defineConfig({
  plugins: [react()],
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
