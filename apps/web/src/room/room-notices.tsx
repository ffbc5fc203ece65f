/** Thin bars about the call as a whole: the server away, our own line down, sound that waits for a click, a device that went. */
import type { CallSnapshot, LocalMedia } from '@visavis/engine';
import { type ReactNode, Suspense } from 'react';
import { Button } from '../design/button.tsx';
import { DeviceTrouble } from '../settings/device-trouble.tsx';
import type { Words } from '../words/en.ts';
import { useWords } from '../words/language.ts';
import { isNobodyThere, isOwnLineDown } from './own-line.ts';
import css from './room-notices.module.css';
import { blockedAudio, playBlockedAudio } from './track-audio.tsx';
import { useReadable } from './use-readable.ts';
import { whenUsed } from './when-used.ts';

const ShareTrouble = whenUsed(async () => (await import('../share/share-trouble.tsx')).ShareTrouble);

const DeviceNotices = whenUsed(async () => (await import('../settings/device-notices.tsx')).DeviceNotices);

/** The one sentence about the connections as a whole; null while there is nothing to say. */
function lineWords({ phase, participants }: CallSnapshot, words: Words['notices']): string | null {
  const isSignalingLost = phase.name === 'live' && phase.signaling === 'reconnecting';
  if (isSignalingLost && isNobodyThere(participants)) return words.bothLost;
  if (isSignalingLost) return words.signalingLost;
  return isOwnLineDown(participants) ? words.ownLineDown : null;
}

interface RoomNoticesProps {
  readonly snapshot: CallSnapshot;
  readonly media: LocalMedia;
  /** What else there is to say. */
  readonly children: ReactNode;
}

export function RoomNotices({ snapshot, media, children }: RoomNoticesProps) {
  const blocked = useReadable(blockedAudio);
  const { problem } = useReadable(media.screen.snapshot);
  const { news } = useReadable(media.snapshot);
  const { notices } = useWords();
  const line = lineWords(snapshot, notices);
  return (
    <div className={css.notices} data-notices>
      <div role="status">{line && <p className={css.bar}>{line}</p>}</div>
      {blocked.length > 0 && (
        <Button look="primary" onClick={playBlockedAudio}>
          {notices.blockedSound}
        </Button>
      )}
      <DeviceTrouble media={media} />
      <Suspense>{news && <DeviceNotices media={media} notice={news} />}</Suspense>
      <div role="status">
        <Suspense>{problem && <ShareTrouble problem={problem} />}</Suspense>
      </div>
      {children}
    </div>
  );
}
