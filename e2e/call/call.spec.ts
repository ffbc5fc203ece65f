/** The main path: participants open a link, exchange audio and video, switch devices, leave and return. */

import { CAST, type CastName, newRoomId, Participant } from '../support/participant.ts';
import { expectNothingReceived } from '../support/received.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';

/** Participants of one room, in the order of joining. */
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

test('CALL-1 two participants who open the same link exchange moving video and audio', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await expect(ana.page.getByRole('heading', { name: 'Nobody else is here yet' })).toBeVisible();
  await ben.join(roomId);
  await ana.expectTiles('You', 'Ben');
  await ben.expectTiles('You', 'Ana');
  await ana.expectVideoOf('Ben');
  await ben.expectVideoOf('Ana');
  await ana.expectVideoOf('You', CAST.Ana.colour);
  await ana.expectAudioOf('Ben');
  await ben.expectAudioOf('Ana');
});

for (const names of [
  ['Ana', 'Ben', 'Cid'],
  ['Ana', 'Ben', 'Cid', 'Dao'],
] as const) {
  test(`CALL-1 each of ${names.length} participants receives the video and audio of every other`, async ({ browser }) => {
    const people = await callOf(browser, ...names);
    for (const participant of people) {
      const others = names.filter((name) => name !== participant.name);
      await participant.expectTiles('You', ...others);
      for (const other of others) {
        await participant.expectVideoOf(other);
        await participant.expectAudioOf(other);
      }
    }
  });
}

test('CALL-2 a muted microphone sends no audio, the others see that it is muted, and unmuting sends audio again', async ({
  browser,
}) => {
  const [ana, ben] = (await callOf(browser, 'Ana', 'Ben')) as [Participant, Participant];
  await ben.expectAudioOf('Ana');
  await ana.control('Turn microphone off').click();
  await expect(ben.tile('Ana').getByRole('img', { name: 'Ana is muted' })).toBeVisible();
  await ben.expectNoAudioOf('Ana');
  await expectNothingReceived(ben.page, 'audio');
  await ben.expectVideoOf('Ana');
  await ana.control('Turn microphone on').click();
  await expect(ben.tile('Ana').getByRole('img', { name: 'Ana is muted' })).toBeHidden();
  await ben.expectAudioOf('Ana');
});

test('CALL-3 a camera that is off shows initials instead of the last frame, its device is closed, and it sends again', async ({
  browser,
}) => {
  const [ana, ben] = (await callOf(browser, 'Ana', 'Ben')) as [Participant, Participant];
  await ben.expectVideoOf('Ana');
  await ana.control('Turn camera off').click();
  await ben.expectNoVideoOf('Ana');
  await ana.expectNoVideoOf('You');
  await expectNothingReceived(ben.page, 'video');
  await ben.expectAudioOf('Ana');
  expect(await ana.page.evaluate(() => window.fakeDevices.openTracks().map(({ kind }) => kind))).toEqual(['audio']);
  await ana.control('Turn camera on').click();
  await ben.expectVideoOf('Ana');
});

test('JOIN-5 a participant who leaves is removed at once and may join again', async ({ browser }) => {
  const [ana, ben] = (await callOf(browser, 'Ana', 'Ben')) as [Participant, Participant];
  await ben.expectVideoOf('Ana');
  await ana.control('Leave').click();
  await ben.expectTiles('You');
  expect(await ana.page.evaluate(() => window.fakeDevices.openTracks())).toEqual([]);
  await ana.page.getByRole('button', { name: 'Rejoin' }).click();
  await ana.expectInRoom();
  await ben.expectTiles('You', 'Ana');
  await ben.expectVideoOf('Ana');
  await ana.expectVideoOf('Ben');
});

test('REL-13 a lost connection to the server interrupts no media, and the page says so', async ({ browser }) => {
  const [ana, ben] = (await callOf(browser, 'Ana', 'Ben')) as [Participant, Participant];
  await ana.expectVideoOf('Ben');
  await ben.context.setOffline(true);
  await expect(ben.page.getByText('Reconnecting to the server. Your call continues.')).toBeVisible();
  await ben.expectVideoOf('Ana');
  await ana.expectVideoOf('Ben');
  await ben.context.setOffline(false);
  await expect(ben.page.getByText('Reconnecting to the server. Your call continues.')).toBeHidden();
  await ana.expectTiles('You', 'Ben');
  await ana.expectVideoOf('Ben');
  await ben.control('Turn microphone off').click();
  await expect(ana.tile('Ben').getByRole('img', { name: 'Ben is muted' })).toBeVisible();
});

test('JOIN-4 ?join joins at once with the name in the link', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.page.goto(`/room/${roomId}?join&name=Ana`);
  await ben.page.goto(`/room/${roomId}?join&name=Ben`);
  await ana.expectVideoOf('Ben');
  await ben.expectVideoOf('Ana');
});
