/** The notices about the call as a whole: its status, devices, a share that failed. */
import type { LocalMedia } from '@visavis/engine';
import { type ReactNode, Suspense } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { lazyPart } from '../design/lazy-part.ts';
import { DeviceAlert } from '../media/device-alert.tsx';
import css from './room-notices.module.css';

const ShareAlert = lazyPart(async () => (await import('./share-alert.tsx')).ShareAlert);

const DeviceNotices = lazyPart(async () => (await import('../media/device-notices.tsx')).DeviceNotices);

interface RoomNoticesProps {
  readonly media: LocalMedia;
  /** The status of the call, and hints. */
  readonly children: ReactNode;
}

export function RoomNotices({ media, children }: RoomNoticesProps) {
  const { problem } = useReadable(media.screen.snapshot);
  const { news } = useReadable(media.snapshot);
  return (
    <div className={css.notices} data-notices>
      {children}
      <DeviceAlert media={media} />
      <Suspense>{news && <DeviceNotices media={media} notice={news} />}</Suspense>
      <div role="status">
        <Suspense>{problem && <ShareAlert problem={problem} />}</Suspense>
      </div>
    </div>
  );
}
