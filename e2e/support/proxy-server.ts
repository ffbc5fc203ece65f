/** Runs nginx and Caddy with the configurations of deploy/, on ports of the test. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { keepCertificate } from '../../scripts/certificate.mjs';
import { HOST } from './browsers.ts';
import { freePort } from './own-server.ts';

export type ProxyName = 'nginx' | 'caddy';

/** Whether both are installed; `npm run e2e` installs them where it may. */
export const hasProxies = (['nginx', 'caddy'] as const).every((name) => spawnSync(name, ['-v']).error === undefined);

const shipped = (...names: string[]) => readFileSync(path.join(import.meta.dirname, '..', '..', 'deploy', ...names), 'utf8');

interface Place {
  readonly folder: string;
  /** The proxy's ports for https and for http. */
  readonly port: number;
  readonly httpPort: number;
  /** The server's host and port. */
  readonly upstream: string;
  readonly certificateFile: string;
  readonly keyFile: string;
}

/** Changes of a shipped file, as patterns and replacements. */
export type Changes = readonly (readonly [RegExp, string])[];

/** Replaces ports and certificates in a shipped file. @throws when the file does not contain a pattern */
function fill(text: string, replacements: Changes): string {
  return replacements.reduce((before, [pattern, value]) => {
    const after = before.replaceAll(new RegExp(pattern, 'gm'), () => value);
    if (after === before) throw new Error(`The shipped configuration has no ${pattern}.`);
    return after;
  }, text);
}

function nginx(
  basePath: string,
  changes: Changes,
  { folder, port, httpPort, upstream, certificateFile, keyFile }: Place,
): string[] {
  const tls = [
    [/\/etc\/letsencrypt\/.*\/fullchain\.pem/, certificateFile],
    [/\/etc\/letsencrypt\/.*\/privkey\.pem/, keyFile],
    [/^ *listen \[::\]:\d+.*;\n/, ''],
    // A block without `listen` would listen on port 80 of every address.
    [/listen 80;/, `listen ${HOST}:${httpPort};`],
    [/listen 443/, `listen ${HOST}:${port}`],
  ] as const;
  const toServer = [/127\.0\.0\.1:8000/, upstream] as const;
  const site = fill(shipped('nginx', 'visavis.conf'), [...tls, toServer, ...changes]);
  const block = fill(shipped('nginx', 'visavis-path.conf'), [toServer]);
  // Under a path: the same server block, with the locations of the path's file instead of its own.
  const servers = basePath === '' ? site : fill(site, [[/ {2}location \/ \{[^}]*\}/, block]]);
  const main = `daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
${servers}
}`;
  writeFileSync(path.join(folder, 'nginx.conf'), main);
  return ['-e', path.join(folder, 'error.log'), '-c', path.join(folder, 'nginx.conf')];
}

function caddy(basePath: string, { folder, port, upstream, certificateFile, keyFile }: Place): string[] {
  const file = basePath === '' ? 'Caddyfile' : 'path.Caddyfile';
  const site = fill(shipped('caddy', file), [
    [/^(?:call|www)\.example\.org \{/, `https://${HOST}:${port} {\n\ttls ${certificateFile} ${keyFile}`],
    [/127\.0\.0\.1:8000/, upstream],
  ]);
  writeFileSync(path.join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${site}`);
  return ['run', '--adapter', 'caddyfile', '--config', path.join(folder, 'Caddyfile')];
}

export class ProxyServer {
  /** The proxy's origin, on another port than 443. */
  readonly origin: string;
  readonly #folder: string;
  readonly #process: ChildProcess;

  private constructor(origin: string, folder: string, running: ChildProcess) {
    this.origin = origin;
    this.#folder = folder;
    this.#process = running;
  }

  /** Starts a proxy; resolves when it answers. @param upstream the server's host and port @param basePath the server's BASE_PATH: empty or `/call` @param changes to nginx's file at the root, for a misconfigured proxy */
  static async start(name: ProxyName, upstream: string, basePath: string, changes: Changes = []): Promise<ProxyServer> {
    const folder = mkdtempSync(path.join(tmpdir(), `visavis-${name}-`));
    mkdirSync(path.join(folder, 'home'));
    const { certificateFile, keyFile } = await keepCertificate(folder, [HOST], Date.now());
    const [port, httpPort] = [await freePort(HOST), await freePort(HOST)];
    const place = { folder, port, httpPort, upstream, certificateFile, keyFile };
    const args = name === 'nginx' ? nginx(basePath, changes, place) : caddy(basePath, place);
    const home = path.join(folder, 'home');
    const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
    const running = spawn(name, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    running.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    const proxy = new ProxyServer(`https://${HOST}:${port}`, folder, running);
    while ((await statusOf(`${proxy.origin}${basePath}/healthz`)) !== 200) {
      if (running.exitCode !== null) throw new Error(`${name} ended with ${running.exitCode}: ${complaint}`);
      await setTimeout(50);
    }
    return proxy;
  }

  async close(): Promise<void> {
    const isOver = this.#process.exitCode === null ? once(this.#process, 'exit') : null;
    this.#process.kill('SIGTERM');
    await isOver;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The status of a URL with a self-signed certificate; null without an answer. */
function statusOf(url: string): Promise<number | null> {
  return new Promise((resolve) => {
    const asked = request(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? null);
    });
    asked.once('error', () => resolve(null));
    asked.end();
  });
}
