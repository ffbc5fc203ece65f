/** Why somebody's camera is off although they want it on: told by them, past the server. It knows problems by name, and no device. */
import type { ParticipantId } from '@visavis/contract';
import type { Call } from '../call/call-types.ts';
import { tellWord } from '../call/told-word.ts';
import type { Readable } from '../common/store.ts';
import type { MediaProblem } from '../media/device-error.ts';
import type { LocalMedia } from '../media/local-media.ts';

/** What the others can make something of; the rest is between a person and their browser. */
export type CameraTrouble = Extract<MediaProblem, 'in_use' | 'interrupted' | 'unplugged' | 'permission_denied' | 'failed'>;

const TROUBLES: readonly CameraTrouble[] = ['in_use', 'interrupted', 'unplugged', 'permission_denied', 'failed'];

export interface CameraStatus {
  /** Whose camera has which trouble; whoever has none is missing. */
  readonly cameras: Readable<ReadonlyMap<ParticipantId, CameraTrouble>>;
  /** Neither listens nor tells any more; idempotent. */
  close(): void;
}

/** The news of one call. */
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
