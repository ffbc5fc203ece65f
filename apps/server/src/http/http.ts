/** What a browser fetches: the built client with its headers, and the health endpoints. It knows no rooms and no sockets. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Readable } from 'node:stream';
import express, { type ErrorRequestHandler, type Express, type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import sirv from 'sirv';
import { entrySite } from './entry-site.ts';
import { readPage, sendPage } from './pages.ts';
import { sharePreview } from './share-preview.ts';

export interface HttpOptions {
  /** The folder of the built client. */
  readonly webRoot: string;
  /** The path under which everything lives: empty, or such as `/call`. */
  readonly basePath: string;
  readonly isTls: boolean;
  /** False while the server drains. */
  readonly isAccepting: () => boolean;
  /** Told of whatever a request made throw, but for what is the request's own fault. */
  readonly onBug: (cause: unknown) => void;
}

/** What the page may use; everything else is denied by being left out. */
const FEATURES = ['camera', 'microphone', 'display-capture', 'fullscreen', 'picture-in-picture', 'screen-wake-lock', 'autoplay'];

/** The Express application. */
export function createHttp(options: HttpOptions): Express {
  const { webRoot, basePath, isTls } = options;
  const home = readPage(path.join(webRoot, 'index.html'), basePath);
  const room = readPage(path.join(webRoot, 'room.html'), basePath);
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders(isTls, scriptsIn(room ?? '')));
  app.use(onlyReading);
  const health = healthOf(options, home !== null);
  // At the root, too: a probe asks the process, past any proxy.
  app.use(health);
  app.use(
    ['/api', '/socket.io'].flatMap((address) => [address, basePath + address]),
    notFound,
  );
  if (home === null || room === null) return app.use(notBuilt);
  if (basePath === '') return app.use(client(options, home, room), errorHandler(home, options.onBug));
  app.get(basePath, (request, response, next) => {
    if (request.path !== basePath) return next();
    response.redirect(308, request.url.replace(basePath, `${basePath}/`));
  });
  app.use(basePath, health, client(options, home, room));
  const elsewhere = `Vis-à-vis lives under ${basePath}/ here (BASE_PATH). A proxy in front of it must pass the path on as it is.\n`;
  app.use((_request, response) => void response.status(404).type('text').send(elsewhere));
  return app.use(errorHandler(home, options.onBug));
}

const notFound: RequestHandler = (_request, response) => void response.status(404).json({ error: 'not_found' });

const notBuilt: RequestHandler = (_request, response) =>
  void response.status(503).type('text').send('The client is not built. Run: npm run build\n');

/** Whether the process lives and takes people, as it is at this moment. */
function healthOf({ isAccepting }: HttpOptions, isBuilt: boolean): Router {
  const unavailable = (reason: string) => ({ status: 'unavailable', reason });
  const router = Router();
  router.use(['/healthz', '/readyz'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/readyz', (_request, response) => {
    if (!isBuilt) return void response.status(503).json(unavailable('The client is not built.'));
    if (!isAccepting()) return void response.status(503).json(unavailable('The server is about to restart.'));
    response.json({ status: 'ok' });
  });
  return router;
}

/**
 * The pages and their files. The screen of a room is the client's business, a bad room id included: it has the words for it. A pattern without
 * a parameter, since Express decodes those and fails at `%E9`, which old mail programs make of an é.
 */
function client({ webRoot, isTls }: HttpOptions, home: string, room: string): Router {
  const router = Router();
  router.use('/room', entrySite);
  for (const [addresses, html] of [
    [['/', '/index.html', '/diagnostics'], home],
    [[/^\/room(?:\/|$)/i, '/room.html'], room],
  ] as const) {
    router.get([...addresses], sharePreview(html, isTls), sendPage(html));
  }
  router.use(boundFiles(sirv(webRoot, { brotli: true, gzip: true, etag: true, setHeaders: fileHeaders })));
  router.use(sendPage(home, 404));
  return router;
}

/** There is nothing to write, and a file is no answer to a POST. */
const onlyReading: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  response.status(405).set('Allow', 'GET, HEAD').json({ error: 'method_not_allowed' });
};

/**
 * The files of sirv, whose streams end with their answer, and not the process with theirs: it pipes a file and leaves it there. Unhandled,
 * a file that is gone since the start, or one too many that is open, ends Node; and a download that is broken off leaves its file open.
 */
function boundFiles(files: ReturnType<typeof sirv>): ReturnType<typeof sirv> {
  return (request, response, next) => {
    response.once('pipe', (file: Readable) => {
      file.once('error', () => response.destroy());
      response.once('close', () => file.destroy());
    });
    // What is no range, or one that sirv misreads, is ignored (RFC 9110, 14.2); one that ends before it begins throws there.
    const [isRange, start, end] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (!isRange || (end && Number(start) > Number(end))) delete request.headers.range;
    files(request, response, next);
  };
}

/** The one answer to whatever a request made throw: the page where the request is to blame, and no word about how it came about. */
function errorHandler(html: string, onBug: HttpOptions['onBug']): ErrorRequestHandler {
  const page = sendPage(html, 404);
  return (cause: { readonly status?: unknown }, request, response, next) => {
    const isClientError = Number(cause.status) >= 400 && Number(cause.status) < 500;
    if (!isClientError) onBug(cause);
    if (response.headersSent) return void response.destroy();
    if (isClientError) return page(request, response, next);
    response.status(500).set('Cache-Control', 'no-cache').type('text').send('Something went wrong on the server.\n');
  };
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
function scriptsIn(html: string): string[] {
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
    // What `frame-ancestors` says, for what does not know that.
    xFrameOptions: { action: 'deny' },
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
