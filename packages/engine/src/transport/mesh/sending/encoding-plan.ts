/**
 * What we send to each of the others: how many lines, how many frames, how many bits. Pure: what is shown where, what the line carries
 * and how the machine copes in, an encoding for every picture out. Nothing of it needs a negotiation.
 */
import type { ParticipantId } from '@visavis/contract';
import type { PixelSize, RenderedSizes } from '../../rendered-size.ts';

/** One picture on its way to one participant. */
export interface Encoding {
  readonly isActive: boolean;
  /** By how much each side is divided; 1 or more. */
  readonly scale: number;
  readonly maxFps: number;
  readonly maxBps: number;
}

/** What a link is sent. */
export interface LinkEncodings {
  readonly camera: Encoding;
  readonly screen: Encoding;
}

export interface MeshSituation {
  /** How each of the others shows us; null: they have not said. */
  readonly shown: ReadonlyMap<ParticipantId, RenderedSizes | null>;
  /** Lines that our camera gives; null while it is off. */
  readonly cameraLines: number | null;
  /** Our screen's picture; null while it is not shared. */
  readonly screen: { readonly lines: number; readonly isText: boolean } | null;
  /** What our line carries upwards, in bit/s; null while nothing shows a limit. */
  readonly uplinkBps: number | null;
  /** Steps that the machine is relieved by, 0 to {@link STRAIN_MAX}. */
  readonly strain: number;
  /** Processor cores of the machine. */
  readonly cores: number;
  /** The person wants to use little data. */
  readonly isSaving: boolean;
}

/** Most steps of relief. */
export const STRAIN_MAX = 3;

/**
 * Lines of a picture and the most that they are worth at 30 frames, in bit/s. From 180 lines up those of libwebrtc's own simulcast table
 * (kSimulcastFormats); below it the same bits for each pixel as at 180.
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

/** A picture may be shown this much larger than it is sent before it looks soft. */
const STRETCH = 1.2;
/** Lines until the other side has said how large we are shown, as a bare one never does: a large picture for few, a tile for more. */
const unsaidLines = (links: number): number => (links <= 2 ? 720 : 360);
/** What a voice takes with its headers, in bit/s: Opus at 32 kbit/s, 50 packets a second. It is set aside before any picture. */
export const VOICE_BPS = 50_000;
/** Pictures may take this share of what the line carries: a line filled to the brim delays the voices. */
const FILL = 0.9;
/** A picture in data saver has at most so many lines and frames. */
const SAVING = { lines: 180, fps: 12 };
/** A screen is read: a thin line gives it this many times what it gives a face. */
const SCREEN_WEIGHT = 3;
const SCREEN_BPS = { text: 1_500_000, motion: 3_000_000 };
const SCREEN_FPS = { text: 15, motion: 30 };
/** A face slower than this is a row of stills, a screen is still read. */
const LEAST_FPS = { camera: 5, screen: 2 };

const OFF: Encoding = { isActive: false, scale: 1, maxFps: 1, maxBps: 1 };

interface EncodingRequest {
  readonly id: ParticipantId;
  readonly slot: 'camera' | 'screen';
  readonly encoding: Encoding;
  readonly lines: number;
}

/** The encoding of every picture to everybody in `shown`. */
export function allocateEncodings(situation: MeshSituation): ReadonlyMap<ParticipantId, LinkEncodings> {
  const ids = [...situation.shown.keys()];
  const wishes = [...cameraWishes(situation), ...screenWishes(situation)];
  const granted = situation.uplinkBps === null ? wishes : share(wishes, picturesBps(situation.uplinkBps, ids.length));
  const of = (id: ParticipantId, slot: EncodingRequest['slot']) =>
    granted.find((wish) => wish.id === id && wish.slot === slot)?.encoding ?? OFF;
  return new Map(ids.map((id) => [id, { camera: of(id, 'camera'), screen: of(id, 'screen') }]));
}

/** What is left of a line for pictures, in bit/s. */
const picturesBps = (uplinkBps: number, links: number): number => Math.max(0, uplinkBps * FILL - links * VOICE_BPS);

/** The lines that our camera is worth to whoever shows it largest, of those that cameras give; null: nobody sees it. */
export function wantedCameraLines(shown: MeshSituation['shown']): number | null {
  const wanted = [...shown.values()]
    .map((sizes) => (sizes ? linesOf(sizes.camera) : unsaidLines(shown.size)))
    .filter((lines) => lines !== null);
  return wanted.length === 0 ? null : stepFor(Math.max(...wanted)).lines;
}

function cameraWishes({ shown, cameraLines, strain, cores, isSaving }: MeshSituation): EncodingRequest[] {
  if (cameraLines === null) return [];
  const seen = [...shown].flatMap(([id, sizes]) => {
    const lines = sizes ? linesOf(sizes.camera) : unsaidLines(shown.size);
    return lines === null ? [] : [{ id, lines }];
  });
  const borne = machineLimits(seen.length, cores);
  return seen.map(({ id, lines: shownLines }) => {
    const most = Math.min(cameraLines, isSaving ? SAVING.lines : Number.POSITIVE_INFINITY);
    const lines = Math.min(most, relieve(Math.min(borne.lines, stepFor(shownLines).lines), strain));
    const maxFps = Math.min(relieveFps(borne.fps, strain), isSaving ? SAVING.fps : borne.fps);
    return { id, slot: 'camera', lines: cameraLines, encoding: encode(cameraLines, lines, maxFps, worthBps(lines, maxFps)) };
  });
}

function screenWishes({ shown, screen, isSaving }: MeshSituation): EncodingRequest[] {
  if (!screen) return [];
  const kind = screen.isText ? 'text' : 'motion';
  return [...shown].flatMap(([id, sizes]) => {
    const shownLines = sizes ? linesOf(sizes.screen) : screen.lines;
    if (shownLines === null) return [];
    // Shown as a thumbnail it is only looked at to be found.
    const isThumbnail = shownLines * 3 < screen.lines;
    const lines = isThumbnail ? Math.min(screen.lines, stepFor(shownLines).lines) : screen.lines;
    const maxFps = isThumbnail || isSaving ? 5 : SCREEN_FPS[kind];
    const maxBps = isThumbnail ? worthBps(lines, maxFps) : SCREEN_BPS[kind];
    return [{ id, slot: 'screen' as const, lines: screen.lines, encoding: encode(screen.lines, lines, maxFps, maxBps) }];
  });
}

/** The most that a machine bears, lines and frames a second of each face: an encoder for each link, and as many to decode. */
function machineLimits(links: number, cores: number): { readonly lines: number; readonly fps: number } {
  const anyLines = Number.POSITIVE_INFINITY;
  const isSmall = cores < 4;
  if (links <= 2) return { lines: anyLines, fps: 30 };
  if (links === 3) return { lines: anyLines, fps: isSmall ? 20 : 30 };
  if (links <= 5) return isSmall ? { lines: 180, fps: 15 } : { lines: anyLines, fps: 24 };
  return isSmall ? { lines: 135, fps: 12 } : { lines: anyLines, fps: 20 };
}

/** The largest step that is not much finer than what is shown. */
function stepFor(lines: number): (typeof STEPS)[number] {
  const [least] = STEPS as [(typeof STEPS)[number]];
  return STEPS.findLast((step) => step.lines <= lines * STRETCH) ?? least;
}

/** A cropped tile needs the lines of the whole picture that covers it. */
const linesOf = (size: PixelSize | null): number | null => (size ? Math.max(size.heightPx, (size.widthPx * 9) / 16) : null);

/** Each step of relief takes a step of lines, then a quarter of the frames. */
function relieve(lines: number, strain: number): number {
  const index = STEPS.findLastIndex((step) => step.lines <= lines);
  return STEPS[Math.max(0, index - strain)]?.lines ?? lines;
}

const relieveFps = (fps: number, strain: number): number => Math.max(LEAST_FPS.camera, Math.round(fps * 0.8 ** strain));

/** What a picture is worth, in bit/s: frames that follow each other closely tell each other more. */
function worthBps(lines: number, fps: number): number {
  return Math.round(stepFor(lines / STRETCH).bps * (Math.min(fps, 30) / 30) ** 0.7);
}

const encode = (sourceLines: number, lines: number, maxFps: number, maxBps: number): Encoding => ({
  isActive: true,
  scale: Math.max(1, sourceLines / lines),
  maxFps,
  maxBps,
});

/** Divides a line that is too thin for every wish: nobody gets more than they wished for, and nobody nothing. */
function share(wishes: readonly EncodingRequest[], totalBps: number): EncodingRequest[] {
  const weightOf = ({ slot }: EncodingRequest) => (slot === 'screen' ? SCREEN_WEIGHT : 1);
  let leftBps = totalBps;
  let leftWeight = wishes.reduce((sum, wish) => sum + weightOf(wish), 0);
  // From the most modest on: what they leave is for the others.
  const modestFirst = [...wishes].sort((a, b) => a.encoding.maxBps / weightOf(a) - b.encoding.maxBps / weightOf(b));
  return modestFirst.map((wish) => {
    const grantedBps = Math.min(wish.encoding.maxBps, (leftBps / leftWeight) * weightOf(wish));
    leftBps -= grantedBps;
    leftWeight -= weightOf(wish);
    return { ...wish, encoding: fitInto(wish, grantedBps) };
  });
}

/** A face gives up lines and keeps its frames as long as it can, a screen gives up frames and stays sharp. */
function fitInto({ slot, lines: sourceLines, encoding }: EncodingRequest, grantedBps: number): Encoding {
  if (grantedBps >= encoding.maxBps) return encoding;
  const maxBps = Math.max(20_000, Math.round(grantedBps));
  if (slot === 'screen') {
    const maxFps = Math.max(LEAST_FPS.screen, Math.round((encoding.maxFps * grantedBps) / encoding.maxBps));
    return { ...encoding, maxFps, maxBps };
  }
  // Never finer than it is shown: the step of that would have been granted whole.
  const affordable = STEPS.findLast((step) => worthBps(step.lines, encoding.maxFps) <= grantedBps);
  if (affordable) return encode(sourceLines, affordable.lines, encoding.maxFps, maxBps);
  const [least] = STEPS as [(typeof STEPS)[number]];
  const maxFps = Math.max(LEAST_FPS.camera, Math.round((encoding.maxFps * grantedBps) / worthBps(least.lines, encoding.maxFps)));
  return encode(sourceLines, least.lines, Math.min(maxFps, encoding.maxFps), maxBps);
}
