/** How the pages load: the home page's largest paint on a slow line, and the layout shifts of each page while it loads. */
import { chromium } from 'playwright';
import { ARGUMENTS } from './join-speed.mjs';
import { startProduct } from './product-server.mjs';

/** WebPageTest's "3G Fast": 1.6 Mbit/s, 150 ms round trip. */
const FAST_3G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 96_000 };
/** The pause after the page has loaded, in ms. */
const SETTLE_MS = 1500;

/** @typedef {{ largestMs: number, shift: number, scriptBytes: number }} Load the largest paint, layout shifts and JavaScript of one load */
/** @typedef {'home' | 'room' | 'join'} PageName */

/** @type {readonly { name: PageName, path: string }[]} */
const PAGES = [
  { name: 'home', path: '/' },
  { name: 'room', path: '/room/bench' },
  { name: 'join', path: '/room/bench?join' },
];

/** Runs in the page before its scripts: records the largest paint so far, in ms, and the sum of all layout shifts. */
function recordPaints() {
  window.paints = { largestMs: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.paints.largestMs = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // TypeScript's DOM types lack LayoutShift (Layout Instability).
      if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput) window.paints.shift += Number(entry.value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * Loads every page `rounds` times with an empty cache.
 * @param {{ executablePath: string, rounds: number }} options
 */
export async function measurePageLoads({ executablePath, rounds }) {
  const product = await startProduct();
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS, chromiumSandbox: process.getuid?.() !== 0 });
  /** @type {Record<PageName, Load[]>} */
  const loads = { home: [], room: [], join: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, path } of PAGES) {
        const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
        const page = await context.newPage();
        const session = await context.newCDPSession(page);
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', FAST_3G);
        let scriptBytes = 0;
        const scripts = new Set();
        session.on('Network.responseReceived', ({ requestId, response }) => {
          if (/javascript/.test(response.mimeType)) scripts.add(requestId);
        });
        session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
          if (scripts.has(requestId)) scriptBytes += encodedDataLength;
        });
        await page.addInitScript(recordPaints);
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
