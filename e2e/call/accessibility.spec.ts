/** Every screen, in both colour schemes, on a desktop and on a phone: no axe violation, and the keyboard reaches everything. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

const SIZES = [
  { width: 1280, height: 760 },
  { width: 360, height: 740 },
];

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

for (const viewport of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`A11Y-1 no screen violates an axe rule (${colorScheme}, ${viewport.width} px)`, async ({ browser }) => {
      const roomId = newRoomId();
      const ana = await Participant.create(browser, 'Ana', { viewport });
      const ben = await Participant.create(browser, 'Ben');
      await ana.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await ana.page.goto('/');
      await expect(ana.page.getByRole('button', { name: 'Start a call' })).toBeVisible();
      await expectNoViolation(ana.page);
      await ana.page.goto('/room/no%20room');
      await expect(ana.page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoViolation(ana.page);
      await ana.open(roomId);
      await expect(ana.page.getByRole('button', { name: 'Join now' })).toBeVisible();
      await expectNoViolation(ana.page);
      await ana.join(roomId);
      await expect(ana.page.getByRole('heading', { name: 'Nobody else is here yet' })).toBeVisible();
      await expectNoViolation(ana.page);
      await ben.join(roomId);
      await ana.expectVideoOf('Ben');
      await ben.control('Turn camera off').click();
      await ben.control('Turn microphone off').click();
      await ana.expectNoVideoOf('Ben');
      await expectNoViolation(ana.page);
      await ana.openDevices();
      await expectNoViolation(ana.page);
      await ana.page.keyboard.press('Escape');
      await ana.control('Leave').click();
      await expect(ana.page.getByRole('button', { name: 'Rejoin' })).toBeVisible();
      await expectNoViolation(ana.page);
    });
  }
}

test('A11Y-2 a call can be held with the keyboard alone', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ben.join(roomId);
  await ana.open(roomId);
  await ana.page.getByRole('textbox', { name: 'Your name' }).fill('Ana');
  await ana.page.keyboard.press('Enter');
  await ana.expectVideoOf('Ben');
  await ana.page.keyboard.press('v');
  await ben.expectNoVideoOf('Ana');
  await ana.page.keyboard.press('v');
  await ben.expectVideoOf('Ana');
  await ana.page.keyboard.press('m');
  await expect(ben.tile('Ana').getByRole('img', { name: 'Ana is muted' })).toBeVisible();
  await ana.control('Turn microphone on').focus();
  await ana.page.keyboard.press('Enter');
  await ben.expectAudioOf('Ana');
  await ana.control('Leave').focus();
  await ana.page.keyboard.press('Enter');
  await expect(ana.page.getByRole('button', { name: 'Rejoin' })).toBeVisible();
});

test('A11Y-4 screen readers announce joins, leaves and mutes once, politely', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ana.page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    for (const region of document.querySelectorAll('[aria-live="polite"], [role="status"]')) {
      new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
  });
  const said = () => ana.page.evaluate(() => (window as unknown as { said: string[] }).said);
  await ben.join(roomId);
  await expect.poll(said).toEqual(expect.arrayContaining([expect.stringMatching(/Ben joined/)]));
  await ben.control('Leave').click();
  await expect.poll(said).toEqual(expect.arrayContaining([expect.stringMatching(/Ben left/)]));
  expect((await said()).filter((text) => /Ben joined/.test(text))).toHaveLength(1);
});
