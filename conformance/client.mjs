/** A client of the signaling: sends any event, and keeps the events that it receives until a check takes them. */
import { io } from 'socket.io-client';
import { Departure } from './expect.mjs';

/** What a server sent: the checks compare it, and read fields of it where it fits. @typedef {any} Received */

export class Client {
  /** @type {[event: string, ...args: Received[]][]} what was received and not taken yet */
  #inbox = [];
  /** @type {Set<() => void>} */
  #waiting = new Set();
  #answerMs;

  /** @param {import('socket.io-client').Socket} socket @param {number} answerMs how long an answer or an event may take */
  constructor(socket, answerMs) {
    this.socket = socket;
    this.#answerMs = answerMs;
    socket.onAny((event, ...args) => {
      this.#inbox.push([event, ...args]);
      for (const look of this.#waiting) look();
    });
  }

  /**
   * Connects.
   * @param {string} url the server, with its base path
   * @param {{ auth?: object, answerMs: number }} options `auth` goes with the handshake
   */
  static async connect(url, { auth = {}, answerMs }) {
    const { origin, pathname } = new URL(url);
    const path = `${pathname.replace(/\/+$/, '')}/socket.io`;
    const socket = io(origin, { path, auth, transports: ['websocket'], forceNew: true, reconnection: false });
    const client = new Client(socket, answerMs);
    await new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(undefined));
      socket.once('connect_error', (error) => reject(new Departure('a connection', error.message)));
    });
    return client;
  }

  get socketId() {
    return this.socket.id;
  }

  /**
   * Sends a request with an ack; resolves to the answer.
   * @param {string} event
   * @param {...unknown} args
   * @returns {Promise<Received>}
   */
  async ask(event, ...args) {
    try {
      return await this.socket.timeout(this.#answerMs).emitWithAck(event, ...args);
    } catch (cause) {
      // biome-ignore lint/style/useErrorCause: it is the third argument.
      throw new Departure(`an answer to "${event}"`, `none in ${this.#answerMs} ms`, { cause });
    }
  }

  /**
   * Sends an event without an ack.
   * @param {string} event
   * @param {...unknown} args
   */
  send(event, ...args) {
    this.socket.emit(event, ...args);
  }

  /**
   * Takes the arguments of the first event of this name, and waits for it when none has come.
   * @param {string} event
   * @param {number} [timeoutMs]
   * @returns {Promise<Received[]>}
   */
  async take(event, timeoutMs = this.#answerMs) {
    const find = () => this.#inbox.findIndex(([name]) => name === event);
    if (find() < 0) await this.#until(() => find() >= 0, timeoutMs);
    const [received] = find() < 0 ? [] : this.#inbox.splice(find(), 1);
    if (!received) {
      const names = this.#inbox.map(([name]) => `"${name}"`).join(', ');
      throw new Departure(`"${event}" within ${timeoutMs} ms`, names || 'nothing');
    }
    return received.slice(1);
  }

  /** Forgets what has come. */
  async clear() {
    await this.settle();
    this.#inbox = [];
  }

  /** Everything that has come, in order, with what the server sent before now. */
  async received() {
    await this.settle();
    return [...this.#inbox];
  }

  /** Resolves when everything that the server sent before is here: an answer comes after it. */
  async settle() {
    await this.ask('ice servers');
  }

  /** Resolves when the server has ended the connection. */
  async closed() {
    if (!this.socket.connected) return;
    const ended = new Promise((resolve) => this.socket.once('disconnect', () => resolve(true)));
    const isClosed = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, this.#answerMs, false))]);
    if (!isClosed) throw new Departure('the end of the connection', `none in ${this.#answerMs} ms`);
  }

  /** Loses the connection, as a network does: without a goodbye. */
  drop() {
    this.socket.io.engine.close();
  }

  /** Ends the connection with a goodbye. */
  close() {
    this.socket.disconnect();
  }

  /**
   * Waits for an event after which `isDone`, or for the end of the time.
   * @param {() => boolean} isDone
   * @param {number} timeoutMs
   * @returns {Promise<void>}
   */
  #until(isDone, timeoutMs) {
    return new Promise((resolve) => {
      const look = () => {
        if (isDone()) end();
      };
      const end = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      const timer = setTimeout(end, timeoutMs);
      this.#waiting.add(look);
    });
  }
}
