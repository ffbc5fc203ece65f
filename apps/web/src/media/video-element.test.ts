import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { adoptVideoElement } from './video-element.ts';

beforeEach(() => vi.stubGlobal('MediaStream', class {}));
afterEach(() => vi.unstubAllGlobals());

/** A track, of which the video reads only whether it is live. */
const trackOf = () => Object.assign(new EventTarget(), { readyState: 'live' }) as unknown as MediaStreamTrack;

const size = (video: HTMLVideoElement, widthPx: number, heightPx: number) =>
  Object.defineProperties(video, {
    videoWidth: { value: widthPx, configurable: true },
    videoHeight: { value: heightPx, configurable: true },
  });

test('ignores video of 2 x 2 pixels, which a browser renders before the first frame', () => {
  const video = adoptVideoElement(trackOf());
  size(video, 2, 2);
  video.dispatchEvent(new Event('loadeddata'));
  expect(video.dataset.visible).toBe('false');
  size(video, 640, 360);
  video.dispatchEvent(new Event('resize'));
  expect(video.dataset).toMatchObject({ visible: 'true', shape: 'wide' });
});

test('ignores the black video of a closed connection', () => {
  const track = trackOf();
  const video = adoptVideoElement(track);
  size(video, 640, 360);
  video.dispatchEvent(new Event('loadeddata'));
  expect(video.dataset.visible).toBe('true');
  Object.assign(track, { readyState: 'ended' });
  track.dispatchEvent(new Event('ended'));
  expect(video.dataset.visible).toBe('false');
});
