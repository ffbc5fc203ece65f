/** How our own line does, from how the links over it do; pure. */
import type { LinkQuality, RemoteParticipant } from '@visavis/engine';

/**
 * The word that more than half of the links deserve: one bad link among good ones is the other side's. Unknown while nothing is measured.
 */
export function ownQuality(participants: readonly Pick<RemoteParticipant, 'quality'>[]): LinkQuality {
  const known = participants.map(({ quality }) => quality).filter((quality) => quality !== 'unknown');
  if (known.length === 0) return 'unknown';
  const isMost = (count: number) => count * 2 > known.length;
  const poor = known.filter((quality) => quality === 'poor').length;
  const fair = known.filter((quality) => quality === 'fair').length;
  if (isMost(poor)) return 'poor';
  return isMost(poor + fair) ? 'fair' : 'good';
}
