/** The pre-call check of devices, server and network; the network laboratory tests it over a relay. */
import AxeBuilder from '@axe-core/playwright';
import { OwnServer } from '../support/own-server.ts';
import { newRoomId, Participant } from '../support/participant.ts';
import { test as base, expect } from '../support/test.ts';

const test = base.extend<{ server: OwnServer }>({
  server: async ({ browser: _ }, use) => {
    // One relay, and no other participant.
    const relay = { TURN_URLS: 'turn:127.0.0.1:9', TURN_SECRET: 'the-secret-of-a-test-of-this-check', RELAYS_PER_WINDOW: '1' };
    const server = await OwnServer.create({ environment: relay });
    await server.start();
    await use(server);
    await server.end('SIGKILL');
  },
});

for (const viewport of [
  { width: 1280, height: 760 },
  { width: 360, height: 740 },
]) {
  test(`CHECK-1 the check shows a result and the next step, and plays the recorded voice (${viewport.width} px)`, async ({
    browser,
  }) => {
    const ana = await Participant.create(browser, 'Ana', { viewport });
    await ana.open(newRoomId());
    await ana.page.getByRole('button', { name: 'Check my connection' }).click();
    const dialog = ana.page.getByRole('dialog');
    await expect(dialog.getByRole('progressbar')).toBeVisible();
    await ana.page.screenshot({ path: `test-results/check-running-${viewport.width}.png` });
    await expect(dialog.getByRole('heading', { name: 'You are ready for a call.' })).toBeVisible();
    await expect(dialog.getByText('This server has no relay, so your connection speed could not be measured.')).toBeVisible();
    const row = (name: string) => dialog.locator('dl > div').filter({ hasText: name }).locator('dd');
    await expect(row('Microphone')).toHaveText('Works');
    await expect(row('Camera')).toHaveText('Works');
    await expect(row('Server')).toHaveText(/\d+ ms/);
    await expect(row('Upload')).toHaveText('Not measured');
    await ana.page.screenshot({ path: `test-results/check-done-${viewport.width}.png` });
    await ana.page.evaluate(() => {
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        this.addEventListener('ended', () => document.body.setAttribute('data-played', String(this.currentTime)));
        return play.call(this);
      };
    });
    await dialog.getByRole('button', { name: 'Play it back' }).click();
    await expect(ana.page.locator('body')).toHaveAttribute('data-played', /^[12]\./);
    const { violations } = await new AxeBuilder({ page: ana.page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(
      await dialog.evaluate((element) => [element, ...element.children].some((part) => part.scrollWidth > part.clientWidth)),
    ).toBe(false);
  });
}

test('CHECK-2 the check can be cancelled and repeated, and leaves no connection open', async ({ browser }) => {
  const ana = await Participant.create(browser, 'Ana');
  await ana.context.addInitScript(() => {
    const Real = RTCPeerConnection;
    const made: RTCPeerConnection[] = [];
    Object.assign(window, { made });
    window.RTCPeerConnection = class extends Real {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        made.push(this);
      }
    };
  });
  await ana.open(newRoomId());
  const states = () =>
    ana.page.evaluate(() =>
      (window as unknown as { made: RTCPeerConnection[] }).made.map(({ connectionState }) => connectionState),
    );
  const dialog = ana.page.getByRole('dialog');
  // The room may have a warm connection of its own.
  await ana.expectPreview();
  const before = (await states()).length;
  const ofCheck = async () => (await states()).slice(before);
  await ana.page.getByRole('button', { name: 'Check my connection' }).click();
  await expect.poll(async () => (await ofCheck()).length).toBe(2);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(ofCheck).toEqual(['closed', 'closed']);
  await ana.page.getByRole('button', { name: 'Check my connection' }).click();
  await dialog.getByRole('button', { name: 'Check again' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Check again' })).toBeVisible();
  expect(new Set(await ofCheck())).toEqual(new Set(['closed']));
});

test('CHECK-3 the check names a relay that has reached its limit, and not a missing one', async ({ browser, server }) => {
  test.setTimeout(120_000);
  const { origin } = server;
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana', { origin });
  await ana.join(roomId);
  const ben = await Participant.create(browser, 'Ben', { origin });
  // A network that connects only over a relay.
  await ben.context.addInitScript(() => {
    const Real = RTCPeerConnection;
    window.RTCPeerConnection = class extends Real {
      constructor(configuration?: RTCConfiguration) {
        super({ ...configuration, iceTransportPolicy: 'relay' });
      }
      override setConfiguration(configuration?: RTCConfiguration) {
        super.setConfiguration({ ...configuration, iceTransportPolicy: 'relay' });
      }
    };
  });
  await ben.open(roomId);
  const limit = 'This server’s relay has reached its limit for your network';
  const dialog = ben.page.getByRole('dialog');
  await ben.page.getByRole('button', { name: 'Check my connection' }).click();
  await expect(dialog.getByText(`${limit}, so your connection speed could not be measured.`)).toBeVisible();
  await ben.page.keyboard.press('Escape');
  await ben.join(roomId);
  await expect(ben.page.getByText(`${limit}: try again in ten minutes.`)).toBeVisible({ timeout: 60_000 });
  await ben.openDevices();
  await expect(dialog.getByText(`${limit}. Try again in ten minutes.`)).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'Hide my IP address from others' })).toBeDisabled();
  await expect(ben.page.getByText(/has no relay/)).toHaveCount(0);
});
