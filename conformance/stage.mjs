/** What checks play on: one server, clients of it, and a pair that is seated for as long as the run. */
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from './client.mjs';
import { Departure } from './expect.mjs';

export const MEDIA = { microphone: true, camera: true, screen: false, screenAudio: false };

/** The joins that a server takes from one address (docs/protocol.md, Limits), and a little more than their window, in ms. */
const JOINS_PER_WINDOW = 20;
const WINDOW_MS = 10_200;
const ANSWER_MS = 5000;

export const newSecret = () => randomBytes(32).toString('base64url');
export const newRoom = () => `conformance-${randomBytes(6).toString('hex')}`;
/** @param {string} secret */
export const idOf = (secret) => createHash('sha256').update(secret).digest('base64url').slice(0, 22);

/**
 * A full request for a seat, with these fields changed.
 * @param {string} room
 * @param {Readonly<Record<string, unknown>> & { seatSecret?: string | undefined }} [changes]
 */
export const requestOf = (room, changes = {}) => ({
  version: 1,
  room,
  seatSecret: newSecret(),
  name: 'Cleo',
  media: MEDIA,
  ...changes,
});

/**
 * A description of so many media lines and at least so many units.
 * @param {'offer' | 'answer'} type
 * @param {number} [mediaLines]
 * @param {number} [units]
 */
export function descriptionOf(type, mediaLines = 2, units = 0) {
  const sdp = `v=0\r\n${'m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n'.repeat(mediaLines)}a=x:`;
  return { type, sdp: sdp.padEnd(units, 'x') };
}

/** @typedef {Client & { joined: import('./client.mjs').Received, id: string, secret: string }} SeatedClient */

export class Stage {
  /** @type {Client[]} those that stay */
  #residents = [];
  /** @type {Client[]} those of the check that runs */
  #guests = [];
  /** @type {Promise<{ room: string, ana: SeatedClient, ben: SeatedClient }> | null} */
  #pair = null;
  /** @type {number[]} when the last joins left, in ms of the monotonic clock */
  #joinedAtMs = [];
  #isPaced;
  #answerMs;

  /**
   * @param {string} url
   * @param {{ isPaced?: boolean, answerMs?: number }} [options] `isPaced: false` for a server without a limit of joins; `answerMs`: how long an
   *   answer or an event may take
   */
  constructor(url, { isPaced = true, answerMs = ANSWER_MS } = {}) {
    this.url = url;
    this.#isPaced = isPaced;
    this.#answerMs = answerMs;
  }

  /** @param {object} [auth] goes with the handshake */
  async connect(auth = {}) {
    const client = await Client.connect(this.url, { auth, answerMs: this.#answerMs });
    this.#guests.push(client);
    return client;
  }

  /** Waits until one more join is within the limit of an address. */
  async paceJoin() {
    const oldestMs = this.#joinedAtMs.at(-JOINS_PER_WINDOW);
    if (this.#isPaced && oldestMs !== undefined) await pause(Math.max(0, oldestMs + WINDOW_MS - performance.now()));
    this.#joinedAtMs.push(performance.now());
  }

  /**
   * The answer to a join over this client, whatever it is.
   * @param {Client} client
   * @param {unknown} request
   */
  async join(client, request) {
    await this.paceJoin();
    return client.ask('join room', request);
  }

  /**
   * A client with a seat: it has its `joined` and its `secret`.
   * @param {string} room
   * @param {Readonly<Record<string, unknown>> & { seatSecret?: string }} [changes]
   * @returns {Promise<SeatedClient>}
   */
  async seat(room, changes = {}) {
    const client = await this.connect();
    const request = requestOf(room, changes);
    const answer = await this.join(client, request);
    if (answer?.ok !== true) throw new Departure('a seat', answer);
    return Object.assign(client, { joined: answer.value, id: answer.value.self.id, secret: String(request.seatSecret) });
  }

  /** Ana and Ben in one room. They stay, and have taken all events when a check gets them. */
  async pair() {
    const seated = this.#pair ?? this.#seatPair();
    this.#pair = seated;
    const pair = await seated;
    await Promise.all([pair.ana.clear(), pair.ben.clear()]);
    return pair;
  }

  async #seatPair() {
    const room = newRoom();
    const ana = await this.seat(room, { name: 'Ana' });
    const ben = await this.seat(room, { name: 'Ben' });
    /** @param {Client} client */
    const isOfPair = (client) => client === ana || client === ben;
    this.#residents.push(ana, ben);
    this.#guests = this.#guests.filter((client) => !isOfPair(client));
    return { room, ana, ben };
  }

  /** Keeps the clients that have come so far for the whole run. */
  keepGuests() {
    this.#residents.push(...this.#guests.splice(0));
  }

  /** Has the clients of a check leave, whatever came of it. */
  async dismissGuests() {
    const guests = this.#guests.splice(0).filter(({ socket }) => socket.connected);
    await Promise.allSettled(guests.map((guest) => guest.ask('leave room')));
    for (const guest of guests) guest.close();
  }

  close() {
    for (const client of [...this.#residents, ...this.#guests]) client.close();
  }
}
