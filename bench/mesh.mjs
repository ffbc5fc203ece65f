/** Rooms of four, six and eight participants on one machine: frame rates, processor time and sent bit rates, with and without rendered sizes. */
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright';
import { ARGUMENTS } from './join-speed.mjs';
import { startProduct } from './product-server.mjs';
import { processorSeconds, statFields } from './server/servers.mjs';
import { median } from './statistics.mjs';

/**
 * @typedef {import('./report.mjs').Series} Series
 * @typedef {import('./report.mjs').Goal} Goal
 */

export const title = 'Many in a room';
export const how =
  'All participants on one machine, windows of 1280x720, the browser’s own fake camera at 20 frames a second. Frames of every stream and processor ' +
  'time over 10 s, once the encodings have settled. The sender that ignores rendered sizes is the same product whose `setParameters` does nothing.';

const note =
  'Missed where all microphones are on at once: 56 audio streams, 50 packets a second ' +
  'each, take most of the two cores without any video (the row without cameras). Audio is never reduced for video; ' +
  'with the microphones off, as in a room that listens, all videos arrive. Processor time varies with the load of a shared machine: ' +
  'four and six with microphones on took 1.12 and 1.61 cores at a quieter time.';

/** Until all are connected and their encodings have settled, in ms. */
const SETTLE_MS = 15_000;
const WATCH_MS = 10_000;
const TRACE_MS = 4000;

/** The interval at which the product samples who speaks, in ms (packages/engine/src/call/speaker-monitor.ts). */
const SPEAKER_SAMPLE_MS = 75;

/**
 * Runs in the page before its scripts: records its connections, and names the function that samples speakers for the browser's trace.
 * @param {{ isSizeUsed: boolean, speakerSampleMs: number }} options
 */
function recordConnections({ isSizeUsed, speakerSampleMs }) {
  window.connections = [];
  const { setInterval } = window;
  /**
   * @param {() => void} work
   * @param {number} [everyMs]
   * @param {...unknown} args
   */
  const setNamedInterval = (work, everyMs, ...args) => {
    if (everyMs !== speakerSampleMs) return setInterval(work, everyMs, ...args);
    return setInterval(function sampleSpeakers() {
      work();
    }, everyMs);
  };
  Object.assign(window, { setInterval: setNamedInterval });
  window.RTCPeerConnection = class extends RTCPeerConnection {
    /** @param {RTCConfiguration} [configuration] */
    constructor(configuration) {
      super(configuration);
      window.connections.push(this);
    }
  };
  if (!isSizeUsed) RTCRtpSender.prototype.setParameters = async () => undefined;
}

/** Runs in the page: the frames decoded of each remote video, and the bytes sent. */
async function readStats() {
  /** @type {Record<string, number>} */
  const frames = {};
  let sentBytes = 0;
  for (const [index, connection] of window.connections.entries()) {
    if (connection.connectionState !== 'connected') continue;
    for (const stats of (await connection.getStats()).values()) {
      if (stats.type === 'inbound-rtp' && stats.kind === 'video' && stats.framesDecoded > 0)
        frames[`${index} ${stats.mid}`] = stats.framesDecoded;
      if (stats.type === 'outbound-rtp') sentBytes += stats.bytesSent;
    }
  }
  return { frames, sentBytes };
}

/**
 * The processor time of a browser with all its processes, in seconds (Linux).
 * @param {number} browserPid
 */
function browserSeconds(browserPid) {
  /** @type {Map<number, number>} */
  const parents = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(Number(pid), Number(statFields(Number(pid))[1]));
    } catch {
      // The process has ended since the listing.
    }
  }
  /**
   * @param {number} pid
   * @returns {boolean}
   */
  const isOfBrowser = (pid) => {
    const parent = parents.get(pid);
    return pid === browserPid || (parent !== undefined && isOfBrowser(parent));
  };
  return [...parents.keys()].filter(isOfBrowser).reduce((sum, pid) => sum + processorSeconds(pid), 0);
}

/**
 * The processor time that each page's main thread spends on sampling speakers, in percent of a core.
 * @param {import('playwright').Browser} browser
 */
async function measureSpeakerSampling(browser) {
  await browser.startTracing(undefined, { categories: ['-*', 'devtools.timeline'] });
  await sleep(TRACE_MS);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  /** @type {Map<number, number>} */
  const usedMs = new Map();
  for (const { name, ph, pid, args, dur, tdur = dur } of traceEvents) {
    if (name === 'FunctionCall' && ph === 'X' && args.data.functionName === 'sampleSpeakers')
      usedMs.set(pid, (usedMs.get(pid) ?? 0) + tdur / 1000);
  }
  return [...usedMs.values()].map((ms) => (ms / TRACE_MS) * 100);
}

/**
 * Clicks inside the page: with eight pages the browser is too busy to confirm a click of Playwright's in time.
 * @param {import('playwright').Page} page
 * @param {'camera' | 'microphone'} device
 */
const switchOff = (page, device) =>
  page.getByRole('button', { name: `Turn ${device} off` }).evaluate((button) => {
    if (button instanceof HTMLElement) button.click();
  });

/**
 * @typedef {{ executablePath: string, origin: string }} Bench
 * @typedef {object} RoomOptions
 * @property {number} count participants
 * @property {boolean} [isSizeUsed] false: senders ignore rendered sizes
 * @property {((page: import('playwright').Page, index: number) => Promise<void>) | undefined} [prepare] runs in each page after it has
 *   joined: once all have joined, the processor may be too busy
 */

/** @param {Bench & RoomOptions} options */
async function measureRoom({ executablePath, origin, count, isSizeUsed = true, prepare }) {
  const server = await chromium.launchServer({
    executablePath,
    args: ARGUMENTS.map((argument) => argument.replace('fps=30', 'fps=20')),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const { pid } = server.process();
  if (pid === undefined) throw new Error('The browser did not start.');
  const roomId = `mesh-${crypto.randomUUID()}`;
  try {
    const pages = [];
    for (let index = 0; index < count; index += 1) {
      const context = await browser.newContext({ permissions: ['camera', 'microphone'], viewport: { width: 1280, height: 720 } });
      const page = await context.newPage();
      await page.addInitScript(recordConnections, { isSizeUsed, speakerSampleMs: SPEAKER_SAMPLE_MS });
      await page.goto(`${origin}/room/${roomId}?join&name=Person-${index + 1}`);
      await prepare?.(page, index);
      pages.push(page);
    }
    await sleep(SETTLE_MS);
    const before = await Promise.all(pages.map((page) => page.evaluate(readStats)));
    const usedBefore = browserSeconds(pid);
    const startedAtMs = performance.now();
    await sleep(WATCH_MS);
    const used = browserSeconds(pid) - usedBefore;
    const seconds = (performance.now() - startedAtMs) / 1000;
    const after = await Promise.all(pages.map((page) => page.evaluate(readStats)));
    const rates = after.flatMap(({ frames }, page) =>
      Object.entries(frames).map(([stream, decoded]) => (decoded - (before[page]?.frames[stream] ?? 0)) / seconds),
    );
    const sentKbps = after.map(({ sentBytes }, page) => ((sentBytes - (before[page]?.sentBytes ?? 0)) * 8) / seconds / 1000);
    return { rates, sentKbps, samplingPercent: await measureSpeakerSampling(browser), cores: used / seconds };
  } finally {
    await server.close();
  }
}

const GOALS = { 4: { fps: 18, cores: 1.2 }, 6: { fps: 14, cores: 1.7 }, 8: { fps: 10, cores: null } };

/**
 * All cameras on, with all microphones on and with all off.
 * @param {Bench} bench
 * @param {Series[]} series
 * @param {Goal[]} goals
 */
async function measureSizes(bench, series, goals) {
  for (const [size, { fps, cores }] of Object.entries(GOALS)) {
    const count = Number(size);
    for (const hasAudio of [true, false]) {
      const found = await measureRoom({
        ...bench,
        count,
        prepare: hasAudio ? undefined : (page) => switchOff(page, 'microphone'),
      });
      const who = `${count} participants, microphones ${hasAudio ? 'on' : 'off'}`;
      series.push(
        { label: `${who}: frames a second`, unit: 'fps', values: found.rates },
        { label: `${who}: sent by each`, unit: 'kbit/s', values: found.sentKbps },
        { label: `${who}: processor`, unit: 'cores', values: [found.cores] },
      );
      goals.push(
        { label: `${who}: streams that arrive`, value: found.rates.length, atLeast: count * (count - 1) },
        { label: `${who}: slowest stream`, value: Math.min(...found.rates), unit: 'fps', atLeast: fps },
      );
      if (count === 8) {
        series.push({ label: `${who}: sampling speakers`, unit: '% of a core', values: found.samplingPercent });
        goals.push({ label: `${who}: sampling speakers`, value: median(found.samplingPercent), unit: '% of a core', atMost: 1 });
      }
      if (cores !== null) goals.push({ label: `${who}: processor`, value: found.cores, unit: 'cores', atMost: cores });
    }
  }
}

/**
 * Eight participants with audio alone.
 * @param {Bench} bench
 * @param {Series[]} series
 */
async function measureVoices(bench, series) {
  const { cores } = await measureRoom({ ...bench, count: 8, prepare: (page) => switchOff(page, 'camera') });
  series.push({ label: '8 participants, microphones on, cameras off: processor', unit: 'cores', values: [cores] });
}

/**
 * One camera in a room of six, whose other participants only receive: the processor limits nothing.
 * @param {Bench} bench
 * @param {Series[]} series
 * @param {Goal[]} goals
 */
async function measureUpload(bench, series, goals) {
  /** @param {boolean} isSizeUsed */
  const measureSent = async (isSizeUsed) => {
    const { sentKbps } = await measureRoom({
      ...bench,
      count: 6,
      isSizeUsed,
      prepare: async (page, index) => {
        await switchOff(page, 'microphone');
        if (index > 0) await switchOff(page, 'camera');
      },
    });
    const label = `one camera in a room of 6, rendered sizes ${isSizeUsed ? 'used' : 'ignored'}: sent`;
    series.push({ label, unit: 'kbit/s', values: sentKbps.slice(0, 1) });
    return sentKbps[0] ?? Number.NaN;
  };
  const value = (await measureSent(true)) / (await measureSent(false));
  goals.push({ label: 'room of 6: sent ÷ rendered sizes ignored', value, atMost: 0.4 });
}

/**
 * @param {string} executablePath
 * @returns {Promise<import('./report.mjs').Finding>}
 */
export async function measure(executablePath) {
  const product = await startProduct();
  /** @type {Series[]} */
  const series = [];
  /** @type {Goal[]} */
  const goals = [];
  const bench = { executablePath, origin: product.origin };
  try {
    await measureSizes(bench, series, goals);
    await measureVoices(bench, series);
    await measureUpload(bench, series, goals);
  } finally {
    await product.close();
  }
  return { series, goals, note };
}
