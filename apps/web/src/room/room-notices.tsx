/** Thin bars about the call as a whole: the server away, sound that waits for a click, a device that went. */
import type { CallPhase, LocalMedia } from '@visavis/engine';
import { Button } from '../design/button.tsx';
import { DeviceTrouble } from '../settings/device-trouble.tsx';
import { words } from '../words.ts';
import css from './room-notices.module.css';
import { blockedAudio, playBlockedAudio } from './track-audio.tsx';
import { useReadable } from './use-readable.ts';

export function RoomNotices({ phase, media }: { readonly phase: CallPhase; readonly media: LocalMedia }) {
  const blocked = useReadable(blockedAudio);
  const isSignalingLost = phase.name === 'live' && phase.signaling === 'reconnecting';
  return (
    <div className={css.notices}>
      <div role="status">{isSignalingLost && <p className={css.bar}>{words.signalingLost}</p>}</div>
      {blocked.length > 0 && (
        <Button look="primary" onClick={playBlockedAudio}>
          {words.blockedSound}
        </Button>
      )}
      <DeviceTrouble media={media} />
    </div>
  );
}
