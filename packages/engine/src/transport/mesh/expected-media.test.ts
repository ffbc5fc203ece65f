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

test('what a participant says that they send is expected, and nothing of one who does not say or is gone', () => {
  expect(isMediaExpected(SLOTS, sending({ ...OFF, camera: true }), undefined)).toBe(true);
  expect(isMediaExpected(['camera'], sending({ ...OFF, microphone: true }), undefined)).toBe(false);
  expect(isMediaExpected(SLOTS, sending(OFF), undefined)).toBe(false);
  expect(isMediaExpected(SLOTS, sending(null), undefined)).toBe(false);
  expect(isMediaExpected(SLOTS, undefined, undefined)).toBe(false);
});

test('video that is rendered nowhere is not expected, audio always is', () => {
  const video = sending({ ...OFF, camera: true, screen: true });
  expect(isMediaExpected(SLOTS, video, NOWHERE)).toBe(false);
  expect(isMediaExpected(SLOTS, video, { camera: null, screen: SIZE })).toBe(true);
  expect(isMediaExpected(['camera'], video, { camera: null, screen: SIZE })).toBe(false);
  expect(isMediaExpected(SLOTS, sending({ ...OFF, microphone: true, screenAudio: true }), NOWHERE)).toBe(true);
});
