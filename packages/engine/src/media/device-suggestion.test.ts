import { expect, test } from 'vitest';
import { type MediaDevice, suggestDevice } from './device-suggestion.ts';

const device = (kind: MediaDeviceKind, deviceId: string, groupId = deviceId): MediaDevice => ({
  kind,
  deviceId,
  label: deviceId,
  groupId,
});
const mic = (id: string, group?: string) => device('audioinput', id, group);
const out = (id: string, group?: string) => device('audiooutput', id, group);
const cam = (id: string, group?: string) => device('videoinput', id, group);
const nameless = [mic(''), cam(''), out('')];
const desk = [mic('default', 'desk'), mic('desk'), cam('lid'), out('default', 'monitor'), out('monitor')];
const inUse: Record<MediaDeviceKind, string | null> = { audioinput: 'desk', videoinput: 'lid', audiooutput: null };

test.each<[string, MediaDevice[], MediaDevice[], Partial<typeof inUse>, string | null]>([
  ['nothing changes', desk, desk, {}, null],
  ['a microphone is plugged in', desk, [...desk, mic('pods')], {}, 'pods'],
  ['a camera is plugged in', desk, [...desk, cam('good')], {}, 'good'],
  ['a headset is plugged in, named by its microphone', desk, [...desk, out('pods-out', 'p'), mic('pods', 'p')], {}, 'pods'],
  ['an output is plugged in and the system does not use it', desk, [...desk, out('box')], {}, 'box'],
  ['an output is plugged in and the system uses it', desk, [out('default', 'box'), ...desk.slice(0, 3), out('box')], {}, null],
  ['names become readable', nameless, desk, { audioinput: 'other' }, null],
  ['the list was never read', [], desk, {}, null],
  ['the new device is in use already', desk, [...desk, mic('pods')], { audioinput: 'pods' }, null],
  ['the microphone is off or missing', desk, [...desk, mic('pods')], { audioinput: null }, null],
  ['the microphone in use is unplugged and falls back', desk, [mic('pods'), cam('lid')], {}, null],
  ['the camera is off', desk, [...desk, cam('good')], { videoinput: null }, null],
  [
    'the system selects another present microphone',
    [...desk, mic('pods')],
    [mic('default', 'pods'), mic('desk'), mic('pods')],
    {},
    'pods',
  ],
  ['the system selects the one in use', [mic('default', 'pods'), mic('desk'), mic('pods')], [...desk, mic('pods')], {}, null],
])('suggests the right device when %s', (_when, before, now, change, offered) => {
  expect(suggestDevice(before, now, { ...inUse, ...change })?.deviceId ?? null).toBe(offered);
});
