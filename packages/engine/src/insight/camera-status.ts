/** Why a participant's camera is off although they switched it on: sent by them, past the server. */
import type { ParticipantId } from '@visavis/contract';
import { CAMERA_PROBLEMS, type CameraProblem, cameraStatusSchema } from '@visavis/contract/peer-messages/status-word';
import type { Call } from '../call/call.ts';
import { tellWord } from '../call/told-word.ts';
import type { Readable } from '../common/store.ts';
import type { LocalMedia } from '../media/local-media.ts';

export interface CameraStatus {
  /** The camera problem of each participant; without one a participant is missing. */
  readonly cameras: Readable<ReadonlyMap<ParticipantId, CameraProblem>>;
  /** Unsubscribes and sends nothing any more; idempotent. */
  close(): void;
}

/** Creates the camera status of one call. */
export function createCameraStatus({ messages }: Pick<Call, 'messages'>, media: Pick<LocalMedia, 'snapshot'>): CameraStatus {
  const told = tellWord(messages, 'device', cameraStatusSchema, () => {
    const { isWanted, problems } = media.snapshot.get();
    return CAMERA_PROBLEMS.find((known) => isWanted.camera && known === problems.camera) ?? null;
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
