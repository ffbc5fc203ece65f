/** Makes a file's name from elsewhere one that can be shown and saved anywhere; pure. */

/** Longest name, in grapheme clusters: a card of the chat still shows it whole. */
const NAME_MAX_GRAPHEMES = 120;
/** Longest name, in bytes of UTF-8: every file system takes it, with what a browser puts behind it while it downloads. */
const NAME_MAX_BYTES = 200;
/** Longest ending that is kept when a name is cut, in grapheme clusters. */
const ENDING_MAX_GRAPHEMES = 12;

/** What draws nothing or turns text around: controls, lone surrogates, formatting but for the joiners, fillers and the empty braille pattern. */
const INVISIBLE = /(?!\u200c|\u200d|\ufe0f)[\p{Cc}\p{Cs}\p{Cf}\p{DI}\u2800]/gu;
/** What is a path, a wildcard or a stream somewhere. */
const FORBIDDEN = /[\\/:*?"<>|\n\t]/g;
/** Marks beyond these on one letter belong to no script. */
const HEAPED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Devices of Windows, with any ending ("Naming Files, Paths, and Namespaces", Microsoft). */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i;

/**
 * What a desktop follows or runs as soon as its folder is shown or the file is clicked, without the question that programs get: shortcuts,
 * folders' and desktops' settings, searches. Browsers put `.download` behind some of them; this is the list of all three systems.
 */
const SHORTCUT =
  /\.(lnk|url|scf|desktop|directory|local|inf|library-ms|search-ms|searchconnector-ms|website|webloc|fileloc|inetloc|theme|themepack|settingcontent-ms|appref-ms|contact|diagcab)$/i;

/** What runs when it is opened. */
const PROGRAM =
  /\.(exe|msi|msix|msp|appx|com|bat|cmd|pif|scr|cpl|hta|jar|jse?|vbs?|vbe|ws[cfh]?|ps[12]|psc[12]|psm1|msc|reg|chm|gadget|xll|docm|xlsm|pptm|iso|img|vhdx?|app|dmg|pkg|command|terminal|workflow|scpt|tool|action|sh|run|bin|appimage|deb|rpm|flatpakref|apk|py|pl|rb)$/i;

/** No path, no device, no tricks with direction or blanks, not hidden, not empty, not too long, no shortcut; the ending stays. */
export function cleanFileName(name: string): string {
  // What is too long to be looked at keeps its ending.
  const raw = name.length > 1024 ? name.slice(0, 900) + name.slice(-124) : name;
  const visible = raw.replace(FORBIDDEN, '_').replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(HEAPED_MARKS, '$1');
  const bare = visible.replace(/^[.\s]+|[.\s]+$/g, '');
  const named = bare.replace(/\u200c|\u200d|\ufe0f/g, '') === '' ? 'file' : bare;
  const harmless = SHORTCUT.test(named) ? `${named}.download` : named;
  return shortened(DEVICE.test(harmless) ? `_${harmless}` : harmless);
}

/** Whether opening a file of this name runs something. */
export const isProgram = (fileName: string): boolean => PROGRAM.test(fileName);

function shortened(name: string): string {
  const graphemes = graphemesOf(name);
  if (fits(graphemes)) return name;
  const dot = graphemes.lastIndexOf('.');
  const ending = dot > 0 && graphemes.length - dot <= ENDING_MAX_GRAPHEMES ? graphemes.slice(dot) : [];
  const start = graphemes.slice(0, Math.min(graphemes.length, NAME_MAX_GRAPHEMES) - ending.length);
  while (start.length > 1 && !fits([...start, ...ending])) start.pop();
  return [start.join('').trimEnd(), ...ending].join('');
}

const encoder = new TextEncoder();

const fits = (graphemes: readonly string[]): boolean =>
  graphemes.length <= NAME_MAX_GRAPHEMES && encoder.encode(graphemes.join('')).length <= NAME_MAX_BYTES;

/** Code points where the browser knows no grapheme clusters (Firefox before 125). */
function graphemesOf(text: string): string[] {
  if (typeof Intl.Segmenter === 'undefined') return [...text];
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}
