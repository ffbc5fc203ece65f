/** How much data a call uses: the choice of the person who receives. */
import { oneOfEach } from '../support/fake-devices.ts';
import { CAST, newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';
import { connectionCounts, watch } from '../support/watch.ts';

const lines = (participant: Participant, name: string) =>
  participant
    .tile(name)
    .locator('video')
    .evaluate((video) => (video instanceof HTMLVideoElement ? video.videoHeight : 0));

test('CALL-6 saving data makes pictures small, voices alone stop them, and nothing is connected anew', async ({ browser }) => {
  const roomId = newRoomId();
  const { colour, toneHz } = CAST.Ana;
  const devices = { ...oneOfEach(colour, toneHz), widthPx: 640, heightPx: 360 };
  const ana = await Participant.create(browser, 'Ana', { devices });
  const ben = await Participant.create(browser, 'Ben');
  await watch(ben.context);
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectSees('Ana');
  await expect.poll(() => lines(ben, 'Ana')).toBeGreaterThan(180);
  const before = await connectionCounts(ben.page);

  await ben.openDevices();
  const choice = ben.page.getByRole('combobox', { name: 'Data use' });
  await choice.selectOption('saver');
  await expect.poll(() => lines(ben, 'Ana')).toBeLessThanOrEqual(180);
  await ben.expectSees('Ana');

  await choice.selectOption('voice');
  await expect(ben.tile('Ana').getByText('Video is off: audio only')).toBeVisible();
  await ben.expectSeesNoPicture('Ana');
  await ben.expectHears('Ana');
  await ana.expectSeesNoPicture('Ben');

  await choice.selectOption('full');
  await ben.expectSees('Ana');
  expect((await connectionCounts(ben.page)).negotiated).toBe(before.negotiated);
});
