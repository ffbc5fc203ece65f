import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, warningsOf } from './config.ts';

/** The message of the refusal of this environment. */
function complaintAbout(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (cause) {
    if (cause instanceof ConfigError) return cause.message;
    throw cause;
  }
  return 'accepted';
}

test('accepts an empty environment, and reads an empty variable as unset', () => {
  expect(readConfig({})).toMatchObject({ port: 8000, host: '::', roomCapacity: 8, graceMs: 18_000, tls: null });
  expect(readConfig({ PORT: '', HOST: '' })).toEqual(readConfig({}));
});

describe('refusals', () => {
  test.each([
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['LOG_LEVEL', 'loud'],
    ['ALLOWED_ORIGINS', 'https://a.example/path'],
    ['ALLOWED_ORIGINS', '*'],
    ['BASE_PATH', 'call'],
    ['BASE_PATH', '/call/../x'],
    ['BASE_PATH', '//call'],
    ['BASE_PATH', '/a call'],
    ['BASE_PATH', '/call"><script>'],
    ['BASE_PATH', 'https://call.example.org/call'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['ROOM_CAPACITY', '1'],
    ['GRACE_MS', '20s'],
    ['STUN_URLS', 'stun.example.org'],
    ['TURN_URLS', 'stun:turn.example.org'],
    ['TURN_TTL_SECONDS', '601'],
  ])('HOST-4 refuses %s=%s with its name, its value and the allowed values', (name, value) => {
    expect(complaintAbout({ [name]: value })).toMatch(
      new RegExp(`^${name} is ${JSON.stringify(value).replace(/[*.+/\\]/g, '\\$&')}: \\S+.*`),
    );
    expect(complaintAbout({ [name]: value })).not.toContain('NaN');
  });

  test('HOST-4 names every invalid variable at once, and never prints a secret', () => {
    const complaint = complaintAbout({ PORT: 'x', ROOM_CAPACITY: '99', TURN_SECRET: 'hunter2' });
    expect(complaint.split('\n')).toHaveLength(3);
    expect(complaint).not.toContain('hunter2');
  });

  test('refuses a setting without the one that it needs', () => {
    expect(complaintAbout({ TLS_CERT_FILE: 'a.pem' })).toContain('TLS_KEY_FILE');
    expect(complaintAbout({ TURN_URLS: 'turn:turn.example.org' })).toContain('TURN_SECRET');
  });
});

test('splits lists at commas, with or without spaces', () => {
  const { allowedOrigins, ice } = readConfig({
    ALLOWED_ORIGINS: 'https://a.example, http://b.example:8080',
    STUN_URLS: 'stun:s.example:3478',
  });
  expect(allowedOrigins).toEqual(['https://a.example', 'http://b.example:8080']);
  expect(ice.stunUrls).toEqual(['stun:s.example:3478']);
});

test.each([
  ['/', ''],
  ['/call', '/call'],
  ['/call/', '/call'],
  ['/our/video-calls_2.0~', '/our/video-calls_2.0~'],
])('reads a path with or without its last slash, and the root as none: %s', (value, basePath) => {
  expect(readConfig({ BASE_PATH: value }).basePath).toBe(basePath);
});

test.each([
  [{ TRUST_PROXY: '1' }, 1],
  [{ TRUST_PROXY: '2', HOST: '0.0.0.0' }, 1],
  [{ TRUST_PROXY: '1', HOST: '127.0.0.1' }, 0],
  [{ TRUST_PROXY: '10.0.0.0/8' }, 0],
  [{}, 0],
])('warns of a number of proxies that clients can bypass: %j', (environment, count) => {
  const warnings = warningsOf(readConfig(environment));
  expect(warnings).toHaveLength(count);
  for (const warning of warnings) expect(warning).toMatch(/TRUST_PROXY .* HOST/);
});
