/** The development build, where React runs every effect twice. */
import { newRoomId, Participant } from '../support/participant.ts';
import { test } from '../support/test.ts';

test('CALL-1 under StrictMode two participants hold a call, with one tile each', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectTiles('You', 'Ben');
  await ben.expectTiles('You', 'Ana');
  await ana.expectVideoOf('Ben');
  await ben.expectVideoOf('Ana');
  await ben.expectAudioOf('Ana');
});
