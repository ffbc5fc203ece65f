import { expect, test } from 'vitest';
import { isRenderedSizeMessage, readRenderedSizeMessage, renderedSizeMessage } from './rendered-size-message.ts';

const sizes = { camera: { widthPx: 320, heightPx: 180 }, screen: null };

test('WANT-2 sizes travel as the topic want, as in every version of the client', () => {
  const text = '["want",{"camera":{"widthPx":320,"heightPx":180},"screen":null}]';
  expect(renderedSizeMessage(sizes)).toBe(text);
  expect(isRenderedSizeMessage(text)).toBe(true);
  expect(readRenderedSizeMessage(text)).toEqual(sizes);
  const spaced = JSON.stringify(['want', sizes], null, 2);
  expect(isRenderedSizeMessage(spaced)).toBe(true);
  expect(readRenderedSizeMessage(spaced)).toEqual(sizes);
});

test.each([['["want",'], ['["want",1]'], ['["want",null]'], ['["want",{"camera":null,"screen":null},1]']])(
  'WANT-1 %s is dropped',
  (text) => {
    expect(isRenderedSizeMessage(text)).toBe(true);
    expect(readRenderedSizeMessage(text)).toBeNull();
  },
);

test.each([[''], ['want'], ['["chat","want"]'], ['["wanted",{}]'], ['{"want":1}']])(
  'WANT-2 %j is left to the other listeners',
  (text) => expect(isRenderedSizeMessage(text)).toBe(false),
);
