/** The statistics of one link as table rows, for the screen and the clipboard; pure. */
import type { LinkStats, ReceivedStats, SentStats, Slot } from '@visavis/engine';
import type { InsightMessages } from '../i18n/en/insight.ts';
import type { Figures } from '../i18n/figures.ts';

/** A label, and its value over the last second. */
export type Row = readonly [label: string, value: string];

const SLOTS: readonly Slot[] = ['camera', 'screen', 'microphone', 'screenAudio'];
/** Below this bit rate a slot carries RTCP only, in bit/s. */
const RESTING_BPS = 1000;

/** All known figures. */
export function linkRows(stats: LinkStats, messages: InsightMessages['details'], figures: Figures): readonly Row[] {
  const { roundTripMs, jitterMs, lossIn, lossOut } = stats;
  const loss = [`↓ ${figures.share(lossIn)}`, lossOut !== null && `↑ ${figures.share(lossOut)}`];
  return [
    [messages.path, pathText(stats, messages)],
    ...(roundTripMs === null ? [] : [[messages.roundTrip, figures.ms(roundTripMs)] as const]),
    [messages.loss, joined(loss)],
    ...(jitterMs === null ? [] : [[messages.jitter, figures.ms(jitterMs)] as const]),
    ...SLOTS.flatMap((slot) => slotRows(slot, stats, messages, figures)),
  ];
}

/** One participant's figures as text. */
export function linkText(name: string, rows: readonly Row[]): string {
  return [name, ...rows.map(([label, value]) => `  ${label}: ${value}`)].join('\n');
}

function pathText({ path, isRelayed }: LinkStats, messages: InsightMessages['details']): string {
  const way = isRelayed ? messages.relayed : messages.direct;
  const protocol = path?.relayProtocol ?? path?.local.protocol;
  return protocol ? `${way} · ${protocol.toUpperCase()}` : way;
}

function slotRows(
  slot: Slot,
  { received, sent }: LinkStats,
  messages: InsightMessages['details'],
  figures: Figures,
): readonly Row[] {
  const [incoming, outgoing] = [received.get(slot), sent.get(slot)];
  const isResting = [incoming, outgoing].every((stats) => !stats || stats.bps < RESTING_BPS);
  // An unused screen slot is omitted; a silent microphone is shown.
  if (isResting && (slot === 'screen' || slot === 'screenAudio')) return [];
  const label = messages.slots[slot];
  return [
    [`${label} ↓`, receivedText(incoming, messages, figures)],
    [`${label} ↑`, sentText(outgoing, messages, figures)],
  ];
}

function receivedText(stats: ReceivedStats | undefined, messages: InsightMessages['details'], figures: Figures): string {
  return stats && stats.bps >= RESTING_BPS ? joined(mediaTexts(stats, messages, figures)) : messages.nothing;
}

function sentText(stats: SentStats | undefined, messages: InsightMessages['details'], figures: Figures): string {
  if (!stats || stats.bps < RESTING_BPS) return messages.nothing;
  const limit = stats.limitation !== null && stats.limitation !== 'none' && messages.limits[stats.limitation];
  return joined([...mediaTexts(stats, messages, figures), limit]);
}

function mediaTexts(
  stats: ReceivedStats | SentStats,
  messages: InsightMessages['details'],
  figures: Figures,
): (string | false | null)[] {
  const { widthPx, heightPx, fps, codec, bps } = stats;
  const size = widthPx !== null && heightPx !== null && `${widthPx} × ${heightPx}`;
  return [size, fps !== null && messages.fps(figures.count(fps)), codec, figures.rate(bps)];
}

const joined = (texts: readonly (string | false | null)[]): string => texts.filter(Boolean).join(' · ');
