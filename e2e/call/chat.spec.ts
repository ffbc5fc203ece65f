/** The chat: messages arrive, for later participants and after outages too, with their delivery state. */
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

const panel = ({ page }: Participant) => page.getByRole('complementary', { name: 'Chat' });
const message = (participant: Participant, text: string) => panel(participant).getByRole('listitem').filter({ hasText: text });
const field = (participant: Participant) => panel(participant).getByRole('textbox', { name: 'Message everyone' });

async function openChat({ page }: Participant): Promise<void> {
  await page.getByRole('button', { name: /^Open chat/ }).click();
}

async function say(participant: Participant, text: string): Promise<void> {
  await field(participant).fill(text);
  await field(participant).press('Enter');
}

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('CHAT-1 every participant receives a message, a closed chat counts it, and its links open', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ben.expectVideoOf('Ana');
  await ana.page.keyboard.press('c');
  await expect(field(ana)).toBeFocused();
  await ana.page.keyboard.type('The draft is at https://example.org/draft.');
  await ana.page.keyboard.press('Shift+Enter');
  await ana.page.keyboard.type('<b>Read it</b>');
  await ana.page.keyboard.press('Enter');
  await expect(field(ana)).toHaveValue('');
  await expect(message(ana, 'The draft').getByRole('img', { name: 'Delivered' })).toBeVisible();

  await expect(ben.page.getByRole('button', { name: 'Open chat, 1 unread message' })).toBeVisible();
  await ben.page.getByRole('button', { name: 'Ana The draft is at' }).click();
  await expect(message(ben, '<b>Read it</b>')).toBeVisible();
  const link = panel(ben).getByRole('link', { name: 'https://example.org/draft', exact: true });
  await expect(link).toHaveAttribute('href', 'https://example.org/draft');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(link).toHaveAttribute('target', '_blank');
  await say(ben, 'Reading now, thanks');
  await expect(message(ana, 'Reading now, thanks')).toBeVisible();

  await field(ana).fill('Half a th');
  await ana.page.keyboard.press('Escape');
  await expect(panel(ana)).toBeHidden();
  await say(ben, 'Done');
  await expect(ana.page.getByRole('button', { name: 'Open chat, 1 unread message' })).toBeVisible();
  await openChat(ana);
  await expect(message(ana, 'Done')).toBeVisible();
  await expect(field(ana)).toHaveValue('Half a th');
  await ana.page.getByRole('button', { name: 'Close chat' }).click();
  await expect(ana.page.getByRole('button', { name: 'Open chat', exact: true })).toBeFocused();
});

test('CHAT-2 a participant who joins later or reloads receives the earlier messages', async ({ browser }) => {
  const roomId = newRoomId();
  const [ana, ben, cid] = await Promise.all([
    Participant.create(browser, 'Ana'),
    Participant.create(browser, 'Ben'),
    Participant.create(browser, 'Cid'),
  ]);
  await ana.join(roomId);
  await openChat(ana);
  await say(ana, 'Nobody here yet');
  await expect(message(ana, 'Nobody else is here yet. People who join later will see it.')).toBeVisible();
  await ben.join(roomId);
  await openChat(ben);
  await expect(message(ben, 'Nobody here yet')).toBeVisible();
  await expect(message(ana, 'Nobody here yet').getByRole('img', { name: 'Delivered' })).toBeVisible();
  await say(ben, 'Now I am');
  await expect(message(ana, 'Now I am')).toBeVisible();
  await ben.page.getByRole('button', { name: 'Close chat' }).click();
  await ben.control('Leave').click();

  await cid.page.goto(`/room/${roomId}?join&name=Cid`);
  await cid.expectVideoOf('Ana');
  await openChat(cid);
  const texts = () => panel(cid).getByRole('listitem').allTextContents();
  await expect.poll(texts).toEqual([expect.stringMatching(/^Ana.*Nobody here yet/), expect.stringMatching(/^Ben.*Now I am/)]);
  await say(cid, 'Mine');
  await expect(message(ana, 'Mine')).toBeVisible();
  await cid.page.reload();
  await cid.expectVideoOf('Ana');
  await openChat(cid);
  await expect
    .poll(texts)
    .toEqual([expect.stringMatching(/^Ana/), expect.stringMatching(/^Ben/), expect.stringMatching(/^You.*Mine/)]);
});

test('CHAT-3 a message needs no server, and its length limit is shown before it is reached', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  await openChat(ana);
  await openChat(ben);
  await ana.context.setOffline(true);
  await expect(ana.page.getByText('Reconnecting to the server. Your call continues.')).toBeVisible();
  await say(ana, 'Without a server');
  await expect(message(ben, 'Without a server')).toBeVisible();
  await ana.context.setOffline(false);

  await field(ana).fill('é'.repeat(2040));
  await expect(panel(ana).getByText('16 bytes left')).toBeVisible();
  await field(ana).fill('é'.repeat(2049));
  await expect(panel(ana).getByText('Too long by 2 bytes')).toBeVisible();
  await field(ana).press('Enter');
  await expect(panel(ana).getByRole('button', { name: 'Send message' })).toBeDisabled();
  await expect(field(ana)).toHaveValue('é'.repeat(2049));
});

/** Shifts the clock of every page of a context; `shift` moves it again later. */
const withClock = (context: BrowserContext, skewMs: number): Promise<unknown> =>
  context.addInitScript((initialMs) => {
    const Real = Date;
    let skew = initialMs;
    const now = () => Real.now() + skew;
    const shifted = new Proxy(Real, {
      construct: (target, given) => (given.length > 0 ? Reflect.construct(target, given) : new target(now())),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    });
    Object.assign(window, {
      Date: shifted,
      shiftClock: (toMs: number) => {
        skew = toMs;
      },
    });
  }, skewMs);

test('CHAT-4 with clocks that differ by 80 min, one of them set back, all show the same order, and the call’s time continues', async ({
  browser,
}) => {
  const roomId = newRoomId();
  const [ana, ben, cid] = await Promise.all([
    Participant.create(browser, 'Ana'),
    Participant.create(browser, 'Ben'),
    Participant.create(browser, 'Cid'),
  ]);
  await withClock(ana.context, 20 * 60_000);
  await withClock(ben.context, -60 * 60_000);
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  await openChat(ana);
  await openChat(ben);
  const talk = async (from: Participant, to: Participant, text: string) => {
    await say(from, text);
    await expect(message(to, text)).toBeVisible();
  };
  await talk(ana, ben, '#1 Is it ready?');
  await talk(ben, ana, '#2 Yes');
  await talk(ana, ben, '#3 Then send it');
  const elapsed = ana.page.getByRole('button', { name: /\d people/ }).getByRole('time');
  await expect(elapsed).toHaveText(/^\d+:\d\d$/);
  await ana.page.evaluate(() => (window as unknown as { shiftClock: (toMs: number) => void }).shiftClock(-60 * 60_000));
  await talk(ben, ana, '#4 On its way');
  await talk(ana, ben, '#5 Thanks');
  await cid.page.goto(`/room/${roomId}?join&name=Cid`);
  await cid.expectVideoOf('Ana');
  await openChat(cid);
  for (const participant of [ana, ben, cid]) {
    const texts = () => panel(participant).getByRole('listitem').allInnerTexts();
    await expect.poll(async () => (await texts()).map((text) => /#\d/.exec(text)?.[0])).toEqual(['#1', '#2', '#3', '#4', '#5']);
  }
  await expect(elapsed).toHaveText(/^\d+:\d\d$/);
  // Sent within a minute or two, by Cid's own clock, whatever the others' clocks say.
  const written = await message(cid, '#1 Is it ready?').getByRole('time').getAttribute('datetime');
  expect(Math.abs(Date.now() - Date.parse(written ?? ''))).toBeLessThan(10 * 60_000);
});

for (const viewport of [
  { width: 1280, height: 760 },
  { width: 360, height: 740 },
]) {
  test(`A11Y-1 the open chat violates no axe rule and fits (${viewport.width} px)`, async ({ browser }) => {
    const roomId = newRoomId();
    const ana = await Participant.create(browser, 'Ana', { viewport });
    const ben = await Participant.create(browser, 'Ben');
    await ana.join(roomId);
    await ben.join(roomId);
    await ana.expectVideoOf('Ben');
    await openChat(ben);
    await say(ben, 'x'.repeat(500));
    await expect(ana.page.getByRole('button', { name: 'Open chat, 1 unread message' })).toBeVisible();
    await expectNoViolation(ana.page);
    await openChat(ana);
    await expect(message(ana, 'xxx')).toBeVisible();
    await say(ana, 'A long one\n'.repeat(30));
    await expect(message(ana, 'A long one').getByRole('img', { name: 'Delivered' })).toBeInViewport();
    await expectNoViolation(ana.page);
    const overflow = await ana.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
    await expect(field(ana)).toBeInViewport({ ratio: 1 });
  });
}
