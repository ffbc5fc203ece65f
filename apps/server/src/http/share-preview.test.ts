import { expect, test } from 'vitest';
import { pageWithPreview } from './share-preview.ts';

const HTML = '<meta property="og:image" content="/preview.png" />';

test.each([
  ['call.example.org', true, 'https://call.example.org/preview.png'],
  ['192.168.1.20:8000', false, 'http://192.168.1.20:8000/preview.png'],
  ['[2001:db8::1]:8000', false, 'http://[2001:db8::1]:8000/preview.png'],
])('gives the preview image on %s an absolute address', (host, isHttps, address) => {
  expect(pageWithPreview(HTML, host, isHttps)).toBe(`<meta property="og:image" content="${address}" />`);
});

test.each([
  [undefined],
  [''],
  ['"><script>alert(1)</script>'],
  ['a b'],
  ['user@evil.example'],
  ['evil.example/x'],
  ['x'.repeat(300)],
  ['$&'],
])('never writes the host %j into the page', (host) => {
  expect(pageWithPreview(HTML, host, true)).toBeNull();
});
