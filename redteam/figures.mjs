/** Memory and descriptors of a process (Linux). */
import { readdirSync, readFileSync } from 'node:fs';

/**
 * The figures of a process.
 * @param {number} pid
 * @returns {{ residentMb: number, descriptors: number } | null} null once the process has ended
 */
export function figuresOf(pid) {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { residentMb: Number(kilobytes) / 1024, descriptors: readdirSync(`/proc/${pid}/fd`).length };
  } catch {
    // The files of an ended process are gone.
    return null;
  }
}
