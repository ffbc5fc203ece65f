/** Push to talk while the component is mounted and single-key shortcuts are on. */
import type { LocalMedia } from '@visavis/engine';
import { useEffect } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { singleKeys } from '../preferences/single-keys.ts';
import { rememberTurnedOff } from '../session/turned-off-devices.ts';
import { listenForPushToTalk } from './push-to-talk.ts';

export function usePushToTalk(roomId: string, media: LocalMedia): void {
  const mayTalk = useReadable(singleKeys);
  useEffect(() => {
    if (!mayTalk) return;
    return listenForPushToTalk({
      isOn: () => media.snapshot.get().isWanted.microphone,
      set: (isOn) => {
        void media.setEnabled('microphone', isOn);
        // The page ends while the bar is held: the microphone is stored as off.
        rememberTurnedOff(roomId, media.snapshot.get().isWanted.camera ? ['microphone'] : undefined);
      },
    });
  }, [roomId, media, mayTalk]);
}
