/** Rooms of four, six and eight, all on one machine: frames of every stream, processor, and what everybody sends, with and without the budget. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright';
import { ARGUMENTS } from './join-speed.mjs';
import { startProduct } from './product-server.mjs';
import { processorSeconds } from './server/servers.mjs';
import { median } from './statistics.mjs';

export const title = 'Many in a room';
export const how =
  'Everybody on one machine, windows of 1280x720, the browser’s own fake camera at 20 frames a second. Frames of every stream and processor ' +
  'time over 10 s, once the plan has settled. The sender that ignores tile sizes is the same product whose `setParameters` does nothing.';

const note =
  'Missed where everybody’s microphone is on at once: 56 streams of sound, 50 packets a second ' +
  'each, take most of the two cores before there is a picture (the row without cameras). Sound is not given up for pictures; ' +
  'with the microphones off, as in a room that listens, there is room for all. Processor time follows the hour on a shared machine: ' +
  'four and six with microphones on took 1.12 and 1.61 cores in a quieter one.';

/** Until everybody is connected and the plan has settled, in ms. */
const SETTLE_MS = 15_000;
const WATCH_MS = 10_000;
const TRACE_MS = 4000;

/** How often the product looks who speaks, in ms (packages/engine/src/call/speaker-monitor.ts). */
const LOOK_MS = 75;

/** Runs in the page before its scripts: notes its connections, and gives the look who speaks a name in the browser's trace. */
function noteConnections({ isBudgeted, lookMs }) {
  window.connections = [];
  const { setInterval } = window;
  window.setInterval = (work, everyMs, ...args) => {
    if (everyMs !== lookMs) return setInterval(work, everyMs, ...args);
    return setInterval(function lookWhoSpeaks() {
      work();
    }, everyMs);
  };
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration) {
      super(configuration);
      window.connections.push(this);
    }
  };
  if (!isBudgeted) RTCRtpSender.prototype.setParameters = async () => undefined;
}

/** Frames decoded of each picture that arrives, and bytes sent. */
async function read() {
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

/** Processor time of a browser with all its processes, in seconds (Linux). */
function browserSeconds(browserPid) {
  const parents = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name, in parentheses, may hold anything; the state and the parent come after it (proc(5)).
      parents.set(Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOurs = (pid) => pid === browserPid || (parents.has(pid) && isOurs(parents.get(pid)));
  return [...parents.keys()].filter(isOurs).reduce((sum, pid) => sum + processorSeconds(pid), 0);
}

/** Processor time that each page's main thread spends on looking who speaks, in percent of a core. */
async function measureLooks(browser) {
  await browser.startTracing(undefined, { categories: ['-*', 'devtools.timeline'] });
  await sleep(TRACE_MS);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const usedMs = new Map();
  for (const { name, ph, pid, args, dur, tdur = dur } of traceEvents) {
    if (name === 'FunctionCall' && ph === 'X' && args.data.functionName === 'lookWhoSpeaks')
      usedMs.set(pid, (usedMs.get(pid) ?? 0) + tdur / 1000);
  }
  return [...usedMs.values()].map((ms) => (ms / TRACE_MS) * 100);
}

/** By the page itself: eight leave the browser no time to tell of a click that it went through. */
const switchOff = (page, device) => page.getByRole('button', { name: `Turn ${device} off` }).evaluate((button) => button.click());

/**
 * @param isBudgeted false: the senders ignore how large they are shown.
 * @param prepare does something with each page as it has joined: when all are there the processor may be taken.
 */
async function measureRoom({ executablePath, origin, count, isBudgeted = true, prepare }) {
  const server = await chromium.launchServer({
    executablePath,
    args: ARGUMENTS.map((argument) => argument.replace('fps=30', 'fps=20')),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const { pid } = server.process();
  const roomId = `mesh-${crypto.randomUUID()}`;
  try {
    const pages = [];
    for (let index = 0; index < count; index += 1) {
      const context = await browser.newContext({ permissions: ['camera', 'microphone'], viewport: { width: 1280, height: 720 } });
      const page = await context.newPage();
      await page.addInitScript(noteConnections, { isBudgeted, lookMs: LOOK_MS });
      await page.goto(`${origin}/room/${roomId}?join&name=Person-${index + 1}`);
      await prepare?.(page, index);
      pages.push(page);
    }
    await sleep(SETTLE_MS);
    const before = await Promise.all(pages.map((page) => page.evaluate(read)));
    const usedBefore = browserSeconds(pid);
    const startedAt = performance.now();
    await sleep(WATCH_MS);
    const used = browserSeconds(pid) - usedBefore;
    const seconds = (performance.now() - startedAt) / 1000;
    const after = await Promise.all(pages.map((page) => page.evaluate(read)));
    const rates = after.flatMap(({ frames }, page) =>
      Object.entries(frames).map(([stream, decoded]) => (decoded - (before[page].frames[stream] ?? 0)) / seconds),
    );
    const sentKbps = after.map(({ sentBytes }, page) => ((sentBytes - before[page].sentBytes) * 8) / seconds / 1000);
    return { rates, sentKbps, lookedPercent: await measureLooks(browser), cores: used / seconds };
  } finally {
    await server.close();
  }
}

const GOALS = { 4: { fps: 18, cores: 1.2 }, 6: { fps: 14, cores: 1.7 }, 8: { fps: 10, cores: null } };

/** Everybody's picture, and everybody's sound or nobody's. */
async function measureSizes(room, series, goals) {
  for (const [size, { fps, cores }] of Object.entries(GOALS)) {
    const count = Number(size);
    for (const isHeard of [true, false]) {
      const found = await measureRoom({
        ...room,
        count,
        prepare: isHeard ? undefined : (page) => switchOff(page, 'microphone'),
      });
      const who = `${count} people, microphones ${isHeard ? 'on' : 'off'}`;
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
        series.push({ label: `${who}: looking who speaks`, unit: '% of a core', values: found.lookedPercent });
        goals.push({ label: `${who}: looking who speaks`, value: median(found.lookedPercent), unit: '% of a core', atMost: 1 });
      }
      if (cores !== null) goals.push({ label: `${who}: processor`, value: found.cores, unit: 'cores', atMost: cores });
    }
  }
}

/** What the sound of eight leaves to pictures. */
async function measureVoices(room, series) {
  const { cores } = await measureRoom({ ...room, count: 8, prepare: (page) => switchOff(page, 'camera') });
  series.push({ label: '8 people, microphones on, cameras off: processor', unit: 'cores', values: [cores] });
}

/** What one person sends to five who only watch: the processor holds nothing back. */
async function measureUpload(room, series, goals) {
  const sent = {};
  for (const isBudgeted of [true, false]) {
    const { sentKbps } = await measureRoom({
      ...room,
      count: 6,
      isBudgeted,
      prepare: async (page, index) => {
        await switchOff(page, 'microphone');
        if (index > 0) await switchOff(page, 'camera');
      },
    });
    const label = `one camera in a room of 6, tile sizes ${isBudgeted ? 'heeded' : 'ignored'}: sent`;
    series.push({ label, unit: 'kbit/s', values: sentKbps.slice(0, 1) });
    sent[isBudgeted] = sentKbps[0];
  }
  goals.push({ label: 'room of 6: sent ÷ tile sizes ignored', value: sent.true / sent.false, atMost: 0.4 });
}

export async function measure(executablePath) {
  const product = await startProduct();
  const series = [];
  const goals = [];
  const room = { executablePath, origin: product.origin };
  try {
    await measureSizes(room, series, goals);
    await measureVoices(room, series);
    await measureUpload(room, series, goals);
  } finally {
    await product.close();
  }
  return { series, goals, note };
}
