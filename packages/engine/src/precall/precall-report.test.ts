import { expect, test } from 'vitest';
import { peopleOnLine } from '../transport/mesh/sending/people-on-line.ts';
import { type CheckFigures, type Finding, judgeCheck, NO_FIGURES } from './precall-report.ts';

const WELL: CheckFigures = {
  microphone: 'works',
  camera: 'works',
  serverMs: 30,
  isPolling: false,
  relay: 'reached',
  roundTripMs: 40,
  loss: 0,
  uplinkBps: 20_000_000,
};

test.each<[string, Partial<CheckFigures>, 'good' | 'fair' | 'poor', Finding[]]>([
  ['everything works', {}, 'good', []],
  ['devices are off on purpose', { microphone: 'off', camera: 'off' }, 'good', []],
  ['the relay is withheld', { relay: 'withheld', roundTripMs: null, loss: null, uplinkBps: null }, 'good', ['relay_withheld']],
  ['there is no relay', { relay: 'none', roundTripMs: null, loss: null, uplinkBps: null }, 'good', ['no_relay']],
  ['no WebSocket comes through', { isPolling: true }, 'good', ['polling']],
  ['the server does not answer', { ...NO_FIGURES, microphone: 'works' }, 'poor', ['server_unreached']],
  ['the relay does not answer', { relay: 'unreached', uplinkBps: null }, 'fair', ['relay_unreached']],
  ['the microphone is blocked', { microphone: 'permission_denied' }, 'poor', ['microphone_fails']],
  ['the camera is busy', { camera: 'in_use' }, 'fair', ['camera_fails']],
  ['nothing was said', { microphone: 'quiet' }, 'fair', ['microphone_quiet']],
  ['the picture stands still', { camera: 'quiet' }, 'fair', ['camera_quiet']],
  ['3 of 100 packets are lost', { loss: 0.03 }, 'fair', ['lossy']],
  ['5 of 100 packets are lost', { loss: 0.05 }, 'poor', ['lossy']],
  ['the relay is 150 ms away', { roundTripMs: 150 }, 'fair', ['slow']],
  ['the relay is 400 ms away', { roundTripMs: 400 }, 'poor', ['slow']],
  ['the line carries two', { uplinkBps: 400_000 }, 'fair', ['thin']],
  ['the line carries voices alone', { uplinkBps: 60_000 }, 'poor', ['thin']],
])('when %s the light and the findings are right', (_when, change, light, findings) => {
  expect(judgeCheck({ ...WELL, ...change }, 8, peopleOnLine)).toMatchObject({ light, findings });
});

test('a line that was not measured carries nobody knows how many', () => {
  expect(judgeCheck({ ...WELL, uplinkBps: null }, 8, peopleOnLine).people).toBeNull();
});
