/** The flight recorder: the last two minutes of a call's changes, statistics and errors, in memory, for diagnosis. */
import type { Call } from '../call/call.ts';
import type { Readable } from '../common/store.ts';
import type { CallStatus } from '../insight/call-status.ts';
import type { LocalMedia } from '../media/local-media.ts';
import type { LinkStats } from '../stats/link-stats.ts';
import {
  type DiagnosticsFileV1,
  RECORDED_EVENTS_MAX,
  RECORDED_SAMPLES_MAX,
  RECORDING_MS,
  type RecordedBrowser,
  type RecordedEvent,
  type RecordedFact,
  type RecordedSample,
} from './diagnostics-file.ts';
import { errorText, factsOf, sampleOf } from './redacted-facts.ts';

export interface FlightRecorderParts {
  readonly call: Pick<Call, 'snapshot' | 'stats'>;
  readonly media: Pick<LocalMedia, 'snapshot'>;
  readonly browser: RecordedBrowser;
  /** In ms since the epoch. */
  readonly nowMs: () => number;
}

const keyOf = ({ who, what }: RecordedFact): string => `${who} ${what}`;

/** The recorder of one call; it records from its creation on. */
export class FlightRecorder {
  readonly #parts: FlightRecorderParts;
  readonly #startedAtMs: number;
  #endedAtMs: number | null = null;
  readonly #aliases = new Map<string, string>();
  /** The facts before the oldest kept event. */
  readonly #before = new Map<string, RecordedFact>();
  /** The present facts. */
  readonly #now = new Map<string, RecordedFact>();
  readonly #events: RecordedEvent[] = [];
  readonly #samples: RecordedSample[] = [];
  readonly #seen = new Map<string, LinkStats>();
  #status: Readable<CallStatus> | null = null;
  readonly #stop: (() => void)[];

  constructor(parts: FlightRecorderParts) {
    this.#parts = parts;
    this.#startedAtMs = parts.nowMs();
    const { call, media } = parts;
    for (const fact of factsOf(call.snapshot.get(), media.snapshot.get(), this.#aliasOf, null)) {
      this.#before.set(keyOf(fact), fact);
      this.#now.set(keyOf(fact), fact);
    }
    this.#stop = [
      call.snapshot.subscribe(() => this.#look()),
      media.snapshot.subscribe(() => this.#look()),
      call.stats.subscribe(() => this.#measure()),
    ];
  }

  /** Records that something failed, by its kind and position only. */
  note(cause: unknown): void {
    this.#add({ who: 'you', what: 'error', value: errorText(cause) });
  }

  /** Records the status of the call, too, from now on; it is evaluated later than the recording begins. */
  follow(status: Readable<CallStatus>): void {
    this.#status = status;
    this.#stop.push(status.subscribe(() => this.#look()));
    this.#look();
  }

  /** The two minutes up to now, or up to the end of the call. Plain data for JSON. */
  toFile(): DiagnosticsFileV1 {
    const endedAtMs = this.#endedAtMs ?? this.#parts.nowMs();
    this.#trim(endedAtMs);
    return {
      format: 'vis-a-vis recording',
      version: 1,
      startedAtMs: Math.max(this.#startedAtMs, endedAtMs - RECORDING_MS),
      endedAtMs,
      browser: this.#parts.browser,
      before: [...this.#before.values()],
      events: [...this.#events],
      samples: [...this.#samples],
    };
  }

  /** Stops recording and keeps the data; idempotent. */
  close(): void {
    for (const stop of this.#stop) stop();
  }

  readonly #aliasOf = (id: string): string => {
    const known = this.#aliases.get(id) ?? `p${this.#aliases.size + 1}`;
    this.#aliases.set(id, known);
    return known;
  };

  #look(): void {
    if (this.#endedAtMs !== null) return;
    const snapshot = this.#parts.call.snapshot.get();
    const facts = factsOf(snapshot, this.#parts.media.snapshot.get(), this.#aliasOf, this.#status?.get() ?? null);
    for (const fact of facts) if (this.#now.get(keyOf(fact))?.value !== fact.value) this.#add(fact);
    if (snapshot.phase.name === 'ended') {
      this.#endedAtMs = this.#parts.nowMs();
      return;
    }
    const here = new Set(facts.map(({ who }) => who));
    const gone = [...this.#now.values()].filter(({ who, what }) => what === 'presence' && !here.has(who));
    for (const { who } of gone) {
      this.#add({ who, what: 'presence', value: 'left' });
      forget(this.#now, who);
    }
  }

  #measure(): void {
    for (const [id, stats] of this.#parts.call.stats.get()) {
      if (this.#seen.get(id) === stats) continue;
      this.#seen.set(id, stats);
      this.#samples.push(sampleOf(this.#aliasOf(id), stats));
    }
    this.#trim(this.#parts.nowMs());
  }

  #add(fact: RecordedFact): void {
    const atMs = this.#parts.nowMs();
    if (fact.what !== 'error') this.#now.set(keyOf(fact), fact);
    this.#events.push({ atMs, ...fact });
    this.#trim(atMs);
  }

  #trim(nowMs: number): void {
    const sinceMs = nowMs - RECORDING_MS;
    const isOld = ({ atMs }: { readonly atMs: number }) => atMs < sinceMs;
    const oldSamples = this.#samples.findIndex((sample) => !isOld(sample));
    this.#samples.splice(
      0,
      Math.max(oldSamples < 0 ? this.#samples.length : oldSamples, this.#samples.length - RECORDED_SAMPLES_MAX),
    );
    const oldEvents = this.#events.findIndex((event) => !isOld(event));
    const past = this.#events.splice(
      0,
      Math.max(oldEvents < 0 ? this.#events.length : oldEvents, this.#events.length - RECORDED_EVENTS_MAX),
    );
    for (const { who, what, value } of past) {
      if (what === 'presence' && value === 'left') forget(this.#before, who);
      else if (what !== 'error') this.#before.set(`${who} ${what}`, { who, what, value });
    }
  }
}

function forget(facts: Map<string, RecordedFact>, who: string): void {
  for (const [key, fact] of facts) if (fact.who === who) facts.delete(key);
}
