/**
 * Packs a built web client into one file: `node e2e/old-client/pack.mjs DIST OUT`. DIST is `apps/web/dist` of the version. Of its files it takes what a call
 * in English loads, and the licences of the packages in it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const [dist = '', out = ''] = process.argv.slice(2);

/** Pages of their own, and other languages. */
const LEFT_OUT = /^(?:de|es|fr|french-of|diagnostics-screen)-/;
/** @param {string} name */
const isTaken = (name) => /\.(?:js|css)$|^licences\.txt$/.test(name) && !LEFT_OUT.test(name);

/** @type {Record<string, string>} */
const files = { 'room.html': readFileSync(path.join(dist, 'room.html'), 'utf8') };
for (const name of readdirSync(path.join(dist, 'assets')).filter(isTaken).sort())
  files[`assets/${name}`] = readFileSync(path.join(dist, 'assets', name), 'utf8');
writeFileSync(out, brotliCompressSync(JSON.stringify(files)));
