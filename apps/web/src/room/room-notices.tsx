/** What is told about the call as a whole: its state, a device that went, a share that failed. */
import type { LocalMedia } from '@visavis/engine';
import { type ReactNode, Suspense } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { lazyPart } from '../design/lazy-part.ts';
import { DeviceTrouble } from '../media/device-alert.tsx';
import css from './room-notices.module.css';

const ShareTrouble = lazyPart(async () => (await import('./share-alert.tsx')).ShareTrouble);

const DeviceNotices = lazyPart(async () => (await import('../media/device-notices.tsx')).DeviceNotices);

interface RoomNoticesProps {
  readonly media: LocalMedia;
  /** The state of the call, and hints. */
  readonly children: ReactNode;
}

export function RoomNotices({ media, children }: RoomNoticesProps) {
  const { problem } = useReadable(media.screen.snapshot);
  const { news } = useReadable(media.snapshot);
  return (
    <div className={css.notices} data-notices>
      {children}
      <DeviceTrouble media={media} />
      <Suspense>{news && <DeviceNotices media={media} notice={news} />}</Suspense>
      <div role="status">
        <Suspense>{problem && <ShareTrouble problem={problem} />}</Suspense>
      </div>
    </div>
  );
}
