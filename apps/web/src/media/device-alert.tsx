/** Where it is said why a device is not on; the words for it come when one is not. */
import type { LocalMedia } from '@visavis/engine';
import { Suspense } from 'react';
import { ledIntoCall } from '../browser/led-here.ts';
import { useReadable } from '../browser/use-readable.ts';
import { lazyPart } from '../design/lazy-part.ts';

const DeviceAlertDetail = lazyPart(async () => (await import('./device-alert-detail.tsx')).DeviceAlertDetail);

/** Nothing while every device that was asked for is on, and none was closed for the sake of a foreign link. */
export function DeviceAlert({ media }: { readonly media: LocalMedia }) {
  const { problems } = useReadable(media.snapshot);
  const isLed = useReadable(ledIntoCall);
  return (
    <div role="status">
      <Suspense>{(problems.camera || problems.microphone || isLed) && <DeviceAlertDetail media={media} />}</Suspense>
    </div>
  );
}
