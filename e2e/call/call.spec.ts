/** The main job: people open a link, see and hear each other, switch things on and off, come and go. */

import { CAST, type CastName, newRoomId, Participant } from '../support/participant.ts';
import { expectNothingReceived } from '../support/received.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';

/** People in one room, in the order in which they came. */
async function callOf(browser: Parameters<typeof Participant.create>[0], ...names: CastName[]): Promise<Participant[]> {
  const roomId = newRoomId();
  const people: Participant[] = [];
  for (const name of names) {
    const participant = await Participant.create(browser, name);
    await watch(participant.context);
    await participant.join(roomId);
    people.push(participant);
  }
  return people;
}

test('CALL-1 two people open the same link, see each other move and hear each other', async ({ browser }) => {
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

for (const names of [
  ['Ana', 'Ben', 'Cid'],
  ['Ana', 'Ben', 'Cid', 'Dao'],
] as const) {
  test(`CALL-1 each of ${names.length} people sees and hears every other`, async ({ browser }) => {
    const people = await callOf(browser, ...names);
    for (const participant of people) {
      const others = names.filter((name) => name !== participant.name);
      await participant.expectTiles('You', ...others);
      for (const other of others) {
        await participant.expectSees(other);
        await participant.expectHears(other);
      }
    }
  });
}

test('CALL-2 a muted microphone sends nothing, others see that it is off, and unmuting brings the voice back', async ({
  browser,
}) => {
  const [ana, ben] = (await callOf(browser, 'Ana', 'Ben')) as [Participant, Participant];
  await ben.expectHears('Ana');
  await ana.control('Turn microphone off').click();
  await expect(ben.tile('Ana').getByRole('img', { name: 'Ana is muted' })).toBeVisible();
  await ben.expectHearsNothing('Ana');
  await expectNothingReceived(ben.page, 'audio');
  await ben.expectSees('Ana');
  await ana.control('Turn microphone on').click();
  await expect(ben.tile('Ana').getByRole('img', { name: 'Ana is muted' })).toBeHidden();
  await ben.expectHears('Ana');
});

test('CALL-3 a camera that is off shows initials and not the last picture, its device is closed, and it comes back', async ({
  browser,
}) => {
  const [ana, ben] = (await callOf(browser, 'Ana', 'Ben')) as [Participant, Participant];
  await ben.expectSees('Ana');
  await ana.control('Turn camera off').click();
  await ben.expectSeesNoPicture('Ana');
  await ana.expectSeesNoPicture('You');
  await expectNothingReceived(ben.page, 'video');
  await ben.expectHears('Ana');
  expect(await ana.page.evaluate(() => window.fakeDevices.openTracks().map(({ kind }) => kind))).toEqual(['audio']);
  await ana.control('Turn camera on').click();
  await ben.expectSees('Ana');
});

test('JOIN-5 whoever leaves is gone at once, and may come back', async ({ browser }) => {
  const [ana, ben] = (await callOf(browser, 'Ana', 'Ben')) as [Participant, Participant];
  await ben.expectSees('Ana');
  await ana.control('Leave').click();
  await ben.expectTiles('You');
  expect(await ana.page.evaluate(() => window.fakeDevices.openTracks())).toEqual([]);
  await ana.page.getByRole('button', { name: 'Rejoin' }).click();
  await ana.expectInRoom();
  await ben.expectTiles('You', 'Ana');
  await ben.expectSees('Ana');
  await ana.expectSees('Ben');
});

test('REL-13 a lost connection to the server leaves the call alone and says so', async ({ browser }) => {
  const [ana, ben] = (await callOf(browser, 'Ana', 'Ben')) as [Participant, Participant];
  await ana.expectSees('Ben');
  await ben.context.setOffline(true);
  await expect(ben.page.getByText('Reconnecting to the server. Your call goes on.')).toBeVisible();
  await ben.expectSees('Ana');
  await ana.expectSees('Ben');
  await ben.context.setOffline(false);
  await expect(ben.page.getByText('Reconnecting to the server. Your call goes on.')).toBeHidden();
  await ana.expectTiles('You', 'Ben');
  await ana.expectSees('Ben');
  await ben.control('Turn microphone off').click();
  await expect(ana.tile('Ben').getByRole('img', { name: 'Ben is muted' })).toBeVisible();
});

test('JOIN-4 ?join walks in at once under the name in the link', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.page.goto(`/room/${roomId}?join&name=Ana`);
  await ben.page.goto(`/room/${roomId}?join&name=Ben`);
  await ana.expectSees('Ben');
  await ben.expectSees('Ana');
});
