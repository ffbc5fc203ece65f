/** The types of certificate.mjs, for the browser tests. */
export function keepCertificate(
  folder: string,
  addresses: readonly string[],
  nowMs: number,
): Promise<{ certificateFile: string; keyFile: string; isNew: boolean }>;
