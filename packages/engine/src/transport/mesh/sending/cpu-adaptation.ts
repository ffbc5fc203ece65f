/** Whether the machine keeps up with encoding, and by how many steps its load is reduced. Pure. */
import { roundsHeld } from '../../../common/hysteresis.ts';
import { CPU_STEPS_MAX } from './encoding-plan.ts';

/** One sent video over about a second. */
export interface EncoderLoad {
  /** Frames encoded, a second. */
  readonly fps: number;
  /** The allowed frame rate, or the camera's if that is lower. */
  readonly allowedFps: number;
  /** The browser reports that the processor limits this video (`qualityLimitationReason`). */
  readonly isCpuLimited: boolean;
  /** The bit rate is limited: missing frames say nothing about the machine. */
  readonly lacksBits: boolean;
}

export interface CpuAdaptation {
  /** Load reduction, 0 to {@link CPU_STEPS_MAX} steps. */
  readonly steps: number;
  readonly badRounds: number;
  readonly goodRounds: number;
  /** Good rounds before a step is taken back; doubles after each relapse. */
  readonly roundsToRecover: number;
}

/** The state before any measurement. */
export const IDLE: CpuAdaptation = { steps: 0, badRounds: 0, goodRounds: 0, roundsToRecover: 15 };

/** Whether the machine does not keep up, or did not until its load was reduced. */
export const isOverloaded = ({ steps, badRounds }: CpuAdaptation): boolean => steps > 0 || badRounds > 0;

/** A video with less than this share of its frames is limited. */
const HELD_BACK = 0.7;
/** Bad rounds in a row before a step is taken: a program that starts is a short peak. */
const BAD_ROUNDS = 4;
const PATIENCE_MAX = 120;

/** Updates the adaptation by one round of about a second. */
export function updateCpuAdaptation(before: CpuAdaptation, loads: readonly EncoderLoad[]): CpuAdaptation {
  const isBad = loads.some(
    ({ fps, allowedFps, isCpuLimited, lacksBits }) => isCpuLimited || (!lacksBits && fps < allowedFps * HELD_BACK),
  );
  const badRounds = roundsHeld(isBad, before.badRounds);
  const goodRounds = roundsHeld(!isBad, before.goodRounds);
  if (badRounds >= BAD_ROUNDS && before.steps < CPU_STEPS_MAX) {
    const wasTooEarly = before.steps > 0 || before.roundsToRecover > IDLE.roundsToRecover;
    const roundsToRecover = wasTooEarly ? Math.min(PATIENCE_MAX, before.roundsToRecover * 2) : before.roundsToRecover;
    return { steps: before.steps + 1, badRounds: 0, goodRounds: 0, roundsToRecover };
  }
  if (goodRounds >= before.roundsToRecover && before.steps > 0) {
    // A relapse within this time shows that the step was taken back too early.
    return { ...before, steps: before.steps - 1, badRounds: 0, goodRounds: 0, roundsToRecover: before.roundsToRecover + 1 };
  }
  return { ...before, badRounds, goodRounds };
}
