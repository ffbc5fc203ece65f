/** Reads the environment once; everything else gets the result. */
import { fileURLToPath } from 'node:url';
import {
  GRACE_MS,
  JOIN_WINDOW_MS,
  JOINS_PER_WINDOW,
  RELAY_WINDOW_MS,
  RELAYS_PER_WINDOW,
  ROOM_CAPACITY,
} from '@visavis/contract/limits';
import { z } from 'zod';
import { parseTrustedProxies } from './network/client-address.ts';

/** The folder that `npm run build` fills; the same way up from `src/` and from `dist/`. */
const BUILT_CLIENT = fileURLToPath(new URL('../../web/dist', import.meta.url));

const wholeNumber = (min: number, max: number, unit: string) =>
  z
    .string()
    .transform((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN))
    .refine((value) => value >= min && value <= max, `must be a whole number from ${min} to ${max}${unit && ` (${unit})`}`);

const list = (isItem: (item: string) => boolean, what: string) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    )
    .refine((items) => items.every(isItem), `must be ${what}, separated by commas`);

const isOrigin = (text: string): boolean => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;

/** Segments that mean the same in an address, a page and a script; `.` and `..` would be resolved by browsers. */
const isBasePath = (text: string): boolean => /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*$/.test(text);

const trustedProxies = z.string().transform((text, context) => {
  const trusted = parseTrustedProxies(text);
  if (!trusted)
    context.addIssue({ code: 'custom', message: 'must be a number of proxies (0 to 10) or their subnets, such as 10.0.0.0/8' });
  return trusted ?? z.NEVER;
});

const schema = z.object({
  PORT: wholeNumber(0, 65_535, '0: any free port').default(8000),
  HOST: z.string().default('::'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  WEB_ROOT: z.string().default(BUILT_CLIENT),
  BASE_PATH: z
    .string()
    .transform((text) => text.replace(/\/$/, ''))
    .refine(isBasePath, 'must be a path such as /call: a slash before each name, and letters, digits and - _ . ~ in them')
    .default(''),
  ALLOWED_ORIGINS: list(isOrigin, 'origins, such as https://call.example.org').default([]),
  TRUST_PROXY: trustedProxies.default({ hops: 0 }),
  ROOM_CAPACITY: wholeNumber(2, 16, 'participants').default(ROOM_CAPACITY),
  GRACE_MS: wholeNumber(0, 600_000, 'ms').default(GRACE_MS),
  JOINS_PER_WINDOW: wholeNumber(1, 1_000_000, `joins of one address in ${JOIN_WINDOW_MS / 1000} s`).default(JOINS_PER_WINDOW),
  RELAYS_PER_WINDOW: wholeNumber(
    1,
    1_000_000,
    `participants of one address who get a relay in ${RELAY_WINDOW_MS / 60_000} min`,
  ).default(RELAYS_PER_WINDOW),
  SOCKETS_PER_ADDRESS: wholeNumber(1, 1_000_000, 'open sockets of one address').default(200),
  STUN_URLS: list((url) => /^stuns?:[^\s/]+$/.test(url), 'STUN urls, such as stun:turn.example.org:3478').default([]),
  TURN_URLS: list((url) => /^turns?:[^\s/]+$/.test(url), 'TURN urls, such as turn:turn.example.org:3478?transport=udp').default(
    [],
  ),
  TURN_SECRET: z
    .string()
    .min(16, 'must be at least 16 characters, the same as static-auth-secret of the TURN server')
    .nullable()
    .default(null),
  TURN_TTL_SECONDS: wholeNumber(60, 600, 'seconds').default(600),
  TLS_CERT_FILE: z.string().min(1, 'must be a path').nullable().default(null),
  TLS_KEY_FILE: z.string().min(1, 'must be a path').nullable().default(null),
});

/** The server's settings; `docs/self-hosting.md` has a line for each variable behind them. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  /** The folder of the built client. */
  readonly webRoot: string;
  /** The path under which everything lives, without a slash at its end: empty, or such as `/call`. */
  readonly basePath: string;
  /** Origins besides the server's own that may open a socket. */
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: z.infer<typeof trustedProxies>;
  /** Seats a room. */
  readonly roomCapacity: number;
  /** How long a seat waits for its lost socket, in ms. */
  readonly graceMs: number;
  readonly joinsPerWindow: number;
  readonly socketsPerAddress: number;
  /** New participants of one address who get relay credentials in one window. */
  readonly relaysPerWindow: number;
  readonly ice: { stunUrls: readonly string[]; turnUrls: readonly string[]; turnSecret: string | null; turnTtlSeconds: number };
  readonly tls: { certFile: string; keyFile: string } | null;
}

/** The environment is not usable; the message has one line for each variable: its name, its value and what is allowed. */
export class ConfigError extends Error {}

/** @throws ConfigError naming every bad variable at once. An empty variable counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => complaint(String(path[0]), given, message));
  if (Boolean(given.TLS_CERT_FILE) !== Boolean(given.TLS_KEY_FILE)) {
    problems.push('TLS_CERT_FILE and TLS_KEY_FILE must be set together.');
  }
  if (given.TURN_URLS && !given.TURN_SECRET) problems.push('TURN_URLS needs TURN_SECRET: credentials are made from it.');
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems.join('\n'));
  const env = parsed.data;
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
    ice: { stunUrls: env.STUN_URLS, turnUrls: env.TURN_URLS, turnSecret: env.TURN_SECRET, turnTtlSeconds: env.TURN_TTL_SECONDS },
    tls: env.TLS_CERT_FILE && env.TLS_KEY_FILE ? { certFile: env.TLS_CERT_FILE, keyFile: env.TLS_KEY_FILE } : null,
  };
}

/** What works and is likely not meant, a sentence each. */
export function warningsOf({ trustedProxies, host }: Config): string[] {
  const isReachedByProxyAlone = host === 'localhost' || host === '::1' || host.startsWith('127.');
  if ('subnets' in trustedProxies || trustedProxies.hops === 0 || isReachedByProxyAlone) return [];
  return [
    `TRUST_PROXY is ${trustedProxies.hops} and HOST is ${host}: a client that reaches this port past the proxy chooses the address that limits count. ` +
      'Set HOST to 127.0.0.1, or TRUST_PROXY to the subnets of the proxies.',
  ];
}

function complaint(name: string, given: Readonly<Record<string, string | undefined>>, message: string): string {
  const value = name.includes('SECRET') ? '(hidden)' : JSON.stringify(given[name]);
  return `${name} is ${value}: ${message}.`;
}
