/*
 * A client of the well-known Express + Socket.IO + WebRTC walk-through: six events, one partner, no acks, no roster.
 * It was written against those six events alone. The room is the last part of the page's path.
 */
const roomId = location.pathname.split('/').pop();
const own = document.getElementById('own');
const partner = document.getElementById('partner');

let socket;
let partnerId;
let connection;
let stream;

function createConnection(target) {
  const created = new RTCPeerConnection();
  created.onicecandidate = ({ candidate }) => {
    if (candidate) socket.emit('ice-candidate', { target: partnerId, candidate });
  };
  created.ontrack = ({ streams }) => {
    partner.srcObject = streams[0];
  };
  created.onnegotiationneeded = async () => {
    const offer = await created.createOffer();
    await created.setLocalDescription(offer);
    if (target) socket.emit('offer', { target, caller: socket.id, sdp: created.localDescription });
  };
  return created;
}

function call(target) {
  connection = createConnection(target);
  for (const track of stream.getTracks()) connection.addTrack(track, stream);
}

async function answer({ caller, sdp }) {
  partnerId = caller;
  connection = createConnection(null);
  await connection.setRemoteDescription(new RTCSessionDescription(sdp));
  for (const track of stream.getTracks()) connection.addTrack(track, stream);
  await connection.setLocalDescription(await connection.createAnswer());
  socket.emit('answer', { target: caller, caller: socket.id, sdp: connection.localDescription });
}

async function start() {
  stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  own.srcObject = stream;
  socket = io('/');
  socket.on('other user', (id) => {
    partnerId = id;
    call(id);
  });
  socket.on('user joined', (id) => {
    partnerId = id;
  });
  socket.on('offer', answer);
  socket.on('answer', ({ sdp }) => connection.setRemoteDescription(new RTCSessionDescription(sdp)));
  socket.on('ice-candidate', (candidate) => connection.addIceCandidate(new RTCIceCandidate(candidate)));
  socket.emit('join room', roomId);
}

void start();
