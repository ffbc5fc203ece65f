/** Watches what a page does with its connections, and how long a picture ever stood still. Knows the browser's interfaces alone. */
import type { BrowserContext, Locator, Page } from '@playwright/test';

interface Watched {
  /** Those that have been negotiated, oldest first: a warm connection is none yet. */
  readonly peerConnections: RTCPeerConnection[];
  /** All that were constructed, warm ones included. */
  made: number;
  iceRestarts: number;
  readonly sockets: WebSocket[];
  /** Those over which the server has let the page in. */
  readonly greeted: WeakSet<WebSocket>;
  rejections: number;
  gapMs: number;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Every page that the context opens from now on is watched. */
export async function watch(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const watched: Watched = {
      peerConnections: [],
      made: 0,
      iceRestarts: 0,
      sockets: [],
      greeted: new WeakSet(),
      rejections: 0,
      gapMs: 0,
    };
    window.watched = watched;
    window.addEventListener('unhandledrejection', () => {
      watched.rejections += 1;
    });
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        watched.made += 1;
      }
      // Firefox does not let a closed connection be asked whether it has met another one.
      override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
        if (!watched.peerConnections.includes(this)) watched.peerConnections.push(this);
        return super.setRemoteDescription(description);
      }
      override restartIce(): void {
        watched.iceRestarts += 1;
        super.restartIce();
      }
    };
    window.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        watched.sockets.push(this);
        // Socket.IO's CONNECT: one that is closed before it was never a connection, and the next comes after a longer pause.
        this.addEventListener('message', ({ data }) => String(data).startsWith('40') && watched.greeted.add(this));
      }
    };
  });
}

/**
 * From now on the longest time without a new frame in this video is measured, a gap that has not ended included, for as long as the video is
 * shown.
 */
export async function startGap(video: Locator): Promise<void> {
  await video.evaluate((element) => {
    if (!(element instanceof HTMLVideoElement)) throw new Error('Only a video has frames.');
    let lastMs = performance.now();
    window.watched.gapMs = 0;
    const note = () => {
      window.watched.gapMs = Math.max(window.watched.gapMs, performance.now() - lastMs);
    };
    const onFrame = () => {
      note();
      lastMs = performance.now();
      element.requestVideoFrameCallback(onFrame);
    };
    const onPaint = () => {
      if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) note();
      requestAnimationFrame(onPaint);
    };
    element.requestVideoFrameCallback(onFrame);
    requestAnimationFrame(onPaint);
  });
}

/** The longest gap since {@link startGap}, in ms. */
export const gapMs = (page: Page): Promise<number> => page.evaluate(() => window.watched.gapMs);

/** How many connections the page has ever made and negotiated, and how often it has restarted ICE. */
export const connectionCounts = (
  page: Page,
): Promise<{ made: number; negotiated: number; iceRestarts: number; rejections: number }> =>
  page.evaluate(() => ({
    made: window.watched.made,
    negotiated: window.watched.peerConnections.length,
    iceRestarts: window.watched.iceRestarts,
    rejections: window.watched.rejections,
  }));

/** Breaks the page's connection to the server. */
export const breakSocket = (page: Page): Promise<void> => page.evaluate(() => window.watched.sockets.at(-1)?.close());

/** Whether the page's connection to the server is another one than the broken ones, and carries. */
export const openSockets = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { sockets, greeted } = window.watched;
    return sockets.filter((socket) => socket.readyState === WebSocket.OPEN && greeted.has(socket)).length;
  });
