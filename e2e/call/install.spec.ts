/** The page as an installed program, and as a shared link. */
import { expect, test } from '../support/test.ts';

test('HOST-10 the browser finds nothing that keeps the page from being installed', async ({ page }) => {
  await page.goto('/');
  const devtools = await page.context().newCDPSession(page);
  const { url, errors, data } = await devtools.send('Page.getAppManifest');
  expect(new URL(url).pathname).toBe('/manifest.webmanifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A test's browser context is a private window.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const { icons } = JSON.parse(data ?? '{}') as { icons: readonly { src: string; sizes: string }[] };
  for (const { src, sizes } of icons) {
    const sizePx = await page.evaluate(async (path) => {
      const image = Object.assign(new Image(), { src: path });
      await image.decode();
      return image.naturalWidth;
    }, src);
    if (sizes !== 'any') expect(`${sizePx}x${sizePx}`).toBe(sizes);
  }
});

test('HOST-10 fonts and packages come with their licences', async ({ request }) => {
  const licences = await (await request.get('/assets/licences.txt')).text();
  expect(licences).toContain('SIL OPEN FONT LICENSE');
  for (const name of ['react-dom', 'socket.io-client', 'lucide-react']) expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

test('HOST-10 a shared link has a preview image of the declared size under an absolute address', async ({
  page,
  request,
  baseURL,
}) => {
  const html = await (await request.get('/room/kbd-fwqz-tmn')).text();
  const content = (name: string) => new RegExp(`property="og:${name}" content="([^"]+)"`).exec(html)?.[1];
  expect(content('image')).toBe(`${baseURL}/preview.png`);
  const picture = await request.get(content('image') ?? '');
  expect(picture.headers()['content-type']).toBe('image/png');
  expect((await picture.body()).byteLength).toBeLessThan(300_000);
  await page.goto('/');
  const size = await page.evaluate(async () => {
    const image = Object.assign(new Image(), { src: '/preview.png' });
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  expect(size).toEqual([Number(content('image:width')), Number(content('image:height'))]);
});
