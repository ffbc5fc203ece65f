/** The file of a flight recorder: its shape, and the parser for files from any source. */

import { SLOTS, type Slot } from '../media/tracks.ts';
import type { LinkStats } from '../stats/link-stats.ts';

/** Time span of a recording, in ms. */
export const RECORDING_MS = 120_000;

/** Longer files are rejected, in characters: a full call of two minutes has a fifth of them. */
export const RECORDING_MAX_CHARS = 5_000_000;

/** The most that a recorder stores; a call of eight has less than half of either in two minutes. */
export const RECORDED_EVENTS_MAX = 1000;
export const RECORDED_SAMPLES_MAX = 2000;

/** The recorded facts about the call, the local or a remote participant. */
export const FACTS = [
  'phase',
  'server',
  'ending',
  'udp',
  'relay',
  'presence',
  'link',
  'quality',
  'fault',
  'side',
  'picture',
  'microphone',
  'camera',
  'screen',
  'microphoneProblem',
  'cameraProblem',
  'error',
] as const;

export type Fact = (typeof FACTS)[number];

/** A fact; `who` is `call`, `you`, or `p1`, `p2`, ... in the order of their arrival. */
export interface RecordedFact {
  readonly who: string;
  readonly what: Fact;
  /** A keyword of the engine, such as `reconnecting`; for an error its kind and its position in the code. */
  readonly value: string;
}

/** When it became true, in ms since the epoch. */
export interface RecordedEvent extends RecordedFact {
  readonly atMs: number;
}

/** The media of one slot in one direction. */
export interface RecordedSlot {
  readonly slot: Slot;
  readonly way: 'received' | 'sent';
  readonly bps: number;
  /** 0 to 1. */
  readonly loss: number | null;
  readonly fps: number | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly codec: string | null;
}

/** One link over about a second. */
export interface RecordedSample
  extends Pick<LinkStats, 'atMs' | 'receivedBps' | 'sentBps' | 'lossIn' | 'lossOut' | 'roundTripMs' | 'jitterMs'> {
  readonly who: string;
  readonly availableBps: number | null;
  /** The candidate types of both ends with their protocol, such as `host/udp`; never an address. */
  readonly path: { readonly local: string; readonly remote: string } | null;
  readonly slots: readonly RecordedSlot[];
}

/** Families only. */
export interface RecordedBrowser {
  readonly family: string;
  readonly platform: string;
}

export interface DiagnosticsFileV1 {
  readonly format: 'vis-a-vis recording';
  readonly version: 1;
  /** The recorded time span, in ms since the epoch. */
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly browser: RecordedBrowser;
  /** The facts at the start of the span. */
  readonly before: readonly RecordedFact[];
  /** Oldest first, like the samples. */
  readonly events: readonly RecordedEvent[];
  readonly samples: readonly RecordedSample[];
}

/** Why a file cannot be shown. */
export type RecordingProblem = 'too_large' | 'not_ours' | 'other_version' | 'damaged';

type Entry = Readonly<Record<string, unknown>>;

/** Parses a file; never throws. */
export function parseRecording(text: string): DiagnosticsFileV1 | RecordingProblem {
  if (text.length > RECORDING_MAX_CHARS) return 'too_large';
  const file = entryOf(jsonOf(text));
  if (file.format !== 'vis-a-vis recording') return 'not_ours';
  if (file.version !== 1) return 'other_version';
  const browser = entryOf(file.browser);
  const startedAtMs = moment(file.startedAtMs);
  const endedAtMs = moment(file.endedAtMs);
  const before = listOf(file.before, RECORDED_EVENTS_MAX, factOf);
  const events = listOf(file.events, RECORDED_EVENTS_MAX, eventOf);
  const samples = listOf(file.samples, RECORDED_SAMPLES_MAX, sampleOf);
  if (startedAtMs === null || endedAtMs === null || endedAtMs < startedAtMs) return 'damaged';
  if (!before || !events || !samples) return 'damaged';
  return {
    format: 'vis-a-vis recording',
    version: 1,
    startedAtMs,
    endedAtMs,
    browser: { family: word(browser.family) ?? 'other', platform: word(browser.platform) ?? 'other' },
    before,
    events,
    samples,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const entryOf = (value: unknown): Entry =>
  // Every field is checked before it is used.
  typeof value === 'object' && value !== null ? (value as Entry) : {};

/** Null when it is no array, too long, or has an element that cannot be parsed. */
function listOf<T>(value: unknown, maxLength: number, read: (entry: Entry) => T | null): readonly T[] | null {
  if (!Array.isArray(value) || value.length > maxLength) return null;
  const all = value.map((item) => read(entryOf(item)));
  const good = all.filter((item) => item !== null);
  return good.length === all.length ? good : null;
}

function factOf(entry: Entry): RecordedFact | null {
  const who = whoOf(entry.who);
  const what = FACTS.find((known) => known === entry.what);
  const value = word(entry.value);
  return who !== null && what !== undefined && value !== null ? { who, what, value } : null;
}

function eventOf(entry: Entry): RecordedEvent | null {
  const atMs = moment(entry.atMs);
  const fact = factOf(entry);
  return atMs !== null && fact ? { atMs, ...fact } : null;
}

function sampleOf(entry: Entry): RecordedSample | null {
  const atMs = moment(entry.atMs);
  const who = whoOf(entry.who);
  const receivedBps = amount(entry.receivedBps);
  const sentBps = amount(entry.sentBps);
  const lossIn = amount(entry.lossIn);
  const slots = listOf(entry.slots, 2 * SLOTS.length, slotOf);
  if (atMs === null || who === null || receivedBps === null || sentBps === null || lossIn === null || !slots) return null;
  return {
    atMs,
    who,
    receivedBps,
    sentBps,
    lossIn,
    lossOut: amount(entry.lossOut),
    roundTripMs: amount(entry.roundTripMs),
    jitterMs: amount(entry.jitterMs),
    availableBps: amount(entry.availableBps),
    path: pathOf(entryOf(entry.path)),
    slots,
  };
}

function slotOf(entry: Entry): RecordedSlot | null {
  const slot = SLOTS.find((known) => known === entry.slot);
  const way = (['received', 'sent'] as const).find((known) => known === entry.way);
  const bps = amount(entry.bps);
  if (!slot || !way || bps === null) return null;
  return {
    slot,
    way,
    bps,
    loss: amount(entry.loss),
    fps: amount(entry.fps),
    widthPx: amount(entry.widthPx),
    heightPx: amount(entry.heightPx),
    codec: word(entry.codec),
  };
}

function pathOf(entry: Entry): RecordedSample['path'] {
  const local = word(entry.local);
  const remote = word(entry.remote);
  return local !== null && remote !== null ? { local, remote } : null;
}

const whoOf = (value: unknown): string | null =>
  typeof value === 'string' && /^(call|you|p\d{1,6})$/.test(value) ? value : null;

/** A short text of expected characters. */
const word = (value: unknown): string | null => (typeof value === 'string' && /^[\w /.:-]{1,120}$/.test(value) ? value : null);

const amount = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < 1e12 ? value : null;

/** The range of a `Date`. */
const moment = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8e15 ? value : null;
