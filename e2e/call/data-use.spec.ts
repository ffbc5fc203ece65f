/** The data use of a call, which the receiver chooses. */
import { oneOfEach } from '../support/fake-devices.ts';
import { CAST, newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';
import { connectionCounts, watch } from '../support/watch.ts';

const lines = (participant: Participant, name: string) =>
  participant
    .tile(name)
    .locator('video')
    .evaluate((video) => (video instanceof HTMLVideoElement ? video.videoHeight : 0));

test('CALL-6 the data saver reduces video, audio only stops it, and no connection is made', async ({ browser }) => {
  const roomId = newRoomId();
  const { colour, toneHz } = CAST.Ana;
  const devices = { ...oneOfEach(colour, toneHz), widthPx: 640, heightPx: 360 };
  const ana = await Participant.create(browser, 'Ana', { devices });
  const ben = await Participant.create(browser, 'Ben');
  await watch(ben.context);
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectVideoOf('Ana');
  await expect.poll(() => lines(ben, 'Ana')).toBeGreaterThan(180);
  const before = await connectionCounts(ben.page);

  await ben.openDevices();
  const choice = ben.page.getByRole('combobox', { name: 'Data use' });
  await choice.selectOption('saver');
  await expect.poll(() => lines(ben, 'Ana')).toBeLessThanOrEqual(180);
  await ben.expectVideoOf('Ana');

  await choice.selectOption('voice');
  await expect(ben.tile('Ana').getByText('Video is off: audio only')).toBeVisible();
  await ben.expectNoVideoOf('Ana');
  await ben.expectAudioOf('Ana');
  await ana.expectNoVideoOf('Ben');

  await choice.selectOption('full');
  await ben.expectVideoOf('Ana');
  expect((await connectionCounts(ben.page)).negotiated).toBe(before.negotiated);
});
