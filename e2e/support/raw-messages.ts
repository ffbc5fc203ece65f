/** Sends arbitrary texts over a page's data channels, past the product's client, as a hostile page in the room can do. */
import type { BrowserContext, Page } from '@playwright/test';

/** Records every data channel that the page creates. Called before its first navigation. */
export async function exposeChannels(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const channels: RTCDataChannel[] = [];
    const heard: string[] = [];
    Object.assign(window, { channelsOfPage: channels, heardByPage: heard });
    const create = RTCPeerConnection.prototype.createDataChannel;
    RTCPeerConnection.prototype.createDataChannel = function (this: RTCPeerConnection, ...options) {
      const channel = create.apply(this, options);
      channels.push(channel);
      channel.addEventListener('message', ({ data }) => typeof data === 'string' && heard.push(data));
      return channel;
    };
  });
}

/** Sends these texts over every open message channel of the page, all in one task. */
export async function sendRaw(page: Page, texts: readonly string[]): Promise<void> {
  await page.evaluate((all) => {
    const { channelsOfPage } = window as unknown as { channelsOfPage: RTCDataChannel[] };
    for (const channel of channelsOfPage) {
      if (channel.label !== 'messages' || channel.readyState !== 'open') continue;
      for (const text of all) channel.send(text);
    }
  }, texts);
}

/** A chat message as it is sent; `index` determines its id. */
export const rawMessage = (index: number, text: string): string =>
  JSON.stringify([
    'chat',
    { kind: 'message', message: { id: `raw${String(index).padStart(9, '0')}`, text, sentAt: Date.now() } },
  ]);

/** The bodies under a topic that the page has received so far. */
export const receivedUnder = (page: Page, topic: string): Promise<readonly Record<string, unknown>[]> =>
  page.evaluate((wanted) => {
    const { heardByPage } = window as unknown as { heardByPage: string[] };
    return heardByPage.map((text) => JSON.parse(text)).flatMap(([name, body]) => (name === wanted ? [body] : []));
  }, topic);
