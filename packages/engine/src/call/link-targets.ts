/** Whom to hold a link to, and what to expect of it: pure. */
import type { ParticipantId } from '@visavis/contract';
import { SLOTS, type Slot } from '../media/tracks.ts';
import type { LinkTarget } from '../transport/media-transport.ts';
import type { ShownSizes } from '../transport/rendered-size.ts';
import type { CallSnapshot } from './call-state.ts';

/**
 * @param seatedBeforeUs to whom we make the first offer.
 * @param shown how we show them: whoever is told that a picture is not seen sends none, and its silence is no fault.
 */
export function linkTargets(
  { phase, participants }: CallSnapshot,
  seatedBeforeUs: ReadonlySet<ParticipantId>,
  shown: ReadonlyMap<ParticipantId, ShownSizes>,
): LinkTarget[] {
  const isOnline = phase.name === 'live' && phase.signaling === 'online';
  return participants.map(({ id, form, presence, media }) => {
    const sizes = shown.get(id);
    const isSeen = (slot: Slot) => !((slot === 'camera' || slot === 'screen') && sizes && sizes[slot] === null);
    // A bare client does not tell what it sends.
    const isExpected = (slot: Slot) => form === 'full' && media[slot] && isSeen(slot);
    return {
      id,
      form,
      isSending: SLOTS.some(isExpected),
      isSendingPicture: isExpected('camera'),
      isOfferer: seatedBeforeUs.has(id),
      isReachable: isOnline && presence === 'here',
    };
  });
}
