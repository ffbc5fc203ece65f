import { expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { fileSchema } from './file.ts';

const ID = 'abcdefghijkl';

test.each([
  [{ kind: 'hello', more: 1 }, { kind: 'hello' }],
  [
    { kind: 'offer', id: ID, name: '/a', sizeBytes: 0 },
    { kind: 'offer', id: ID, name: '_a', sizeBytes: 0, ageMs: 0 },
  ],
  [
    { kind: 'take', id: ID, transfer: 1, fromByte: 5 },
    { kind: 'take', id: ID, transfer: 1, fromByte: 5 },
  ],
  [{ kind: 'offer', id: ID, name: 'a', sizeBytes: -1 }, undefined],
  [{ kind: 'offer', id: ID, name: 'a', sizeBytes: 1e300 }, undefined],
  [{ kind: 'offer', id: ID, name: 'a', sizeBytes: '5' }, undefined],
  [{ kind: 'offer', id: '__proto__', name: 'a', sizeBytes: 5 }, undefined],
  [{ kind: 'offer', id: ID, name: { length: 5 }, sizeBytes: 5 }, undefined],
  [{ kind: 'take', id: ID, transfer: 2 ** 32, fromByte: 0 }, undefined],
  [{ kind: 'take', id: ID, transfer: 1, fromByte: 0.5 }, undefined],
  [{ kind: 'stored', transfer: 1 }, undefined],
  [{ kind: 'stop' }, undefined],
  [{ kind: 'refuse', transfer: 1, reason: 'because' }, undefined],
  [{ kind: 'nosuch' }, undefined],
  [['offer'], undefined],
  [null, undefined],
  [7, undefined],
])('PROTOCOL-7 reads %j as %j', (body, expected) => {
  expect(parse(fileSchema, body)).toEqual(expected);
});
