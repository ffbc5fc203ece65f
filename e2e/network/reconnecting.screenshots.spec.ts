/** The picture of the README that needs a cable to pull; taken as root on Linux alone. */
import { type CastName, Participant } from '../support/participant.ts';
import { expectSharpPictureOf, portraitOf, shoot } from '../support/portraits.ts';
import { expect } from '../support/test.ts';
import { test } from './lab.ts';

test('a connection that has broken, and what its tile says', async ({ lab }) => {
  test.setTimeout(180_000);
  await lab.startServer();
  const [ours, bens] = [await lab.machine(), await lab.machine()];
  const [ourBrowser, bensBrowser] = [await ours.browser(), await bens.browser()];
  const roomId = 'kbd-fwqz-tmn';
  const join = async (name: CastName) => {
    const browser = name === 'Ben' ? bensBrowser : ourBrowser;
    const participant = await Participant.create(browser, name, { origin: lab.server.origin, devices: portraitOf(name) });
    await participant.join(roomId);
    return participant;
  };
  const ana = await join('Ana');
  for (const name of ['Ben', 'Cid', 'Dao'] as const) await join(name);
  for (const name of ['Ben', 'Cid', 'Dao'] as const) await expectSharpPictureOf(ana, name);
  await bens.cutMedia();
  await expect(ana.tile('Ben').getByText('Reconnecting to Ben')).toBeVisible();
  await shoot(ana, 'reconnecting');
});
