/** Samples one participant's link and runs the steps of `recovery-policy.ts`; it outlives the connections that it replaces. */

import type { LinkState } from '../media-transport.ts';
import { decideRecovery, type LinkConnection, type LinkStep, STABLE_AFTER_MS } from './recovery-policy.ts';

/** One measurement of a link. */
export interface LinkSample {
  readonly connection: LinkConnection;
  /** Media bytes received so far. */
  readonly bytesReceived: number;
  /** Camera frames decoded so far. */
  readonly framesDecoded: number;
  readonly mayRestartIce: boolean;
}

export interface LinkMonitorOptions {
  readonly sample: () => Promise<LinkSample>;
  /** Whether the participant sends media that should arrive. */
  readonly isMediaExpected: () => boolean;
  /** Whether the participant's camera is on, by their media state. */
  readonly isVideoExpected: () => boolean;
  readonly isReachable: () => boolean;
  readonly take: (step: Exclude<LinkStep, 'none'>) => void;
  /** Called once per outage after {@link STALLED_AFTER_MS} without media, before the UI shows anything. */
  readonly onMediaStalled: () => void;
  readonly onState: (state: LinkState) => void;
  /** The camera's video has frozen although other media arrives, or moves again. */
  readonly onFrozen: (isFrozen: boolean) => void;
}

/** Sampling interval, in ms; a change of the connection state is sampled at once. */
const POLL_MS = 1000;
/** Time without media after which the local network is suspected, in ms. */
const STALLED_AFTER_MS = 1000;
/** How long a link must be well before its reported trouble is cleared, in ms. */
const CLEAR_AFTER_MS = 1000;
/** How long video may freeze before its tile says so, in ms: longer than one frame of the slowest camera in the dark. */
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
  /** Since when the link has been well without interruption; null while it is not. */
  #wellSince: number | null = null;
  #isClosed = false;
  #checks: Promise<void> = Promise.resolve();

  constructor(options: LinkMonitorOptions) {
    this.#options = options;
    this.#poll = setInterval(() => this.check(), POLL_MS);
  }

  /** Samples the link now; checks never overlap. */
  check(): void {
    this.#checks = this.#checks.then(() => this.#check());
  }

  /** Gives a connection that the remote side replaced the full time of an attempt. */
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
    this.#checkFreeze(framesDecoded, state === 'connected', nowMs);
    this.#reportState(state, nowMs);
    if (step !== 'none') this.#take(step);
  }

  /** Reports trouble at once and its end after {@link CLEAR_AFTER_MS}; resets the attempts after {@link STABLE_AFTER_MS}. */
  #reportState(state: LinkState, nowMs: number): void {
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

  #checkFreeze(framesDecoded: number, isWell: boolean, nowMs: number): void {
    const isMoving = framesDecoded !== this.#lastFrames || !this.#options.isVideoExpected();
    // A link in trouble shows a status of its own.
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
