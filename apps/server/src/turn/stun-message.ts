/** Encodes and decodes the STUN and TURN messages of the relay check (RFC 8489, RFC 8656). */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { addressBytes } from '../network/address-bytes.ts';

const MAGIC_COOKIE = 0x21_12_a4_42;
const HEADER_BYTES = 20;
const INTEGRITY_BYTES = 24;

/** Message types: the method, whose bits include the class (request, success or error). */
export const ALLOCATE = 0x00_03;
export const REFRESH = 0x00_04;
export const CREATE_PERMISSION = 0x00_08;

export type TurnMethod = typeof ALLOCATE | typeof REFRESH | typeof CREATE_PERMISSION;

const ATTRIBUTE = {
  username: 0x00_06,
  messageIntegrity: 0x00_08,
  errorCode: 0x00_09,
  lifetime: 0x00_0d,
  xorPeerAddress: 0x00_12,
  realm: 0x00_14,
  nonce: 0x00_15,
  requestedTransport: 0x00_19,
} as const;

const UDP = 17;

/** The parts of a long-term credential. */
export interface StunCredential {
  readonly username: string;
  readonly password: string;
  readonly realm: string;
  readonly nonce: string;
}

/** A decoded answer. */
export interface StunAnswer {
  readonly transactionId: string;
  /** The error code, such as 401; null for a success. */
  readonly errorCode: number | null;
  readonly realm: string;
  readonly nonce: string;
}

/**
 * Encodes a request for a UDP relay, for its end (a refresh with a lifetime of 0), or for the permission to reach `peer` (an IPv4 or IPv6 address) through
 * it.
 */
export function stunRequest(type: TurnMethod, credential: StunCredential | null, peer: string | null): Buffer {
  const transactionId = randomBytes(12);
  const attributes: Buffer[] = [];
  if (type === ALLOCATE) attributes.push(attribute(ATTRIBUTE.requestedTransport, Buffer.from([UDP, 0, 0, 0])));
  if (type === REFRESH) attributes.push(attribute(ATTRIBUTE.lifetime, Buffer.alloc(4)));
  if (peer) attributes.push(attribute(ATTRIBUTE.xorPeerAddress, xorAddress(peer, transactionId)));
  if (!credential) return message(type, transactionId, Buffer.concat(attributes));
  attributes.push(
    attribute(ATTRIBUTE.username, Buffer.from(credential.username)),
    attribute(ATTRIBUTE.realm, Buffer.from(credential.realm)),
    attribute(ATTRIBUTE.nonce, Buffer.from(credential.nonce)),
  );
  const body = Buffer.concat(attributes);
  const { username, realm, password } = credential;
  const key = createHash('md5').update(`${username}:${realm}:${password}`).digest();
  // The digest covers a header whose length includes the integrity attribute (RFC 8489 section 14.5).
  const covered = message(type, transactionId, body, body.length + INTEGRITY_BYTES);
  const digest = createHmac('sha1', key).update(covered).digest();
  return Buffer.concat([covered, attribute(ATTRIBUTE.messageIntegrity, digest)]);
}

/** Decodes the first complete answer in these bytes, with its length; null while there is none. */
export function readStunAnswer(bytes: Buffer): { answer: StunAnswer; lengthBytes: number } | null {
  if (bytes.length < HEADER_BYTES) return null;
  const lengthBytes = HEADER_BYTES + bytes.readUInt16BE(2);
  if (bytes.length < lengthBytes) return null;
  let errorCode: number | null = null;
  let realm = '';
  let nonce = '';
  for (let at = HEADER_BYTES; at + 4 <= lengthBytes; ) {
    const length = bytes.readUInt16BE(at + 2);
    const value = bytes.subarray(at + 4, at + 4 + length);
    const type = bytes.readUInt16BE(at);
    if (type === ATTRIBUTE.errorCode && length >= 4) errorCode = value.readUInt8(2) * 100 + value.readUInt8(3);
    if (type === ATTRIBUTE.realm) realm = value.toString();
    if (type === ATTRIBUTE.nonce) nonce = value.toString();
    at += 4 + padded(length);
  }
  return { answer: { transactionId: transactionIdOf(bytes), errorCode, realm, nonce }, lengthBytes };
}

/** The transaction id of a message, in hexadecimal. */
export const transactionIdOf = (bytes: Buffer): string => bytes.subarray(8, HEADER_BYTES).toString('hex');

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function message(type: number, transactionId: Buffer, body: Buffer, bodyLength = body.length): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt16BE(type, 0);
  header.writeUInt16BE(bodyLength, 2);
  header.writeUInt32BE(MAGIC_COOKIE, 4);
  return Buffer.concat([header, transactionId, body]);
}

function attribute(type: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value, Buffer.alloc(padded(value.length) - value.length)]);
}

/** Encodes an address for XOR-PEER-ADDRESS, with port 9 (RFC 8489 section 14.2). */
function xorAddress(address: string, transactionId: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt8(isIPv4(address) ? 1 : 2, 1);
  head.writeUInt16BE(9 ^ (MAGIC_COOKIE >>> 16), 2);
  const mask = Buffer.alloc(16);
  mask.writeUInt32BE(MAGIC_COOKIE, 0);
  transactionId.copy(mask, 4);
  return Buffer.concat([head, addressBytes(address).map((byte, index) => byte ^ (mask[index] ?? 0))]);
}
