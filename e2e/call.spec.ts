/** The main job: people open a link and see and hear each other. */
import { test } from '@playwright/test';
import { expect } from './expect.ts';
import { CAST, newRoomId, Participant } from './participant.ts';

test('E2E-1 two people open the same link, see each other move and hear each other', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await expect(ana.page.getByRole('heading', { name: 'Nobody else is here yet' })).toBeVisible();
  await ben.join(roomId);
  await ana.expectTiles('You', 'Ben');
  await ben.expectTiles('You', 'Ana');
  await ana.expectSees('Ben');
  await ben.expectSees('Ana');
  await ana.expectSees('You', CAST.Ana.colour);
  await ana.expectHears('Ben');
  await ben.expectHears('Ana');
});
