/** What the room tells of its own state: where it stands, and that every part of the screen says the same. */
import type { Locator } from '@playwright/test';
import { newRoomId, Participant } from './participant.ts';
import { expect, test } from './test.ts';

/** The smallest rectangle around an element; fails when it is not drawn. */
async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('The element is not drawn.');
  return box;
}

for (const viewport of [
  { width: 1280, height: 460 },
  { width: 360, height: 740 },
]) {
  test(`STATUS-1 a notice covers no tile (${viewport.width} px)`, async ({ browser }) => {
    const roomId = newRoomId();
    const ana = await Participant.create(browser, 'Ana', { viewport });
    const ben = await Participant.create(browser, 'Ben');
    await ana.join(roomId);
    await ben.join(roomId);
    await ana.expectSees('Ben');
    await ana.context.setOffline(true);
    const notice = ana.page.getByText('Reconnecting to the server. Your call goes on.');
    await expect(notice).toBeVisible();
    // The stage makes room for it in a layout of its own.
    const overlap = async () => {
      const above = await boxOf(notice);
      const tile = await boxOf(ana.tile('Ben'));
      return above.y + above.height - tile.y;
    };
    await expect.poll(overlap).toBeLessThanOrEqual(0);
    await ana.context.setOffline(false);
    await expect(notice).toBeHidden();
  });
}
