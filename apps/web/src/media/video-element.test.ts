import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { adoptVideoElement } from './video-element.ts';

beforeEach(() => vi.stubGlobal('MediaStream', class {}));
afterEach(() => vi.unstubAllGlobals());

/** A track, of which a picture asks only whether it lives. */
const trackOf = () => Object.assign(new EventTarget(), { readyState: 'live' }) as unknown as MediaStreamTrack;

const size = (video: HTMLVideoElement, widthPx: number, heightPx: number) =>
  Object.defineProperties(video, {
    videoWidth: { value: widthPx, configurable: true },
    videoHeight: { value: heightPx, configurable: true },
  });

test('a picture of 2 x 2 pixels, which a browser shows before anything has arrived, is none', () => {
  const video = adoptVideoElement(trackOf());
  size(video, 2, 2);
  video.dispatchEvent(new Event('loadeddata'));
  expect(video.dataset.visible).toBe('false');
  size(video, 640, 360);
  video.dispatchEvent(new Event('resize'));
  expect(video.dataset).toMatchObject({ visible: 'true', shape: 'wide' });
});

test('a picture whose connection was given up, black in full size, is none', () => {
  const track = trackOf();
  const video = adoptVideoElement(track);
  size(video, 640, 360);
  video.dispatchEvent(new Event('loadeddata'));
  expect(video.dataset.visible).toBe('true');
  Object.assign(track, { readyState: 'ended' });
  track.dispatchEvent(new Event('ended'));
  expect(video.dataset.visible).toBe('false');
});
