/** What a call reports about itself: the quality of each link, in figures too, and faults of audio and video. */

import AxeBuilder from '@axe-core/playwright';
import { oneOfEach } from '../support/fake-devices.ts';
import { newRoomId, Participant } from '../support/participant.ts';
import { expectNothingReceived } from '../support/received.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';

/** A machine that runs other tests freezes video, and the bars rightly show it. */
const QUALITY = /^(Good|Fair|Poor) connection$/;

for (const viewport of [
  { width: 1280, height: 760 },
  { width: 360, height: 740 },
]) {
  test(`STATUS-2 bars, words and figures show the quality of a connection (${viewport.width} px)`, async ({ browser }) => {
    const roomId = newRoomId();
    const ana = await Participant.create(browser, 'Ana', { viewport });
    const ben = await Participant.create(browser, 'Ben');
    await ana.join(roomId);
    await ben.join(roomId);
    await ana.expectVideoOf('Ben');
    await expect(ana.tile('Ben').getByRole('img', { name: QUALITY })).toBeVisible({ timeout: 10_000 });
    const ownLine = ana.page.getByRole('button', { name: /^Your connection: (good|fair|poor), Connection details$/ });
    if (viewport.width > 1000) {
      await ownLine.click();
    } else {
      await expect(ownLine).toBeHidden();
      await ana.control('More').click();
      await ana.page.getByRole('button', { name: 'Connection details' }).click();
    }
    const link = ana.page.getByRole('complementary', { name: 'Connection details' }).getByRole('region', { name: 'Ben' });
    await expect(link.getByText('Direct · UDP')).toBeVisible();
    await expect(link.getByText(/\d+\s×\s\d+ · \d+\sfps · (VP8|VP9|H264|AV1) · /).first()).toBeVisible();
    await expect(link.getByRole('img', { name: /^Latency \(ping\), last minute: \d+ ms to \d+ ms$/ })).toBeVisible();
    const { violations } = await new AxeBuilder({ page: ana.page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await ana.page.getByRole('button', { name: 'Copy as text' }).click();
    const text = await ana.page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^Ben\n {2}Connection: Direct · UDP\n {2}Latency \(ping\): \d+ ms\n/);
    // It contains no address.
    expect(text).not.toMatch(/\d+\.\d+\.\d+\.\d+|[0-9a-f]+:[0-9a-f]+:/i);
    const isOverflowing = await ana.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(isOverflowing).toBe(false);
  });
}

test('STATUS-4 a participant who speaks while muted reads a hint once, and unmutes from it', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await watch(ben.context);
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectAudioOf('Ana');
  await ana.control('Turn microphone off').click();
  const hint = ana.page.getByRole('region', { name: 'You are muted.' });
  await expect(hint).toBeVisible();
  await ben.expectNoAudioOf('Ana');
  await expectNothingReceived(ben.page, 'audio');
  await hint.getByRole('button', { name: 'Turn microphone on' }).click();
  await ben.expectAudioOf('Ana');
  await expect(hint).toBeHidden();
});

test('STATUS-4 a participant whom the others do not hear reads it, and reads when they do', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.context.addInitScript(() => {
    const Real = RTCPeerConnection;
    const connections: RTCPeerConnection[] = [];
    window.RTCPeerConnection = class extends Real {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        connections.push(this);
      }
    };
    // A fault of the browser: the microphone is on, and no audio is sent.
    Object.assign(window, {
      sendSound: (isActive: boolean) =>
        Promise.all(
          connections
            .flatMap((connection) => connection.getSenders())
            .filter(({ track }) => track?.kind === 'audio')
            .map((sender) => {
              const parameters = sender.getParameters();
              for (const encoding of parameters.encodings) encoding.active = isActive;
              return sender.setParameters(parameters);
            }),
        ).then(() => undefined),
    });
  });
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectAudioOf('Ana');
  const sendSound = (isActive: boolean) =>
    ana.page.evaluate((isOn) => (window as unknown as { sendSound(isOn: boolean): Promise<void> }).sendSound(isOn), isActive);
  await sendSound(false);
  // With two participants the reporting one is named.
  const hint = ana.page.getByRole('region', { name: 'Ben can’t hear you.' });
  await expect(hint).toBeVisible({ timeout: 15_000 });
  await sendSound(true);
  await expect(hint).toBeHidden({ timeout: 10_000 });
});

test('DEVICE-3 the tile names a camera that another program holds', async ({ browser }) => {
  const roomId = newRoomId();
  const devices = { ...oneOfEach('red', 440), failures: { camera: 'NotReadableError' } };
  const ana = await Participant.create(browser, 'Ana', { devices });
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await expect(ben.tile('Ana').getByText('Ana’s camera is in use by another app')).toBeVisible();
});
