/** Watches one participant's link and climbs the ladder of `recovery-policy.ts`; it outlives the connections that it has rebuilt. */

import type { LinkState } from '../media-transport.ts';
import { decideRecovery, type LinkConnection, type LinkStep, STABLE_AFTER_MS } from './recovery-policy.ts';

/** What a link tells of itself. */
export interface LinkSample {
  readonly connection: LinkConnection;
  /** Media that arrived so far, in bytes. */
  readonly bytesReceived: number;
  /** Frames of the camera that were decoded so far. */
  readonly framesDecoded: number;
  readonly mayRestartIce: boolean;
}

export interface LinkMonitorOptions {
  readonly sample: () => Promise<LinkSample>;
  /** Whether the participant sends anything that should arrive. */
  readonly isMediaExpected: () => boolean;
  /** Whether they say that their camera is on. */
  readonly isPictureExpected: () => boolean;
  readonly isReachable: () => boolean;
  readonly take: (step: Exclude<LinkStep, 'none'>) => void;
  /** Called once per outage after {@link STALLED_AFTER_MS} without media, before the UI shows anything. */
  readonly onMediaStalled: () => void;
  readonly onState: (state: LinkState) => void;
  /** The picture stands still although the rest arrives, or moves again. */
  readonly onFrozen: (isFrozen: boolean) => void;
}

/** Between two looks at the statistics, in ms; a change of the connection is looked at when it comes. */
const POLL_MS = 1000;
/** Without media for so long the local network is suspected, in ms. */
const STALLED_AFTER_MS = 1000;
/** How long a link must be well before a trouble that was shown is taken back, in ms. */
const CLEAR_AFTER_MS = 1000;
/** How long a picture may stand still before a tile says so, in ms: longer than the slowest camera in the dark takes for a frame. */
const FROZEN_AFTER_MS = 3000;

export class LinkMonitor {
  readonly #options: LinkMonitorOptions;
  readonly #poll: ReturnType<typeof setInterval>;
  #shown: LinkState = 'connecting';
  #attempts = 0;
  #lastBytes = 0;
  #lastFrames = 0;
  #lastFrameAt = performance.now();
  #isFrozen = false;
  #lastFlowAt = performance.now();
  #isSilent = false;
  #lastConnectedAt = performance.now();
  #attemptAt = performance.now();
  /** Since when the link has been well without a break; null while it is not. */
  #wellSince: number | null = null;
  #isClosed = false;
  #checks: Promise<void> = Promise.resolve();

  constructor(options: LinkMonitorOptions) {
    this.#options = options;
    this.#poll = setInterval(() => this.check(), POLL_MS);
  }

  /** Looks at the link now; checks never overlap. */
  check(): void {
    this.#checks = this.#checks.then(() => this.#check());
  }

  /** The connection was replaced by the other side: it gets the time of a fresh attempt. */
  renew(): void {
    this.#attemptAt = performance.now();
    this.#lastBytes = 0;
  }

  /** Takes the next step now, whatever the timers say. */
  retry(): void {
    this.#take('rebuild');
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#poll);
  }

  async #check(): Promise<void> {
    if (this.#isClosed) return;
    const { connection, bytesReceived, framesDecoded, mayRestartIce } = await this.#options.sample();
    if (this.#isClosed) return;
    const nowMs = performance.now();
    const isStarting = connection === 'new' || connection === 'connecting';
    const isFlowing = bytesReceived !== this.#lastBytes || !this.#options.isMediaExpected();
    if (isFlowing || isStarting) this.#lastFlowAt = nowMs;
    if (connection === 'connected') this.#lastConnectedAt = nowMs;
    this.#lastBytes = bytesReceived;
    const silentMs = nowMs - this.#lastFlowAt;
    this.#checkSilence(silentMs >= STALLED_AFTER_MS);
    const { state, step } = decideRecovery({
      connection,
      silentMs,
      unconnectedMs: nowMs - this.#lastConnectedAt,
      attempts: this.#attempts,
      sinceAttemptMs: nowMs - this.#attemptAt,
      isReachable: this.#options.isReachable(),
      mayRestartIce,
    });
    this.#watchPicture(framesDecoded, state === 'connected', nowMs);
    this.#settle(state, nowMs);
    if (step !== 'none') this.#take(step);
  }

  /** Shows trouble when it is judged, and its end after {@link CLEAR_AFTER_MS}; forgets the attempts after a stable while. */
  #settle(state: LinkState, nowMs: number): void {
    if (state === 'connected') this.#wellSince ??= nowMs;
    else this.#wellSince = null;
    const wellMs = this.#wellSince === null ? 0 : nowMs - this.#wellSince;
    if (wellMs >= STABLE_AFTER_MS) this.#attempts = 0;
    const isTaking = state === 'connected' && this.#shown !== 'connecting' && this.#shown !== 'connected';
    if (state === this.#shown || (isTaking && wellMs < CLEAR_AFTER_MS)) return;
    this.#shown = state;
    this.#options.onState(state);
  }

  #checkSilence(isSilent: boolean): void {
    if (isSilent && !this.#isSilent) this.#options.onMediaStalled();
    this.#isSilent = isSilent;
  }

  #watchPicture(framesDecoded: number, isWell: boolean, nowMs: number): void {
    const isMoving = framesDecoded !== this.#lastFrames || !this.#options.isPictureExpected();
    // A link in trouble has words of its own.
    if (isMoving || !isWell) this.#lastFrameAt = nowMs;
    this.#lastFrames = framesDecoded;
    const isFrozen = nowMs - this.#lastFrameAt >= FROZEN_AFTER_MS;
    if (isFrozen === this.#isFrozen) return;
    this.#isFrozen = isFrozen;
    this.#options.onFrozen(isFrozen);
  }

  #take(step: Exclude<LinkStep, 'none'>): void {
    this.#attempts += 1;
    this.#attemptAt = performance.now();
    if (step === 'rebuild') this.#lastBytes = 0;
    this.#options.take(step);
  }
}
