/** Whether the media of a participant should be arriving, so that its silence is a fault: pure. */
import type { Slot } from '../../media/tracks.ts';
import type { LinkTarget } from '../media-transport.ts';
import type { RenderedSizes } from '../rendered-size.ts';

/**
 * @param slots of which one at least has to be sent.
 * @param target of a participant who does not say what they send, nothing is expected; nor of one who is gone.
 * @param rendered as the participant was told: video that is rendered nowhere is not sent.
 */
export function isMediaExpected(
  slots: readonly Slot[],
  target: LinkTarget | undefined,
  rendered: RenderedSizes | undefined,
): boolean {
  const isRendered = (slot: Slot) => !((slot === 'camera' || slot === 'screen') && rendered && rendered[slot] === null);
  return slots.some((slot) => target?.media?.[slot] === true && isRendered(slot));
}
