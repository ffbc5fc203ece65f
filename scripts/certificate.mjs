/** Creates and stores the self-signed certificate of `npm start -- --https`. A phone's browser allows its camera only in a secure context. */
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Apple's platforms refuse server certificates that are valid for more than 825 days (support.apple.com/en-us/103769). */
const VALID_DAYS = 365;
const RENEW_BEFORE_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const LOCAL_NAME = 'localhost';
const LOCAL_ADDRESSES = ['127.0.0.1', '::1'];

/**
 * Whether a certificate names localhost and every address, and is valid for another 30 days. Further addresses in it do no harm: a kept
 * certificate keeps the exceptions that browsers have stored for it.
 * @param {string} pem
 * @param {readonly string[]} addresses
 * @param {number} nowMs milliseconds since the epoch
 */
export function isCertificateFit(pem, addresses, nowMs) {
  const certificate = new X509Certificate(pem);
  const hasName = certificate.checkHost(LOCAL_NAME) !== undefined;
  const hasAddresses = [...LOCAL_ADDRESSES, ...addresses].every((address) => certificate.checkIP(address) !== undefined);
  return hasName && hasAddresses && Date.parse(certificate.validTo) - nowMs > RENEW_BEFORE_DAYS * DAY_MS;
}

/**
 * The certificate and key in a folder, created when they are missing or no longer fit.
 * @param {string} folder
 * @param {readonly string[]} addresses the machine's addresses, which the certificate names beside localhost
 * @param {number} nowMs milliseconds since the epoch
 * @returns {Promise<{ certificateFile: string, keyFile: string, isNew: boolean }>}
 */
export async function keepCertificate(folder, addresses, nowMs) {
  const certificateFile = path.join(folder, 'certificate.pem');
  const keyFile = path.join(folder, 'private-key.pem');
  if (
    existsSync(certificateFile) &&
    existsSync(keyFile) &&
    isCertificateFit(readFileSync(certificateFile, 'utf8'), addresses, nowMs)
  ) {
    return { certificateFile, keyFile, isNew: false };
  }
  const pems = await createCertificate(addresses, nowMs);
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyFile, pems.private, { mode: 0o600 });
  writeFileSync(certificateFile, pems.cert);
  return { certificateFile, keyFile, isNew: true };
}

/**
 * @param {readonly string[]} addresses
 * @param {number} nowMs
 */
async function createCertificate(addresses, nowMs) {
  const { generate } = await import('selfsigned');
  return generate([{ name: 'commonName', value: 'Vis-à-vis on this network' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    // An hour ago, since the clock of a phone may lag.
    notBeforeDate: new Date(nowMs - DAY_MS / 24),
    notAfterDate: new Date(nowMs + VALID_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: LOCAL_NAME },
          ...[...LOCAL_ADDRESSES, ...addresses].map((ip) => ({ type: /** @type {const} */ (7), ip })),
        ],
      },
    ],
  });
}
