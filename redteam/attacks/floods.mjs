/** Everything at once: joins, messages, what is no message, frames that are too large, halves of binary events, pings. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { ask, connect, enter, joinRequest, offerOf } from '../clients.mjs';
import { openRaw } from '../raw-client.mjs';

export const title = 'floods';

export async function attack({ origin, isShort, expect, overhear }) {
  const scale = isShort ? 1 : 10;
  const joiner = await connect(origin, '127.7.0.1');
  const codes = await Promise.all(
    Array.from({ length: 60 }, (_, number) => ask(joiner, 'join room', joinRequest(`rush-${number}`))),
  );
  const joined = codes.filter(({ ok }) => ok).length;
  expect(joined <= 20, `${joined} joins of one address passed at once`);
  joiner.disconnect();

  const floods = [
    ['messages', () => '421["ice servers"]'],
    ['acknowledgements', (number) => `43${number}[]`],
    ['pongs', () => '3'],
    ['foreign namespaces', () => '40/elsewhere,'],
    ['CONNECTs', () => '40'],
  ];
  for (const [name, packetOf] of floods) {
    const raw = await openRaw(origin, 'websocket', { localAddress: '127.7.0.2' });
    await raw.send(['40']);
    await raw.send(Array.from({ length: 5000 * scale }, (_, number) => packetOf(number)));
    const isClosed = await Promise.race([
      raw.closed.then(() => true),
      new Promise((resolve) => setTimeout(resolve, 20_000, false)),
    ]);
    expect(isClosed, `a flood of ${name} was never closed`);
    overhear(raw.heard);
    raw.drop();
  }

  const target = await enter(origin, '127.7.0.3', 'bytes');
  const talker = await enter(origin, '127.7.0.4', 'bytes');
  const offers = await Promise.all(
    Array.from({ length: 60 }, () => ask(talker, 'offer', { target: target.joined.self.id, sdp: offerOf(2, 60_000) })),
  );
  const passed = offers.filter(({ ok }) => ok).length;
  expect(passed >= 15 && passed <= 40, `${passed} of 60 large descriptions passed at once`);
  expect(talker.connected, 'a sender of many large descriptions was closed');
  talker.emit('offer', { target: target.joined.self.id, sdp: offerOf(2, 1_000_000) });
  await new Promise((resolve) => talker.once('disconnect', resolve));
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
