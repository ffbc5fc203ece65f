/** A participant who is away for longer than the grace window, and returns. */
import { expectFigure } from '../support/figure.ts';
import { pause } from '../support/pause.ts';
import { expect } from '../support/test.ts';
import { test } from './lab.ts';
import { callBetween } from './lab-calls.ts';
import { recoveryMs } from './video-watch.ts';

/** How long the cable is out, in ms. */
const AWAY_MS = 180_000;

test('NET-8 a participant whose cable was unplugged for 3 min is back within 8 s, without a click, in one tile', async ({
  lab,
}) => {
  await lab.startServer();
  const [anas, bens] = [await lab.machine(), await lab.machine()];
  const [ana, ben] = await callBetween(lab, anas, bens);
  await bens.unplug();
  const unpluggedAt = Date.now();
  await expect(ben.page.getByText(/^(You are offline|You have no connection|Your connection dropped)/)).toBeVisible({
    timeout: 30_000,
  });
  expectFigure('shown on the local screen after', Date.now() - unpluggedAt, 'ms', { atMost: 20_000 });
  // Pings detect the dead connection, and then the grace window starts.
  await expect(ana.tile('Ben')).toHaveCount(0, { timeout: 45_000 });
  await pause(AWAY_MS - (Date.now() - unpluggedAt));
  await bens.plugIn();
  expectFigure('video advances again after', await recoveryMs(ana, ben), 'ms', { atMost: 8000 });
  await ana.expectTiles('You', 'Ben');
  await ben.expectTiles('You', 'Ana');
  await ana.expectVideoOf('Ben');
  await ana.expectAudioOf('Ben');
  await ben.expectAudioOf('Ana');
});
