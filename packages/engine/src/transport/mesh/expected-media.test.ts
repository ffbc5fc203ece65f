import { expect, test } from 'vitest';
import { SLOTS } from '../../media/tracks.ts';
import type { LinkTarget } from '../media-transport.ts';
import { isMediaExpected } from './expected-media.ts';

const OFF = { microphone: false, camera: false, screen: false, screenAudio: false };
const SIZE = { widthPx: 320, heightPx: 180 };
const NOWHERE = { camera: null, screen: null };
const sending = (media: LinkTarget['media']): LinkTarget => ({
  id: 'ben',
  client: 'full',
  media,
  isSeatedBeforeUs: false,
  isReachable: true,
});

test('expects the media that a participant announces, and none without an announcement or after a leave', () => {
  expect(isMediaExpected(SLOTS, sending({ ...OFF, camera: true }), undefined)).toBe(true);
  expect(isMediaExpected(['camera'], sending({ ...OFF, microphone: true }), undefined)).toBe(false);
  expect(isMediaExpected(SLOTS, sending(OFF), undefined)).toBe(false);
  expect(isMediaExpected(SLOTS, sending(null), undefined)).toBe(false);
  expect(isMediaExpected(SLOTS, undefined, undefined)).toBe(false);
});

test('expects audio always, and no video that no tile renders', () => {
  const video = sending({ ...OFF, camera: true, screen: true });
  expect(isMediaExpected(SLOTS, video, NOWHERE)).toBe(false);
  expect(isMediaExpected(SLOTS, video, { camera: null, screen: SIZE })).toBe(true);
  expect(isMediaExpected(['camera'], video, { camera: null, screen: SIZE })).toBe(false);
  expect(isMediaExpected(SLOTS, sending({ ...OFF, microphone: true, screenAudio: true }), NOWHERE)).toBe(true);
});
