/** Puts the peer client's page beside the product, on the product's own origin, and speaks through it. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '../support/test.ts';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const html = read('index.html');
const script = read('peer-client.js');
const socketIo = read('../../node_modules/socket.io-client/dist/socket.io.min.js');

interface PeerWindow {
  readonly peer: {
    readonly received: Readonly<Record<string, readonly unknown[]>>;
    readonly frames: readonly { readonly kind: number; readonly transfer: number; readonly payload: Uint8Array }[];
    readonly isOpen: boolean;
    readonly selfId: string | null;
    readonly remoteId: string | null;
    update(update: unknown): void;
    send(topic: string, body: unknown): void;
    sendFrame(kind: number, transfer: number, payload: Uint8Array): void;
    hashOf(bytes: readonly number[]): Promise<number[]>;
  };
}

/** A participant without screens, which speaks docs/protocol.md. */
export class PeerPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Joins the room; the next participant offers. */
  static async join(context: BrowserContext, roomId: string): Promise<PeerPage> {
    await context.route('**/peer/*', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname.endsWith('/socket.io.js')) return route.fulfill({ contentType: 'text/javascript', body: socketIo });
      if (pathname.endsWith('/peer-client.js')) return route.fulfill({ contentType: 'text/javascript', body: script });
      return route.fulfill({ contentType: 'text/html', body: html });
    });
    const page = await context.newPage();
    await page.goto(`/peer/${roomId}`);
    const isSeated = () => page.evaluate(() => (window as unknown as PeerWindow).peer.selfId !== null);
    await expect.poll(isSeated).toBe(true);
    return new PeerPage(page);
  }

  /** Waits until both may send texts. */
  async expectOpen(): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => (window as unknown as PeerWindow).peer.isOpen)).toBe(true);
  }

  /** The ids of this participant and of the other one. */
  async ids(): Promise<{ selfId: string; remoteId: string }> {
    const { selfId, remoteId } = await this.page.evaluate(() => {
      const { peer } = window as unknown as PeerWindow;
      return { selfId: peer.selfId, remoteId: peer.remoteId };
    });
    return { selfId: selfId ?? '', remoteId: remoteId ?? '' };
  }

  /** Sends what has changed about this participant to the server. */
  async update(update: Readonly<Record<string, unknown>>): Promise<void> {
    await this.page.evaluate((changed) => (window as unknown as PeerWindow).peer.update(changed), update);
  }

  async send(topic: string, body: unknown): Promise<void> {
    await this.page.evaluate(([name, data]) => (window as unknown as PeerWindow).peer.send(String(name), data), [topic, body]);
  }

  /** The bodies that have arrived under a topic. */
  received(topic: string): Promise<readonly unknown[]> {
    return this.page.evaluate((name) => (window as unknown as PeerWindow).peer.received[name] ?? [], topic);
  }

  /** The first body under a topic that has these fields; waits for it. */
  async receive(topic: string, fields: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
    const find = async () =>
      ((await this.received(topic)) as Readonly<Record<string, unknown>>[]).find((body) =>
        Object.entries(fields).every(([key, value]) => body[key] === value),
      );
    await expect.poll(find, { message: `${topic} ${JSON.stringify(fields)}` }).toBeDefined();
    return (await find()) ?? {};
  }

  /** Sends a small file under a transfer: one piece, and the end of its block. */
  async sendFile(transfer: number, bytes: readonly number[]): Promise<void> {
    await this.page.evaluate(
      async ([number, content]) => {
        const { peer } = window as unknown as PeerWindow;
        peer.sendFrame(0, number, new Uint8Array(content));
        peer.sendFrame(1, number, new Uint8Array(await peer.hashOf(content)));
      },
      [transfer, bytes] as const,
    );
  }

  /** The bytes of a small file that has arrived, once the hash at its end fits; null before. */
  receivedFile(transfer: number): Promise<number[] | null> {
    return this.page.evaluate(async (number) => {
      const { peer } = window as unknown as PeerWindow;
      const frames = peer.frames.filter((frame) => frame.transfer === number);
      const end = frames.find(({ kind }) => kind === 1);
      if (!end) return null;
      const bytes = frames.filter(({ kind }) => kind === 0).flatMap(({ payload }) => [...payload]);
      return String(await peer.hashOf(bytes)) === String([...end.payload]) ? bytes : null;
    }, transfer);
  }

  /** Lines of the remote video. */
  lines(): Promise<number> {
    return this.page.locator('#remote').evaluate((video: HTMLVideoElement) => video.videoHeight);
  }
}
