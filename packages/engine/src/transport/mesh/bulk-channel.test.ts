import { BULK_FRAME_MAX_BYTES } from '@visavis/contract/peer-messages/message';
import { expect, test } from 'vitest';
import { FakeDataChannel } from '../../testing/fake-data-channel.ts';
import { BulkChannel } from './bulk-channel.ts';

function channelPair() {
  const fake = new FakeDataChannel(1, () => null);
  const frames: number[] = [];
  const channel = new BulkChannel({
    // The one member that the channel uses of it.
    connection: { createDataChannel: () => fake } as unknown as RTCPeerConnection,
    onFrame: (frame) => frames.push(frame.byteLength),
  });
  channel.create();
  return { fake, frames, channel };
}

/** The state of a promise by now. */
async function now<T>(promise: Promise<T>): Promise<T | 'waiting'> {
  await Promise.resolve();
  return Promise.race([promise, Promise.resolve('waiting' as const)]);
}

test('waits for the channel to open and for its buffer to drain', async () => {
  const { fake, channel } = channelPair();
  const opened = channel.ready();
  expect(await now(opened)).toBe('waiting');
  expect(channel.send(new Uint8Array(1))).toBe(false);
  fake.open();
  expect(await opened).toBe(true);
  expect(channel.send(new Uint8Array(1))).toBe(true);
  fake.bufferedAmount = 2 * 1024 * 1024;
  const drained = channel.ready();
  expect(await now(drained)).toBe('waiting');
  fake.bufferedAmount = 0;
  fake.onbufferedamountlow?.();
  expect(await drained).toBe(true);
});

test('does not wait for a closed channel', async () => {
  const { fake, channel } = channelPair();
  const waiting = channel.ready();
  channel.close();
  expect(await waiting).toBe(false);
  expect(await channel.ready()).toBe(false);
  expect(fake.readyState).toBe('closed');
  const remote = channelPair();
  const second = remote.channel.ready();
  remote.fake.onclose?.();
  expect(await second).toBe(false);
});

test('drops an invalid frame and one that is too large', () => {
  const { fake, frames } = channelPair();
  for (const data of ['text', new ArrayBuffer(BULK_FRAME_MAX_BYTES + 1), null, new ArrayBuffer(5)]) fake.onmessage?.({ data });
  expect(frames).toEqual([5]);
});

test('closes the channel of a flood of small frames, and not of a file of any size', async () => {
  const { fake, frames, channel } = channelPair();
  fake.open();
  // 900 MB at once, in blocks of 16 pieces and their end.
  const piece = new ArrayBuffer(BULK_FRAME_MAX_BYTES);
  for (let block = 0; block < 900; block += 1) {
    for (let number = 0; number < 16; number += 1) fake.onmessage?.({ data: piece });
    fake.onmessage?.({ data: new ArrayBuffer(37) });
  }
  expect(frames).toHaveLength(900 * 17);
  expect(await channel.ready()).toBe(true);
  for (let number = 0; number < 10_000; number += 1) fake.onmessage?.({ data: new ArrayBuffer(1) });
  expect(frames.length).toBeLessThan(900 * 17 + 1000);
  expect(fake.readyState).toBe('closed');
});
