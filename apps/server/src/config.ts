/** Reads and checks the environment, once at the start. */
import { fileURLToPath } from 'node:url';
import {
  GRACE_MS,
  JOIN_WINDOW_MS,
  JOINS_PER_WINDOW,
  RELAY_WINDOW_MS,
  RELAYS_PER_WINDOW,
  ROOM_CAPACITY,
} from '@visavis/contract/limits';
import * as v from 'valibot';
import { parseTrustedProxies } from './network/client-address.ts';

/** The output folder of the client's build; the path is the same from `src/` and from `dist/`. */
const BUILT_CLIENT = fileURLToPath(new URL('../../web/dist', import.meta.url));

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const wholeNumber = (min: number, max: number, unit: string) =>
  v.pipe(
    v.string(),
    v.transform((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN)),
    v.check((value) => value >= min && value <= max, `must be a whole number from ${min} to ${max}${unit && ` (${unit})`}`),
  );

const list = (isItem: (item: string) => boolean, what: string) =>
  v.pipe(
    v.string(),
    v.transform((text) =>
      text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    ),
    v.check((items) => items.every(isItem), `must be ${what}, separated by commas`),
  );

const isOrigin = (text: string): boolean => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;

/** Segments that need no escaping in URLs, pages and scripts. Browsers would resolve `.` and `..`. */
const isBasePath = (text: string): boolean => /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*$/.test(text);

const trustedProxies = v.pipe(
  v.string(),
  v.transform(parseTrustedProxies),
  v.custom<NonNullable<ReturnType<typeof parseTrustedProxies>>>(
    (trusted) => trusted !== null,
    'must be a number of proxies (0 to 10) or their subnets, such as 10.0.0.0/8',
  ),
);

const path = v.pipe(v.string(), v.minLength(1, 'must be a path'));

/** What is not given has the default, as text: it is read like any other. */
const schema = v.object({
  PORT: v.optional(wholeNumber(0, 65_535, '0: any free port'), '8000'),
  HOST: v.optional(v.string(), '::'),
  LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`), 'info'),
  WEB_ROOT: v.optional(v.string(), BUILT_CLIENT),
  BASE_PATH: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.replace(/\/$/, '')),
      v.check(isBasePath, 'must be a path such as /call: a slash before each name, and letters, digits and - _ . ~ in them'),
    ),
    '',
  ),
  ALLOWED_ORIGINS: v.optional(list(isOrigin, 'origins, such as https://call.example.org'), ''),
  TRUST_PROXY: v.optional(trustedProxies, '0'),
  ROOM_CAPACITY: v.optional(wholeNumber(2, 16, 'participants'), `${ROOM_CAPACITY}`),
  GRACE_MS: v.optional(wholeNumber(0, 600_000, 'ms'), `${GRACE_MS}`),
  JOINS_PER_WINDOW: v.optional(
    wholeNumber(1, 1_000_000, `joins of one address in ${JOIN_WINDOW_MS / 1000} s`),
    `${JOINS_PER_WINDOW}`,
  ),
  RELAYS_PER_WINDOW: v.optional(
    wholeNumber(1, 1_000_000, `participants of one address that get a relay in ${RELAY_WINDOW_MS / 60_000} min`),
    `${RELAYS_PER_WINDOW}`,
  ),
  SOCKETS_PER_ADDRESS: v.optional(wholeNumber(1, 1_000_000, 'open sockets of one address'), '200'),
  STUN_URLS: v.optional(
    list((url) => /^stuns?:[^\s/]+$/.test(url), 'STUN urls, such as stun:turn.example.org:3478'),
    '',
  ),
  TURN_URLS: v.optional(
    list((url) => /^turns?:[^\s/]+$/.test(url), 'TURN urls, such as turn:turn.example.org:3478?transport=udp'),
    '',
  ),
  TURN_SECRET: v.optional(
    v.pipe(v.string(), v.minLength(16, 'must be at least 16 characters, the same as static-auth-secret of the TURN server')),
  ),
  TURN_TTL_SECONDS: v.optional(wholeNumber(60, 600, 'seconds'), '600'),
  TLS_CERT_FILE: v.optional(path),
  TLS_KEY_FILE: v.optional(path),
});

/** The server's settings; `docs/self-hosting.md` has a line for each variable behind them. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  /** The folder of the built client. */
  readonly webRoot: string;
  /** The path of the product's pages and endpoints, without a slash at its end: empty, or such as `/call`. */
  readonly basePath: string;
  /** Origins besides the server's own that may open a socket. */
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: v.InferOutput<typeof trustedProxies>;
  /** Seats in a room. */
  readonly roomCapacity: number;
  /** The grace window: how long a seat waits after its socket is lost, in ms. */
  readonly graceMs: number;
  readonly joinsPerWindow: number;
  readonly socketsPerAddress: number;
  /** New participants of one address that get relay credentials in one window. */
  readonly relaysPerWindow: number;
  readonly ice: { stunUrls: readonly string[]; turnUrls: readonly string[]; turnSecret: string | null; turnTtlSeconds: number };
  readonly tls: { certFile: string; keyFile: string } | null;
}

/** The environment is invalid. The message has one line for each variable: its name, its value and what is allowed. */
export class ConfigError extends Error {}

/** @throws ConfigError naming every bad variable at once. An empty variable counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = v.safeParse(schema, given);
  const problems = parsed.success ? [] : parsed.issues.map((issue) => problemOf(v.getDotPath(issue) ?? '', given, issue.message));
  if (Boolean(given.TLS_CERT_FILE) !== Boolean(given.TLS_KEY_FILE)) {
    problems.push('TLS_CERT_FILE and TLS_KEY_FILE must be set together.');
  }
  if (given.TURN_URLS && !given.TURN_SECRET) problems.push('TURN_URLS needs TURN_SECRET, which credentials are derived from.');
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems.join('\n'));
  const env = parsed.output;
  return {
    port: env.PORT,
    host: env.HOST,
    logLevel: env.LOG_LEVEL,
    webRoot: env.WEB_ROOT,
    basePath: env.BASE_PATH,
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustedProxies: env.TRUST_PROXY,
    roomCapacity: env.ROOM_CAPACITY,
    graceMs: env.GRACE_MS,
    joinsPerWindow: env.JOINS_PER_WINDOW,
    socketsPerAddress: env.SOCKETS_PER_ADDRESS,
    relaysPerWindow: env.RELAYS_PER_WINDOW,
    ice: {
      stunUrls: env.STUN_URLS,
      turnUrls: env.TURN_URLS,
      turnSecret: env.TURN_SECRET ?? null,
      turnTtlSeconds: env.TURN_TTL_SECONDS,
    },
    tls: env.TLS_CERT_FILE && env.TLS_KEY_FILE ? { certFile: env.TLS_CERT_FILE, keyFile: env.TLS_KEY_FILE } : null,
  };
}

/** The valid settings that are likely mistakes, a sentence each. */
export function warningsOf({ trustedProxies, host }: Config): string[] {
  const isLocalOnly = host === 'localhost' || host === '::1' || host.startsWith('127.');
  if ('subnets' in trustedProxies || trustedProxies.hops === 0 || isLocalOnly) return [];
  return [
    `TRUST_PROXY is ${trustedProxies.hops} and HOST is ${host}: a client that reaches this port past the proxy chooses the address that limits count. ` +
      'Set HOST to 127.0.0.1, or TRUST_PROXY to the subnets of the proxies.',
  ];
}

function problemOf(name: string, given: Readonly<Record<string, string | undefined>>, message: string): string {
  const value = name.includes('SECRET') ? '(hidden)' : JSON.stringify(given[name]);
  return `${name} is ${value}: ${message}.`;
}
