import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRepository } from './repository.mjs';

const GUIDE = readFileSync(inRepository('docs', 'self-hosting.md'), 'utf8');

test.each([
  ['nginx', 'deploy/nginx/visavis.conf'],
  ['nginx', 'deploy/nginx/visavis-path.conf'],
  ['caddyfile', 'deploy/caddy/Caddyfile'],
  ['caddyfile', 'deploy/caddy/path.Caddyfile'],
])('shows in the guide the %s configuration that the tests run, %s', (language, file) => {
  const shown = `[${file}](../${file})`;
  const after = GUIDE.slice(GUIDE.indexOf(shown) + shown.length);
  expect(GUIDE).toContain(shown);
  expect(new RegExp(`^[^\`]*\`\`\`${language}\\n(.*?)\`\`\`\\n`, 's').exec(after)?.[1]).toBe(
    readFileSync(inRepository(file), 'utf8'),
  );
});

test('names every setting of the server in the guide', () => {
  const source = readFileSync(inRepository('apps', 'server', 'src', 'config.ts'), 'utf8');
  const settings = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
  expect(settings.length).toBeGreaterThan(10);
  for (const name of settings) expect(GUIDE).toContain(`\`${name}\``);
});
