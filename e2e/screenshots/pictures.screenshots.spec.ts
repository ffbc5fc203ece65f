/** The pictures of the README, taken from a real call: `npm run screenshots`. */
import { Participant } from '../support/participant.ts';
import { expectSharpVideoOf, PICTURES, portraitOf, takePicture } from '../support/portraits.ts';
import { expect, test } from '../support/test.ts';

test('the front page', async ({ browser }) => {
  const ana = await Participant.create(browser, 'Ana');
  await ana.page.goto('/');
  await expect(ana.page.getByRole('button', { name: 'Start a call' })).toBeVisible();
  await ana.page.evaluate(() => document.fonts.ready);
  await ana.page.screenshot({ path: `${PICTURES}/home.png` });
});

/** Replaces the browser's synthetic monitor by a realistic page. */
function showPage(): void {
  navigator.mediaDevices.getDisplayMedia = async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1920, height: 1080 });
    const pen = canvas.getContext('2d');
    const paint = () => {
      if (!pen) return;
      pen.fillStyle = '#ffffff';
      pen.fillRect(0, 0, 1920, 1080);
      pen.fillStyle = '#14161b';
      pen.font = '600 64px system-ui, sans-serif';
      pen.fillText('Release plan, spring', 120, 170);
      pen.fillStyle = '#e4e1d9';
      for (const [index, width] of [1500, 1370, 1430, 980, 0, 1460, 1240, 1350].entries()) {
        pen.fillRect(120, 240 + index * 72, width, 22);
      }
    };
    paint();
    setInterval(paint, 200);
    return canvas.captureStream(5);
  };
}

async function write(participant: Participant, text: string): Promise<void> {
  const field = participant.page.getByRole('textbox', { name: 'Message everyone' });
  await field.fill(text);
  await field.press('Enter');
}

test('a call of four, at a desk and on a phone', async ({ browser }) => {
  test.setTimeout(180_000);
  const roomId = 'kbd-fwqz-tmn';
  const ana = await Participant.create(browser, 'Ana', { devices: portraitOf('Ana') });
  await ana.open(roomId);
  await ana.page.getByRole('textbox', { name: 'Your name' }).fill('Ana');
  await ana.expectPreview();
  await ana.page.screenshot({ path: `${PICTURES}/prejoin.png` });
  await ana.join(roomId);
  await expect(ana.page.getByRole('img', { name: 'QR code of this room’s link' })).toBeVisible();
  await takePicture(ana, 'alone');
  const ben = await Participant.create(browser, 'Ben', { devices: portraitOf('Ben'), viewport: { width: 360, height: 740 } });
  await ben.join(roomId);
  await expectSharpVideoOf(ben, 'Ana');
  await takePicture(ben, 'phone');
  await ben.close();

  const cid = await Participant.create(browser, 'Cid', { devices: portraitOf('Cid') });
  await cid.context.addInitScript(showPage);
  await cid.join(roomId);
  const dao = await Participant.create(browser, 'Dao', { devices: portraitOf('Dao') });
  await dao.join(roomId);
  const eva = await Participant.create(browser, 'Ben', { devices: portraitOf('Ben') });
  await eva.join(roomId);
  await ana.expectAnyVideoOf('Dao');
  await eva.control('Turn microphone off').click();
  await ana.page.keyboard.press('c');
  await cid.page.keyboard.press('c');
  await write(cid, 'The draft is here: https://example.org/draft');
  await expect(ana.page.getByRole('complementary').getByText('The draft is here:')).toBeVisible();
  await write(ana, 'Reading now, thanks');
  await cid.control('Raise hand').click();
  await expectSharpVideoOf(ana, 'Cid');
  await takePicture(ana, 'call');

  await ana.page.keyboard.press('Escape');
  await cid.page.keyboard.press('Escape');
  await cid.control('Lower hand').click();
  await cid.control('Share screen').click();
  await expect(ana.page.getByText(/Cid is sharing/)).toBeVisible();
  await expect
    .poll(() =>
      ana.page.locator('video').evaluateAll((videos) => videos.some((video) => (video as HTMLVideoElement).videoWidth >= 1280)),
    )
    .toBe(true);
  await takePicture(ana, 'share');
});
