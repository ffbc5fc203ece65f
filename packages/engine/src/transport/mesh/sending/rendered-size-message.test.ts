import type { RenderedSizes } from '@visavis/contract/peer-messages/layout';
import { expect, test } from 'vitest';
import { messageReaders } from '../../../common/message-readers.ts';
import { RenderedSizeInbox, renderedSizeMessages } from './rendered-size-message.ts';

const sizes = { camera: { widthPx: 320, heightPx: 180 }, screen: null };
const tile = (widthPx: number): RenderedSizes => ({ camera: { widthPx, heightPx: 90 }, screen: null });
const text = (topic: string, body: unknown = sizes) => JSON.stringify([topic, body]);
/** Lets promises settle. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** An inbox, and what it has read. */
function open(load = async () => messageReaders) {
  const read: [string, RenderedSizes][] = [];
  return { inbox: new RenderedSizeInbox(load, (from, rendered) => read.push([from, rendered])), read };
}

test('PROTOCOL-7 rendered sizes are sent as `layout`, and as `want` for clients of before', () => {
  expect(renderedSizeMessages(sizes)).toEqual([
    '["layout",{"camera":{"widthPx":320,"heightPx":180},"screen":null}]',
    '["want",{"camera":{"widthPx":320,"heightPx":180},"screen":null}]',
  ]);
});

test.each([['layout'], ['want']])('PROTOCOL-7 rendered sizes are read as %s, however the text is spaced', async (topic) => {
  const { inbox, read } = open();
  expect(inbox.receive('ana', text(topic))).toBe(true);
  await settle();
  expect(inbox.receive('ben', JSON.stringify([topic, sizes], null, 2))).toBe(true);
  expect(read).toEqual([
    ['ana', sizes],
    ['ben', sizes],
  ]);
});

test.each([['["want",'], ['["layout",1]'], ['["want",null]'], ['["layout",{"camera":null,"screen":null},1]']])(
  'drops %s',
  async (malformed) => {
    const { inbox, read } = open();
    expect(inbox.receive('ana', malformed)).toBe(true);
    await settle();
    expect(read).toEqual([]);
  },
);

test.each([[''], ['want'], ['["chat","layout"]'], ['["wanted",{}]'], ['{"layout":1}']])(
  'PROTOCOL-7 leaves %j to the other listeners',
  (other) => expect(open().inbox.receive('ana', other)).toBe(false),
);

test('until the readers are loaded the latest sizes of each participant wait', async () => {
  const { inbox, read } = open();
  for (let widthPx = 1; widthPx <= 500; widthPx += 1) inbox.receive('ana', text('layout', tile(widthPx)));
  inbox.receive('ben', text('layout'));
  expect(read).toEqual([]);
  await settle();
  expect(read).toEqual([
    ['ana', tile(500)],
    ['ben', sizes],
  ]);
});

test('readers that did not load are loaded with the next message, and what waited is read', async () => {
  let attempts = 0;
  const { inbox, read } = open(async () => {
    attempts += 1;
    if (attempts === 1) throw new TypeError('Failed to fetch dynamically imported module');
    return messageReaders;
  });
  inbox.receive('ana', text('layout'));
  await settle();
  expect(read).toEqual([]);
  inbox.receive('ben', text('layout', tile(200)));
  await settle();
  expect([attempts, read]).toEqual([
    2,
    [
      ['ana', sizes],
      ['ben', tile(200)],
    ],
  ]);
});
