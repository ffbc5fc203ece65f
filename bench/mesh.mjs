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

/** Until everybody is connected and the plan has settled, in ms. */
const SETTLE_MS = 15_000;
const WATCH_MS = 10_000;

/** Runs in the page before its scripts. */
function noteConnections(isBudgeted) {
  window.connections = [];
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

/** Processor time of a browser, all its processes together, in seconds (Linux). */
function browserSeconds(userDataMark) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .reduce((sum, pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(userDataMark) ? sum + processorSeconds(pid) : sum;
      } catch {
        // It has ended meanwhile.
        return sum;
      }
    }, 0);
}

async function measureRoom(executablePath, origin, count, isBudgeted) {
  const mark = `VISAVIS_BENCH=${crypto.randomUUID()}`;
  const [name, value] = mark.split('=');
  const browser = await chromium.launch({
    executablePath,
    args: ARGUMENTS.map((argument) => argument.replace('fps=30', 'fps=20')),
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, [name]: value },
  });
  try {
    const pages = [];
    for (let index = 0; index < count; index += 1) {
      const context = await browser.newContext({ permissions: ['camera', 'microphone'], viewport: { width: 1280, height: 720 } });
      const page = await context.newPage();
      await page.addInitScript(noteConnections, isBudgeted);
      await page.goto(`${origin}/room/mesh-${count}-${isBudgeted}?join&name=Person-${index + 1}`);
      pages.push(page);
    }
    await sleep(SETTLE_MS);
    const before = await Promise.all(pages.map((page) => page.evaluate(read)));
    const usedBefore = browserSeconds(mark);
    const startedAt = performance.now();
    await sleep(WATCH_MS);
    const used = browserSeconds(mark) - usedBefore;
    const seconds = (performance.now() - startedAt) / 1000;
    const after = await Promise.all(pages.map((page) => page.evaluate(read)));
    const rates = after.flatMap(({ frames }, page) =>
      Object.entries(frames).map(([stream, decoded]) => (decoded - (before[page].frames[stream] ?? 0)) / seconds),
    );
    const sentBps = after.map(({ sentBytes }, page) => ((sentBytes - before[page].sentBytes) * 8) / seconds / 1000);
    return { rates, sentBps, cores: used / seconds };
  } finally {
    await browser.close();
  }
}

const GOALS = { 4: { fps: 18, cores: 1.2 }, 6: { fps: 14, cores: 1.7 }, 8: { fps: 10, cores: null } };

export async function measure(executablePath) {
  const product = await startProduct();
  const series = [];
  const goals = [];
  try {
    for (const [size, { fps, cores }] of Object.entries(GOALS)) {
      const count = Number(size);
      const room = await measureRoom(executablePath, product.origin, count, true);
      series.push(
        { label: `${count} people: frames a second`, unit: 'fps', values: room.rates },
        { label: `${count} people: sent by each`, unit: 'kbit/s', values: room.sentBps },
        { label: `${count} people: processor`, unit: 'cores', values: [room.cores] },
      );
      goals.push(
        { label: `${count} people: streams that arrive`, value: room.rates.length, atLeast: count * (count - 1) },
        { label: `${count} people: slowest stream`, value: Math.min(...room.rates), unit: 'fps', atLeast: fps },
      );
      if (cores !== null) goals.push({ label: `${count} people: processor`, value: room.cores, unit: 'cores', atMost: cores });
      if (count !== 6) continue;
      const ignoring = await measureRoom(executablePath, product.origin, count, false);
      series.push({ label: '6 people, tile sizes ignored: sent by each', unit: 'kbit/s', values: ignoring.sentBps });
      series.push({ label: '6 people, tile sizes ignored: frames a second', unit: 'fps', values: ignoring.rates });
      goals.push({
        label: '6 people: sent ÷ tile sizes ignored',
        value: median(room.sentBps) / median(ignoring.sentBps),
        atMost: 0.4,
      });
    }
  } finally {
    await product.close();
  }
  return { series, goals };
}
