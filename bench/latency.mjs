/** The latency from one participant's camera to the other's screen, and from the microphone to the audio output. */
import { chromium } from 'playwright';
import { startFloorServer } from './floor-server.mjs';
import { ARGUMENTS } from './join-speed.mjs';
import { startProduct } from './product-server.mjs';
import { median } from './statistics.mjs';

export const title = 'Latency';
export const how =
  'Two participants on one machine, 640x360 at 30 frames a second. Every frame carries the time at which it was painted, and its age is measured at the ' +
  'expected display time; the fastest and the slowest twentieth are left out. A click is timed where it enters the sender’s audio graph and where it leaves the receiver’s.';

const SETTLE_MS = 8000;
const WATCH_MS = 20_000;

/**
 * Runs in a page before its scripts. Its camera paints the time as black and white bars, its microphone clicks once a second. The ages of
 * remote frames go into `window.videoAgesMs`, the times of clicks into `window.clickedAtMs` (local) and `window.receivedAtMs` (remote).
 * @param {string} partner selects the remote video
 */
function replaceDevices(partner) {
  const BARS = 16;
  const [width, height] = [640, 360];
  Object.assign(window, { videoAgesMs: [], receivedAtMs: [], clickedAtMs: [] });
  const canvasOf = () => Object.assign(document.createElement('canvas'), { width, height });

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {CanvasRenderingContext2DSettings} [settings]
   */
  const penOf = (canvas, settings) => {
    const pen = canvas.getContext('2d', settings);
    if (pen === null) throw new Error('There is no 2D context.');
    return pen;
  };

  const openCamera = () => {
    const canvas = canvasOf();
    const pen = penOf(canvas);
    setInterval(() => {
      const time = Date.now() % 2 ** BARS;
      // Gray code: consecutive times differ in one bar, so a frame that is read while it changes is wrong by one at most.
      const code = time ^ (time >> 1);
      for (let bar = 0; bar < BARS; bar += 1) {
        pen.fillStyle = (code >> bar) & 1 ? 'white' : 'black';
        pen.fillRect((bar * width) / BARS, 0, width / BARS, height);
      }
    }, 1000 / 30);
    return canvas.captureStream(30).getVideoTracks();
  };

  /**
   * Records when a sound begins after half a second of silence.
   * @param {AudioNode} source
   * @param {number[]} onsetsMs
   */
  const recordOnsets = async (source, onsetsMs) => {
    const { context } = source;
    if (!(context instanceof AudioContext)) return;
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
    worklet.port.onmessage = ({ data }) => onsetsMs.push(data);
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
    void recordOnsets(gain, window.clickedAtMs);
    setInterval(() => {
      gain.gain.setValueAtTime(0.5, audio.currentTime + 0.02);
      gain.gain.setValueAtTime(0, audio.currentTime + 0.1);
    }, 1000);
    return output.stream.getAudioTracks();
  };
  navigator.mediaDevices.getUserMedia = async ({ audio, video } = {}) =>
    new MediaStream([...(video ? openCamera() : []), ...(audio ? openMicrophone() : [])]);

  window.RTCPeerConnection = class extends RTCPeerConnection {
    /** @param {RTCConfiguration} [configuration] */
    constructor(configuration) {
      super(configuration);
      let isRecording = false;
      this.addEventListener('track', ({ track }) => {
        if (track.kind !== 'audio' || isRecording) return;
        isRecording = true;
        const stream = new MediaStream([track]);
        // Chromium decodes a remote audio track only for an element that plays it.
        window.player = Object.assign(new Audio(), { srcObject: stream, muted: true });
        void window.player.play();
        void recordOnsets(new AudioContext({ latencyHint: 'interactive' }).createMediaStreamSource(stream), window.receivedAtMs);
      });
    }
  };

  const pen = penOf(canvasOf(), { willReadFrequently: true });
  const look = () => {
    const video = document.querySelector(partner);
    if (!(video instanceof HTMLVideoElement)) {
      requestAnimationFrame(look);
      return;
    }
    video.requestVideoFrameCallback((_now, { expectedDisplayTime }) => {
      pen.drawImage(video, 0, 0, width, height);
      const { data } = pen.getImageData(0, height / 2, width, 1);
      let painted = 0;
      for (let bar = BARS - 1; bar >= 0; bar -= 1) {
        const isWhite = (data[Math.floor(((bar + 0.5) * width) / BARS) * 4] ?? 0) > 127;
        const above = (painted >> (bar + 1)) & 1;
        if (isWhite !== (above === 1)) painted += 2 ** bar;
      }
      const shown = Date.now() + expectedDisplayTime - performance.now();
      window.videoAgesMs.push((shown - painted) % 2 ** BARS);
      look();
    });
  };
  look();
}

/**
 * The values without the least and the greatest twentieth, since a frame may be read while it changes.
 * @param {readonly number[]} values
 */
function middleOf(values) {
  const inOrder = [...values].sort((a, b) => a - b);
  const cut = Math.floor(inOrder.length / 20);
  return inOrder.slice(cut, inOrder.length - cut);
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {string} path of a room
 * @param {string} partner selects the remote video
 */
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
    window.videoAgesMs.length = 0;
    window.receivedAtMs.length = 0;
  });
  await new Promise((resolve) => setTimeout(resolve, WATCH_MS));
  const { videoAgesMs, receivedAtMs } = await receiver.evaluate(() => ({
    videoAgesMs: window.videoAgesMs,
    receivedAtMs: window.receivedAtMs,
  }));
  const clickedAtMs = await sender.evaluate(() => window.clickedAtMs);
  await sender.context().close();
  await receiver.context().close();
  // Clicks are a second apart: each received one is the last one sent before it.
  const audioAgesMs = receivedAtMs.flatMap((arrivedAtMs) => {
    const sentAtMs = clickedAtMs.findLast((timeMs) => timeMs <= arrivedAtMs);
    return sentAtMs === undefined ? [] : [arrivedAtMs - sentAtMs];
  });
  if (videoAgesMs.length === 0 || audioAgesMs.length === 0) throw new Error('The receiver got no video or no audio.');
  return { videoMs: middleOf(videoAgesMs), audioMs: audioAgesMs };
}

/**
 * @param {string} executablePath
 * @returns {Promise<import('./report.mjs').Finding>}
 */
export async function measure(executablePath) {
  const [productServer, floorServer] = [await startProduct(), await startFloorServer()];
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const product = await measureCall(
      browser,
      productServer.origin,
      '/room/latency?join&name=Ana',
      'li:not([data-own="true"]) video',
    );
    const floor = await measureCall(browser, floorServer.origin, '/floor/latency', '#partner');
    const lag = Math.abs(median(product.videoMs) - median(product.audioMs));
    return {
      series: [
        { label: 'video, camera to screen', unit: 'ms', values: product.videoMs },
        { label: 'video, the floor', unit: 'ms', values: floor.videoMs },
        { label: 'audio, microphone to output', unit: 'ms', values: product.audioMs },
        { label: 'audio, the floor', unit: 'ms', values: floor.audioMs },
      ],
      goals: [
        { label: 'video, camera to screen', value: median(product.videoMs), unit: 'ms', atMost: 120 },
        // The threshold of detection (ITU-R BT.1359-1: sound 45 ms early to 125 ms late).
        { label: 'between video and audio', value: lag, unit: 'ms', atMost: 45 },
      ],
    };
  } finally {
    await browser.close();
    await productServer.close();
    await floorServer.close();
  }
}
