/** Many packets at once: joins, messages, packets that are no messages, oversized frames, incomplete binary events, pings. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { connect, join, joinRequest, offerOf, request } from '../clients.mjs';
import { openRaw } from '../raw-client.mjs';

export const title = 'floods';

/** @type {import('../attack-run.mjs').Attack['attack']} */
export async function attack({ origin, isShort, expect, addReceived }) {
  const scale = isShort ? 1 : 10;
  const joiner = await connect(origin, '127.7.0.1');
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, number) => request(joiner, 'join room', joinRequest(`rush-${number}`))),
  );
  const joined = answers.filter(({ ok }) => ok).length;
  expect(joined <= 20, `${joined} joins of one address passed at once`);
  joiner.disconnect();

  /** @type {{ name: string, packetOf: (number: number) => string }[]} */
  const floods = [
    { name: 'messages', packetOf: () => '421["ice servers"]' },
    { name: 'acknowledgements', packetOf: (number) => `43${number}[]` },
    { name: 'pongs', packetOf: () => '3' },
    { name: 'foreign namespaces', packetOf: () => '40/elsewhere,' },
    { name: 'CONNECTs', packetOf: () => '40' },
  ];
  for (const { name, packetOf } of floods) {
    const raw = await openRaw(origin, 'websocket', { localAddress: '127.7.0.2' });
    await raw.send(['40']);
    await raw.send(Array.from({ length: 5000 * scale }, (_, number) => packetOf(number)));
    const isClosed = await Promise.race([
      raw.closed.then(() => true),
      new Promise((resolve) => setTimeout(resolve, 20_000, false)),
    ]);
    expect(isClosed, `a flood of ${name} was never closed`);
    addReceived(raw.received);
    raw.drop();
  }

  const target = await join(origin, '127.7.0.3', 'bytes');
  const sender = await join(origin, '127.7.0.4', 'bytes');
  const offers = await Promise.all(
    Array.from({ length: 60 }, () => request(sender, 'offer', { target: target.joined.self.id, sdp: offerOf(2, 60_000) })),
  );
  const passed = offers.filter(({ ok }) => ok).length;
  expect(passed >= 15 && passed <= 40, `${passed} of 60 large descriptions passed at once`);
  expect(sender.connected, 'a sender of many large descriptions was closed');
  sender.emit('offer', { target: target.joined.self.id, sdp: offerOf(2, 1_000_000) });
  await new Promise((resolve) => sender.once('disconnect', resolve));
  expect(target.connected, 'a frame that is too large closed its receiver');
  target.disconnect();

  const url = `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const halves = [];
  for (let number = 0; number < 20 * scale; number += 1) {
    const socket = new WebSocket(url, { localAddress: '127.7.0.5' });
    socket.on('error', () => socket.terminate());
    halves.push(socket);
    await once(socket, 'open');
    socket.send('40');
    socket.send('4510-["x",{"_placeholder":true,"num":0}]');
    for (let part = 0; part < 9; part += 1) socket.send(Buffer.alloc(90_000));
  }
  const pinger = new WebSocket(url, { localAddress: '127.7.0.6' });
  pinger.on('error', () => pinger.terminate());
  await once(pinger, 'open');
  pinger.pause();
  for (let number = 0; number < 20_000 * scale; number += 1) pinger.ping(Buffer.alloc(100));
  await new Promise((resolve) => setTimeout(resolve, 2000));
  for (const socket of [...halves, pinger]) socket.terminate();
  return `60 joins, ${floods.length} x ${5000 * scale} packets, 60 large descriptions, ${20 * scale} halves, ${20_000 * scale} pings`;
}
