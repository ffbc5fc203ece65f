/** Records a page's connections, and the longest gap between the frames of a video. */
import type { BrowserContext, Locator, Page } from '@playwright/test';

interface Watched {
  /** The negotiated connections, oldest first; without warm ones. */
  readonly peerConnections: RTCPeerConnection[];
  /** The number of constructed connections, warm ones included. */
  made: number;
  iceRestarts: number;
  readonly sockets: WebSocket[];
  /** The sockets over which the server has answered Socket.IO's CONNECT. */
  readonly greeted: WeakSet<WebSocket>;
  rejections: number;
  gapMs: number;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Watches every page that the context opens from now on. */
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
      // Recorded here, since a closed connection in Firefox does not say whether it was negotiated.
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
        // Socket.IO's CONNECT: after a socket that closes before it, the client reconnects with a longer delay.
        this.addEventListener('message', ({ data }) => String(data).startsWith('40') && watched.greeted.add(this));
      }
    };
  });
}

/**
 * Measures from now on the longest time without a new frame of this video, including a gap that has not ended, while the video is visible.
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

/** The numbers of connections that the page has constructed and negotiated, and of its ICE restarts and unhandled rejections. */
export const connectionCounts = (
  page: Page,
): Promise<{ made: number; negotiated: number; iceRestarts: number; rejections: number }> =>
  page.evaluate(() => ({
    made: window.watched.made,
    negotiated: window.watched.peerConnections.length,
    iceRestarts: window.watched.iceRestarts,
    rejections: window.watched.rejections,
  }));

/** Closes the page's last connection to the server. */
export const breakSocket = (page: Page): Promise<void> => page.evaluate(() => window.watched.sockets.at(-1)?.close());

/** The number of the page's open sockets that the server has answered. */
export const openSockets = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { sockets, greeted } = window.watched;
    return sockets.filter((socket) => socket.readyState === WebSocket.OPEN && greeted.has(socket)).length;
  });
