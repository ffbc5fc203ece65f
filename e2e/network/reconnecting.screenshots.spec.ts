/** The picture of the README that needs an unplugged cable; taken as root on Linux alone. */
import { type CastName, Participant } from '../support/participant.ts';
import { expectSharpVideoOf, portraitOf, takePicture } from '../support/portraits.ts';
import { expect } from '../support/test.ts';
import { test } from './lab.ts';

test('a connection that has broken, and what its tile says', async ({ lab }) => {
  test.setTimeout(180_000);
  await lab.startServer();
  const [anas, bens] = [await lab.machine(), await lab.machine()];
  const [anasBrowser, bensBrowser] = [await anas.browser(), await bens.browser()];
  const roomId = 'kbd-fwqz-tmn';
  const join = async (name: CastName) => {
    const browser = name === 'Ben' ? bensBrowser : anasBrowser;
    const participant = await Participant.create(browser, name, { origin: lab.server.origin, devices: portraitOf(name) });
    await participant.join(roomId);
    return participant;
  };
  const ana = await join('Ana');
  for (const name of ['Ben', 'Cid', 'Dao'] as const) await join(name);
  for (const name of ['Ben', 'Cid', 'Dao'] as const) await expectSharpVideoOf(ana, name);
  await bens.cutMedia();
  await expect(ana.tile('Ben').getByText('Reconnecting to Ben')).toBeVisible();
  await takePicture(ana, 'reconnecting');
});
