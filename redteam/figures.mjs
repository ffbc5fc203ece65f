/** What a process weighs (Linux). */
import { readdirSync, readFileSync } from 'node:fs';

/** `{ residentMb, descriptors }` of a process; null when it is gone. */
export function figuresOf(pid) {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { residentMb: Number(kilobytes) / 1024, descriptors: readdirSync(`/proc/${pid}/fd`).length };
  } catch {
    // The file is gone with its process.
    return null;
  }
}
