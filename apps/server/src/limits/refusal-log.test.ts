import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createRefusalLog } from './refusal-log.ts';

function heard() {
  const lines: { origin: string; host: string; msg: string }[] = [];
  const note = createRefusalLog(pino({ level: 'warn' }, { write: (line) => lines.push(JSON.parse(line)) }));
  return { lines, note };
}

test('logs a proxy that drops the port from Host once, and a foreign website', () => {
  const { lines, note } = heard();
  for (let time = 0; time < 100; time += 1) {
    note({ origin: 'https://call.example.org:8443', host: 'call.example.org' });
    note({ origin: 'https://elsewhere.example', host: 'call.example.org' });
    note({ host: 'call.example.org' });
  }
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({ origin: 'https://call.example.org:8443', host: 'call.example.org' });
  expect(lines[0]?.msg).toContain('proxy_set_header Host $http_host');
  expect(lines[1]?.msg).toContain('ALLOWED_ORIGINS');
});

test('bounds the log under a flood of invented origins', () => {
  const { lines, note } = heard();
  for (let nth = 0; nth < 10_000; nth += 1) note({ origin: `https://${nth}.example/${'x'.repeat(10_000)}`, host: 'h' });
  expect(lines).toHaveLength(20);
  expect(Math.max(...lines.map((line) => JSON.stringify(line).length))).toBeLessThan(1000);
});
