/**
 * From opening the link to the other person's first decoded frame: the product's page with `?join` against the bare page, in turn, on
 * one machine. A resident of the same kind is already in the room.
 */
import { chromium } from 'playwright';
import { startBareServer } from './bare-server.mjs';
import { startProduct } from './product-server.mjs';

const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
  '--use-fake-device-for-media-stream=fps=30',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];

/** How long a resident is left alone before somebody joins, in ms. */
const SETTLE_MS = 1500;

/** Runs in the page before its scripts: notes when the first frame of somebody else's picture is there, in ms since navigation. */
function noteFirstFrame(selector) {
  const look = () => {
    const video = document.querySelector(selector);
    if (!video) return requestAnimationFrame(look);
    video.requestVideoFrameCallback(() => {
      window.firstFrameMs = performance.now();
    });
  };
  requestAnimationFrame(look);
}

async function joinOnce(browser, { origin, path, selector }, roomId) {
  const resident = await browser.newContext({ permissions: ['camera', 'microphone'] });
  const newcomer = await browser.newContext({ permissions: ['camera', 'microphone'] });
  try {
    const first = await resident.newPage();
    await first.goto(origin + path(roomId));
    await first.waitForFunction(() => [...document.querySelectorAll('video')].some((video) => video.videoWidth > 0));
    // Their own start is over before ours begins.
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const second = await newcomer.newPage();
    await second.addInitScript(noteFirstFrame, selector);
    await second.goto(origin + path(roomId), { waitUntil: 'commit' });
    const handle = await second.waitForFunction(() => window.firstFrameMs);
    return await handle.jsonValue();
  } finally {
    await resident.close();
    await newcomer.close();
  }
}

/** Measures `rounds` pairs; resolves to the times in ms of both, in the order in which they were taken. */
export async function measureJoinSpeed({ executablePath, rounds }) {
  const product = await startProduct();
  const bare = await startBareServer();
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS, chromiumSandbox: process.getuid?.() !== 0 });
  const ways = {
    product: { origin: product.origin, path: (id) => `/room/${id}?join&name=Ana`, selector: 'li[data-own="false"] video' },
    bare: { origin: bare.origin, path: (id) => `/bare/${id}`, selector: '#partner' },
  };
  const times = { product: [], bare: [] };
  try {
    for (let round = -1; round < rounds; round += 1) {
      for (const [name, way] of Object.entries(ways)) {
        const timeMs = await joinOnce(browser, way, `${name}-${round + 1}`);
        // The first pair warms the browser and both servers.
        if (round >= 0) times[name].push(timeMs);
      }
    }
    return times;
  } finally {
    await browser.close();
    await bare.close();
    await product.close();
  }
}
