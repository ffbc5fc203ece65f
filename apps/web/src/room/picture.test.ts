import { afterEach, expect, test, vi } from 'vitest';
import { takePicture } from './picture.ts';

afterEach(() => vi.unstubAllGlobals());

test('TILE-5 a picture of 2 x 2 pixels, which a browser shows before anything has arrived, is none', () => {
  vi.stubGlobal('MediaStream', class {});
  const video = takePicture({} as MediaStreamTrack);
  const size = (widthPx: number, heightPx: number) =>
    Object.defineProperties(video, {
      videoWidth: { value: widthPx, configurable: true },
      videoHeight: { value: heightPx, configurable: true },
    });
  size(2, 2);
  video.dispatchEvent(new Event('loadeddata'));
  expect(video.dataset.visible).toBe('false');
  size(640, 360);
  video.dispatchEvent(new Event('resize'));
  expect(video.dataset).toMatchObject({ visible: 'true', shape: 'wide' });
});
