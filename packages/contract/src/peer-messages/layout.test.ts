import { expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { renderedSizesSchema } from './layout.ts';

const size = { widthPx: 320, heightPx: 180 };

test('reads sizes, and null for video that no tile renders', () => {
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
])('refuses the body %j', (body) => {
  expect(parse(renderedSizesSchema, body)).toBeUndefined();
});
