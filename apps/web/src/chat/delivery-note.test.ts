import type { ChatEntry, Delivery, LinkState, RemoteParticipant } from '@visavis/engine';
import { expect, test } from 'vitest';
import { screens } from '../i18n/en/screens.ts';
import { deliveryNote } from './delivery-note.ts';

const someone = (id: string, link: LinkState) => ({ id, name: id, link }) as RemoteParticipant;
const noteOf = (delivery: Delivery | null, ...participants: RemoteParticipant[]) =>
  deliveryNote({ delivery } as ChatEntry, participants, screens.chat)?.text ?? null;

const ana = someone('Ana', 'connected');
const ben = someone('Ben', 'connected');
const cutBen = someone('Ben', 'reconnecting');

test.each([
  [null, [ana], null],
  [{ waitingFor: [], reached: [] }, [], 'Nobody else is here yet. People who join later will see it.'],
  [{ waitingFor: [], reached: ['Ana', 'Ben'] }, [ana, ben], 'Delivered'],
  [{ waitingFor: ['Ana', 'Ben'], reached: [] }, [ana, ben], 'Sending…'],
  [{ waitingFor: ['Ben'], reached: ['Ana'] }, [ana, cutBen], 'Not sent to Ben yet'],
  [{ waitingFor: ['Ana', 'Ben'], reached: [] }, [ana, cutBen], 'Not sent to Ben yet'],
  [{ waitingFor: ['Ben'], reached: [] }, [cutBen], 'Not sent yet'],
])('describes a delivery of %j', (delivery, participants, text) => {
  expect(noteOf(delivery, ...participants)).toBe(text);
});
