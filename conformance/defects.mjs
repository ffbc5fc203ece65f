/** Defects of a server, each beside the check that has to notice it. */

/**
 * @typedef {import('./tampering-proxy.mjs').Defect} Defect
 * @typedef {import('./tampering-proxy.mjs').Args} Args
 * @typedef {import('./client.mjs').Received} Received
 * @typedef {NonNullable<Defect['answer']>} ChangeAnswer
 */

/**
 * An answer to a join with another value.
 * @param {(value: Received) => object} change
 * @returns {ChangeAnswer}
 */
const joined = (change) => (event, result) =>
  event === 'join room' && result.ok ? { ...result, value: { ...result.value, ...change(result.value) } } : result;

/**
 * Answers with one code carry another.
 * @param {string} from
 * @param {string} to
 * @returns {ChangeAnswer}
 */
const recoded = (from, to) => (_event, result) => (result?.code === from ? { ok: false, code: to } : result);

/**
 * What is refused with a code counts as done.
 * @param {string} code
 * @param {(event: string, args: Args) => boolean} only
 * @returns {ChangeAnswer}
 */
const accepted = (code, only) => (event, result, args) =>
  result?.code === code && only(event, args) ? { ok: true, value: null } : result;

/**
 * Arguments of one event to clients are changed.
 * @param {string} name
 * @param {(args: Args) => Args | null} change
 * @returns {NonNullable<Defect['toClient']>}
 */
const received = (name, change) => (event, args) => (event === name ? change(args) : args);

/** @param {Args} args @returns {string} */
const sdpOf = ([payload]) => payload?.sdp?.sdp ?? '';
/** @param {number} units @returns {(event: string, args: Args) => boolean} */
const isLong = (units) => (_event, args) => sdpOf(args).length > units;
/** @type {ChangeAnswer} */
const nameAsked = (event, result, [update]) =>
  event === 'update participant' && result.ok ? { ...result, value: { ...result.value, name: update.name } } : result;

/** Signals keep the sender that their client claims. @returns {Defect} */
function unstamped() {
  /** @type {string[]} */
  const claims = [];
  return {
    toServer(_event, args) {
      if (args[0]?.caller) claims.push(args[0].caller);
      return args;
    },
    toClient: received('offer', ([offer]) => [{ ...offer, caller: claims.shift() ?? offer.caller }]),
  };
}

/**
 * An event ends the connection.
 * @param {string} name
 * @returns {Defect}
 */
const disconnecting = (name) => ({
  toServer(event, args, _hasAck, socket) {
    if (event !== name) return args;
    socket.disconnect(true);
    return null;
  },
});

/** News of a newcomer comes after its first signal. @returns {Defect} */
function late() {
  /** @type {Args[]} */
  const held = [];
  return {
    toClient(event, args, socket) {
      if (event === 'user joined') held.push(args);
      if (event === 'user joined') return null;
      socket.emit(event, ...args);
      for (const joinedArgs of held.splice(0)) socket.emit('user joined', ...joinedArgs);
      return null;
    },
  };
}

/** @type {readonly (readonly [check: string, defect: import('./tampering-proxy.mjs').Defect])[]} each check by how its title begins */
export const DEFECTS = [
  ['a join with an ack', { answer: joined(() => ({ serverEpoch: undefined })) }],
  ['a join with an ack', { answer: joined(({ self }) => ({ self: { ...self, form: undefined } })) }],
  ['the participant id', { answer: joined(({ self }) => ({ self: { ...self, id: `x${self.id.slice(1)}` } })) }],
  ['a join with the handshake', { toClient: received('join answer', () => null) }],
  ['`participants` are the others', { answer: joined(({ participants }) => ({ participants: [...participants].reverse() })) }],
  ['residents get `user joined`', late()],
  ['unknown fields of a join', { toClient: received('user joined', ([id, seen]) => [id, { ...seen, isHost: true }]) }],
  ['a minimal join', { toClient: received('other user', () => ['nothing-here']) }],
  ['a refusal of a minimal join', { toClient: received('join refused', () => [{ code: 'internal' }]) }],
  ['a join that does not fit', { answer: recoded('bad_request', 'internal') }],
  ['a join of another version', { answer: recoded('version_unsupported', 'bad_request') }],
  ['the same secret', { toClient: received('user left', ([id]) => [id, 'left']) }],
  ['a full room', { answer: recoded('room_full', 'unavailable') }],
  ['`offer` arrives', { toClient: received('offer', ([{ target, sdp }]) => [{ target, sdp }]) }],
  ['`answer` arrives', { answer: (event, result) => (event === 'answer' ? { ok: true } : result) }],
  ['a `caller`', unstamped()],
  ['`ice-candidate` arrives', { toClient: received('ice-candidate', ([candidate, caller]) => [{ candidate, caller }]) }],
  ['the end of candidates', { toClient: received('ice-candidate', (args) => (args[0] === null ? [{}, args[1]] : args)) }],
  ['signals without an ack', { toServer: (event, args, hasAck) => (event === 'ice-candidate' && !hasAck ? null : args) }],
  ['unknown fields of a signal', { toClient: received('offer', ([offer]) => [{ ...offer, extra: 1 }]) }],
  ['a signal into another room', { answer: accepted('participant_gone', (event) => event === 'offer') }],
  ['a signal to an id', { answer: recoded('participant_gone', 'participant_away') }],
  ['a signal of a client without a seat', { answer: recoded('not_joined', 'participant_gone') }],
  ['a signal that does not fit', { answer: accepted('bad_request', (_event, [signal]) => signal?.target?.id !== undefined) }],
  ['a description of 8', { answer: accepted('bad_request', (_event, args) => sdpOf(args).split('m=').length > 9) }],
  [
    'a description of 8',
    { answer: (_event, result, args) => (sdpOf(args).split('m=').length > 8 ? { ok: false, code: 'bad_request' } : result) },
  ],
  ['a description of 64 KiB', { answer: accepted('bad_request', isLong(65_536)) }],
  ['a candidate of 2 KiB', { answer: accepted('bad_request', (event) => event === 'ice-candidate') }],
  ['`update participant` is answered', { toClient: received('user updated', ([seen]) => [{ ...seen, name: 'Ana' }]) }],
  [
    'an update changes',
    {
      toServer: (event, [update]) => [
        event === 'update participant'
          ? { media: { microphone: false, camera: false, screen: false, screenAudio: false }, ...update }
          : update,
      ],
    },
  ],
  ['an update that does not fit', { answer: accepted('bad_request', (event) => event === 'update participant') }],
  ['`leave room`', { toClient: received('user left', ([id]) => [id, 'lost']) }],
  ['`ice servers`', { answer: (event, result) => (event === 'ice servers' ? { ok: true, value: [] } : result) }],
  ['without a seat', { answer: accepted('not_joined', (event) => event === 'leave room') }],
  ['an unknown event', disconnecting('constructor')],
  ['a lost socket', { answer: recoded('participant_away', 'participant_gone') }],
  ['a lost socket', { toClient: received('user updated', ([seen]) => [{ ...seen, presence: 'away' }]) }],
  [
    'a room id',
    {
      toServer: (event, args) =>
        event === 'join room' ? [{ ...args[0], room: args[0].room.replace(/[^a-z0-9-]/g, '') || 'x' }] : args,
    },
  ],
  [
    'what has no room id',
    { answer: (_event, result, [request]) => (request?.room?.length === 65 ? { ok: true, value: {} } : result) },
  ],
  ['a name is cleaned', { answer: nameAsked }],
  ['a name has 1 to 64', { answer: accepted('bad_request', (event) => event === 'update participant') }],
  ['a name that reads', { answer: nameAsked }],
];
