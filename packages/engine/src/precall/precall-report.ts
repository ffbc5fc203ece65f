/** Rates the figures of a pre-call test: a status, findings, and how many participants the uplink carries. Pure. */
import type { MediaProblem } from '../media/device-error.ts';

/** The result of a device: `quiet` delivered silence, or black video. */
export type DeviceFigure = 'works' | 'quiet' | 'off' | MediaProblem;

/** The figures so far; null: not measured yet, or not measurable. */
export interface PrecallFigures {
  readonly microphone: DeviceFigure | null;
  readonly camera: DeviceFigure | null;
  /** Time from a request to its answer, in ms. */
  readonly serverMs: number | null;
  /** Whether only HTTP requests reach the server, since no WebSocket connects. */
  readonly isPolling: boolean;
  readonly relay: 'reached' | 'unreached' | 'withheld' | 'none' | null;
  /** Round trip to the relay, in ms. */
  readonly roundTripMs: number | null;
  /** Loss over the whole loop, 0 to 1. */
  readonly loss: number | null;
  /** In bit/s, up to the limit of the test. */
  readonly uplinkBps: number | null;
}

/** The figures before any measurement. */
export const NO_FIGURES: PrecallFigures = {
  microphone: null,
  camera: null,
  serverMs: null,
  isPolling: false,
  relay: null,
  roundTripMs: null,
  loss: null,
  uplinkBps: null,
};

/** Findings that have a message and an action, the worst first. */
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
  /** How many participants this uplink carries, the local one included; null: not measured. */
  readonly people: number | null;
}

/** The thresholds of the links of a call (link-quality.ts): the loop over the relay resembles one. */
const LOSS = { fair: 0.03, poor: 0.05 };
const ROUND_TRIP_MS = { fair: 300, poor: 800 };

/** How many participants this uplink carries, the local one included, up to `capacity`; 1 or more. The transport computes it. */
export type PeopleOnLine = (uplinkBps: number, capacity: number) => number;

/** @param capacity seats of a room. */
export function judgeCheck(figures: PrecallFigures, capacity: number, peopleOnLine: PeopleOnLine): PrecallReport {
  const { microphone, camera, serverMs, isPolling, relay, loss, uplinkBps } = figures;
  // For two participants as far from the relay as this one, media travels both distances.
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
    // Joining and signaling are slower, media is not.
    ['polling', isPolling, 'good'],
    // This side is well, and the uplink was not measured.
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
