/**
 * Keeps what we send within what the others see, our line carries and the machine bears: tells everybody how we show them, hears how they
 * show us, and plans every picture anew once a second. It knows no connection; `encoding-plan.ts` makes the plan.
 */
import type { ParticipantId } from '@visavis/contract';
import type { CallSnapshot } from '../../../call/call-state.ts';
import type { StatsOfAll } from '../../../call/call-stats.ts';
import type { Messages } from '../../../call/messages.ts';
import type { Readable } from '../../../common/store.ts';
import { TokenBucket } from '../../../common/token-bucket.ts';
import type { LocalMedia } from '../../../media/local-media.ts';
import type { LinkStats, SentStats } from '../../../stats/link-stats.ts';
import type { MediaTransport } from '../../media-transport.ts';
import { isSameShown, type PixelSize, parseShownSizes, type ShownSizes } from '../../rendered-size.ts';
import { isStrained, judgeStrain, type PictureLoad, RELAXED } from './cpu-adaptation.ts';
import { type LinkEncodings, type MeshSituation, planMesh, VOICE_BPS, wantedCameraLines } from './encoding-plan.ts';
import { isAtItsLeast, judgeUplink, type LinkUplink, UNLIMITED } from './uplink-estimate.ts';

/** How much data a call may use: all that is worth sending, small pictures both ways, or voices and screens alone. */
export type DataUse = 'full' | 'saver' | 'voice';

export interface PictureBudgetParts {
  readonly snapshot: Readable<CallSnapshot>;
  readonly stats: Readable<StatsOfAll>;
  readonly messages: Messages;
  readonly media: Pick<LocalMedia, 'snapshot' | 'setCameraHeight'>;
  /** Null before the call has joined. */
  readonly transport: () => MediaTransport | null;
  /** Processor cores of this machine. */
  readonly cores: number;
}

/** Between two plans, in ms. */
const ROUND_MS = 1000;
/** Plans between two rounds, because a participant shows us otherwise: for a few who move tiles at the same time, and not for a flood. */
const REPLAN_BURST = 20;
const REPLANS_PER_SECOND = 4;
/** Rounds for which every link stands before the camera gives more than the picture that starts fastest: the first frames come first. */
const SETTLED_ROUNDS = 2;
/** Lines of the picture that starts fastest, and of the fine one. */
const PLAIN_LINES = 360;
const FINE_LINES = 720;
/** Most lines of a picture that we ask for in data saver. */
const SAVER_LINES = 180;

export class PictureBudget {
  readonly #parts: PictureBudgetParts;
  readonly #stop: (() => void)[] = [];
  /** How we show the others, as we have been told by the screen; and how they show us, as far as they have said. */
  readonly #ours = new Map<ParticipantId, ShownSizes>();
  readonly #theirs = new Map<ParticipantId, ShownSizes>();
  readonly #told = new Map<ParticipantId, ShownSizes>();
  readonly #replans = new TokenBucket(REPLAN_BURST, REPLANS_PER_SECOND);
  #use: DataUse = 'full';
  #uplink = UNLIMITED;
  #strain = RELAXED;
  #settledRounds = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #plan: ReadonlyMap<ParticipantId, LinkEncodings> = new Map();

  constructor(parts: PictureBudgetParts) {
    this.#parts = parts;
    this.#stop.push(
      parts.snapshot.subscribe(() => this.#adjust()),
      parts.messages.listen('want', (from, body) => this.#hear(from, body)),
      parts.messages.open.subscribe(() => this.#tell()),
    );
  }

  /** How we show the others, as they are told. */
  get shown(): ReadonlyMap<ParticipantId, ShownSizes> {
    return new Map([...this.#ours].map(([id, sizes]) => [id, this.#worth(sizes)]));
  }

  /** From now on we show somebody like this. */
  show(id: ParticipantId, sizes: ShownSizes): void {
    this.#ours.set(id, sizes);
    this.#tell();
  }

  setDataUse(use: DataUse): void {
    this.#use = use;
    this.#tell();
    this.#apply();
  }

  close(): void {
    for (const stop of this.#stop) stop();
    clearInterval(this.#timer);
  }

  /** Plans while there is company, and rests otherwise. */
  #adjust(): void {
    const { participants } = this.#parts.snapshot.get();
    if (participants.length === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    } else this.#timer ??= setInterval(() => this.#round(), ROUND_MS);
    if (!this.#isSettled) {
      this.#settledRounds = 0;
      this.#adjustCamera();
    }
  }

  get #isSettled(): boolean {
    const { participants } = this.#parts.snapshot.get();
    return participants.length > 0 && participants.every(({ link }) => link === 'connected');
  }

  #worth({ camera, screen }: ShownSizes): ShownSizes {
    if (this.#use === 'voice') return { camera: null, screen };
    return { camera: this.#use === 'saver' ? smaller(camera) : camera, screen };
  }

  /** Tells everybody who can be told what they do not know yet; whoever's channel has ended is told again. */
  #tell(): void {
    const { open } = this.#parts.messages;
    for (const id of [...this.#told.keys()]) if (!open.get().has(id)) this.#told.delete(id);
    for (const [id, sizes] of this.shown) {
      const told = this.#told.get(id);
      if (told && isSameShown(told, sizes)) continue;
      if (this.#parts.messages.send(id, 'want', sizes)) this.#told.set(id, sizes);
    }
  }

  #hear(from: ParticipantId, body: unknown): void {
    const sizes = parseShownSizes(body);
    if (!sizes) return;
    this.#theirs.set(from, sizes);
    // Beyond that the next round tells the senders: each plan asks all of them for their parameters, and waits for another thread.
    if (this.#replans.waitMs(performance.now()) > 0) return;
    this.#replans.take();
    this.#apply();
  }

  #round(): void {
    const { participants } = this.#parts.snapshot.get();
    const here = new Set(participants.map(({ id }) => id));
    for (const known of [this.#ours, this.#theirs]) for (const id of known.keys()) if (!here.has(id)) known.delete(id);
    const measured = [...this.#parts.stats.get()].map(([id, stats]) => ({ id, stats, plan: this.#plan.get(id) }));
    const wishedBps = sumBps(planMesh({ ...this.#situation(), uplinkBps: null }));
    this.#strain = judgeStrain(
      this.#strain,
      measured.flatMap(({ stats, plan }) => loadOf(stats.sent.get('camera'), plan, isAtItsLeast(this.#uplink))),
    );
    this.#uplink = judgeUplink(this.#uplink, {
      links: measured.map(({ id, stats }) => uplinkOf(id, stats)),
      wishedBps,
      isStrained: isStrained(this.#strain),
    });
    if (this.#isSettled) this.#settledRounds += 1;
    this.#apply();
  }

  #apply(): void {
    this.#plan = planMesh(this.#situation());
    for (const [id, encodings] of this.#plan) this.#parts.transport()?.encode(id, encodings);
    this.#adjustCamera();
  }

  /** The camera gives what the largest picture is worth, and little more. */
  #adjustCamera(): void {
    const wantedLines = wantedCameraLines(this.#situation().shown) ?? PLAIN_LINES;
    const isFine = this.#settledRounds >= SETTLED_ROUNDS && wantedLines > PLAIN_LINES && this.#use === 'full';
    this.#parts.media.setCameraHeight(isFine ? FINE_LINES : PLAIN_LINES);
  }

  #situation(): MeshSituation {
    const { tracks } = this.#parts.media.snapshot.get();
    const ids = this.#parts.snapshot.get().participants.map(({ id }) => id);
    return {
      shown: new Map(ids.map((id) => [id, this.#theirs.get(id) ?? null])),
      cameraLines: tracks.camera && linesOf(tracks.camera, PLAIN_LINES),
      screen: tracks.screen && { lines: linesOf(tracks.screen, FINE_LINES), isText: tracks.screen.contentHint !== 'motion' },
      uplinkBps: this.#uplink.limitBps,
      strain: this.#strain.steps,
      cores: this.#parts.cores,
      isSaving: this.#use !== 'full',
    };
  }
}

/** The lines of a track's picture; an upright one is counted by its narrow side, which fills the tile. */
function linesOf(track: MediaStreamTrack, unknown: number): number {
  const { width, height } = track.getSettings?.() ?? {};
  return width && height ? Math.min(width, height) : unknown;
}

function smaller(size: PixelSize | null): PixelSize | null {
  if (!size || size.heightPx <= SAVER_LINES) return size;
  return { widthPx: Math.max(1, Math.round((size.widthPx * SAVER_LINES) / size.heightPx)), heightPx: SAVER_LINES };
}

function uplinkOf(id: ParticipantId, { sentBps, availableOutgoingBps, roundTripMs, sent, path }: LinkStats): LinkUplink {
  const isLimited = [...sent.values()].some(({ limitation }) => limitation === 'bandwidth');
  return { key: id + JSON.stringify(path), sentBps, availableBps: availableOutgoingBps, roundTripMs, isLimited };
}

/** A picture that uses this share of its bits lacks frames because a busy scene takes more of them, and not because of the machine. */
const BITS_USED = 0.7;

function loadOf(camera: SentStats | undefined, plan: LinkEncodings | undefined, isLineAtItsLeast: boolean): PictureLoad[] {
  if (!plan?.camera.isActive || !camera || camera.fps === null) return [];
  const { maxFps, maxBps } = plan.camera;
  const lacksBits = camera.limitation === 'bandwidth' || camera.bps >= maxBps * BITS_USED;
  return [
    {
      fps: camera.fps,
      allowedFps: Math.min(maxFps, camera.sourceFps ?? maxFps),
      isCpuLimited: camera.limitation === 'cpu',
      lacksBits: lacksBits && !isLineAtItsLeast,
    },
  ];
}

/** Everything that a plan takes of the line, voices included. */
function sumBps(plan: ReadonlyMap<ParticipantId, LinkEncodings>): number {
  const pictures = [...plan.values()].flatMap(({ camera, screen }) => [camera, screen]).filter(({ isActive }) => isActive);
  return pictures.reduce((sum, { maxBps }) => sum + maxBps, plan.size * VOICE_BPS);
}
