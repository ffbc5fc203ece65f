/** The texts of a status; pure. */
import type { CallFault, LinkStatus } from '@visavis/engine/insight';
import type { StatusMessages } from '../i18n/en/status.ts';
import type { Problem } from '../i18n/problem.ts';

/** The text of a tile's connection; null while it is well, and during a first connection, which has texts of its own. */
export function linkText(
  { state, side }: Pick<LinkStatus, 'state' | 'side'>,
  name: string,
  messages: StatusMessages,
): string | null {
  if (state === 'well' || state === 'connecting') return null;
  if (state === 'unstable' && side === 'theirs') return messages.tile.unstableTheirs(name);
  return messages.tile[state](name);
}

/** @param names of the participants in the call. */
export function faultText(
  { kind, side, severity, reason, name: lostName = '', actions }: CallFault,
  names: readonly string[],
  messages: StatusMessages,
): Problem {
  const { faults } = messages;
  const [name] = names;
  if (kind === 'offline') return faults.offline;
  if (kind === 'server_away' || kind === 'server_away_alone') {
    return actions.length > 0 ? faults[`${kind}_lasting`] : faults[kind];
  }
  if (kind === 'lost') return messages.lost(lostName);
  if (kind === 'weak') return { ...faults.weak, title: side === 'unknown' && name ? messages.weakOne(name) : faults.weak.title };
  if (severity === 'reconnecting') return faults.dropped;
  if (kind === 'disconnected') return faults.disconnected;
  if (kind === 'blocked' && (reason === 'udp_blocked' || reason === 'relay_unreached')) return faults[reason];
  const { title, action } = faults[kind];
  const isOne = kind === 'unreached' && names.length === 1 && name !== undefined;
  const ofRelay = { no_relay: messages.noRelay, relay_withheld: messages.relayWithheld };
  const more = reason === 'no_relay' || reason === 'relay_withheld' ? ` ${ofRelay[reason]}` : '';
  return { title: isOne ? messages.unreachedOne(name) : title, action: action + more };
}

/** `40 s`, or `1:05 min`. @param seconds whole, 0 or more. */
export function spanText(seconds: number): string {
  if (seconds < 60) return `${seconds}\u00a0s`;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}\u00a0min`;
}
