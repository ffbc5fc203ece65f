/**
 * Whether the remote participants receive the local audio. Each receiver watches the audio of every unmuted participant, and reports to them when
 * none arrives.
 */
import type { ParticipantId } from '@visavis/contract';
import { parse } from '@visavis/contract/parse';
import { type AudioReport, audioReportSchema } from '@visavis/contract/peer-messages/audio-report';
import type { Call } from '../call/call.ts';
import type { RemoteParticipant } from '../call/call-state.ts';
import { roundsHeld } from '../common/hysteresis.ts';
import { createStore, type Readable } from '../common/store.ts';
import type { LinkStats } from '../stats/link-stats.ts';

/** Consecutive measurements (one a second) without a byte, and with bytes but silent, before a report. */
const NOTHING_AFTER = 4;
const SILENCE_AFTER = 8;
/** A report is repeated after this many measurements, for a sender who subscribes later. */
const REPEAT_EVERY = 5;

export interface AudioDelivery {
  /** The participants who reported that the local audio does not arrive, and how. */
  readonly notReceivingUs: Readable<ReadonlyMap<ParticipantId, Exclude<AudioReport, 'heard'>>>;
  /** Unsubscribes and sends nothing any more; idempotent. */
  close(): void;
}

/** The measurements of one participant's audio. */
interface Ledger {
  readonly nothingFor: number;
  readonly silenceFor: number;
  /** The report last sent to them. */
  readonly told: AudioReport;
}

const NO_COMPLAINT: Ledger = { nothingFor: 0, silenceFor: 0, told: 'heard' };

/** Creates the audio delivery reports of one call. */
export function createAudioDelivery(call: Pick<Call, 'snapshot' | 'stats' | 'messages'>): AudioDelivery {
  const notReceivingUs = createStore<ReadonlyMap<ParticipantId, Exclude<AudioReport, 'heard'>>>(new Map());
  const ledgers = new Map<ParticipantId, Ledger>();
  let measured: ReadonlyMap<ParticipantId, LinkStats> = new Map();

  const measure = () => {
    const stats = call.stats.get();
    for (const participant of call.snapshot.get().participants) {
      const { id } = participant;
      const latest = stats.get(id);
      if (latest === measured.get(id)) continue;
      const before = ledgers.get(id) ?? NO_COMPLAINT;
      const after = count(before, mayBeHeard(participant) ? latest : undefined);
      const isDue = after.told !== before.told || isRepeated(after);
      const isTold = !isDue || call.messages.send(id, 'hearing', after.told);
      // Otherwise the report is sent with the next measurement.
      ledgers.set(id, isTold ? after : { ...after, told: before.told });
    }
    measured = stats;
  };

  const keep = (isKept: (id: ParticipantId) => boolean) => {
    const kept = new Map([...notReceivingUs.get()].filter(([id]) => isKept(id)));
    if (kept.size !== notReceivingUs.get().size) notReceivingUs.set(kept);
  };
  const stops = [
    call.stats.subscribe(measure),
    // A muted participant sends no audio, which is no fault.
    call.snapshot.subscribe(() => {
      if (!call.snapshot.get().self?.media.microphone) keep(() => false);
    }),
    // A new channel resets the reports at both ends.
    call.messages.open.subscribe(() => {
      const open = call.messages.open.get();
      for (const id of [...ledgers.keys()]) if (!open.has(id)) ledgers.delete(id);
      keep((id) => open.has(id));
    }),
    call.messages.listen('hearing', (from, body) => {
      const report = parse(audioReportSchema, body);
      if (!report || !call.snapshot.get().self?.media.microphone) return;
      const next = new Map(notReceivingUs.get());
      if ((notReceivingUs.get().get(from) ?? 'heard') === report) return;
      if (report === 'heard') next.delete(from);
      else next.set(from, report);
      notReceivingUs.set(next);
    }),
  ];
  return {
    notReceivingUs,
    close() {
      for (const stop of stops) stop();
      notReceivingUs.set(new Map());
    },
  };
}

/** Whether their audio should arrive: a minimal client does not send its mute state, and a link in trouble has a status of its own. */
const mayBeHeard = ({ client, link, media }: RemoteParticipant): boolean =>
  client === 'full' && link === 'connected' && media.microphone;

function count(before: Ledger, stats: LinkStats | undefined): Ledger {
  if (!stats) return NO_COMPLAINT;
  const voice = stats.received.get('microphone');
  const isNothing = !voice || voice.bps === 0;
  // Without an audio level from the browser, audio counts as heard.
  const isSilence = voice?.level === 0;
  const nothingFor = roundsHeld(isNothing, before.nothingFor);
  const silenceFor = roundsHeld(isSilence, before.silenceFor);
  return { nothingFor, silenceFor, told: heardOf(nothingFor, silenceFor) };
}

const isRepeated = ({ told, nothingFor, silenceFor }: Ledger): boolean =>
  told !== 'heard' && Math.max(nothingFor, silenceFor) % REPEAT_EVERY === 0;

function heardOf(nothingFor: number, silenceFor: number): AudioReport {
  if (nothingFor >= NOTHING_AFTER) return 'nothing';
  return silenceFor >= SILENCE_AFTER ? 'silence' : 'heard';
}
