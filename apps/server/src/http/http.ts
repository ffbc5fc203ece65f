/** Serves the built client with its headers, and the health endpoints. */
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
  /** The path of all pages and endpoints: empty, or such as `/call`. */
  readonly basePath: string;
  readonly isTls: boolean;
  /** False while the server drains. */
  readonly isAccepting: () => boolean;
  /** Called with every error of a request but those that the request itself caused. */
  readonly onBug: (cause: unknown) => void;
}

/** The features of Permissions-Policy that the pages use, allowed for this origin only. */
const FEATURES = ['camera', 'microphone', 'display-capture', 'fullscreen', 'picture-in-picture', 'screen-wake-lock', 'autoplay'];

/** The Express application. */
export function createHttp(options: HttpOptions): Express {
  const { webRoot, basePath, isTls } = options;
  const home = readPage(path.join(webRoot, 'index.html'), basePath);
  const room = readPage(path.join(webRoot, 'room.html'), basePath);
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders(isTls, scriptsIn(room ?? '')));
  app.use(allowReadsOnly);
  const health = healthOf(options, home !== null);
  // Also at the root: a probe reaches the process past any proxy.
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
  const elsewhere = `Vis-à-vis is served under ${basePath}/ (BASE_PATH). A proxy in front of it must forward the path unchanged.\n`;
  app.use((_request, response) => void response.status(404).type('text').send(elsewhere));
  return app.use(errorHandler(home, options.onBug));
}

const notFound: RequestHandler = (_request, response) => void response.status(404).json({ error: 'not_found' });

const notBuilt: RequestHandler = (_request, response) =>
  void response.status(503).type('text').send('The client is not built. Run: npm run build\n');

/** The health endpoints: whether the process runs, and whether it accepts connections now. */
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
 * The pages and their files. Every path below `/room` gets the room's page, since the client has the message for an invalid room id. The pattern has
 * no parameter: Express decodes those and fails at `%E9`, into which old mail programs encode an é.
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

/** Refuses every method but GET and HEAD: the server stores nothing, and sirv would answer a POST with a file. */
const allowReadsOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  response.status(405).set('Allow', 'GET, HEAD').json({ error: 'method_not_allowed' });
};

/**
 * Serves the files of sirv and closes their streams, which sirv pipes without handling their ends. An unhandled error, of a file that was deleted
 * since the start or of too many open files, would end the process, and an aborted download would leave its file open.
 */
function boundFiles(files: ReturnType<typeof sirv>): ReturnType<typeof sirv> {
  return (request, response, next) => {
    response.once('pipe', (file: Readable) => {
      file.once('error', () => response.destroy());
      response.once('close', () => file.destroy());
    });
    // An invalid range is ignored (RFC 9110, 14.2): sirv misreads some, and throws at one that ends before it begins.
    const [isRange, start, end] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (!isRange || (end && Number(start) > Number(end))) delete request.headers.range;
    files(request, response, next);
  };
}

/** Answers every error: with the page where the request caused it, else with a status 500 that reveals nothing about the error. */
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

/** Headers that browsers use for documents only: on the ten files of a page they would be as large as a tenth of its scripts. */
const DOCUMENT_HEADERS = [
  'Content-Security-Policy',
  'Origin-Agent-Cluster',
  'Permissions-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];

/** Hashed files never change; browsers revalidate all others. */
function fileHeaders(response: ServerResponse, pathname: string): void {
  // Chat programs embed it in their own pages.
  if (pathname === '/preview.png') response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  const isHashed = pathname.startsWith('/assets/');
  if (isHashed) for (const name of DOCUMENT_HEADERS) response.removeHeader(name);
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** The hashes of a page's inline scripts for its Content-Security-Policy (CSP 3, 2.3.1). */
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
    // It would cost a second process and 30 ms with every page, and protect only against openers, which these pages do not answer (docs/decisions/0037).
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    // For browsers without `frame-ancestors`.
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
