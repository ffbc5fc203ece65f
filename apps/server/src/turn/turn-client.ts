/** Talks to a TURN server as a participant's browser would, as far as "may I?": over UDP, TCP or TLS. It relays nothing. */
import { createSocket } from 'node:dgram';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import {
  ALLOCATE,
  CREATE_PERMISSION,
  REFRESH,
  readStunAnswer,
  type StunAnswer,
  type StunCredential,
  stunRequest,
  type TurnMethod,
  transactionIdOf,
} from './stun-message.ts';

/** An answer that takes longer than this is none, in ms. */
const ANSWER_TIMEOUT_MS = 3000;
/** Over UDP a request may be lost: it is sent again after this long, in ms. */
const RESEND_MS = 500;

const UNAUTHORIZED = 401;
const STALE_NONCE = 438;

/** The credentials of one user at a relay. */
export interface TurnLogin {
  readonly username: string;
  readonly credential: string;
}

export interface TurnClient {
  /** Asks for a relay; null when it was given, else the error code of the server. @throws when it does not answer. */
  allocate(): Promise<number | null>;
  /** Asks for leave to reach an address through the relay; null when it was given, else the error code, such as 403. */
  permit(address: string): Promise<number | null>;
  /** Ends the allocation, which the server would keep for 10 min (RFC 8656 section 7). @throws when it does not answer. */
  release(): Promise<void>;
  close(): void;
}

interface Wire {
  send(bytes: Buffer): void;
  close(): void;
}

/** A client for a URL such as `turn:turn.example.org:3478?transport=udp`. @throws TypeError when it is none. */
export function createTurnClient(url: string, { username, credential }: TurnLogin): TurnClient {
  const waiting = new Map<string, (answer: StunAnswer) => void>();
  const wire = openWire(url, (answer) => waiting.get(answer.transactionId)?.(answer));
  let login: StunCredential | null = null;

  const ask = (bytes: Buffer): Promise<StunAnswer> =>
    new Promise((resolve, reject) => {
      const id = transactionIdOf(bytes);
      const resend = setInterval(() => wire.send(bytes), RESEND_MS);
      const stop = () => {
        clearInterval(resend);
        clearTimeout(timer);
        waiting.delete(id);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error('no answer'));
      }, ANSWER_TIMEOUT_MS);
      waiting.set(id, (answer) => {
        stop();
        resolve(answer);
      });
      wire.send(bytes);
    });

  /** The first answer of a server names the realm and the nonce that a login needs. */
  const request = async (type: TurnMethod, peer: string | null): Promise<number | null> => {
    const first = await ask(stunRequest(type, login, peer));
    const needsLogin = (first.errorCode === UNAUTHORIZED && login === null) || first.errorCode === STALE_NONCE;
    if (!needsLogin) return first.errorCode;
    login = { username, password: credential, realm: first.realm, nonce: first.nonce };
    return (await ask(stunRequest(type, login, peer))).errorCode;
  };

  return {
    allocate: () => request(ALLOCATE, null),
    async release() {
      await request(REFRESH, null);
    },
    permit: (address) => request(CREATE_PERMISSION, address),
    close: () => wire.close(),
  };
}

function openWire(url: string, onAnswer: (answer: StunAnswer) => void): Wire {
  const [, scheme, host = '', port, transport] =
    /^(turns?):(\[[^\]]+\]|[^:?]+)(?::(\d+))?(?:\?transport=(udp|tcp))?$/.exec(url) ?? [];
  if (!scheme) throw new TypeError(`${url} is no TURN url.`);
  const address = { host: host.replace(/^\[|\]$/g, ''), port: Number(port ?? (scheme === 'turns' ? 5349 : 3478)) };
  if (scheme === 'turn' && transport !== 'tcp') return udpWire(address, onAnswer);
  // Whether the certificate is a good one is for browsers to judge; here it is asked whether a relay is there.
  return streamWire(scheme === 'turns' ? connectTls({ ...address, rejectUnauthorized: false }) : connectTcp(address), onAnswer);
}

function udpWire({ host, port }: { host: string; port: number }, onAnswer: (answer: StunAnswer) => void): Wire {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  socket.on('message', (bytes) => {
    const read = readStunAnswer(bytes);
    if (read) onAnswer(read.answer);
  });
  // Refused or unreachable: the request then has no answer, which says it all.
  socket.on('error', () => undefined);
  return { send: (bytes) => socket.send(bytes, port, host, () => undefined), close: () => socket.close() };
}

function streamWire(socket: Socket, onAnswer: (answer: StunAnswer) => void): Wire {
  let rest: Buffer = Buffer.alloc(0);
  const sent = new Set<string>();
  socket.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let read = readStunAnswer(rest); read; read = readStunAnswer(rest)) {
      rest = rest.subarray(read.lengthBytes);
      onAnswer(read.answer);
    }
  });
  socket.on('error', () => undefined);
  return {
    send(bytes) {
      const id = transactionIdOf(bytes);
      if (!sent.has(id)) socket.write(bytes);
      sent.add(id);
    },
    close: () => socket.destroy(),
  };
}
