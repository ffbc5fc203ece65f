/** Somebody who is away for longer than a seat waits, and comes back. */
import { expectFigure } from '../support/figure.ts';
import { pause } from '../support/pause.ts';
import { expect } from '../support/test.ts';
import { test } from './lab.ts';
import { callBetween } from './people.ts';
import { returnMs } from './picture-watch.ts';

/** How long the cable is out, in ms. */
const AWAY_MS = 180_000;

test('NET-8 somebody whose cable was out for 3 min is back within 8 s, without a click, in one tile', async ({ lab }) => {
  await lab.startServer();
  const [anas, bens] = [await lab.machine(), await lab.machine()];
  const [ana, ben] = await callBetween(lab, anas, bens);
  await bens.unplug();
  const unpluggedAt = Date.now();
  await expect(ben.page.getByText(/^(You are offline|You have no connection|Your connection dropped)/)).toBeVisible({
    timeout: 30_000,
  });
  expectFigure('told on their own screen after', Date.now() - unpluggedAt, 'ms', { atMost: 20_000 });
  // A dead line is noticed by its pings, and then the seat waits.
  await expect(ana.tile('Ben')).toHaveCount(0, { timeout: 45_000 });
  await pause(AWAY_MS - (Date.now() - unpluggedAt));
  await bens.plugIn();
  expectFigure('pictures move again after', await returnMs(ana, ben), 'ms', { atMost: 8000 });
  await ana.expectTiles('You', 'Ben');
  await ben.expectTiles('You', 'Ana');
  await ana.expectSees('Ben');
  await ana.expectHears('Ben');
  await ben.expectHears('Ana');
});
