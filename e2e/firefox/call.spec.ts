/** Calls between Firefox and Chromium, in both orders of arrival: whoever comes second makes the offer. */
import { CAST, type Participant } from '../participant.ts';
import { expect } from '../test.ts';
import { connectionCounts } from '../watch.ts';
import { callOf, type Kind, test } from './both-browsers.ts';

async function expectEverybodyMeets(people: readonly Participant[]): Promise<void> {
  for (const participant of people) {
    const others = people.filter((other) => other !== participant);
    await participant.expectTiles('You', ...others.map(({ name }) => name));
    for (const { name, toneHz } of others) {
      await participant.expectSees(name);
      await participant.expectHears(name, toneHz);
    }
  }
}

/** Who is there first, and who joins. */
const ORDERS: readonly [Kind, Kind][] = [
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
];

for (const [first, second] of [...ORDERS, ['firefox', 'firefox']] as const) {
  test(`FOX-1 ${second} joins ${first}, and both see and hear each other`, async ({ browsers }) => {
    const [ana, ben] = await callOf(browsers, ['Ana', first], ['Ben', second]);
    await expectEverybodyMeets([ana, ben]);
    await ana.expectSees('You', CAST.Ana.colour);
  });
}

test('FOX-2 Firefox, Chromium and Firefox in one room: each sees and hears both others', async ({ browsers }) => {
  await expectEverybodyMeets(await callOf(browsers, ['Ana', 'firefox'], ['Ben', 'chromium'], ['Cid', 'firefox']));
});

test('FOX-3 Firefox’s microphone and camera switch off and on for somebody in Chromium', async ({ browsers }) => {
  const [ana, ben] = await callOf(browsers, ['Ana', 'chromium'], ['Ben', 'firefox']);
  await ana.expectHears('Ben', ben.toneHz);
  await ben.control('Turn microphone off').click();
  await ana.expectHearsNothing('Ben');
  await ben.control('Turn camera off').click();
  await ana.expectSeesNoPicture('Ben');
  expect(await ben.page.evaluate(() => window.fakeDevices.openTracks().map(({ kind }) => kind))).toEqual(['audio']);
  await ben.control('Turn camera on').click();
  await ben.control('Turn microphone on').click();
  await ana.expectSees('Ben');
  await ana.expectHears('Ben', ben.toneHz);
  expect((await connectionCounts(ana.page)).made).toBe(1);
});
