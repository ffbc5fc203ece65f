/**
 * Keeps what the mesh sends within what the other participants render, the uplink carries and the machine can encode: exchanges rendered sizes
 * with each participant, and plans all encodings once a second. `encoding-plan.ts` computes the plan.
 */
import type { ParticipantId } from '@visavis/contract';
import type { RenderedSizes } from '@visavis/contract/peer-messages/layout';
import type { LoadMessageReaders } from '../../../common/message-readers.ts';
import { TokenBucket } from '../../../common/token-bucket.ts';
import type { CameraHeightPx } from '../../../media/media-constraints.ts';
import { NO_TRACKS, type Slot, type Tracks } from '../../../media/tracks.ts';
import type { LinkStats } from '../../../stats/link-stats.ts';
import type { DataUse } from '../../data-use.ts';
import type { LinkState, TransportEvent } from '../../media-transport.ts';
import { isSameRenderedSizes } from '../../rendered-size.ts';
import { IDLE, isOverloaded, updateCpuAdaptation } from './cpu-adaptation.ts';
import { allocateEncodings, type LinkEncodings, type MeshSituation, requestedCameraLines } from './encoding-plan.ts';
import { encoderLoadOf, plannedBps, uplinkOf } from './plan-measurement.ts';
import { limitRenderedSizes } from './receive-limit.ts';
import { RenderedSizeInbox, renderedSizeMessages } from './rendered-size-message.ts';
import { trackLines } from './track-lines.ts';
import { isAtFloor, UNLIMITED, updateUplinkEstimate } from './uplink-estimate.ts';

/** What the controller needs of its mesh. */
export interface SendControllerOptions {
  /** Processor cores of the machine. */
  readonly cores: number;
  /** Sends a participant the local video with these encodings from now on. */
  readonly encode: (id: ParticipantId, encodings: LinkEncodings) => void;
  /** Sends a participant a text; false when their channel cannot carry it now. */
  readonly sendText: (id: ParticipantId, text: string) => boolean;
  readonly loadReaders: LoadMessageReaders;
  /** Called with the camera height that is worth capturing, at first and after each change. */
  readonly onCameraHeight: (heightPx: CameraHeightPx) => void;
}

/** Interval of two plans, in ms. */
const ROUND_MS = 1000;
/** Extra plans in one interval, for changed rendered sizes: enough for a few participants at once, and not for a flood. */
const REPLAN_BURST = 20;
const REPLANS_PER_SECOND = 4;
/** Rounds for which every link is connected before the camera is raised above its fastest height: the first frames come first. */
const SETTLED_ROUNDS = 2;
/** The camera height that starts fastest, and the one for large tiles. */
const PLAIN_LINES = 360;
const FINE_LINES = 720;

/** Plans the encodings of all links of one mesh until it is closed. */
export class SendController {
  readonly #options: SendControllerOptions;
  /** How the local page renders each participant. */
  readonly #rendered = new Map<ParticipantId, RenderedSizes>();
  /** How each participant renders the local videos, as far as received. */
  readonly #renderedByOthers = new Map<ParticipantId, RenderedSizes>();
  /** The sizes last sent to each participant over the channel that is open. */
  readonly #sent = new Map<ParticipantId, RenderedSizes>();
  readonly #inbox: RenderedSizeInbox;
  readonly #replans = new TokenBucket(REPLAN_BURST, REPLANS_PER_SECOND);
  readonly #stats = new Map<ParticipantId, LinkStats>();
  #links: ReadonlyMap<ParticipantId, LinkState> = new Map();
  #tracks: Tracks = NO_TRACKS;
  #use: DataUse = 'full';
  #uplink = UNLIMITED;
  #cpu = IDLE;
  #settledRounds = 0;
  #cameraHeightPx: CameraHeightPx | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #plan: ReadonlyMap<ParticipantId, LinkEncodings> = new Map();

  constructor(options: SendControllerOptions) {
    this.#options = options;
    this.#inbox = new RenderedSizeInbox(options.loadReaders, (from, sizes) => this.#receive(from, sizes));
  }

  setParticipants(ids: readonly ParticipantId[]): void {
    const before = this.#links;
    this.#links = new Map(ids.map((id) => [id, before.get(id) ?? 'connecting']));
    for (const id of this.#stats.keys()) if (!this.#links.has(id)) this.#stats.delete(id);
    this.#adjust();
  }

  /** Sends `track`, or nothing, in `slot` from now on. */
  setTrack(slot: Slot, track: MediaStreamTrack | null): void {
    this.#tracks = { ...this.#tracks, [slot]: track };
  }

  /** How a participant is rendered, as it is sent to them; undefined: not known yet. */
  renderedSizes(id: ParticipantId): RenderedSizes | undefined {
    const sizes = this.#rendered.get(id);
    return sizes && limitRenderedSizes(sizes, this.#use);
  }

  /** Sets how participants are rendered. Sizes of a participant who is not in the room are dropped with the next plan. */
  setRenderedSize(id: ParticipantId, sizes: RenderedSizes): void {
    this.#rendered.set(id, sizes);
    this.#sendSizes();
  }

  setDataUse(use: DataUse): void {
    this.#use = use;
    this.#sendSizes();
    this.#apply();
  }

  /** Handles an event of the mesh; true for a text that only this controller reads. */
  observe(event: TransportEvent): boolean {
    if (event.type === 'text received') return this.#inbox.receive(event.id, event.text);
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

  /** Plans while there are remote participants. */
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

  /** Sends the rendered sizes to every participant who has an open channel and does not have them yet. */
  #sendSizes(): void {
    for (const id of this.#rendered.keys()) {
      const [sizes, sent] = [this.renderedSizes(id), this.#sent.get(id)];
      if (!sizes || (sent && isSameRenderedSizes(sent, sizes))) continue;
      if (renderedSizeMessages(sizes).every((text) => this.#options.sendText(id, text))) this.#sent.set(id, sizes);
    }
  }

  #receive(from: ParticipantId, sizes: RenderedSizes): void {
    const known = this.#renderedByOthers.get(from);
    // The second name of the message brings what the first has brought.
    if (known && isSameRenderedSizes(known, sizes)) return;
    this.#renderedByOthers.set(from, sizes);
    // Further changes wait for the next round: each plan reads the parameters of all senders, which waits for another thread.
    if (this.#replans.waitMs(performance.now()) > 0) return;
    this.#replans.take();
    this.#apply();
  }

  #round(): void {
    for (const known of [this.#rendered, this.#renderedByOthers]) {
      for (const id of known.keys()) if (!this.#links.has(id)) known.delete(id);
    }
    const measured = [...this.#stats].map(([id, stats]) => ({ id, stats, plan: this.#plan.get(id) }));
    const requestedBps = plannedBps(allocateEncodings({ ...this.#situation(), uplinkBps: null }));
    this.#cpu = updateCpuAdaptation(
      this.#cpu,
      measured.flatMap(({ stats, plan }) => encoderLoadOf(stats.sent.get('camera'), plan, isAtFloor(this.#uplink))),
    );
    this.#uplink = updateUplinkEstimate(this.#uplink, {
      links: measured.map(({ id, stats }) => uplinkOf(id, stats)),
      requestedBps,
      isOverloaded: isOverloaded(this.#cpu),
    });
    if (this.#isSettled) this.#settledRounds += 1;
    this.#apply();
  }

  #apply(): void {
    this.#plan = allocateEncodings(this.#situation());
    for (const [id, encodings] of this.#plan) this.#options.encode(id, encodings);
    this.#adjustCamera();
  }

  /** Requests the camera height that the largest rendered size is worth. */
  #adjustCamera(): void {
    const wantedLines = requestedCameraLines(this.#situation().shown) ?? PLAIN_LINES;
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
      cpuSteps: this.#cpu.steps,
      cores: this.#options.cores,
      isSaving: this.#use !== 'full',
    };
  }
}
