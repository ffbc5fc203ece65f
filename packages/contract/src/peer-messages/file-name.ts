/** Makes a received file name safe to show and to save on every system; pure. */

/** Longest name, in grapheme clusters: a card of the chat shows it whole. */
const NAME_MAX_GRAPHEMES = 120;
/** Longest name, in bytes of UTF-8: every file system accepts it, with the suffix that a browser adds while it downloads. */
const NAME_MAX_BYTES = 200;
/** Longest extension that is kept when a name is cut, in grapheme clusters. */
const ENDING_MAX_GRAPHEMES = 12;

/** Invisible characters and those that change text direction: controls, lone surrogates, formatting except joiners, fillers, blank braille. */
const INVISIBLE = /(?!\u200c|\u200d|\ufe0f)[\p{Cc}\p{Cs}\p{Cf}\p{DI}\u2800]/gu;
/** Characters of paths, wildcards or streams on some system. */
const FORBIDDEN = /[\\/:*?"<>|\n\t]/g;
/** More marks on one letter occur in no script. */
const HEAPED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Reserved device names of Windows, with any extension ("Naming Files, Paths, and Namespaces", Microsoft). */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i;

/**
 * Files that a desktop follows or runs when their folder is shown or they are clicked, without the warning for programs: shortcuts,
 * settings of folders and desktops, searches. Browsers append `.download` to some of them; this list covers all three systems.
 */
const SHORTCUT =
  /\.(lnk|url|scf|desktop|directory|local|inf|library-ms|search-ms|searchconnector-ms|website|webloc|fileloc|inetloc|theme|themepack|settingcontent-ms|appref-ms|contact|diagcab)$/i;

/** Extensions that run when opened. */
const PROGRAM =
  /\.(exe|msi|msix|msp|appx|com|bat|cmd|pif|scr|cpl|hta|jar|jse?|vbs?|vbe|ws[cfh]?|ps[12]|psc[12]|psm1|msc|reg|chm|gadget|xll|docm|xlsm|pptm|iso|img|vhdx?|app|dmg|pkg|command|terminal|workflow|scpt|tool|action|sh|run|bin|appimage|deb|rpm|flatpakref|apk|py|pl|rb)$/i;

/** Removes paths, device names, direction tricks, blanks and leading dots; limits the length; disarms shortcuts; keeps the extension. */
export function cleanFileName(name: string): string {
  // A name over the limit keeps its extension.
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

/** Code points where the browser has no grapheme segmenter (Firefox before 125). */
function graphemesOf(text: string): string[] {
  if (typeof Intl.Segmenter === 'undefined') return [...text];
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}
