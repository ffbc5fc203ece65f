/** Single keys in a call, and the space bar held to talk. */

import { newRoomId, Participant } from '../support/participant.ts';
import { expectNothingReceived } from '../support/received.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';

test('A11Y-3 the keyboard shortcuts do what their list says', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await watch(ben.context);
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectAudioOf('Ana');
  const { keyboard } = ana.page;

  await keyboard.press('?');
  const list = ana.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list.getByText('Hold to talk while muted')).toBeVisible();
  await keyboard.press('Escape');
  await expect(list).toBeHidden();

  await keyboard.press('c');
  await expect(ana.page.getByRole('complementary', { name: 'Chat' })).toBeVisible();
  await keyboard.type('m v p h');
  await expect(ana.control('Turn microphone off')).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.press('p');
  await expect(ana.page.getByRole('complementary', { name: 'People' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(ana.page.getByRole('complementary')).toBeHidden();

  await keyboard.press('h');
  await expect(ben.tile('Ana').getByRole('img', { name: 'Hand raised' })).toBeVisible();
  await keyboard.press('v');
  await ben.expectNoVideoOf('Ana');
  await expectNothingReceived(ben.page, 'video');

  // Muted with the mouse: the clicked button does not receive the space bar.
  await ana.control('Turn microphone off').click();
  await ben.expectNoAudioOf('Ana');
  await expectNothingReceived(ben.page, 'audio');
  await keyboard.down('Space');
  await ben.expectAudioOf('Ana');
  await keyboard.up('Space');
  await ben.expectNoAudioOf('Ana');
  await expectNothingReceived(ben.page, 'audio');
  await expect(ana.control('Turn microphone on')).toBeVisible();

  // Focused by keyboard, it does.
  await keyboard.press('Shift+Tab');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await expect(ana.control('Turn microphone off')).toBeVisible();
});

test('A11Y-2 the Tab key follows the visible order of the controls, on a desktop and on a phone', async ({ browser }) => {
  const { page } = await Participant.create(browser, 'Ana');
  await page.goto(`/room/${newRoomId()}?join`);
  const controls = page.getByRole('toolbar', { name: 'Call controls' });
  for (const [width, count] of [
    [1280, 9],
    [360, 4],
  ] as const) {
    await page.setViewportSize({ width, height: 740 });
    const buttons = controls.locator('button:visible');
    await expect(buttons).toHaveCount(count);
    await buttons.first().focus();
    const starts: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const { x } = (await controls.locator('button:focus').boundingBox()) ?? { x: Number.NaN };
      starts.push(x);
      await page.keyboard.press('Tab');
    }
    expect(starts, `at ${width} px`).toEqual(starts.toSorted((one, other) => one - other));
    await expect(controls.locator('button:focus')).toHaveCount(0);
  }
});
