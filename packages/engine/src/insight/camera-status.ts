/** Why a participant's camera is off although they switched it on: sent by them, past the server. */
import type { ParticipantId } from '@visavis/contract';
import type { Call } from '../call/call.ts';
import { tellWord } from '../call/told-word.ts';
import type { Readable } from '../common/store.ts';
import type { MediaProblem } from '../media/device-error.ts';
import type { LocalMedia } from '../media/local-media.ts';

/** The problems that concern the remote participants. */
export type CameraTrouble = Extract<MediaProblem, 'in_use' | 'interrupted' | 'unplugged' | 'permission_denied' | 'failed'>;

const TROUBLES: readonly CameraTrouble[] = ['in_use', 'interrupted', 'unplugged', 'permission_denied', 'failed'];

export interface CameraStatus {
  /** The camera problem of each participant; without one a participant is missing. */
  readonly cameras: Readable<ReadonlyMap<ParticipantId, CameraTrouble>>;
  /** Unsubscribes and sends nothing any more; idempotent. */
  close(): void;
}

/** Creates the camera status of one call. */
export function createCameraStatus({ messages }: Pick<Call, 'messages'>, media: Pick<LocalMedia, 'snapshot'>): CameraStatus {
  const told = tellWord(messages, 'device', TROUBLES, () => {
    const { isWanted, problems } = media.snapshot.get();
    return TROUBLES.find((known) => isWanted.camera && known === problems.camera) ?? null;
  });
  const stop = media.snapshot.subscribe(told.tell);
  return {
    cameras: told.others,
    close() {
      stop();
      told.close();
    },
  };
}
