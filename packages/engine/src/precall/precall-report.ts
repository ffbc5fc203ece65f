/** What the figures of a connection check mean: a light, what was found, and how many people the line carries. Pure. */
import type { MediaProblem } from '../media/device-error.ts';

/** How a device did: `quiet` gave nothing that could be heard or seen. */
export type DeviceFigure = 'works' | 'quiet' | 'off' | MediaProblem;

/** What a check has measured so far; null: not yet, or it could not be. */
export interface CheckFigures {
  readonly microphone: DeviceFigure | null;
  readonly camera: DeviceFigure | null;
  /** From a request to its answer, in ms. */
  readonly serverMs: number | null;
  /** Whether the server is reached by HTTP requests alone, since no WebSocket came through. */
  readonly isPolling: boolean;
  readonly relay: 'reached' | 'unreached' | 'withheld' | 'none' | null;
  /** From us to the relay and back, in ms. */
  readonly roundTripMs: number | null;
  /** Of what went out and came back, 0 to 1. */
  readonly loss: number | null;
  /** In bit/s, up to what is tried. */
  readonly uplinkBps: number | null;
}

/** Nothing was measured yet. */
export const NO_FIGURES: CheckFigures = {
  microphone: null,
  camera: null,
  serverMs: null,
  isPolling: false,
  relay: null,
  roundTripMs: null,
  loss: null,
  uplinkBps: null,
};

/** What is worth a sentence and a next step, the worst first. */
export type Finding =
  | 'server_unreached'
  | 'microphone_fails'
  | 'relay_unreached'
  | 'lossy'
  | 'slow'
  | 'thin'
  | 'camera_fails'
  | 'microphone_quiet'
  | 'camera_quiet'
  | 'polling'
  | 'relay_withheld'
  | 'no_relay';

export interface PrecallReport {
  readonly light: 'good' | 'fair' | 'poor';
  readonly findings: readonly Finding[];
  /** How many can be in a call over this line, ourselves included; null: the line was not measured. */
  readonly people: number | null;
}

/** The same steps as for the links of a call (link-quality.ts), which the way over the relay and back is like. */
const LOSS = { fair: 0.03, poor: 0.05 };
const ROUND_TRIP_MS = { fair: 300, poor: 800 };

/** How many can be in a call over this uplink, ourselves included, up to `capacity`; 1 or more. The transport's to say. */
export type PeopleOnLine = (uplinkBps: number, capacity: number) => number;

/** @param capacity seats of a room. */
export function judgeCheck(figures: CheckFigures, capacity: number, peopleOnLine: PeopleOnLine): PrecallReport {
  const { microphone, camera, serverMs, isPolling, relay, loss, uplinkBps } = figures;
  // Two people as far from the relay as we are: each word goes our way and theirs.
  const callMs = figures.roundTripMs === null ? null : figures.roundTripMs * 2;
  const people = uplinkBps === null ? null : peopleOnLine(uplinkBps, capacity);
  const isOver = (value: number | null, limit: number) => value !== null && value >= limit;
  const found: readonly (readonly [Finding, boolean, 'fair' | 'poor' | 'good'])[] = [
    ['server_unreached', serverMs === null, 'poor'],
    ['microphone_fails', hasFailed(microphone), 'poor'],
    ['relay_unreached', relay === 'unreached', 'fair'],
    ['lossy', isOver(loss, LOSS.fair), isOver(loss, LOSS.poor) ? 'poor' : 'fair'],
    ['slow', isOver(callMs, ROUND_TRIP_MS.fair), isOver(callMs, ROUND_TRIP_MS.poor) ? 'poor' : 'fair'],
    ['thin', people !== null && people < Math.min(4, capacity), people === 1 ? 'poor' : 'fair'],
    ['camera_fails', hasFailed(camera), 'fair'],
    ['microphone_quiet', microphone === 'quiet', 'fair'],
    ['camera_quiet', camera === 'quiet', 'fair'],
    // Slower to join and to hear of news, and no slower to speak.
    ['polling', isPolling, 'good'],
    // Nothing is wrong on this side, and nothing is known of the line.
    ['relay_withheld', relay === 'withheld', 'good'],
    ['no_relay', relay === 'none', 'good'],
  ];
  const isSo = found.filter(([, is]) => is);
  const grades = isSo.map(([, , grade]) => grade);
  const light = (['poor', 'fair'] as const).find((grade) => grades.includes(grade)) ?? 'good';
  return { light, findings: isSo.map(([finding]) => finding), people };
}

const hasFailed = (device: DeviceFigure | null): boolean =>
  device !== null && device !== 'works' && device !== 'quiet' && device !== 'off';
