/** Whether media of a participant should be arriving, so that its absence is a fault; pure. */

import type { RenderedSizes } from '@visavis/contract/peer-messages/layout';
import type { Slot } from '../../media/tracks.ts';
import type { LinkTarget } from '../media-transport.ts';

/**
 * @param slots at least one of these has to be sent.
 * @param target a participant without media state (a minimal client), or one whose socket is lost, is not expected to send.
 * @param rendered as it was sent to the participant: a video that is rendered nowhere is not sent.
 */
export function isMediaExpected(
  slots: readonly Slot[],
  target: LinkTarget | undefined,
  rendered: RenderedSizes | undefined,
): boolean {
  const isRendered = (slot: Slot) => !((slot === 'camera' || slot === 'screen') && rendered && rendered[slot] === null);
  return slots.some((slot) => target?.media?.[slot] === true && isRendered(slot));
}
