/**
 * To the other person's first decoded frame: the product's page against the bare page and the floor, in turn, on one machine, with a
 * resident of the same kind already in the room. From opening the link; over a long way to the server; from pressing Join at the door.
 */
import { chromium } from 'playwright';
import { startBareServer } from './bare-server.mjs';
import { startFloorServer } from './floor-server.mjs';
import { startProduct } from './product-server.mjs';
import { startSlowLine } from './slow-line.mjs';

export const ARGUMENTS = [
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

/** How long a resident is left alone before somebody joins, and somebody at the door before they press, in ms. */
const SETTLE_MS = 1500;
/** The round trip of the long way to the server, in ms. */
export const LONG_WAY_MS = 100;

const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

/** Runs in the page before its scripts: notes when somebody else's first frame is there, in ms since navigation or the last click. */
function noteFirstFrame(selector) {
  let startedAtMs = 0;
  document.addEventListener('click', () => (startedAtMs = performance.now()), { capture: true });
  const look = () => {
    const video = document.querySelector(selector);
    if (!video) return requestAnimationFrame(look);
    video.requestVideoFrameCallback(() => {
      window.firstFrameMs = performance.now() - startedAtMs;
    });
  };
  requestAnimationFrame(look);
}

async function joinOnce(browser, { origin, resident, newcomer = resident, selector, button }, roomId) {
  const contexts = [];
  const openPage = async () => {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
    contexts.push(context);
    return context.newPage();
  };
  const hasPicture = () => [...document.querySelectorAll('video')].some((video) => video.videoWidth > 0);
  try {
    const first = await openPage();
    await first.goto(origin + resident(roomId));
    await first.waitForFunction(hasPicture);
    const second = await openPage();
    // Their own start is over before ours begins, and so is that of the browser's window.
    await settle();
    await second.addInitScript(noteFirstFrame, selector);
    await second.goto(origin + newcomer(roomId), { waitUntil: 'commit' });
    if (button) {
      await second.waitForFunction(hasPicture);
      await settle();
      await second.getByRole('button', { name: button }).click();
    }
    const handle = await second.waitForFunction(() => window.firstFrameMs);
    return await handle.jsonValue();
  } finally {
    for (const context of contexts) await context.close();
  }
}

/** Measures every way `rounds` times, in turn; resolves to their times in ms, in the order in which they were taken. */
export async function measureJoinSpeed({ executablePath, rounds, only = () => true }) {
  const servers = { product: await startProduct(), bare: await startBareServer(), floor: await startFloorServer() };
  const lines = {};
  for (const [name, { origin }] of Object.entries(servers)) lines[name] = await startSlowLine(origin, LONG_WAY_MS);
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS, chromiumSandbox: process.getuid?.() !== 0 });
  const pages = {
    product: { resident: (id) => `/room/${id}?join&name=Ana`, selector: 'li:not([data-own="true"]) video' },
    bare: { resident: (id) => `/bare/${id}`, selector: '#partner' },
    floor: { resident: (id) => `/floor/${id}`, selector: '#partner' },
  };
  const ways = [
    ...Object.entries(pages).map(([name, page]) => [name, { ...page, origin: servers[name].origin }]),
    ['door', { ...pages.product, origin: servers.product.origin, newcomer: (id) => `/room/${id}?name=Ana`, button: 'Join now' }],
    ...Object.entries(pages).map(([name, page]) => [`${name}, long way`, { ...page, origin: lines[name].origin }]),
  ].filter(([name]) => only(name));
  const times = Object.fromEntries(ways.map(([name]) => [name, []]));
  try {
    for (let round = -1; round < rounds; round += 1) {
      for (const [name, way] of ways) {
        const timeMs = await joinOnce(browser, way, `${name.replace(/\W+/g, '-')}-${round + 1}`);
        // The first turn warms the browser and the servers.
        if (round >= 0) times[name].push(timeMs);
      }
    }
    return times;
  } finally {
    await browser.close();
    for (const { close } of [...Object.values(lines), ...Object.values(servers)]) await close();
  }
}
