/*
 * The minimum that a browser needs for a call of two: one file, no framework, no library, one connection created in advance, and devices
 * that open in parallel. It does not recover and supports no third participant: the product's speed is measured against it.
 */
const roomId = location.pathname.split('/').pop();
const partner = document.getElementById('partner');
const own = document.getElementById('own');

const connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
const senders = {};
const tracks = {};
let partnerId;

const socket = new WebSocket(`ws://${location.host}/socket.io/?EIO=4&transport=websocket&room=${roomId}`);
const signal = (content) => socket.send(`42${JSON.stringify(['signal', { target: partnerId, ...content }])}`);

const fill = (kind) => senders[kind]?.replaceTrack(tracks[kind]);

async function open(kind) {
  const stream = await navigator.mediaDevices.getUserMedia({ [kind]: true });
  [tracks[kind]] = stream.getTracks();
  if (kind === 'video') own.srcObject = stream;
  await fill(kind);
}

/** Sends over a transceiver of the offer. */
function take(transceiver) {
  const { kind } = transceiver.receiver.track;
  transceiver.direction = 'sendrecv';
  senders[kind] = transceiver.sender;
  return fill(kind);
}

async function describe() {
  await connection.setLocalDescription();
  signal({ description: connection.localDescription });
}

connection.onicecandidate = ({ candidate }) => candidate && signal({ candidate });
connection.ontrack = ({ track }) => {
  if (track.kind === 'video') partner.srcObject = new MediaStream([track]);
};

const on = {
  async others([id]) {
    if (!id) return;
    partnerId = id;
    for (const kind of ['audio', 'video']) await take(connection.addTransceiver(kind));
    await describe();
  },
  async signal({ caller, description, candidate }) {
    partnerId = caller;
    if (candidate) return connection.addIceCandidate(candidate);
    await connection.setRemoteDescription(description);
    if (description.type !== 'offer') return;
    await Promise.all(connection.getTransceivers().map(take));
    await describe();
  },
};

// Signals are processed in order: a candidate waits for its description.
let queue = Promise.resolve();
socket.onmessage = ({ data }) => {
  if (data.startsWith('0')) socket.send('40');
  if (data === '2') socket.send('3');
  if (!data.startsWith('42')) return;
  const [event, content] = JSON.parse(data.slice(2));
  queue = queue.then(() => on[event](content));
};

void open('audio');
void open('video');
