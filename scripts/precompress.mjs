/** Writes .br and .gz files beside the text files of a build, so that the server compresses nothing during a request. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT_FILE = /\.(html|js|mjs|css|svg|json|webmanifest|txt|wasm)$/;
/** A smaller file fits one packet uncompressed (1,500 bytes of Ethernet less the headers of IP, TCP, TLS and HTTP). */
const MIN_SIZE_BYTES = 1024;

/**
 * Compresses every text file of a folder that compression makes smaller.
 * @param {string} folder
 */
export function precompress(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((candidate) => candidate.isFile() && TEXT_FILE.test(candidate.name))) {
    const file = path.join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    if (content.length < MIN_SIZE_BYTES) continue;
    const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
    const gzip = gzipSync(content, { level: constants.Z_BEST_COMPRESSION });
    if (brotli.length < content.length) writeFileSync(`${file}.br`, brotli);
    if (gzip.length < content.length) writeFileSync(`${file}.gz`, gzip);
  }
}
