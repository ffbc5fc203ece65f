import { expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { renderedSizesSchema } from './layout.ts';

const size = { widthPx: 320, heightPx: 180 };

test('sizes are read, and what is seen nowhere is null', () => {
  expect(parse(renderedSizesSchema, { camera: size, screen: null })).toEqual({ camera: size, screen: null });
  expect(parse(renderedSizesSchema, { camera: { ...size, extra: 1 }, screen: size })).toEqual({ camera: size, screen: size });
});

test.each([
  [null],
  ['camera'],
  [{}],
  [{ camera: size }],
  [{ camera: 7, screen: null }],
  [{ camera: { widthPx: 320 }, screen: null }],
  [{ camera: { widthPx: 0, heightPx: 10 }, screen: null }],
  [{ camera: { widthPx: Number.POSITIVE_INFINITY, heightPx: 10 }, screen: null }],
  [{ camera: { widthPx: '320', heightPx: 180 }, screen: null }],
])('%j is no such thing', (body) => {
  expect(parse(renderedSizesSchema, body)).toBeUndefined();
});
