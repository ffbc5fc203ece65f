/** What the measurements add to the pages that they measure. */
interface Window {
  /** join-speed.mjs: the first frame of the remote video, in ms since navigation or the last click. */
  firstFrameMs?: number;
  /** latency.mjs: the age of each rendered video frame, in ms. */
  videoAgesMs: number[];
  /** latency.mjs: when the local microphone clicked, in ms since the epoch. */
  clickedAtMs: number[];
  /** latency.mjs: when a click of the remote microphone arrived, in ms since the epoch. */
  receivedAtMs: number[];
  /** latency.mjs: the element that has Chromium decode a remote track. */
  player: HTMLAudioElement;
  /** mesh.mjs: every connection of the page. */
  connections: RTCPeerConnection[];
  /** page-load.mjs: the largest paint so far, in ms, and the sum of all layout shifts. */
  paints: { largestMs: number; shift: number };
}
