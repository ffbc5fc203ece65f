/** The message of `npm start` once the server listens: its addresses, and how a phone connects; pure. */

/**
 * The message with the addresses.
 * @param {{ isHttps: boolean, port: number, basePath: string, addresses: readonly string[], qrCodeOf: (text: string) => string }} facts
 *   `addresses` of the local network, best first; `qrCodeOf` draws a code for a terminal
 */
export function welcome({ isHttps, port, basePath, addresses, qrCodeOf }) {
  const scheme = isHttps ? 'https' : 'http';
  const [first, ...others] = addresses.map((address) => `${scheme}://${address}:${port}${basePath}`);
  const lines = ['', '  Vis-à-vis is running.', '', `  On this computer    ${scheme}://localhost:${port}${basePath}`];
  if (first !== undefined) {
    lines.push(`  On your network     ${first}`, ...others.map((url) => `                      ${url}`), '');
    lines.push(qrCodeOf(first).replace(/^/gm, '  '), '');
    lines.push(...(isHttps ? CERTIFICATE_NOTE : HTTPS_NOTE).map((line) => `  ${line}`));
  }
  return [...lines, '', '  Ctrl-C stops it.', ''].join('\n');
}

const HTTPS_NOTE = [
  'Other devices get a camera and a microphone over https only.',
  'For a phone, stop this and run:  npm start -- --https',
];

const CERTIFICATE_NOTE = [
  'The certificate is this computer\u2019s own, so a browser warns once:',
  'choose \u201cAdvanced\u201d or \u201cShow details\u201d, then go on to the page.',
];
