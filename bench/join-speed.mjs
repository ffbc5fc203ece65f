/**
 * The time to the first decoded frame of the remote participant: the product's page against the bare page and the floor, in turn, on one
 * machine, with a resident of the same kind already in the room. Measured from opening the link, with a long round trip to the server, and
 * from pressing Join in pre-join.
 */
import { chromium } from 'playwright';
import { startBareServer } from './bare-server.mjs';
import { startFloorServer } from './floor-server.mjs';
import { startProduct } from './product-server.mjs';
import { startSlowLine } from './slow-line.mjs';

/**
 * @typedef {(roomId: string) => string} PathOf
 * @typedef {{ resident: PathOf, selector: string }} Page the path of a room, and the remote video in it
 * @typedef {Page & { origin: string, newcomer?: PathOf, button?: string }} Way `button` is pressed to join
 */

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

/** The pause before a newcomer joins a resident, and between pre-join and pressing Join, in ms. */
const SETTLE_MS = 1500;
/** The long round trip to the server, in ms. */
export const LONG_WAY_MS = 100;

const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

/**
 * Runs in the page before its scripts: records the first frame of the remote video, in ms since navigation or the last click.
 * @param {string} selector
 */
function recordFirstFrame(selector) {
  let startedAtMs = 0;
  document.addEventListener('click', () => (startedAtMs = performance.now()), { capture: true });
  const look = () => {
    const video = document.querySelector(selector);
    if (!(video instanceof HTMLVideoElement)) {
      requestAnimationFrame(look);
      return;
    }
    video.requestVideoFrameCallback(() => {
      window.firstFrameMs = performance.now() - startedAtMs;
    });
  };
  requestAnimationFrame(look);
}

/**
 * @param {import('playwright').Browser} browser
 * @param {Way} way
 * @param {string} roomId
 */
async function joinOnce(browser, { origin, resident, newcomer = resident, selector, button }, roomId) {
  /** @type {import('playwright').BrowserContext[]} */
  const contexts = [];
  const openPage = async () => {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
    contexts.push(context);
    return context.newPage();
  };
  const hasVideo = () => [...document.querySelectorAll('video')].some((video) => video.videoWidth > 0);
  try {
    const first = await openPage();
    await first.goto(origin + resident(roomId));
    await first.waitForFunction(hasVideo);
    const second = await openPage();
    // The start of the resident and of the browser's window is over before the measured start begins.
    await settle();
    await second.addInitScript(recordFirstFrame, selector);
    await second.goto(origin + newcomer(roomId), { waitUntil: 'commit' });
    if (button !== undefined) {
      await second.waitForFunction(hasVideo);
      await settle();
      await second.getByRole('button', { name: button }).click();
    }
    const handle = await second.waitForFunction(() => window.firstFrameMs);
    return Number(await handle.jsonValue());
  } finally {
    for (const context of contexts) await context.close();
  }
}

const NAMES = /** @type {const} */ (['product', 'bare', 'floor']);

/**
 * Measures every way `rounds` times, in turn.
 * @param {{ executablePath: string, rounds: number, only?: (name: string) => boolean }} options
 * @returns {Promise<Record<string, number[]>>} their times in ms, in the order in which they were measured
 */
export async function measureJoinSpeed({ executablePath, rounds, only = () => true }) {
  const servers = { product: await startProduct(), bare: await startBareServer(), floor: await startFloorServer() };
  const lines = {
    product: await startSlowLine(servers.product.origin, LONG_WAY_MS),
    bare: await startSlowLine(servers.bare.origin, LONG_WAY_MS),
    floor: await startSlowLine(servers.floor.origin, LONG_WAY_MS),
  };
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS, chromiumSandbox: process.getuid?.() !== 0 });
  /** @type {Record<(typeof NAMES)[number], Page>} */
  const pages = {
    product: { resident: (id) => `/room/${id}?join&name=Ana`, selector: 'li:not([data-own="true"]) video' },
    bare: { resident: (id) => `/bare/${id}`, selector: '#partner' },
    floor: { resident: (id) => `/floor/${id}`, selector: '#partner' },
  };
  /** @type {PathOf} */
  const prejoin = (id) => `/room/${id}?name=Ana`;
  /** @type {{ name: string, way: Way }[]} */
  const ways = [
    ...NAMES.map((name) => ({ name, way: { ...pages[name], origin: servers[name].origin } })),
    {
      name: 'pre-join',
      way: { ...pages.product, origin: servers.product.origin, newcomer: prejoin, button: 'Join now' },
    },
    ...NAMES.map((name) => ({ name: `${name}, long way`, way: { ...pages[name], origin: lines[name].origin } })),
  ].filter(({ name }) => only(name));
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(ways.map(({ name }) => [name, []]));
  try {
    for (let round = -1; round < rounds; round += 1) {
      for (const { name, way } of ways) {
        const timeMs = await joinOnce(browser, way, `${name.replace(/\W+/g, '-')}-${round + 1}`);
        // The first round warms up the browser and the servers.
        if (round >= 0) times[name]?.push(timeMs);
      }
    }
    return times;
  } finally {
    await browser.close();
    for (const { close } of [...Object.values(lines), ...Object.values(servers)]) await close();
  }
}
