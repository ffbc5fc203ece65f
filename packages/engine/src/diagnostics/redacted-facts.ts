/** The facts of a call that may be recorded, flattened: pure. No name, id, text or address passes this file. */
import type { CallSnapshot, RemoteParticipant } from '../call/call-state.ts';
import type { CallStatus } from '../insight/call-status.ts';
import type { LinkStatus } from '../insight/link-status.ts';
import type { LocalMediaSnapshot } from '../media/local-media.ts';
import type { LinkStats } from '../stats/link-stats.ts';
import type { PathEnd } from '../stats/stats-report.ts';
import type { Fact, RecordedFact, RecordedSample, RecordedSlot } from './diagnostics-file.ts';

/** All facts at one moment. @param aliasOf the alias of a participant in a recording. @param status null before its first evaluation. */
export function factsOf(
  { phase, self, network, relay, participants }: CallSnapshot,
  { problems }: Pick<LocalMediaSnapshot, 'problems'>,
  aliasOf: (id: string) => string,
  status: CallStatus | null,
): readonly RecordedFact[] {
  const about = (who: string, facts: Partial<Record<Fact, string>>): RecordedFact[] =>
    // The keys are those of the record.
    (Object.entries(facts) as [Fact, string][]).map(([what, value]) => ({ who, what, value }));
  return [
    ...about('call', { phase: phase.name }),
    ...(phase.name === 'live' ? about('call', { server: phase.signaling }) : []),
    ...(phase.name === 'ended' ? about('call', { ending: phase.reason }) : []),
    ...(status ? about('call', { fault: status.fault?.kind ?? 'none' }) : []),
    ...about('you', {
      udp: network.udp,
      relay: network.relay === 'none' ? relay : network.relay,
      microphoneProblem: problems.microphone ?? 'none',
      cameraProblem: problems.camera ?? 'none',
      ...(self && mediaOf(self)),
    }),
    ...participants.flatMap((participant) => about(aliasOf(participant.id), participantFacts(participant, status))),
  ];
}

const mediaOf = ({ media }: Pick<RemoteParticipant, 'media'>) => ({
  microphone: onOrOff(media.microphone),
  camera: onOrOff(media.camera),
  screen: onOrOff(media.screen),
});

const onOrOff = (isOn: boolean): string => (isOn ? 'on' : 'off');

const participantFacts = (participant: RemoteParticipant, status: CallStatus | null): Partial<Record<Fact, string>> => ({
  presence: participant.presence,
  link: participant.link,
  quality: participant.quality,
  picture: participant.isFrozen ? 'frozen' : 'moving',
  ...sideOf(status?.links.get(participant.id)),
  ...mediaOf(participant),
});

/** The side of a link's trouble. */
const sideOf = (link: LinkStatus | undefined): Partial<Record<Fact, string>> =>
  link ? { side: link.bars === 'down' ? link.side : 'none' } : {};

/** One second of one link, for a file. */
export function sampleOf(who: string, stats: LinkStats): RecordedSample {
  const { path } = stats;
  return {
    atMs: stats.atMs,
    who,
    receivedBps: rounded(stats.receivedBps) ?? 0,
    sentBps: rounded(stats.sentBps) ?? 0,
    lossIn: rounded(stats.lossIn) ?? 0,
    lossOut: rounded(stats.lossOut),
    roundTripMs: rounded(stats.roundTripMs),
    jitterMs: rounded(stats.jitterMs),
    availableBps: rounded(stats.availableOutgoingBps),
    path: path && { local: endOf(path.local, path.relayProtocol), remote: endOf(path.remote, null) },
    slots: [
      ...[...stats.received].map(([slot, figures]) => slotOf(slot, 'received', figures)),
      ...[...stats.sent].map(([slot, figures]) => slotOf(slot, 'sent', figures)),
    ],
  };
}

const endOf = ({ type, protocol }: PathEnd, relayProtocol: string | null): string => `${type}/${relayProtocol ?? protocol}`;

const slotOf = (
  slot: RecordedSlot['slot'],
  way: RecordedSlot['way'],
  { bps, loss, fps, widthPx, heightPx, codec }: Omit<RecordedSlot, 'slot' | 'way'>,
): RecordedSlot => ({
  slot,
  way,
  bps: rounded(bps) ?? 0,
  loss: rounded(loss),
  fps: rounded(fps),
  widthPx,
  heightPx,
  codec: codec !== null && /^[\w-]{1,20}$/.test(codec) ? codec : null,
});

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);

/**
 * An error as its kind and its position in the code, such as `InvalidStateError at call-Bx3.js:1:2345`. Its message is left out: it may hold
 * an address or a session description.
 */
export function errorText(cause: unknown): string {
  const { name, stack } = cause instanceof Error ? cause : { name: typeof cause, stack: '' };
  const kind = /^\w{1,40}$/.test(name) ? name : 'Error';
  // Only stack lines: a message precedes them.
  const place = /^(?: +at |[\w.<>/*]*@)\S*.*?\/([\w-]{1,40}\.[jt]sx?:\d+:\d+)\)?$/m.exec(stack ?? '')?.[1];
  return place === undefined ? kind : `${kind} at ${place}`;
}
