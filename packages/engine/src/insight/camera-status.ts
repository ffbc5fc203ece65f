/** Why a participant's camera is off although they switched it on: sent by them, past the server. */
import type { ParticipantId } from '@visavis/contract';
import { CAMERA_PROBLEMS, type CameraProblem, cameraStatusSchema } from '@visavis/contract/peer-messages/shared-status';
import type { Call } from '../call/call.ts';
import { shareStatus } from '../call/shared-status.ts';
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
  const shared = shareStatus(messages, 'device', cameraStatusSchema, () => {
    const { isWanted, problems } = media.snapshot.get();
    return CAMERA_PROBLEMS.find((known) => isWanted.camera && known === problems.camera) ?? null;
  });
  const stop = media.snapshot.subscribe(shared.update);
  return {
    cameras: shared.others,
    close() {
      stop();
      shared.close();
    },
  };
}
