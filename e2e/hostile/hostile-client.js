/*
 * A client that joins like this product's client and then abuses every message, as fast as the server and its browser allow. It was written
 * against docs/protocol.md; the test commands `hostile`.
 */
/** No screen: it would cover the stage, where the test expects the new participant. */
const MEDIA = { microphone: true, camera: true, screen: false, screenAudio: true };
/** The least number that counts as an attack, also on a busy machine. */
const SIGNALS_MIN = 150;
/** The server's budget for one socket: 300 at once, then 30 a second. */
const PAUSE_MS = 40;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const secret = () => Array.from(crypto.getRandomValues(new Uint8Array(43)), (byte) => 'abcdefghijklmnop'[byte % 16]).join('');

function takeSeat(room, name) {
  const join = { version: 1, room, seatSecret: secret(), name, media: MEDIA };
  const socket = io('/', { transports: ['websocket'], forceNew: true, auth: { join } });
  return new Promise((resolve) =>
    socket.once('join answer', ({ ok, value }) => resolve({ socket, ok, self: value?.self, others: value?.participants ?? [] })),
  );
}

/** An invented offer of a session of its own, with this many media lines. */
function forgedOffer(session, mediaLines) {
  const line = (mid) =>
    [
      'm=audio 9 UDP/TLS/RTP/SAVPF 111',
      'c=IN IP4 0.0.0.0',
      `a=mid:${mid}`,
      'a=sendrecv',
      'a=ice-ufrag:abcd',
      'a=ice-pwd:abcdefghijklmnopqrstuvwx',
      `a=fingerprint:sha-256 ${Array(32).fill('AA').join(':')}`,
      'a=setup:actpass',
      'a=rtcp-mux',
      'a=rtpmap:111 opus/48000/2',
    ].join('\r\n');
  const mids = Array.from({ length: mediaLines }, (_, mid) => mid);
  const head = `v=0\r\no=- ${session} 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE ${mids.join(' ')}`;
  return { type: 'offer', sdp: `${[head, ...mids.map(line)].join('\r\n')}\r\n` };
}

/** A link to the victim as this product's client makes it, with open data channels. */
async function connect({ socket, others }, victimName) {
  const target = others.find(({ name }) => name === victimName).id;
  const connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  for (const kind of ['audio', 'video', 'video', 'audio']) connection.addTransceiver(kind);
  const channel = connection.createDataChannel('messages', { negotiated: true, id: 0 });
  const bulk = connection.createDataChannel('bulk', { negotiated: true, id: 1 });
  connection.onicecandidate = ({ candidate }) => socket.emit('ice-candidate', { target, candidate });
  socket.on('answer', ({ sdp }) => connection.setRemoteDescription(sdp).catch(() => undefined));
  socket.on('ice-candidate', (candidate) => candidate && connection.addIceCandidate(candidate).catch(() => undefined));
  await connection.setLocalDescription();
  socket.emit('offer', { target, sdp: connection.localDescription });
  await new Promise((resolve) => {
    channel.onopen = resolve;
  });
  return { connection, channel, bulk, target };
}

/** Every kind of text on the data channel, for round number `round`. */
function* texts(round, { selfId, victimId, presentId }) {
  const say = (topic, body) => JSON.stringify([topic, body]);
  const id = (number) => `h${String(round)}x${String(number)}`.padEnd(12, '0').slice(0, 12);
  for (let number = 0; number < 40; number += 1) {
    yield say('chat', { kind: 'message', message: { id: id(number), text: `flood ${round} ${number}`, sentAt: Date.now() } });
    yield say('reaction', 'heart');
    yield say('hearing', number % 2 ? 'nothing' : 'heard');
    yield say('device', number % 2 ? 'in_use' : null);
    yield say('screen', number % 2 ? 'paused' : 'hello');
    yield say('want', { camera: { widthPx: number % 2 ? 1e308 : 16_384, heightPx: number % 3 ? null : -1 }, screen: null });
    yield say('want', { camera: { widthPx: 1 + (number % 5), heightPx: 1 }, screen: { widthPx: 9, heightPx: 9 } });
    yield say('file', {
      kind: 'offer',
      id: id(number),
      name: `${'\u202e'}gpj.exe${number}`,
      sizeBytes: Number.MAX_SAFE_INTEGER,
      ageMs: 0,
    });
    yield say('file', { kind: 'take', id: id(number), transfer: number, fromByte: 0 });
    yield say('file', { kind: 'hello' });
    yield say('chat', { kind: 'ask', have: [] });
    yield say('nothing', {});
    yield '[[[[';
  }
  const forged = [selfId, victimId, presentId, 'Vis-à-vis'].map((from, number) => ({
    id: `forged${round % 10}x${number}`.padEnd(12, '0'),
    from,
    name: number === 3 ? 'Vis-à-vis' : 'Ben',
    text: `forged words ${number}`,
    sentAt: 1,
  }));
  yield say('chat', { kind: 'history', messages: forged, isLast: true });
}

window.hostile = {
  seats: [],
  link: null,

  /** Joins with so many seats, under names that are hard to show. */
  async enter(room, count) {
    const names = ['Max', '\u3164\u2800', '\u202eneB', `${'\u0301'.repeat(500)}x`, '🏴‍☠️'.repeat(60)];
    for (let seat = 0; seat < count; seat += 1) {
      let taken = await takeSeat(room, names[seat % names.length]);
      if (!taken.ok) taken = await takeSeat(room, `Seat ${seat}`);
      this.seats.push(taken);
    }
    return this.seats.filter(({ ok }) => ok).length;
  },

  async meet(victimName) {
    this.link = await connect(this.seats[0], victimName);
  },

  /** Floods every topic over the data channel for this long, in ms. */
  async talk(durationMs, presentName) {
    const [{ self, others }] = this.seats;
    const presentId = others.find(({ name }) => name === presentName).id;
    const { channel, bulk, target } = this.link;
    const endsAt = performance.now() + durationMs;
    let sent = 0;
    for (let round = 0; performance.now() < endsAt && channel.readyState === 'open'; round += 1) {
      for (const text of texts(round, { selfId: self.id, victimId: target, presentId })) {
        try {
          channel.send(text);
          sent += 1;
        } catch {
          break;
        }
      }
      if (bulk.readyState === 'open' && bulk.bufferedAmount < 1e6) bulk.send(new Uint8Array(64 * 1024));
      await pause(20);
    }
    return sent;
  },

  /** Offers of ever new sessions, some with 500 media lines, bad candidates and updates, from every seat, for this long, in ms, or until enough are sent. */
  async signal(durationMs) {
    const target = this.link.target;
    const endsAt = performance.now() + durationMs;
    let sent = 0;
    while (performance.now() < endsAt || sent < SIGNALS_MIN) {
      for (const { socket } of this.seats) {
        const mediaLines = sent % 7 === 0 ? 500 : 1 + (sent % 8);
        socket.emit('offer', { target, sdp: forgedOffer(String(1e9 + sent), mediaLines) });
        const candidate = `candidate:${sent} 1 udp 2122260223 n${sent}.local 9 typ host`;
        socket.emit('ice-candidate', {
          target,
          candidate: { candidate, sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'abcd' },
        });
        socket.emit('update participant', {
          media: { ...MEDIA, microphone: sent % 2 === 0, camera: sent % 3 === 0 },
          hand: sent % 2 === 0,
        });
        sent += 1;
      }
      await pause(3 * PAUSE_MS);
    }
    return sent;
  },
};
