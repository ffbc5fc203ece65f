/**
 * Keeps what the mesh sends within what the other participants render, the uplink carries and the machine can encode: exchanges rendered sizes
 * with each participant, and plans all encodings once a second. `encoding-plan.ts` computes the plan.
 */
import type { ParticipantId } from '@visavis/contract';
import { TokenBucket } from '../../../common/token-bucket.ts';
import type { CameraHeightPx } from '../../../media/media-constraints.ts';
import { NO_TRACKS, type Slot, type Tracks } from '../../../media/tracks.ts';
import type { LinkStats } from '../../../stats/link-stats.ts';
import type { DataUse } from '../../data-use.ts';
import type { LinkState, TransportEvent } from '../../media-transport.ts';
import { isSameRenderedSizes, type RenderedSizes } from '../../rendered-size.ts';
import { IDLE, isStrained, updateCpuAdaptation } from './cpu-adaptation.ts';
import { allocateEncodings, type LinkEncodings, type MeshSituation, wantedCameraLines } from './encoding-plan.ts';
import { pictureLoadOf, plannedBps, uplinkOf } from './plan-measurement.ts';
import { limitRenderedSizes } from './receive-limit.ts';
import { isRenderedSizeMessage, readRenderedSizeMessage, renderedSizeMessage } from './rendered-size-message.ts';
import { trackLines } from './track-lines.ts';
import { isAtFloor, UNLIMITED, updateUplinkEstimate } from './uplink-estimate.ts';

/** What the controller needs of its mesh. */
export interface SendControllerOptions {
  /** Processor cores of this machine. */
  readonly cores: number;
  /** Sends a participant our video like this from now on. */
  readonly encode: (id: ParticipantId, encodings: LinkEncodings) => void;
  /** Sends a participant a text; false when their channel does not carry it now. */
  readonly sendText: (id: ParticipantId, text: string) => boolean;
  /** Called with the camera height that is worth capturing, at first and after each change. */
  readonly onCameraHeight: (heightPx: CameraHeightPx) => void;
}

/** Between two plans, in ms. */
const ROUND_MS = 1000;
/** Plans between two rounds, because a participant renders us otherwise: for a few who move tiles at the same time, and not for a flood. */
const REPLAN_BURST = 20;
const REPLANS_PER_SECOND = 4;
/** Rounds for which every link is connected before the camera is raised above the height that starts fastest: the first frames come first. */
const SETTLED_ROUNDS = 2;
/** The camera height that starts fastest, and the one for large tiles. */
const PLAIN_LINES = 360;
const FINE_LINES = 720;

/** Plans the encodings of every link of one mesh; plans nothing any more once it is closed. */
export class SendController {
  readonly #options: SendControllerOptions;
  /** How we render the others, as the screen has said. */
  readonly #rendered = new Map<ParticipantId, RenderedSizes>();
  /** How the others render us, as far as they have said. */
  readonly #renderedByOthers = new Map<ParticipantId, RenderedSizes>();
  /** What each participant was sent last over the channel that is open. */
  readonly #sent = new Map<ParticipantId, RenderedSizes>();
  readonly #replans = new TokenBucket(REPLAN_BURST, REPLANS_PER_SECOND);
  readonly #stats = new Map<ParticipantId, LinkStats>();
  #links: ReadonlyMap<ParticipantId, LinkState> = new Map();
  #tracks: Tracks = NO_TRACKS;
  #use: DataUse = 'full';
  #uplink = UNLIMITED;
  #strain = IDLE;
  #settledRounds = 0;
  #cameraHeightPx: CameraHeightPx | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #plan: ReadonlyMap<ParticipantId, LinkEncodings> = new Map();

  constructor(options: SendControllerOptions) {
    this.#options = options;
  }

  setParticipants(ids: readonly ParticipantId[]): void {
    const before = this.#links;
    this.#links = new Map(ids.map((id) => [id, before.get(id) ?? 'connecting']));
    for (const id of this.#stats.keys()) if (!this.#links.has(id)) this.#stats.delete(id);
    this.#adjust();
  }

  /** `track`, or nothing, is sent in `slot` from now on. */
  setTrack(slot: Slot, track: MediaStreamTrack | null): void {
    this.#tracks = { ...this.#tracks, [slot]: track };
  }

  /** How a participant is rendered, as they are told; undefined: not known yet. */
  renderedSizes(id: ParticipantId): RenderedSizes | undefined {
    const sizes = this.#rendered.get(id);
    return sizes && limitRenderedSizes(sizes, this.#use);
  }

  /** Sizes of a participant who is not there are dropped with the next plan. */
  setRenderedSize(id: ParticipantId, sizes: RenderedSizes): void {
    this.#rendered.set(id, sizes);
    this.#sendSizes();
  }

  setDataUse(use: DataUse): void {
    this.#use = use;
    this.#sendSizes();
    this.#apply();
  }

  /** Follows what the mesh reports; true for a text that is for this controller alone. */
  observe(event: TransportEvent): boolean {
    if (event.type === 'text received') return this.#receive(event.id, event.text);
    if (event.type === 'channel changed') {
      if (!event.isOpen) this.#sent.delete(event.id);
      this.#sendSizes();
    } else if (event.type === 'link measured') {
      if (event.stats) this.#stats.set(event.id, event.stats);
      else this.#stats.delete(event.id);
    } else if (event.type === 'link changed' && this.#links.has(event.id)) {
      this.#links = new Map(this.#links).set(event.id, event.link);
      this.#adjust();
    }
    return false;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** Plans while there are other participants. */
  #adjust(): void {
    if (this.#links.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    } else this.#timer ??= setInterval(() => this.#round(), ROUND_MS);
    if (!this.#isSettled) {
      this.#settledRounds = 0;
      this.#adjustCamera();
    }
  }

  get #isSettled(): boolean {
    return this.#links.size > 0 && [...this.#links.values()].every((link) => link === 'connected');
  }

  /** Sends every participant whose channel is open the sizes that they do not have yet. */
  #sendSizes(): void {
    for (const id of this.#rendered.keys()) {
      const [sizes, sent] = [this.renderedSizes(id), this.#sent.get(id)];
      if (!sizes || (sent && isSameRenderedSizes(sent, sizes))) continue;
      if (this.#options.sendText(id, renderedSizeMessage(sizes))) this.#sent.set(id, sizes);
    }
  }

  #receive(from: ParticipantId, text: string): boolean {
    if (!isRenderedSizeMessage(text)) return false;
    const sizes = readRenderedSizeMessage(text);
    if (!sizes) return true;
    this.#renderedByOthers.set(from, sizes);
    // Beyond that the next round applies it: each plan asks all senders for their parameters, and waits for another thread.
    if (this.#replans.waitMs(performance.now()) > 0) return true;
    this.#replans.take();
    this.#apply();
    return true;
  }

  #round(): void {
    for (const known of [this.#rendered, this.#renderedByOthers]) {
      for (const id of known.keys()) if (!this.#links.has(id)) known.delete(id);
    }
    const measured = [...this.#stats].map(([id, stats]) => ({ id, stats, plan: this.#plan.get(id) }));
    const wishedBps = plannedBps(allocateEncodings({ ...this.#situation(), uplinkBps: null }));
    this.#strain = updateCpuAdaptation(
      this.#strain,
      measured.flatMap(({ stats, plan }) => pictureLoadOf(stats.sent.get('camera'), plan, isAtFloor(this.#uplink))),
    );
    this.#uplink = updateUplinkEstimate(this.#uplink, {
      links: measured.map(({ id, stats }) => uplinkOf(id, stats)),
      wishedBps,
      isStrained: isStrained(this.#strain),
    });
    if (this.#isSettled) this.#settledRounds += 1;
    this.#apply();
  }

  #apply(): void {
    this.#plan = allocateEncodings(this.#situation());
    for (const [id, encodings] of this.#plan) this.#options.encode(id, encodings);
    this.#adjustCamera();
  }

  /** The camera captures what the largest rendered size is worth, and little more. */
  #adjustCamera(): void {
    const wantedLines = wantedCameraLines(this.#situation().shown) ?? PLAIN_LINES;
    const isFine = this.#settledRounds >= SETTLED_ROUNDS && wantedLines > PLAIN_LINES && this.#use === 'full';
    const heightPx = isFine ? FINE_LINES : PLAIN_LINES;
    if (heightPx === this.#cameraHeightPx) return;
    this.#cameraHeightPx = heightPx;
    this.#options.onCameraHeight(heightPx);
  }

  #situation(): MeshSituation {
    const { camera, screen } = this.#tracks;
    return {
      shown: new Map([...this.#links.keys()].map((id) => [id, this.#renderedByOthers.get(id) ?? null])),
      cameraLines: camera && trackLines(camera, PLAIN_LINES),
      screen: screen && { lines: trackLines(screen, FINE_LINES), isText: screen.contentHint !== 'motion' },
      uplinkBps: this.#uplink.limitBps,
      strain: this.#strain.steps,
      cores: this.#options.cores,
      isSaving: this.#use !== 'full',
    };
  }
}
