import { BLOCK_BYTES, encodeFrame, WINDOW_BYTES } from '@visavis/contract/peer-messages/file-frame';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeParticipant, type FakeParticipant, FakeRoom } from '../testing/index.ts';
import type { FileSink } from './file-receiver.ts';
import { Files } from './file-sharing.ts';
import { OFFERS_MAX } from './files-state.ts';

let room: FakeRoom;

beforeEach(() => {
  room = new FakeRoom();
});
afterEach(() => vi.restoreAllMocks());

type Person = FakeParticipant & { files: Files };

async function join(id: string): Promise<Person> {
  const participant = createFakeParticipant(room, id);
  await participant.call.join(`Name of ${id}`);
  const files = new Files(participant.call);
  return { ...participant, files };
}

/** Real checksums need real time: every test here polls for its expectation. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 1 });
const entry = ({ files }: Person, index = 0) => files.snapshot.get().entries[index];
const stateOf = (person: Person) => {
  const file = entry(person);
  return file?.isOwn ? 'own' : file?.state;
};
const keyOf = (person: Person) => entry(person)?.key ?? '';

async function pairOf(): Promise<[Person, Person]> {
  const [ana, ben] = [await join('ana'), await join('ben')];
  await until(() => expect(ana.call.messages.open.get().has('ben')).toBe(true));
  await until(() => expect(ben.call.messages.open.get().has('ana')).toBe(true));
  return [ana, ben];
}

const bytesOf = (sizeBytes: number) => new Uint8Array(sizeBytes).map((_, index) => (index * 7 + (index >> 11)) % 256);
const fileOf = (bytes: Uint8Array<ArrayBuffer>, name = 'draft.bin') => new File([bytes], name);

class MemorySink implements FileSink {
  readonly blocks: Uint8Array[] = [];
  end: 'open' | 'finished' | 'discarded' = 'open';
  /** Called before each write; may delay it or fail it. */
  onWrite: () => Promise<void> = async () => undefined;

  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.onWrite();
    this.blocks.push(bytes);
  }
  async finish(): Promise<void> {
    this.end = 'finished';
  }
  async discard(): Promise<void> {
    this.end = 'discarded';
  }
  get bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.blocks));
  }
}

test('offers a file to every participant, later ones included, and sends it whole to each', async () => {
  const [ana, ben] = await pairOf();
  const bytes = bytesOf(2 * BLOCK_BYTES + 12_345);
  ana.files.offer([fileOf(bytes, '../draft.bin')]);
  await until(() => expect(stateOf(ben)).toBe('offered'));
  expect(entry(ben)).toMatchObject({ from: 'ana', name: 'Name of ana', fileName: '_draft.bin', sizeBytes: bytes.length });
  expect(ben.files.snapshot.get().unread).toBe(1);
  const cid = await join('cid');
  await until(() => expect(stateOf(cid)).toBe('offered'));
  for (const person of [ben, cid]) {
    const sink = new MemorySink();
    person.files.take(keyOf(person), sink);
    await until(() => expect(sink.end).toBe('finished'));
    expect(Buffer.compare(sink.bytes, bytes)).toBe(0);
    expect(stateOf(person)).toBe('saved');
  }
  await until(() =>
    expect(entry(ana)).toMatchObject({
      receivers: new Map([
        ['ben', bytes.length],
        ['cid', bytes.length],
      ]),
    }),
  );
});

test('sends an empty file', async () => {
  const [ana, ben] = await pairOf();
  ana.files.offer([fileOf(new Uint8Array())]);
  await until(() => expect(stateOf(ben)).toBe('offered'));
  const sink = new MemorySink();
  ben.files.take(keyOf(ben), sink);
  await until(() => expect(stateOf(ben)).toBe('saved'));
  expect([sink.end, sink.blocks.length]).toEqual(['finished', 0]);
});

test('sends no more than the receiver’s window', async () => {
  const [ana, ben] = await pairOf();
  ana.files.offer([fileOf(bytesOf(WINDOW_BYTES + 4 * BLOCK_BYTES))]);
  await until(() => expect(stateOf(ben)).toBe('offered'));
  const sink = new MemorySink();
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  sink.onWrite = () => held;
  let sentBytes = 0;
  ben.call.messages.listenToFrames((_from, frame) => {
    sentBytes += frame.byteLength;
  });
  ben.files.take(keyOf(ben), sink);
  await until(() => expect(sentBytes).toBeGreaterThan(WINDOW_BYTES));
  expect(sentBytes).toBeLessThan(WINDOW_BYTES + BLOCK_BYTES / 2);
  expect(stateOf(ben)).toBe('receiving');
  goOn();
  await until(() => expect(sink.end).toBe('finished'));
});

test('FILE-7 resumes a file after a lost link where it was stored, and completes it', async () => {
  const [ana, ben] = await pairOf();
  const bytes = bytesOf(6 * BLOCK_BYTES + 1);
  ana.files.offer([fileOf(bytes)]);
  await until(() => expect(stateOf(ben)).toBe('offered'));
  const sink = new MemorySink();
  const asked: unknown[] = [];
  ana.call.messages.listen('file', (_from, body) => asked.push(body));
  let cuts = 0;
  sink.onWrite = async () => {
    if (sink.blocks.length !== 2 * (cuts + 1) || cuts >= 2) return;
    cuts += 1;
    ana.call.retry('ben');
    await until(() => expect(stateOf(ben)).toBe('paused'));
  };
  ben.files.take(keyOf(ben), sink);
  await until(() => expect(sink.end).toBe('finished'));
  expect(cuts).toBe(2);
  expect(Buffer.compare(sink.bytes, bytes)).toBe(0);
  const takes = asked.filter((body): body is { fromByte: number } => (body as { kind: string }).kind === 'take');
  expect(takes.map(({ fromByte }) => fromByte / BLOCK_BYTES)).toEqual([0, 3, 5]);
  expect(stateOf(ben)).toBe('saved');
});

test('either side cancels a transfer without remains, and the receiver may request it again', async () => {
  const [ana, ben] = await pairOf();
  ana.files.offer([fileOf(bytesOf(4 * BLOCK_BYTES))]);
  await until(() => expect(stateOf(ben)).toBe('offered'));
  const cancelled = new MemorySink();
  cancelled.onWrite = async () => ben.files.cancel(keyOf(ben));
  ben.files.take(keyOf(ben), cancelled);
  await until(() => expect(cancelled.end).toBe('discarded'));
  expect(stateOf(ben)).toBe('offered');
  await until(() => expect(entry(ana)).toMatchObject({ receivers: new Map() }));

  const withdrawn = new MemorySink();
  withdrawn.onWrite = async () => ana.files.withdraw(keyOf(ana));
  ben.files.take(keyOf(ben), withdrawn);
  await until(() => expect(withdrawn.end).toBe('discarded'));
  expect(stateOf(ben)).toBe('gone');
  expect(entry(ana)).toMatchObject({ isWithdrawn: true });
  const late = new MemorySink();
  ben.files.take(keyOf(ben), late);
  await until(() => expect(late.end).toBe('discarded'));
});

test('withdraws the offers of a participant who leaves, except saved files', async () => {
  const [ana, ben] = await pairOf();
  ana.files.offer([fileOf(bytesOf(10), 'one'), fileOf(bytesOf(10), 'two')]);
  await until(() => expect(ben.files.snapshot.get().entries).toHaveLength(2));
  ben.files.take(keyOf(ben), new MemorySink());
  await until(() => expect(stateOf(ben)).toBe('saved'));
  ana.call.leave();
  await until(() => expect(entry(ben, 1)).toMatchObject({ state: 'gone' }));
  expect(stateOf(ben)).toBe('saved');
});

test('ends the transfers of a participant who reloads', async () => {
  const [ana, ben] = await pairOf();
  ana.files.offer([fileOf(bytesOf(4 * BLOCK_BYTES))]);
  await until(() => expect(stateOf(ben)).toBe('offered'));
  const sink = new MemorySink();
  sink.onWrite = () => new Promise(() => undefined);
  ben.files.take(keyOf(ben), sink);
  await until(() => expect(entry(ana)).toMatchObject({ receivers: new Map([['ben', 0]]) }));
  const again = await join('ben');
  await until(() => expect(stateOf(again)).toBe('offered'));
  expect(entry(ana)).toMatchObject({ receivers: new Map() });
});

test('reports a file that cannot be read or stored', async () => {
  const [ana, ben] = await pairOf();
  const file = fileOf(bytesOf(10));
  ana.files.offer([file]);
  await until(() => expect(stateOf(ben)).toBe('offered'));
  const full = new MemorySink();
  full.onWrite = () => Promise.reject(new Error('No space.'));
  ben.files.take(keyOf(ben), full);
  await until(() => expect(stateOf(ben)).toBe('unwritable'));
  expect(full.end).toBe('discarded');
  vi.spyOn(file, 'slice').mockImplementation(() => {
    throw new DOMException('Changed on disk.', 'NotReadableError');
  });
  ben.files.take(keyOf(ben), new MemorySink());
  await until(() => expect(stateOf(ben)).toBe('unreadable'));
});

test('FILE-7 never stores bytes that do not match what their sender announced', async () => {
  const [ana, ben] = await pairOf();
  const mallory = createFakeParticipant(room, 'mallory');
  await mallory.call.join('Mallory');
  const piece = (transfer: number, sizeBytes: number) =>
    encodeFrame({ kind: 'piece', transfer, payload: new Uint8Array(sizeBytes) });
  const end = (transfer: number, checksum: number[]) =>
    encodeFrame({ kind: 'block end', transfer, payload: new Uint8Array(checksum) });
  const lies: ((transfer: number) => Uint8Array<ArrayBuffer>[])[] = [
    (transfer) => [piece(transfer, 10), end(transfer, Array(32).fill(0))],
    (transfer) => [piece(transfer, 11)],
    (transfer) => [piece(transfer, 9), end(transfer, [])],
    (transfer) => [end(transfer, [])],
  ];
  let lie = lies[0];
  mallory.call.messages.listen('file', (from, body) => {
    const { kind, transfer } = body as { kind: string; transfer: number };
    const port = mallory.call.messages.bulkTo(from);
    if (kind === 'hello')
      mallory.call.messages.send(from, 'file', { kind: 'offer', id: 'abcdefghijkl', name: 'x', sizeBytes: 10 });
    if (kind === 'take') for (const frame of lie?.(transfer) ?? []) port?.send(frame);
  });
  await until(() => expect(mallory.call.messages.open.get().size).toBe(2));
  const cid = await join('cid');
  await until(() => expect(stateOf(cid)).toBe('offered'));
  for (const next of lies) {
    lie = next;
    const sink = new MemorySink();
    cid.files.take(keyOf(cid), sink);
    await until(() => expect(sink.end).toBe('discarded'));
    expect(stateOf(cid)).toBe('damaged');
    expect(sink.blocks).toEqual([]);
  }
  // Frames that were not requested are dropped.
  for (const { call } of [ana, ben]) mallory.call.messages.bulkTo(call.snapshot.get().self?.id ?? '')?.send(piece(1, 10));
});

test('FILE-7 limits offers, and lets no other participant change them', async () => {
  const [ana, ben] = await pairOf();
  for (let index = 0; index < OFFERS_MAX + 10; index += 1) {
    const id = `id${String(index).padStart(10, '0')}`;
    ana.call.messages.send('ben', 'file', { kind: 'offer', id, name: `${index}`, sizeBytes: index });
  }
  await until(() => expect(ben.files.snapshot.get().entries).toHaveLength(OFFERS_MAX));
  const cid = await join('cid');
  await until(() => expect(cid.call.messages.open.get().has('ben')).toBe(true));
  cid.call.messages.send('ben', 'file', { kind: 'withdraw', id: 'id0000000000' });
  cid.call.messages.send('ben', 'file', { kind: 'offer', id: 'id0000000001', name: 'other', sizeBytes: 1 });
  await until(() => expect(ben.files.snapshot.get().entries).toHaveLength(OFFERS_MAX + 1));
  expect(entry(ben)).toMatchObject({ from: 'ana', state: 'offered' });
  expect(entry(ben, 1)).toMatchObject({ from: 'ana', fileName: '1' });
});

test('counts files over the limit, and a withdrawn offer frees its place at both ends', async () => {
  const [ana, ben] = await pairOf();
  const filesOf = (count: number) => Array.from({ length: count }, (_, index) => fileOf(bytesOf(1), `${index}.txt`));
  ana.files.offer(filesOf(OFFERS_MAX + 10));
  expect(ana.files.snapshot.get().leftOut).toBe(10);
  await until(() => expect(ben.files.snapshot.get().entries).toHaveLength(OFFERS_MAX));
  ana.files.withdraw(keyOf(ana));
  ana.files.withdraw(entry(ana, 1)?.key ?? '');
  ana.files.offer([fileOf(bytesOf(1), 'next.txt'), fileOf(bytesOf(1), 'last.txt'), fileOf(bytesOf(1), 'one too many.txt')]);
  expect(ana.files.snapshot.get().leftOut).toBe(1);
  for (const { files } of [ana, ben]) {
    const names = () => files.snapshot.get().entries.map(({ fileName }) => fileName);
    await until(() => expect(names()).toContain('last.txt'));
    expect(names()).not.toContain('one too many.txt');
  }
  ana.files.withdraw(entry(ana, 5)?.key ?? '');
  ana.files.offer(filesOf(1));
  expect(ana.files.snapshot.get().leftOut).toBe(0);
});

test('FILE-7 refuses a request for an unknown file or an impossible byte', async () => {
  const [ana, ben] = await pairOf();
  const answers: unknown[] = [];
  ben.call.messages.listen('file', (_from, body) => answers.push(body));
  ben.call.messages.send('ana', 'file', { kind: 'take', id: 'abcdefghijkl', transfer: 7, fromByte: 0 });
  await until(() => expect(answers).toContainEqual({ kind: 'refuse', transfer: 7, reason: 'gone' }));
  ana.files.offer([fileOf(bytesOf(10))]);
  const id = keyOf(ana).split(':')[1];
  ben.call.messages.send('ana', 'file', { kind: 'take', id, transfer: 8, fromByte: 2 ** 50 });
  ben.call.messages.send('ana', 'file', { kind: 'stored', transfer: 8, upToByte: 2 ** 52 });
  await until(() => expect(entry(ana)).toMatchObject({ receivers: new Map([['ben', 10]]) }));
});

test('sends a file once to a participant who requests it 3,000 times, and to the others as before', async () => {
  const [ana, ben] = await pairOf();
  const cid = await join('cid');
  const file = fileOf(bytesOf(3 * BLOCK_BYTES));
  const read = vi.spyOn(file, 'slice');
  ana.files.offer([file]);
  await until(() => expect(stateOf(cid)).toBe('offered'));
  const id = keyOf(ana).split(':')[1];
  const sentTo = new Map<string, number>();
  for (const { call, signaling } of [ben, cid]) {
    call.messages.listenToFrames(() => sentTo.set(signaling.id, (sentTo.get(signaling.id) ?? 0) + 1));
  }
  for (let transfer = 1; transfer <= 3000; transfer += 1) {
    ben.call.messages.send('ana', 'file', { kind: 'take', id, transfer, fromByte: 0 });
  }
  const sink = new MemorySink();
  cid.files.take(keyOf(cid), sink);
  await until(() => expect(sink.end).toBe('finished'));
  await until(() => expect(sentTo.get('ben')).toBeGreaterThan(0));
  // Eight at once, then two a second, and the three blocks of Cid.
  expect(read.mock.calls.length).toBeLessThan(40);
});

test('answers 500 requests of the list of offers a few times', async () => {
  const [ana, ben] = await pairOf();
  ana.files.offer([fileOf(bytesOf(10))]);
  await until(() => expect(stateOf(ben)).toBe('offered'));
  const received: string[] = [];
  ben.call.messages.listen('file', (_from, body) => received.push((body as { kind: string }).kind));
  // The channel's budget passes so many at once.
  for (let count = 0; count < 500; count += 1) ben.call.messages.send('ana', 'file', { kind: 'hello' });
  ben.call.messages.send('ana', 'file', { kind: 'take', id: 'abcdefghijkl', transfer: 7, fromByte: 0 });
  await until(() => expect(received).toEqual(expect.arrayContaining(['offer', 'refuse'])));
  expect(received.filter((kind) => kind === 'offer').length).toBeLessThan(20);
});

test('does not count offers that were withdrawn or saved', async () => {
  const [ana, ben] = await pairOf();
  for (let round = 0; round < 2; round += 1) {
    ana.files.offer(Array.from({ length: OFFERS_MAX }, (_, index) => fileOf(bytesOf(1), `${round}-${index}`)));
    await until(() => expect(ben.files.snapshot.get().latest?.fileName).toBe(`${round}-${OFFERS_MAX - 1}`));
    const saved = ben.files.snapshot.get().entries.findLast((file) => !file.isOwn && file.state === 'offered');
    ben.files.take(saved?.key ?? '', new MemorySink());
    await until(() =>
      expect(ben.files.snapshot.get().entries.filter((file) => !file.isOwn && file.state === 'saved')).toHaveLength(round + 1),
    );
    for (const { key } of ana.files.snapshot.get().entries) ana.files.withdraw(key);
  }
  ana.files.offer([fileOf(bytesOf(1), 'last')]);
  expect(ana.files.snapshot.get().entries.at(-1)).toMatchObject({ fileName: 'last', isWithdrawn: false });
  await until(() => expect(ben.files.snapshot.get().latest?.fileName).toBe('last'));
});

test('keeps the lists bounded for a participant who offers and withdraws endlessly', async () => {
  const [ana, ben] = await pairOf();
  for (let index = 0; index < 400; index += 1) {
    const id = `id${String(index).padStart(10, '0')}`;
    ana.call.messages.send('ben', 'file', { kind: 'offer', id, name: `${index}`, sizeBytes: index });
    ana.call.messages.send('ben', 'file', { kind: 'withdraw', id });
  }
  await until(() => expect(ben.files.snapshot.get().latest?.fileName).toBe('399'));
  expect(ben.files.snapshot.get().entries.length).toBeLessThan(2 * OFFERS_MAX + 2);
});
