/** What a browser fetches: the built client with its headers, and the health endpoints. It knows no rooms and no sockets. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import sirv from 'sirv';
import { sharePreview } from './share-preview.ts';

export interface HttpOptions {
  /** The folder of the built client. */
  readonly webRoot: string;
  readonly isTls: boolean;
  /** False while the server drains. */
  readonly isAccepting: () => boolean;
}

/** What the page may use; everything else is denied by being left out. */
const FEATURES = ['camera', 'microphone', 'display-capture', 'fullscreen', 'picture-in-picture', 'screen-wake-lock', 'autoplay'];

/** The Express application. */
export function createHttp({ webRoot, isTls, isAccepting }: HttpOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders(isTls, scriptsIn(path.join(webRoot, 'room.html'))));

  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  const page = path.join(webRoot, 'index.html');
  const html = existsSync(page) ? readFileSync(page, 'utf8') : null;
  app.get('/readyz', (_request, response) => {
    if (html === null) return void response.status(503).json({ status: 'unavailable', reason: 'The client is not built.' });
    if (!isAccepting())
      return void response.status(503).json({ status: 'unavailable', reason: 'The server is about to restart.' });
    response.json({ status: 'ok' });
  });
  app.use(['/api', '/socket.io'], (_request, response) => void response.status(404).json({ error: 'not_found' }));

  if (html === null) {
    app.use((_request, response) => void response.status(503).type('text').send('The client is not built. Run: npm run build\n'));
    return app;
  }
  const files = sirv(webRoot, { brotli: true, gzip: true, etag: true, setHeaders: fileHeaders });
  // The screen of a room is the client's business, a bad room id included: it has the words for it.
  for (const [address, file] of [
    ['/', '/index.html'],
    ['/room{/*rest}', '/room.html'],
    ['/diagnostics', '/index.html'],
  ] as const) {
    app.get(address, sharePreview(path.join(webRoot, file), isTls), (request, response, next) => {
      request.url = file;
      files(request, response, next);
    });
  }
  app.use(files);
  app.use((_request, response) => void response.status(404).type('html').set('Cache-Control', 'no-cache').send(html));
  return app;
}

/** Headers that a browser heeds for a document alone: on the ten files of a page they would weigh as much as a tenth of its scripts. */
const OF_DOCUMENTS = [
  'Content-Security-Policy',
  'Origin-Agent-Cluster',
  'Permissions-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];

/** Hashed files never change; everything else is asked for again. */
function fileHeaders(response: ServerResponse, pathname: string): void {
  // Chats show it on pages of their own.
  if (pathname === '/preview.png') response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  const isHashed = pathname.startsWith('/assets/');
  if (isHashed) for (const name of OF_DOCUMENTS) response.removeHeader(name);
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** The scripts that stand in a page itself, as a Content-Security-Policy names them (CSP 3, 2.3.1). */
function scriptsIn(page: string): string[] {
  const html = existsSync(page) ? readFileSync(page, 'utf8') : '';
  return [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

function securityHeaders(isTls: boolean, inlineScripts: readonly string[]): RequestHandler[] {
  const security = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        // Safari before 15.4 does not count a WebSocket of the same host as 'self'.
        connectSrc: ["'self'", (request) => webSocketSource(request)],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:', 'mediastream:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'", ...inlineScripts],
        styleSrc: ["'self'"],
      },
    },
    // Would give every opening a second process, 30 ms later, and guard a page that no opener can ask anything (docs/decisions/0037).
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isTls,
  });
  const permissions: RequestHandler = (_request, response, next) => {
    response.setHeader('Permissions-Policy', FEATURES.map((feature) => `${feature}=(self)`).join(', '));
    next();
  };
  return [security, permissions];
}

function webSocketSource({ headers: { host = '' } }: IncomingMessage): string {
  return /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'";
}
