/** Whether the machine keeps up with what it sends, and by how many steps it is relieved. Pure. */
import { STRAIN_MAX } from './encoding-plan.ts';

/** What one picture that we send tells, over about a second. */
export interface PictureLoad {
  /** Frames encoded, a second. */
  readonly fps: number;
  /** Frames a second that we allow, or that the camera gives if that is less. */
  readonly allowedFps: number;
  /** The browser says that the processor holds this picture back. */
  readonly isCpuLimited: boolean;
  /** It has fewer bits than it could use: its missing frames say nothing of the machine. */
  readonly lacksBits: boolean;
}

export interface CpuAdaptation {
  /** Steps of relief, 0 to {@link STRAIN_MAX}. */
  readonly steps: number;
  readonly badRounds: number;
  readonly goodRounds: number;
  /** Good rounds before a step is taken back; doubles each time that this was too early. */
  readonly roundsToRecover: number;
}

/** A machine that nothing is known of. */
export const IDLE: CpuAdaptation = { steps: 0, badRounds: 0, goodRounds: 0, roundsToRecover: 15 };

/** Whether it does not keep up, or did not until it was relieved. */
export const isStrained = ({ steps, badRounds }: CpuAdaptation): boolean => steps > 0 || badRounds > 0;

/** A picture with less than this share of its frames is held back. */
const HELD_BACK = 0.7;
/** Bad rounds in a row before a step is taken: a program that starts is no strain. */
const BAD_ROUNDS = 4;
const PATIENCE_MAX = 120;

/** One round, of about a second. */
export function updateCpuAdaptation(before: CpuAdaptation, pictures: readonly PictureLoad[]): CpuAdaptation {
  const isBad = pictures.some(
    ({ fps, allowedFps, isCpuLimited, lacksBits }) => isCpuLimited || (!lacksBits && fps < allowedFps * HELD_BACK),
  );
  const badRounds = isBad ? before.badRounds + 1 : 0;
  const goodRounds = isBad ? 0 : before.goodRounds + 1;
  if (badRounds >= BAD_ROUNDS && before.steps < STRAIN_MAX) {
    const wasTooEarly = before.steps > 0 || before.roundsToRecover > IDLE.roundsToRecover;
    const roundsToRecover = wasTooEarly ? Math.min(PATIENCE_MAX, before.roundsToRecover * 2) : before.roundsToRecover;
    return { steps: before.steps + 1, badRounds: 0, goodRounds: 0, roundsToRecover };
  }
  if (goodRounds >= before.roundsToRecover && before.steps > 0) {
    // From now on a relapse counts as having been too early.
    return { ...before, steps: before.steps - 1, badRounds: 0, goodRounds: 0, roundsToRecover: before.roundsToRecover + 1 };
  }
  return { ...before, badRounds, goodRounds };
}
