/*
 * A full client for two participants, written from docs/protocol.md alone: signaling, both data channels, texts and frames. It has no screens: a test
 * sends through `peer` and reads what has arrived. The room is the last part of the page's path.
 */
const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');

const peer = {
  /** Bodies that have arrived, by topic. */
  received: {},
  /** Frames that have arrived: { kind, transfer, payload }. */
  frames: [],
  isOpen: false,
  remoteId: null,
  selfId: null,
};
window.peer = peer;

let socket;
let connection;
let messages;
let bulk;
let stream;

function openChannels() {
  messages = connection.createDataChannel('messages', { negotiated: true, id: 0 });
  bulk = connection.createDataChannel('bulk', { negotiated: true, id: 1 });
  bulk.binaryType = 'arraybuffer';
  messages.onopen = () => {
    peer.isOpen = true;
  };
  messages.onmessage = ({ data }) => {
    const [topic, body] = JSON.parse(data);
    peer.received[topic] = [...(peer.received[topic] ?? []), body];
  };
  bulk.onmessage = ({ data }) => {
    const bytes = new Uint8Array(data);
    peer.frames.push({ kind: bytes[0], transfer: new DataView(data).getUint32(1), payload: bytes.slice(5) });
  };
}

function connect(remoteId, iceServers) {
  peer.remoteId = remoteId;
  connection = new RTCPeerConnection({ iceServers });
  connection.onicecandidate = ({ candidate }) =>
    socket.emit('ice-candidate', { target: remoteId, candidate: candidate ? candidate.toJSON() : null });
  connection.ontrack = ({ track }) => {
    if (track.kind === 'video') document.getElementById('remote').srcObject ??= new MediaStream([track]);
  };
}

async function answer(iceServers, { caller, sdp }) {
  if (!connection) connect(caller, iceServers);
  await connection.setRemoteDescription(sdp);
  if (!messages) openChannels();
  const [microphone, camera] = connection.getTransceivers();
  for (const [transceiver, track] of [
    [microphone, stream.getAudioTracks()[0]],
    [camera, stream.getVideoTracks()[0]],
  ]) {
    if (transceiver.sender.track) continue;
    transceiver.direction = 'sendrecv';
    await transceiver.sender.replaceTrack(track);
  }
  await connection.setLocalDescription();
  socket.emit('answer', { target: caller, sdp: connection.localDescription });
}

peer.update = (update) => socket.emit('update participant', update);

peer.send = (topic, body) => messages.send(JSON.stringify([topic, body]));

/** A piece of a block (0), or the end of a block (1) with its SHA-256. */
peer.sendFrame = (kind, transfer, payload) => {
  const frame = new Uint8Array(5 + payload.length);
  frame[0] = kind;
  new DataView(frame.buffer).setUint32(1, transfer);
  frame.set(payload, 5);
  bulk.send(frame);
};

peer.hashOf = async (bytes) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))];

async function start() {
  stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  const room = location.pathname.split('/').pop();
  const seatSecret = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const media = { microphone: true, camera: true, screen: false, screenAudio: false };
  socket = io('/');
  socket.emit('join room', { version: 1, room, seatSecret, name: 'Foreign', media }, ({ value }) => {
    peer.selfId = value.self.id;
    let work = Promise.resolve();
    const inTurn = (job) => {
      work = work.then(job);
    };
    socket.on('offer', (offer) => inTurn(() => answer(value.iceServers, offer)));
    socket.on('ice-candidate', (candidate) => inTurn(() => connection.addIceCandidate(candidate ?? undefined)));
  });
}

void start();
