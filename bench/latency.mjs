/** From one person's camera to the other's screen, and from the microphone to the ear. */
import { chromium } from 'playwright';
import { startFloorServer } from './floor-server.mjs';
import { ARGUMENTS } from './join-speed.mjs';
import { startProduct } from './product-server.mjs';
import { median } from './statistics.mjs';

export const title = 'Latency';
export const how =
  'Two people on one machine, 640x360 at 30 frames a second. Every frame carries the time at which it was painted, and its age is taken for the ' +
  'moment at which the browser means to show it; the fastest and the slowest twentieth are left out. A click is timed where it enters the sender’s audio graph and where the receiver’s hears it.';

const SETTLE_MS = 8000;
const WATCH_MS = 20_000;

/**
 * Runs in a page before its scripts. Its camera writes the time as black and white bars, its microphone clicks once a second; what comes
 * from the other side is read into `window.pictureAges` (ms) and `window.heard`, beside `window.clicked` (ms since the epoch).
 */
function replaceDevices(partner) {
  const BARS = 16;
  const [width, height] = [640, 360];
  Object.assign(window, { pictureAges: [], heard: [], clicked: [] });
  const canvasOf = () => Object.assign(document.createElement('canvas'), { width, height });

  const openCamera = () => {
    const canvas = canvasOf();
    const pen = canvas.getContext('2d');
    setInterval(() => {
      const time = Date.now() % 2 ** BARS;
      // Gray's code: a bar that is read too early or too late is wrong by one alone.
      const code = time ^ (time >> 1);
      for (let bar = 0; bar < BARS; bar += 1) {
        pen.fillStyle = (code >> bar) & 1 ? 'white' : 'black';
        pen.fillRect((bar * width) / BARS, 0, width / BARS, height);
      }
    }, 1000 / 30);
    return canvas.captureStream(30).getVideoTracks()[0];
  };

  /** Notes when a sound begins that follows on half a second of silence. */
  const listen = async (source, onsets) => {
    const { context } = source;
    const code = `registerProcessor('onset', class extends AudioWorkletProcessor {
      silentSince = 0;
      process([[samples = []]]) {
        if (samples.some((sample) => Math.abs(sample) > 0.05)) {
          if (currentTime - this.silentSince > 0.5) this.port.postMessage(Date.now());
          this.silentSince = currentTime;
        }
        return true;
      }
    });`;
    await context.audioWorklet.addModule(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    const worklet = new AudioWorkletNode(context, 'onset');
    worklet.port.onmessage = ({ data }) => onsets.push(data);
    source.connect(worklet).connect(context.destination);
    await context.resume();
  };

  const openMicrophone = () => {
    const audio = new AudioContext();
    const output = audio.createMediaStreamDestination();
    const tone = new OscillatorNode(audio, { frequency: 800 });
    const gain = new GainNode(audio, { gain: 0 });
    tone.connect(gain).connect(output);
    tone.start();
    void listen(gain, window.clicked);
    setInterval(() => {
      gain.gain.setValueAtTime(0.5, audio.currentTime + 0.02);
      gain.gain.setValueAtTime(0, audio.currentTime + 0.1);
    }, 1000);
    return output.stream.getAudioTracks()[0];
  };
  navigator.mediaDevices.getUserMedia = async ({ audio, video }) =>
    new MediaStream([...(video ? [openCamera()] : []), ...(audio ? [openMicrophone()] : [])]);

  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration) {
      super(configuration);
      let isHearing = false;
      this.addEventListener('track', ({ track }) => {
        if (track.kind !== 'audio' || isHearing) return;
        isHearing = true;
        const stream = new MediaStream([track]);
        // Chromium decodes the sound of a remote track only for an element that plays it.
        window.player = Object.assign(new Audio(), { srcObject: stream, muted: true });
        void window.player.play();
        void listen(new AudioContext({ latencyHint: 'interactive' }).createMediaStreamSource(stream), window.heard);
      });
    }
  };

  const pen = canvasOf().getContext('2d', { willReadFrequently: true });
  const look = () => {
    const video = document.querySelector(partner);
    if (!video) return requestAnimationFrame(look);
    video.requestVideoFrameCallback((_now, { expectedDisplayTime }) => {
      pen.drawImage(video, 0, 0, width, height);
      const { data } = pen.getImageData(0, height / 2, width, 1);
      let painted = 0;
      for (let bar = BARS - 1; bar >= 0; bar -= 1) {
        const isWhite = data[Math.floor(((bar + 0.5) * width) / BARS) * 4] > 127;
        const above = (painted >> (bar + 1)) & 1;
        if (isWhite !== (above === 1)) painted += 2 ** bar;
      }
      const shown = Date.now() + expectedDisplayTime - performance.now();
      window.pictureAges.push((shown - painted) % 2 ** BARS);
      look();
    });
  };
  look();
}

/** Without the least and the greatest twentieth: a frame may be read while it changes. */
function middleOf(values) {
  const inOrder = [...values].sort((a, b) => a - b);
  const cut = Math.floor(inOrder.length / 20);
  return inOrder.slice(cut, inOrder.length - cut);
}

async function measureCall(browser, origin, path, partner) {
  const open = async () => {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'], bypassCSP: true });
    const page = await context.newPage();
    await page.addInitScript(replaceDevices, partner);
    await page.goto(origin + path);
    return page;
  };
  const [sender, receiver] = [await open(), await open()];
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  await receiver.evaluate(() => {
    window.pictureAges.length = 0;
    window.heard.length = 0;
  });
  await new Promise((resolve) => setTimeout(resolve, WATCH_MS));
  const { pictureAges, heard } = await receiver.evaluate(() => ({ pictureAges: window.pictureAges, heard: window.heard }));
  const clicked = await sender.evaluate(() => window.clicked);
  await sender.context().close();
  await receiver.context().close();
  // Clicks are a second apart: whatever is heard belongs to the last one before it.
  const soundAges = heard.flatMap((heardAt) => {
    const clickedAt = clicked.findLast((time) => time <= heardAt);
    return clickedAt === undefined ? [] : [heardAt - clickedAt];
  });
  if (pictureAges.length === 0 || soundAges.length === 0) throw new Error('Nothing arrived at the other end.');
  return { picture: middleOf(pictureAges), sound: soundAges };
}

export async function measure(executablePath) {
  const [product, floor] = [await startProduct(), await startFloorServer()];
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const ours = await measureCall(browser, product.origin, '/room/latency?join&name=Ana', 'li:not([data-own="true"]) video');
    const least = await measureCall(browser, floor.origin, '/floor/latency', '#partner');
    const lag = Math.abs(median(ours.picture) - median(ours.sound));
    return {
      series: [
        { label: 'picture, camera to screen', unit: 'ms', values: ours.picture },
        { label: 'picture, the floor', unit: 'ms', values: least.picture },
        { label: 'sound, microphone to ear', unit: 'ms', values: ours.sound },
        { label: 'sound, the floor', unit: 'ms', values: least.sound },
      ],
      goals: [
        { label: 'picture, camera to screen', value: median(ours.picture), unit: 'ms', atMost: 120 },
        // What people begin to notice (ITU-R BT.1359-1: 45 ms early to 125 ms late).
        { label: 'between picture and sound', value: lag, unit: 'ms', atMost: 45 },
      ],
    };
  } finally {
    await browser.close();
    await product.close();
    await floor.close();
  }
}
