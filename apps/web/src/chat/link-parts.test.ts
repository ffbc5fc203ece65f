import { expect, test } from 'vitest';
import { linkParts } from './link-parts.ts';

const OWN_HOST = 'call.example.org';
const linksOf = (text: string) =>
  linkParts(text, OWN_HOST).flatMap(({ text: shown, href }) => (href === null ? [] : [[shown, href]]));

test.each([
  ['see https://example.org/draft', 'https://example.org/draft'],
  ['HTTP://Example.org', 'HTTP://Example.org'],
  ['(https://example.org/a)', 'https://example.org/a'],
  ['https://en.wikipedia.org/wiki/Tile_(game).', 'https://en.wikipedia.org/wiki/Tile_(game)'],
  ['https://en.wikipedia.org/wiki/a(b)_c', 'https://en.wikipedia.org/wiki/a(b)_c'],
  ['“https://example.org/?q=1&r=2#top”, he said', 'https://example.org/?q=1&r=2#top'],
  ['https://example.org/a,b;c?d!', 'https://example.org/a,b;c?d'],
  ['<https://example.org>', 'https://example.org'],
  ['[here](https://example.org/a)', 'https://example.org/a'],
  ['line\nhttps://example.org\nline', 'https://example.org'],
  ['https://münchen.example/straße', 'https://münchen.example/straße'],
  ['https://de.wikipedia.org/wiki/Köln', 'https://de.wikipedia.org/wiki/Köln'],
  ['https://ja.wikipedia.org/wiki/日本', 'https://ja.wikipedia.org/wiki/日本'],
  ['https://fa.wikipedia.org/wiki/می‌خواهم', 'https://fa.wikipedia.org/wiki/می‌خواهم'],
  ['http://192.168.1.4:8000/room/x', 'http://192.168.1.4:8000/room/x'],
  ['http://[::1]:8000/room/x', 'http://[::1]:8000/room/x'],
  ['http://server/room/x', 'http://server/room/x'],
  ['https://example.org/@ben, @ana', 'https://example.org/@ben'],
  // Punctuation of other scripts.
  ['https://example.org/a。谢谢', 'https://example.org/a'],
  ['见https://example.org/a，谢谢', 'https://example.org/a'],
  ['（https://example.org/a）です', 'https://example.org/a'],
  ['「https://example.org/a」', 'https://example.org/a'],
  ['https://example.org/a！', 'https://example.org/a'],
  ['https://example.org/a\u3000続き', 'https://example.org/a'],
  ['https://example.org/a،', 'https://example.org/a'],
  ['https://example.org/a؟', 'https://example.org/a'],
  ['https://example.org/a۔', 'https://example.org/a'],
  ['https://example.org/a।', 'https://example.org/a'],
  ['»https://example.org/a«', 'https://example.org/a'],
  ['„https://example.org/a“', 'https://example.org/a'],
  // Punctuation that chats and word processors put around an address.
  ['https://example.org/a…', 'https://example.org/a'],
  ['https://example.org/a—b', 'https://example.org/a'],
  ['`https://example.org/a`', 'https://example.org/a'],
  ['**https://example.org/a**', 'https://example.org/a'],
  ['_https://example.org/a_', 'https://example.org/a'],
  ['https://example.org/a_', 'https://example.org/a_'],
  ['https://example.org/a\u200b', 'https://example.org/a'],
  ['https://example.org/a\u200bb', 'https://example.org/a'],
  ['\ufeffhttps://example.org/a\u2060', 'https://example.org/a'],
])('finds the address in %j: %j', (text, address) => {
  expect(linksOf(text)).toEqual([[address, new URL(address).href]]);
});

test.each([
  ['javascript:alert(1)'],
  ['data:text/html,<script>'],
  ['example.org'],
  ['//example.org'],
  ['mailto:ana@example.org'],
  ['ftp://example.org'],
  ['https://'],
  ['https://...'],
  ['https://bank.example@evil.example/'],
  ['https://bank.example:443@evil.example/'],
  ['https://bank.example\\@evil.example/'],
  ['file:///etc/passwd'],
  ['xhttps://example.org'],
])('finds no address in %j', (text) => {
  expect(linkParts(text, OWN_HOST)).toEqual([{ text, href: null, host: null }]);
});

test('splits a text into pieces that make the text', () => {
  const text = ' a https://a.example/x, b\nhttps://b.example、https://c.example) *c* ';
  expect(
    linkParts(text, OWN_HOST)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
  expect(linksOf(text)).toHaveLength(3);
  expect(linkParts('', OWN_HOST)).toEqual([]);
});

test.each([
  ['https://www.apple.com/a', null],
  ['https://EXAMPLE.org:443/a', null],
  // Cyrillic letters.
  ['https://www.\u0430\u0440\u0440\u04cf\u0435.com/a', 'www.xn--80ak6aa92e.com'],
  ['https://münchen.example/straße', 'xn--mnchen-3ya.example'],
  ['https://ｅxample.org', 'example.org'],
  ['http://0x7f.1/', '127.0.0.1'],
])('CHAT-8 shows for %s the host %s', (text, host) => {
  expect(linkParts(text, OWN_HOST)).toMatchObject([{ text, host }]);
});

test.each([
  ['https://call.example.org/room/abc?join', 'https://call.example.org/room/abc'],
  ['http://CALL.example.org/room/abc?name=Ben&j%6fin=1#x', 'http://call.example.org/room/abc?name=Ben#x'],
  ['https://call.example.org/room/abc?joint', 'https://call.example.org/room/abc?joint'],
  ['https://other.example.org/?join', 'https://other.example.org/?join'],
])('CHAT-8 %s opens %s', (text, href) => {
  expect(linksOf(text)).toEqual([[text, href]]);
});

test.each([
  ['('],
  ['(['],
  ['a.'],
  ['.'],
  ['-'],
  ['"'],
  ["'x"],
  ['!?'],
  ['*_~'],
  ['https://'],
  ['https://a/('],
  ['@:'],
  ['\u200b`'],
])('reads a long text of %j in linear time', (piece) => {
  const long = piece.repeat(Math.ceil(4096 / piece.length));
  const before = performance.now();
  for (const text of [long, `https://example.org/${long}`, `https://${long}`]) {
    expect(
      linkParts(text, OWN_HOST)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  }
  expect(performance.now() - before).toBeLessThan(2000);
});
