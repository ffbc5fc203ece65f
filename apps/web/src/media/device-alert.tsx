/** The place of messages about devices that are not on; loads their texts with the first. */
import type { LocalMedia } from '@visavis/engine';
import { Suspense } from 'react';
import { openedByOtherSite } from '../browser/opened-by-other-site.ts';
import { useReadable } from '../browser/use-readable.ts';
import { lazyPart } from '../design/lazy-part.ts';

const DeviceAlertDetail = lazyPart(async () => (await import('./device-alert-detail.tsx')).DeviceAlertDetail);

/** Renders nothing while every wanted device is on, and none was left closed after a link from another site. */
export function DeviceAlert({ media }: { readonly media: LocalMedia }) {
  const { problems } = useReadable(media.snapshot);
  const isByOtherSite = useReadable(openedByOtherSite);
  return (
    <div role="status">
      <Suspense>{(problems.camera || problems.microphone || isByOtherSite) && <DeviceAlertDetail media={media} />}</Suspense>
    </div>
  );
}
