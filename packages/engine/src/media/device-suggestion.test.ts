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
  ['a microphone comes', desk, [...desk, mic('pods')], {}, 'pods'],
  ['a camera comes', desk, [...desk, cam('good')], {}, 'good'],
  ['a headset comes, and its microphone speaks for it', desk, [...desk, out('pods-out', 'p'), mic('pods', 'p')], {}, 'pods'],
  ['a loudspeaker comes and the system does not use it', desk, [...desk, out('box')], {}, 'box'],
  [
    'a loudspeaker comes and the system uses it by itself',
    desk,
    [out('default', 'box'), ...desk.slice(0, 3), out('box')],
    {},
    null,
  ],
  ['names become readable', nameless, desk, { audioinput: 'other' }, null],
  ['the list was never read', [], desk, {}, null],
  ['what came is in use already', desk, [...desk, mic('pods')], { audioinput: 'pods' }, null],
  ['the microphone is off or missing', desk, [...desk, mic('pods')], { audioinput: null }, null],
  ['the microphone in use is gone and falls back by itself', desk, [mic('pods'), cam('lid')], {}, null],
  ['the camera is off', desk, [...desk, cam('good')], { videoinput: null }, null],
  [
    'the system takes another microphone that was there',
    [...desk, mic('pods')],
    [mic('default', 'pods'), mic('desk'), mic('pods')],
    {},
    'pods',
  ],
  ['the system takes the one in use', [mic('default', 'pods'), mic('desk'), mic('pods')], [...desk, mic('pods')], {}, null],
])('when %s, what is offered is right', (_when, before, now, change, offered) => {
  expect(suggestDevice(before, now, { ...inUse, ...change })?.deviceId ?? null).toBe(offered);
});
