/** How the pages load: the home page's largest paint on a slow line, and how much either page moves while it builds up. */
import { chromium } from 'playwright';
import { ARGUMENTS } from './join-speed.mjs';
import { startProduct } from './product-server.mjs';

/** WebPageTest's "3G Fast": 1.6 Mbit/s, 150 ms round trip. */
const FAST_3G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 96_000 };
/** After the page has settled, in ms. */
const SETTLE_MS = 1500;

/** Runs in the page before its scripts: the largest paint so far, in ms, and the sum of all layout shifts. */
function notePaints() {
  window.paints = { largestMs: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.paints.largestMs = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.paints.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Loads every page `rounds` times with an empty cache; resolves to `{ home, room, join }`, each a list of `{ largestMs, shift, scriptBytes }`. */
export async function measurePageLoads({ executablePath, rounds }) {
  const product = await startProduct();
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS, chromiumSandbox: process.getuid?.() !== 0 });
  const paths = { home: '/', room: '/room/bench', join: '/room/bench?join' };
  const loads = Object.fromEntries(Object.keys(paths).map((name) => [name, []]));
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, path] of Object.entries(paths)) {
        const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
        const page = await context.newPage();
        const session = await context.newCDPSession(page);
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', FAST_3G);
        let scriptBytes = 0;
        const scripts = new Set();
        session.on(
          'Network.responseReceived',
          ({ requestId, response }) => /javascript/.test(response.mimeType) && scripts.add(requestId),
        );
        session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
          if (scripts.has(requestId)) scriptBytes += encodedDataLength;
        });
        await page.addInitScript(notePaints);
        await page.goto(product.origin + path, { waitUntil: 'load' });
        await page.getByRole('button').first().waitFor();
        await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
        loads[name].push({ ...(await page.evaluate(() => window.paints)), scriptBytes });
        await context.close();
      }
    }
    return loads;
  } finally {
    await browser.close();
    await product.close();
  }
}
