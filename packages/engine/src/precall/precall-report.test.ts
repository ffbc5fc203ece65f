import { expect, test } from 'vitest';
import { peopleOnLine } from '../transport/mesh/sending/people-on-line.ts';
import { type Finding, judgeCheck, NO_FIGURES, type PrecallFigures } from './precall-report.ts';

const WELL: PrecallFigures = {
  microphone: 'works',
  camera: 'works',
  serverMs: 30,
  isPolling: false,
  relay: 'reached',
  roundTripMs: 40,
  loss: 0,
  uplinkBps: 20_000_000,
};

test.each<[string, Partial<PrecallFigures>, 'good' | 'fair' | 'poor', Finding[]]>([
  ['everything works', {}, 'good', []],
  ['devices are off on purpose', { microphone: 'off', camera: 'off' }, 'good', []],
  ['the relay is withheld', { relay: 'withheld', roundTripMs: null, loss: null, uplinkBps: null }, 'good', ['relay_withheld']],
  ['there is no relay', { relay: 'none', roundTripMs: null, loss: null, uplinkBps: null }, 'good', ['no_relay']],
  ['no WebSocket connects', { isPolling: true }, 'good', ['polling']],
  ['the server does not answer', { ...NO_FIGURES, microphone: 'works' }, 'poor', ['server_unreached']],
  ['the relay does not answer', { relay: 'unreached', uplinkBps: null }, 'fair', ['relay_unreached']],
  ['the microphone is blocked', { microphone: 'permission_denied' }, 'poor', ['microphone_fails']],
  ['the camera is busy', { camera: 'in_use' }, 'fair', ['camera_fails']],
  ['the microphone is quiet', { microphone: 'quiet' }, 'fair', ['microphone_quiet']],
  ['video is frozen', { camera: 'quiet' }, 'fair', ['camera_quiet']],
  ['3 of 100 packets are lost', { loss: 0.03 }, 'fair', ['lossy']],
  ['5 of 100 packets are lost', { loss: 0.05 }, 'poor', ['lossy']],
  ['the relay is 150 ms away', { roundTripMs: 150 }, 'fair', ['slow']],
  ['the relay is 400 ms away', { roundTripMs: 400 }, 'poor', ['slow']],
  ['the uplink carries two', { uplinkBps: 400_000 }, 'fair', ['thin']],
  ['the uplink carries audio alone', { uplinkBps: 60_000 }, 'poor', ['thin']],
])('derives result and findings when %s', (_when, change, light, findings) => {
  expect(judgeCheck({ ...WELL, ...change }, 8, peopleOnLine)).toMatchObject({ light, findings });
});

test('reports no number of participants without a measurement', () => {
  expect(judgeCheck({ ...WELL, uplinkBps: null }, 8, peopleOnLine).people).toBeNull();
});
