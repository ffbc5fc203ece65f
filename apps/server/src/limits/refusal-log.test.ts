import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createRefusalLog } from './refusal-log.ts';

function heard() {
  const lines: { origin: string; host: string; msg: string }[] = [];
  const note = createRefusalLog(pino({ level: 'warn' }, { write: (line) => lines.push(JSON.parse(line)) }));
  return { lines, note };
}

test('a proxy that drops the port from Host is named in the log, once, and so is a website that is not ours', () => {
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

test('a flood of made-up origins fills no log', () => {
  const { lines, note } = heard();
  for (let nth = 0; nth < 10_000; nth += 1) note({ origin: `https://${nth}.example/${'x'.repeat(10_000)}`, host: 'h' });
  expect(lines).toHaveLength(20);
  expect(Math.max(...lines.map((line) => JSON.stringify(line).length))).toBeLessThan(1000);
});
