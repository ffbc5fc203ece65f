/** Hands, reactions and the list of participants. */
import { newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

async function two(browser: Parameters<typeof Participant.create>[0]): Promise<[Participant, Participant]> {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectVideoOf('Ana');
  return [ana, ben];
}

test('PEOPLE-1 a raised hand is shown on the tile, and announced once', async ({ browser }) => {
  const [ana, ben] = await two(browser);
  await ana.control('Raise hand').click();
  await expect(ben.tile('Ana').getByRole('img', { name: 'Hand raised' })).toBeVisible();
  await expect(ana.tile('You').getByRole('img', { name: 'Hand raised' })).toBeVisible();
  await expect(ben.page.getByRole('status').filter({ hasText: 'Ana raised a hand' })).toHaveCount(1);
  await ana.page.keyboard.press('h');
  await expect(ana.control('Raise hand')).toBeVisible();
  await expect(ben.tile('Ana').getByRole('img', { name: 'Hand raised' })).toHaveCount(0);
});

test('PEOPLE-2 a reaction rises over its sender’s tile, at both participants', async ({ browser }) => {
  const [ana, ben] = await two(browser);
  const heartAt = (participant: Participant, name: string) => participant.tile(name).locator('[data-reaction="heart"]');
  await ben.control('Send a reaction').click();
  await ben.page.getByRole('button', { name: 'Heart', exact: true }).click();
  await expect(heartAt(ana, 'Ben')).toBeVisible();
  await expect(heartAt(ben, 'You')).toBeVisible();
  await expect(heartAt(ana, 'You')).toHaveCount(0);
  await expect(heartAt(ana, 'Ben')).toHaveCount(0);
});

test('PEOPLE-3 the list of participants shows raised hands first, and finds a name', async ({ browser }) => {
  const [ana, ben] = await two(browser);
  await ana.control('Turn microphone off').click();
  await ben.page.getByRole('button', { name: /2 people/ }).click();
  const list = ben.page.getByRole('list', { name: 'People in the room' });
  await expect(list.getByRole('listitem')).toContainText([/Ben \(you\)/, 'Ana']);
  await expect(list.getByRole('listitem').filter({ hasText: 'Ana' }).getByRole('img', { name: 'Muted' })).toBeVisible();
  await ana.control('Raise hand').click();
  await expect(list.getByRole('listitem')).toContainText(['Ana', /Ben \(you\)/]);
  await ben.page.getByRole('searchbox', { name: 'Search for people' }).fill('be');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await ben.page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
});
