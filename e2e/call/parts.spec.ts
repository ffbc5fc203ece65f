/** Faults of the page that end no call: a translated page, and a room screen that throws. */
import type { Page } from '@playwright/test';
import { framesOf } from '../support/frames.ts';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';
import { connectionCounts, watch } from '../support/watch.ts';

test.describe.configure({ timeout: 180_000 });

/** Simulates Chrome's translator while the page is open: replaces each text by a copy in two elements. */
function translateEverything(): void {
  const untouched = 'script, style, textarea, title, font font';
  const translate = (root: Node) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    if (root instanceof Text) texts.push(root);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (text.data.trim() === '' || !text.parentElement || text.parentElement.closest(untouched)) continue;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) translate(node);
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

/** Uncaught errors, and parts that show their error. */
function troubleOf(page: Page): { readonly errors: string[] } {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /not a child of this node/.test(message.text())) errors.push(message.text());
  });
  return { errors };
}

test('A11Y-11 a page that the browser translates works, whatever is pressed on it', async ({ browser }) => {
  const roomId = newRoomId();
  const ben = await Participant.create(browser, 'Ben');
  await ben.join(roomId);
  const ana = await Participant.create(browser, 'Ana');
  await watch(ana.context);
  await ana.context.addInitScript(translateEverything);
  const { page } = ana;
  const trouble = troubleOf(page);
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  await ana.join(roomId);
  await ana.expectVideoOf('Ben');
  const before = await connectionCounts(page);
  await expect(page.locator('font').first()).toBeAttached();

  await test.step('the bar', async () => {
    for (const name of ['microphone', 'camera']) {
      await ana.control(`Turn ${name} off`).click();
      await ana.control(`Turn ${name} on`).click();
    }
    await press('Copy link');
    await expect(page.getByRole('button', { name: 'Copy link' })).toHaveText(/copied/i);
    await expect(page.getByRole('button', { name: 'Copy link' })).toHaveText(/copy/i);
    await page.keyboard.press('h');
    await expect(ana.tile('You').getByRole('img', { name: /hand/i })).toBeVisible();
    await page.keyboard.press('h');
    await expect(ana.tile('You').getByRole('img', { name: /hand/i })).toHaveCount(0);
    await ana.control('Send a reaction').click();
    await press('Heart');
  });
  await test.step('the chat', async () => {
    await page.keyboard.press('c');
    const field = page.getByRole('textbox');
    await field.fill('See https://example.com/ and more');
    await field.press('Enter');
    await ben.page.getByRole('button', { name: /chat/i }).first().click();
    await expect(ben.page.getByText('and more').first()).toBeVisible();
    await ben.page.getByRole('textbox').fill('Seen');
    await ben.page.getByRole('textbox').press('Enter');
    await expect(page.getByText('Seen', { exact: true }).first()).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('people, menu and dialogs', async () => {
    await page.keyboard.press('p');
    await expect(page.getByRole('complementary').or(page.getByRole('dialog')).first()).toBeVisible();
    await page.keyboard.press('p');
    await ana.openDevices();
    await page
      .getByRole('dialog')
      .getByRole('checkbox', { name: /Noise suppression/ })
      .click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('who comes and goes', async () => {
    await ben.control('Turn camera off').click();
    await expect(ana.tile('Ben').locator('video')).toBeHidden();
    await ben.control('Turn microphone off').click();
    await expect(ana.tile('Ben').getByRole('img', { name: 'Ben is muted' })).toBeVisible();
    await ben.control('Turn camera on').click();
    await ana.expectVideoOf('Ben');
    expect(await connectionCounts(page)).toEqual(before);
  });
  await test.step('the way out and in', async () => {
    await ana.control('Leave').click();
    await press('Rejoin');
    await ana.expectVideoOf('Ben');
  });
  await expect(page.getByText('Something went wrong')).toHaveCount(0);
  expect(trouble.errors).toEqual([]);
});

test('REL-18 when the whole room screen throws its call continues, and the room can be shown again', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await watch(ana.context);
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  const before = await connectionCounts(ana.page);
  await ana.page.evaluate(() => {
    const find = window.matchMedia;
    window.matchMedia = () => {
      throw new Error('As the test ordered.');
    };
    window.addEventListener('mend', () => {
      window.matchMedia = find;
    });
  });
  await ana.page.keyboard.press('p');
  await expect(ana.page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible();
  await expect(ana.page.getByText('Your call continues')).toBeVisible();
  await ben.expectVideoOf('Ana');
  await ben.expectAudioOf('Ana');
  const face = ana.page.locator('video[aria-label="Ben"]');
  const frames = await face.evaluate(framesOf);
  await expect.poll(() => face.evaluate(framesOf)).toBeGreaterThan(frames);
  await ana.page.screenshot({ path: 'test-results/broken-call.png' });
  await ana.page.getByRole('button', { name: 'Turn microphone off' }).click();
  await expect(ben.tile('Ana').getByRole('img', { name: 'Ana is muted' })).toBeVisible();
  await ana.page.evaluate(() => window.dispatchEvent(new Event('mend')));
  await ana.page.getByRole('button', { name: 'Show the call again' }).click();
  await ana.expectVideoOf('Ben');
  await ben.expectVideoOf('Ana');
  expect(await connectionCounts(ana.page)).toEqual(before);
});
