import { expect, test } from 'vitest';
import { cameraLines, DEFAULT_CHOICES } from './media-constraints.ts';
import { NO_PREFERENCES, parsePreferences, speakerOf } from './media-preferences.ts';

const box = { deviceId: 'box', label: 'Box' };

test('reads preferences as they were written', () => {
  const preferences = {
    devices: { audioinput: box, audiooutput: null, videoinput: box },
    choices: { ...DEFAULT_CHOICES, originalSound: true, camera: 1080 },
  };
  expect(parsePreferences(JSON.parse(JSON.stringify(preferences)))).toEqual(preferences);
});

test.each([
  [null],
  ['text'],
  [[]],
  [{ devices: 3, choices: 'x' }],
  [{ devices: { audioinput: { deviceId: 7, label: '' }, videoinput: { deviceId: 'x'.repeat(600), label: '' } } }],
  [{ choices: { echoCancellation: 'no', camera: 4000 } }],
])('ignores the stored value %j', (broken) => {
  expect(parsePreferences(broken)).toEqual(NO_PREFERENCES);
});

test.each([
  ['auto', 360, 360],
  ['auto', 720, 720],
  [360, 720, 360],
  [720, 720, 720],
  [1080, 720, 1080],
  [1080, 360, 360],
] as const)('with %s chosen, a request of %i lines yields %i', (choice, calls, lines) => {
  expect(cameraLines(choice, calls)).toBe(lines);
});

test.each([
  ['by its id', [{ deviceId: 'box', label: 'renamed' }], 'box'],
  ['by its name', [{ deviceId: 'new', label: 'Box' }], 'new'],
  ['nowhere', [{ deviceId: 'other', label: 'Other' }], null],
  ['nowhere among the nameless', [{ deviceId: '', label: '' }], null],
])('finds the chosen audio output %s', (_how, listed, found) => {
  const devices = listed.map((device) => ({ kind: 'audiooutput' as const, groupId: '', ...device }));
  expect(speakerOf(box, devices)).toBe(found);
});
