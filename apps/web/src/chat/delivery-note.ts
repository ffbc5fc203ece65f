/** The note below a local message; pure. */
import type { ChatEntry, RemoteParticipant } from '@visavis/engine';
import type { Messages } from '../i18n/en/screens.ts';

/** The delivery of a message in words; null when there is nothing to say. */
export interface DeliveryNote {
  readonly state: 'delivered' | 'sending' | 'waiting';
  readonly text: string;
}

export function deliveryNote(
  { delivery }: ChatEntry,
  participants: readonly RemoteParticipant[],
  labels: Messages['chat'],
): DeliveryNote | null {
  if (!delivery) return null;
  const { waitingFor, reached } = delivery;
  if (waitingFor.length === 0) {
    return reached.length > 0 ? { state: 'delivered', text: labels.delivered } : { state: 'waiting', text: labels.nobodyHere };
  }
  const cutOff = participants.filter(({ id, link }) => waitingFor.includes(id) && link !== 'connected');
  if (cutOff.length === 0) return { state: 'sending', text: labels.sending };
  const isNobody = reached.length === 0 && cutOff.length === waitingFor.length;
  return { state: 'waiting', text: isNobody ? labels.notSent : labels.notSentTo(cutOff.map(({ name }) => name)) };
}
