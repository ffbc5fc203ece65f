/** Makes a file's name from elsewhere one that can be shown and saved anywhere; pure. */
import { cleanText } from './chat-text.ts';

/** Longest name, in code points: every file system takes it. */
const NAME_MAX_POINTS = 120;
/** Longest ending that is kept when a name is cut. */
const ENDING_MAX_POINTS = 12;

/** What is a path, a wildcard or a device somewhere. */
const FORBIDDEN = /[\\/:*?"<>|\n\t]/g;

/** No path, no tricks with direction, not hidden, not empty, not too long; the ending stays. */
export function cleanFileName(name: string): string {
  const bare = cleanText(name.slice(0, 1024))
    .replace(FORBIDDEN, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const points = [...bare];
  if (points.length === 0) return 'file';
  if (points.length <= NAME_MAX_POINTS) return bare;
  const dot = points.lastIndexOf('.');
  const ending = dot > 0 && points.length - dot <= ENDING_MAX_POINTS ? points.slice(dot) : [];
  return [...points.slice(0, NAME_MAX_POINTS - ending.length), ...ending].join('');
}
