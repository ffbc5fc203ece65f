/** Every way into a call opens no device that the participant switched off in this tab and room. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { ForeignSite } from '../support/foreign-site.ts';
import { OwnServer } from '../support/own-server.ts';
import { newRoomId, Participant } from '../support/participant.ts';
import { test as base, expect } from '../support/test.ts';
import { watch } from '../support/watch.ts';

const test = base.extend<{ server: OwnServer }>({
  server: async ({ browser: _ }, use) => {
    // Two seats: a third participant makes the room full.
    const server = await OwnServer.create({ environment: { ROOM_CAPACITY: '2' } });
    await server.start();
    await use(server);
    await server.end('SIGKILL');
  },
});

// Many ways, in sequence.
test.describe.configure({ timeout: 240_000 });

declare global {
  interface Window {
    /** The page's requests for devices, and their results. */
    asked: { count: number; readonly tracks: MediaStreamTrack[] };
  }
}

/** Every page that the context opens from now on counts its requests for devices. */
async function countRequests(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.asked = { count: 0, tracks: [] };
    const ask = navigator.mediaDevices.getUserMedia;
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      window.asked.count += 1;
      const stream = await ask.call(navigator.mediaDevices, constraints);
      window.asked.tracks.push(...stream.getTracks());
      return stream;
    };
  });
}

const requests = (page: Page): Promise<number> => page.evaluate(() => window.asked.count);

/** Received audio and video packets of the newest connection; null while it is not connected. */
const packetsAt = (page: Page): Promise<number | null> =>
  page.evaluate(async () => {
    const newest = window.watched.peerConnections.at(-1);
    if (newest?.connectionState !== 'connected') return null;
    const reports = [...(await newest.getStats()).values()];
    return reports.reduce((sum, { type, packetsReceived }) => sum + (type === 'inbound-rtp' ? packetsReceived : 0), 0);
  });

/** A participant who joins by `?join`, and Ben, who counts their packets. */
async function twoOf(browser: Browser, { origin }: OwnServer, roomId: string): Promise<[Participant, Participant]> {
  const ben = await Participant.create(browser, 'Ben', { origin });
  await watch(ben.context);
  await ben.join(roomId);
  const ana = await Participant.create(browser, 'Ana', { origin });
  await countRequests(ana.context);
  return [ana, ben];
}

test('PRIVACY-1 microphone and camera that were switched off stay closed on every return into the call', async ({
  browser,
  server,
}) => {
  const roomId = newRoomId();
  const link = `${server.origin}/room/${roomId}?join&name=Ana`;
  const [ana, ben] = await twoOf(browser, server, roomId);
  let page = ana.page;
  const control = (name: string) => page.getByRole('toolbar', { name: 'Call controls' }).getByRole('button', { name });
  const connections = () => ben.page.evaluate(() => window.watched.peerConnections.length);

  await page.goto(link);
  await ben.expectVideoOf('Ana');
  await ben.expectAudioOf('Ana');
  await control('Turn camera off').click();
  await control('Turn microphone off').click();
  await ben.expectNoVideoOf('Ana');

  /** Joins, and expects that no device opens and no packet arrives. */
  const expectClosed = async (way: string, goIn: () => Promise<unknown>) => {
    await test.step(way, async () => {
      const known = await connections();
      await goIn();
      await expect(control('Turn microphone on')).toBeVisible();
      await expect(control('Turn camera on')).toBeVisible();
      await expect.poll(connections).toBeGreaterThan(known);
      await expect.poll(() => packetsAt(ben.page)).toBe(0);
      await ben.expectTiles('You', 'Ana');
      expect(await requests(page)).toBe(0);
    });
  };
  const rejoin = async () => {
    await control('Leave').click();
    await page.getByRole('button', { name: 'Rejoin' }).click();
  };

  await expectClosed('a reload', () => page.reload());
  await expectClosed('the link once more', () => page.goto(link));
  await expectClosed('back from another page', async () => {
    await page.goto(server.origin);
    await page.goBack();
  });
  await expectClosed('back from the back-forward cache', async () => {
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await ben.expectTiles('You');
    const loaded = page.waitForEvent('load');
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await loaded;
  });
  await expectClosed('leaving and coming back', rejoin);
  await expectClosed('another try after a full room', async () => {
    await control('Leave').click();
    const cid = await Participant.create(browser, 'Cid', { origin: server.origin });
    await cid.page.goto(`${server.origin}/room/${roomId}?join&name=Cid`);
    await cid.expectInRoom();
    await page.getByRole('button', { name: 'Rejoin' }).click();
    const again = page.getByRole('button', { name: 'Try again' });
    await expect(again).toBeVisible();
    await cid.close();
    await ben.expectTiles('You');
    await again.click();
  });
  await expectClosed('a copy of the tab, or one that the browser restores', async () => {
    const stored = await page.evaluate(() => ({ ...sessionStorage }));
    const copy = await ana.context.newPage();
    await copy.addInitScript((items) => {
      for (const [key, value] of Object.entries(items)) sessionStorage.setItem(key, value);
    }, stored);
    await copy.goto(link);
    page = copy;
  });
  await expectClosed('the older tab again', async () => {
    page = ana.page;
    await page.getByRole('button', { name: 'Rejoin' }).click();
  });

  await test.step('what changes during the call', async () => {
    await page.evaluate(() => {
      window.fakeDevices.unplug('camera-440');
      window.fakeDevices.plug({ deviceId: 'other', label: 'Other camera', colour: 'rgb(250, 250, 250)' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await control('More').click();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('combobox', { name: 'Camera' }).selectOption('Other camera');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
    await page.getByRole('button', { name: 'Schließen' }).click();
    await expect(page.getByRole('button', { name: 'Kamera einschalten' })).toBeVisible();
    expect(await requests(page)).toBe(0);
  });
  await test.step('their own buttons open them', async () => {
    await page.getByRole('button', { name: 'Kamera einschalten' }).click();
    await page.getByRole('button', { name: 'Mikrofon einschalten' }).click();
    await ben.expectVideoOf('Ana', 'rgb(250, 250, 250)');
    await ben.expectAudioOf('Ana');
    await page.reload();
    await ben.expectVideoOf('Ana');
  });
});

test('PRIVACY-1 devices that were switched off on the pre-join screen stay closed in the call and after a reload', async ({
  browser,
  server,
}) => {
  const roomId = newRoomId();
  const [ana, ben] = await twoOf(browser, server, roomId);
  await ana.open(roomId);
  await ana.page.getByRole('button', { name: 'Turn camera off' }).click();
  await ana.page.getByRole('button', { name: 'Turn microphone off' }).click();
  await ana.page.reload();
  await ana.typeName();
  await ana.page.getByRole('button', { name: 'Join now' }).click();
  await ana.expectInRoom();
  await expect.poll(() => packetsAt(ben.page)).toBe(0);
  expect(await requests(ana.page)).toBe(0);
});

test('PRIVACY-1 a link of another site opens no device before its button is pressed, and the page says so', async ({
  browser,
  server,
}) => {
  const roomId = newRoomId();
  const link = `${server.origin}/room/${roomId}?join&name=Ana`;
  // Another name of this machine is another site.
  const elsewhere = await ForeignSite.open(link);
  const [ana, ben] = await twoOf(browser, server, roomId);
  const isIn = (page: Page) => expect(page.getByRole('button', { name: 'Turn camera on' })).toBeVisible();
  const expectClosed = async (page: Page) => {
    await isIn(page);
    await expect(page.getByText(/another site opened this call/)).toBeVisible();
    await expect.poll(() => packetsAt(ben.page)).toBe(0);
    expect(await requests(page)).toBe(0);
  };

  await test.step('a link by hand opens them, and the page is kept', async () => {
    await ana.page.goto(link);
    await ben.expectVideoOf('Ana');
  });
  await test.step('a page of another site', async () => {
    await ana.page.goto(elsewhere.origin);
    await ana.page.getByRole('link', { name: 'here' }).click();
    await expectClosed(ana.page);
  });
  await test.step('a reload, and a way back', async () => {
    await ana.page.reload();
    await isIn(ana.page);
    await ana.page.goto(elsewhere.origin);
    await ana.page.goBack();
    await isIn(ana.page);
    expect(await requests(ana.page)).toBe(0);
  });
  await test.step('a redirect', async () => {
    await ana.page.goto(elsewhere.origin);
    await ana.page.getByRole('link', { name: 'around' }).click();
    await expectClosed(ana.page);
  });
  await test.step('a page that reloads itself into the room', async () => {
    await ana.page.goto(`${elsewhere.origin}/again`);
    await expectClosed(ana.page);
  });
  await test.step('a window that another site holds', async () => {
    await ana.page.goto(elsewhere.origin);
    const [popup] = await Promise.all([
      ana.context.waitForEvent('page'),
      ana.page.getByRole('button', { name: 'window' }).click(),
    ]);
    await expectClosed(popup);
    await popup.close();
  });
  await test.step('their own buttons open them, over a reload, too', async () => {
    await ana.page.getByRole('link', { name: 'here' }).click();
    await expectClosed(ana.page);
    await ana.page.getByRole('button', { name: 'Turn camera on' }).click();
    await ben.expectVideoOf('Ana');
    await expect(ana.page.getByText(/another site opened this call/)).toHaveCount(0);
    await ana.page.reload();
    await ben.expectVideoOf('Ana');
    await expect(ana.page.getByRole('button', { name: 'Turn microphone on' })).toBeVisible();
  });
  await elsewhere.close();
});
