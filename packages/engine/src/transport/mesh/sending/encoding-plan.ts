/**
 * Allocates an encoding (height, frame rate, bit rate) to each sent video. Inputs: rendered sizes, uplink estimate and CPU adaptation.
 * Pure. No output needs a negotiation.
 */
import type { ParticipantId } from '@visavis/contract';
import type { PixelSize, RenderedSizes } from '@visavis/contract/peer-messages/layout';

/** The encoding of one video to one participant. */
export interface Encoding {
  readonly isActive: boolean;
  /** Divisor of each side (scaleResolutionDownBy); 1 or more. */
  readonly scale: number;
  readonly maxFps: number;
  readonly maxBps: number;
}

/** The encodings of one link. */
export interface LinkEncodings {
  readonly camera: Encoding;
  readonly screen: Encoding;
}

export interface MeshSituation {
  /** How each participant renders the local videos; null: not received yet. */
  readonly shown: ReadonlyMap<ParticipantId, RenderedSizes | null>;
  /** Lines of the camera's video; null while it is off. */
  readonly cameraLines: number | null;
  /** The video of the shared screen; null while nothing is shared. */
  readonly screen: { readonly lines: number; readonly isText: boolean } | null;
  /** The uplink estimate, in bit/s; null while nothing shows a limit. */
  readonly uplinkBps: number | null;
  /** Load reduction by CPU adaptation, 0 to {@link CPU_STEPS_MAX} steps. */
  readonly cpuSteps: number;
  /** Processor cores of the machine. */
  readonly cores: number;
  /** Whether data use is limited. */
  readonly isSaving: boolean;
}

/** Most steps of load reduction. */
export const CPU_STEPS_MAX = 3;

/**
 * Lines of a video and its highest useful bit rate at 30 frames a second, in bit/s. From 180 lines up those of libwebrtc's simulcast table
 * (kSimulcastFormats); below, the same bits a pixel as at 180.
 */
const STEPS: readonly { readonly lines: number; readonly bps: number }[] = [
  { lines: 90, bps: 80_000 },
  { lines: 135, bps: 130_000 },
  { lines: 180, bps: 200_000 },
  { lines: 270, bps: 450_000 },
  { lines: 360, bps: 700_000 },
  { lines: 540, bps: 1_200_000 },
  { lines: 720, bps: 2_500_000 },
  { lines: 1080, bps: 5_000_000 },
];

/** A video may be rendered this much larger than it is sent before it looks soft. */
const STRETCH = 1.2;
/** Lines until the rendered size is received, or for a minimal client, which never sends it: more for few participants. */
const defaultLines = (links: number): number => (links <= 2 ? 720 : 360);
/** Bit rate of one voice with headers, in bit/s: Opus at 32 kbit/s, 50 packets a second. Reserved before any video. */
export const VOICE_BPS = 50_000;
/** The share of the uplink for video: a full uplink delays the voices. */
const FILL = 0.9;
/** Most lines and frames of a video in data saver. */
const SAVING = { lines: 180, fps: 12 };
/** On a narrow uplink a shared screen, which is read, gets this many times the bits of a camera. */
const SCREEN_WEIGHT = 3;
const SCREEN_BPS = { text: 1_500_000, motion: 3_000_000 };
const SCREEN_FPS = { text: 15, motion: 30 };
/** A camera below this frame rate is a row of stills; a screen below it can still be read. */
const LEAST_FPS = { camera: 5, screen: 2 };

const OFF: Encoding = { isActive: false, scale: 1, maxFps: 1, maxBps: 1 };

interface EncodingRequest {
  readonly id: ParticipantId;
  readonly slot: 'camera' | 'screen';
  readonly encoding: Encoding;
  readonly lines: number;
}

/** The encoding of each video to each participant in `shown`. */
export function allocateEncodings(situation: MeshSituation): ReadonlyMap<ParticipantId, LinkEncodings> {
  const ids = [...situation.shown.keys()];
  const requests = [...cameraRequests(situation), ...screenRequests(situation)];
  const granted = situation.uplinkBps === null ? requests : divide(requests, videoBps(situation.uplinkBps, ids.length));
  const of = (id: ParticipantId, slot: EncodingRequest['slot']) =>
    granted.find((request) => request.id === id && request.slot === slot)?.encoding ?? OFF;
  return new Map(ids.map((id) => [id, { camera: of(id, 'camera'), screen: of(id, 'screen') }]));
}

/** What the voices leave of the uplink, in bit/s. */
const videoBps = (uplinkBps: number, links: number): number => Math.max(0, uplinkBps * FILL - links * VOICE_BPS);

/** The camera height that the largest rendered size is worth, of the heights that cameras offer; null: the camera is rendered nowhere. */
export function requestedCameraLines(shown: MeshSituation['shown']): number | null {
  const wanted = [...shown.values()]
    .map((sizes) => (sizes ? linesOf(sizes.camera) : defaultLines(shown.size)))
    .filter((lines) => lines !== null);
  return wanted.length === 0 ? null : stepFor(Math.max(...wanted)).lines;
}

function cameraRequests({ shown, cameraLines, cpuSteps, cores, isSaving }: MeshSituation): EncodingRequest[] {
  if (cameraLines === null) return [];
  const seen = [...shown].flatMap(([id, sizes]) => {
    const lines = sizes ? linesOf(sizes.camera) : defaultLines(shown.size);
    return lines === null ? [] : [{ id, lines }];
  });
  const limits = machineLimits(seen.length, cores);
  return seen.map(({ id, lines: shownLines }) => {
    const most = Math.min(cameraLines, isSaving ? SAVING.lines : Number.POSITIVE_INFINITY);
    const lines = Math.min(most, reduceLines(Math.min(limits.lines, stepFor(shownLines).lines), cpuSteps));
    const maxFps = Math.min(reduceFps(limits.fps, cpuSteps), isSaving ? SAVING.fps : limits.fps);
    return { id, slot: 'camera', lines: cameraLines, encoding: encode(cameraLines, lines, maxFps, usefulBps(lines, maxFps)) };
  });
}

function screenRequests({ shown, screen, isSaving }: MeshSituation): EncodingRequest[] {
  if (!screen) return [];
  const kind = screen.isText ? 'text' : 'motion';
  return [...shown].flatMap(([id, sizes]) => {
    const shownLines = sizes ? linesOf(sizes.screen) : screen.lines;
    if (shownLines === null) return [];
    // A screen rendered as a thumbnail is not read.
    const isThumbnail = shownLines * 3 < screen.lines;
    const lines = isThumbnail ? Math.min(screen.lines, stepFor(shownLines).lines) : screen.lines;
    const maxFps = isThumbnail || isSaving ? 5 : SCREEN_FPS[kind];
    const maxBps = isThumbnail ? usefulBps(lines, maxFps) : SCREEN_BPS[kind];
    return [{ id, slot: 'screen' as const, lines: screen.lines, encoding: encode(screen.lines, lines, maxFps, maxBps) }];
  });
}

/** The most that the machine can encode and decode: lines and frames a second of each camera video, with one encoder for each link. */
function machineLimits(links: number, cores: number): { readonly lines: number; readonly fps: number } {
  const anyLines = Number.POSITIVE_INFINITY;
  const isSmall = cores < 4;
  if (links <= 2) return { lines: anyLines, fps: 30 };
  if (links === 3) return { lines: anyLines, fps: isSmall ? 20 : 30 };
  if (links <= 5) return isSmall ? { lines: 180, fps: 15 } : { lines: anyLines, fps: 24 };
  return isSmall ? { lines: 135, fps: 12 } : { lines: anyLines, fps: 20 };
}

/** The largest step that is not much finer than what is rendered. */
function stepFor(lines: number): (typeof STEPS)[number] {
  const [least] = STEPS as [(typeof STEPS)[number]];
  return STEPS.findLast((step) => step.lines <= lines * STRETCH) ?? least;
}

/** A cropped tile needs the lines of the whole video that covers it. */
const linesOf = (size: PixelSize | null): number | null => (size ? Math.max(size.heightPx, (size.widthPx * 9) / 16) : null);

/** Each step of load reduction takes a step of lines, then a fifth of the frames. */
function reduceLines(lines: number, cpuSteps: number): number {
  const index = STEPS.findLastIndex((step) => step.lines <= lines);
  return STEPS[Math.max(0, index - cpuSteps)]?.lines ?? lines;
}

const reduceFps = (fps: number, cpuSteps: number): number => Math.max(LEAST_FPS.camera, Math.round(fps * 0.8 ** cpuSteps));

/** The useful bit rate of a video, in bit/s: frames that follow each other closely differ less. */
function usefulBps(lines: number, fps: number): number {
  return Math.round(stepFor(lines / STRETCH).bps * (Math.min(fps, 30) / 30) ** 0.7);
}

const encode = (sourceLines: number, lines: number, maxFps: number, maxBps: number): Encoding => ({
  isActive: true,
  scale: Math.max(1, sourceLines / lines),
  maxFps,
  maxBps,
});

/** Divides an uplink below the sum of all requests: no request gets more than it asked for, and each gets something. */
function divide(requests: readonly EncodingRequest[], totalBps: number): EncodingRequest[] {
  const weightOf = ({ slot }: EncodingRequest) => (slot === 'screen' ? SCREEN_WEIGHT : 1);
  let leftBps = totalBps;
  let leftWeight = requests.reduce((sum, request) => sum + weightOf(request), 0);
  // From the smallest request on: what it leaves is for the others.
  const smallestFirst = [...requests].sort((a, b) => a.encoding.maxBps / weightOf(a) - b.encoding.maxBps / weightOf(b));
  return smallestFirst.map((request) => {
    const grantedBps = Math.min(request.encoding.maxBps, (leftBps / leftWeight) * weightOf(request));
    leftBps -= grantedBps;
    leftWeight -= weightOf(request);
    return { ...request, encoding: fitInto(request, grantedBps) };
  });
}

/** A camera keeps its frame rate and loses lines for as long as possible; a screen loses frames and keeps its lines. */
function fitInto({ slot, lines: sourceLines, encoding }: EncodingRequest, grantedBps: number): Encoding {
  if (grantedBps >= encoding.maxBps) return encoding;
  const maxBps = Math.max(20_000, Math.round(grantedBps));
  if (slot === 'screen') {
    const maxFps = Math.max(LEAST_FPS.screen, Math.round((encoding.maxFps * grantedBps) / encoding.maxBps));
    return { ...encoding, maxFps, maxBps };
  }
  // Never finer than rendered: a larger step would have been granted whole.
  const affordable = STEPS.findLast((step) => usefulBps(step.lines, encoding.maxFps) <= grantedBps);
  if (affordable) return encode(sourceLines, affordable.lines, encoding.maxFps, maxBps);
  const [least] = STEPS as [(typeof STEPS)[number]];
  const maxFps = Math.max(LEAST_FPS.camera, Math.round((encoding.maxFps * grantedBps) / usefulBps(least.lines, encoding.maxFps)));
  return encode(sourceLines, least.lines, Math.min(maxFps, encoding.maxFps), maxBps);
}
