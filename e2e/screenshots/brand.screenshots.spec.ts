/** The icons of the installed page and the picture that a shared link shows, drawn from `icon.svg`: `npm run screenshots`. */
import { readFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import { test } from '../support/test.ts';

const FOLDER = 'apps/web/public';
const PAPER = '#fbfaf8';

/** The mark alone, without the rounded square behind it. */
async function markOf(svg: string): Promise<string> {
  const source = await readFile(svg, 'utf8');
  return source.replace(/<rect[^>]*\/>/, '');
}

/** Renders some HTML to a picture, in the product's own font. */
async function draw(browser: Browser, file: string, size: { width: number; height: number }, html: string): Promise<void> {
  const context = await browser.newContext({ viewport: size, bypassCSP: true, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate((content) => {
    document.documentElement.style.background = 'transparent';
    document.body.style.background = 'transparent';
    document.body.innerHTML = content;
  }, html);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${FOLDER}/${file}`, omitBackground: true });
  await context.close();
}

test('the icons of the installed page', async ({ browser }) => {
  const icon = await readFile(`${FOLDER}/icon.svg`, 'utf8');
  const mark = await markOf(`${FOLDER}/icon.svg`);
  for (const sizePx of [192, 512]) {
    const size = { width: sizePx, height: sizePx };
    await draw(browser, `icon-${sizePx}.png`, size, icon.replace('<svg', '<svg style="position:fixed;inset:0"'));
  }
  // Systems crop these to a shape of their own: the mark stays within the middle four fifths.
  const full = mark.replace('<svg', `<svg style="position:fixed;inset:0;padding:11%;background:${PAPER}"`);
  await draw(browser, 'icon-maskable-512.png', { width: 512, height: 512 }, full);
  await draw(browser, 'apple-touch-icon.png', { width: 180, height: 180 }, full.replace('padding:11%', 'padding:4%'));
});

/** A face in its light, as on the front page. */
const tile = (from: string, to: string, name: string) => `
  <div style="position:relative;border-radius:20px;overflow:hidden;background:
    radial-gradient(ellipse 20% 16% at 50% 48%, rgb(0 0 0 / 18%) 98%, transparent),
    radial-gradient(ellipse 42% 34% at 50% 98%, rgb(0 0 0 / 22%) 98%, transparent),
    linear-gradient(150deg, ${from}, ${to})">
    <span style="position:absolute;left:16px;bottom:14px;padding:4px 14px;border-radius:99px;background:rgb(0 0 0 / 45%);color:#fff;font-size:19px;font-weight:550">${name}</span>
  </div>`;

const control = (width: number, colour: string) =>
  `<i style="width:${width}px;height:48px;border-radius:99px;background:${colour}"></i>`;

test('the picture that a shared link shows', async ({ browser }) => {
  const mark = await markOf(`${FOLDER}/icon.svg`);
  await draw(
    browser,
    'preview.png',
    { width: 1200, height: 630 },
    `<div style="position:fixed;inset:0;display:grid;grid-template-columns:1fr 540px;gap:56px;align-items:center;padding:0 64px 0 72px;background:${PAPER};color:#14161b">
      <div>
        <div style="display:flex;align-items:center;gap:14px;font-size:34px;font-weight:650;letter-spacing:-0.02em">
          ${mark.replace('viewBox="0 0 32 32"', 'viewBox="3 7 26 18" width="66" height="46"')}Vis-à-vis
        </div>
        <p style="margin-top:44px;font-size:70px;font-weight:680;line-height:1.04;letter-spacing:-0.045em">Face to face, one&nbsp;link away.</p>
        <p style="margin-top:32px;color:#4b5160;font-size:27px;line-height:1.4">Open the link, see each other.<br>No account, nothing to install.</p>
      </div>
      <div style="display:grid;grid-template:1fr 84px / 1fr 1fr;gap:16px;height:486px;padding:22px;border-radius:36px;background:#0e1014">
        ${tile('#f3a683', '#c44e3a', 'Ana')}${tile('#7aa8d8', '#2e4d80', 'Ben')}
        <div style="grid-column:1/3;display:flex;gap:14px;align-items:center;justify-content:center;border-radius:20px;background:#171a21">
          ${control(48, '#222630').repeat(3)}${control(84, '#cf3237')}
        </div>
      </div>
    </div>`,
  );
});
