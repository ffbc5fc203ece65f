/** The layers of a source tree: the folders that its README lists from top to bottom, and the imports that point upwards. */
import path from 'node:path';

/** @typedef {{ folder: string, what: string }} Layer a folder of a tree (`.` is its top) with one line about it */

const LAYER = /^- \*\*(\S+?)\/\*\* (.+)$/gm;
const IMPORT = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)['"](\.[^'"]+\.(?:tsx?|css))['"]/g;

/**
 * The layers that a README lists, top first.
 * @param {string} readme list items such as `- **call/** one call in one room`
 * @returns {Layer[]}
 */
export const layersIn = (readme) => [...readme.matchAll(LAYER)].map(([, folder = '', what = '']) => ({ folder, what }));

/**
 * The layer that a file belongs to: the longest listed folder above it.
 * @param {readonly Layer[]} layers
 * @param {string} file below the tree
 * @returns {number} its index from the top; -1 for none
 */
function layerOf(layers, file) {
  const folder = path.posix.dirname(file);
  let found = -1;
  let longest = 0;
  for (const [index, { folder: listed }] of layers.entries()) {
    const isAbove = listed === '.' ? folder === '.' : `${folder}/`.startsWith(`${listed}/`);
    if (!isAbove || listed.length <= longest) continue;
    found = index;
    longest = listed.length;
  }
  return found;
}

/**
 * The problems of one tree's layers, one sentence each.
 * @param {string} tree its path, for the sentences
 * @param {readonly Layer[]} layers
 * @param {ReadonlyMap<string, string>} sources text by path below the tree, style sheets included; without tests, which may import any folder
 * @returns {string[]}
 */
export function layerProblems(tree, layers, sources) {
  const problems = [];
  const used = new Set();
  for (const [file, source] of sources) {
    const from = layerOf(layers, file);
    if (from < 0) {
      problems.push(`${tree}/${file}: ${tree}/README.md does not list its folder.`);
      continue;
    }
    used.add(from);
    for (const [, specifier = ''] of source.matchAll(IMPORT)) {
      const target = path.posix.join(path.posix.dirname(file), specifier);
      if (!sources.has(target)) continue;
      const to = layerOf(layers, target);
      if (to >= 0 && to < from) {
        problems.push(`${tree}/${file}: ${layers[from]?.folder}/ imports ${target}, and ${layers[to]?.folder}/ is above it.`);
      }
    }
  }
  layers.forEach(({ folder }, index) => {
    if (!used.has(index)) problems.push(`${tree}/README.md: ${folder}/ has no source in it.`);
  });
  return problems;
}

const FIRST_COMMENT = /^\/\*\*[\s\S]*?\*\//;
const VALUE_IMPORT = /^import (?!type\b)(?:([^'"]*?) from )?['"]([^'"]+)['"]/gm;
const IMPURE =
  /\b(?:Date\.now|performance\.now|setTimeout|setInterval|Math\.random|randomUUID|getRandomValues|randomBytes|localStorage|sessionStorage)\b|\bnew Date\(\)|\b(?:document|navigator|window)\.|\bfetch\(/;

/**
 * Whether the opening comment of a file says that it is pure.
 * @param {string} source
 */
const isPure = (source) => /\bpure\b/i.test(FIRST_COMMENT.exec(source)?.[0] ?? '');

/** Whether every name of an import clause is a type. */
const isOfTypes = (clause = '') => {
  const names =
    /\{([^}]*)\}/
      .exec(clause)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return names.length > 0 && names.every((name) => name.startsWith('type '));
};

/**
 * The impurities of the files that say they are pure: a clock, a timer, randomness or the page, in them or in a file whose values they import.
 * @param {string} tree
 * @param {ReadonlyMap<string, string>} sources as in {@link layerProblems}
 * @returns {string[]}
 */
export function purityProblems(tree, sources) {
  /** @type {Map<string, string | null>} */
  const seen = new Map();
  /**
   * The first impurity of a file, or null.
   * @param {string} file
   * @returns {string | null}
   */
  const impurityOf = (file) => {
    const known = seen.get(file);
    if (known !== undefined) return known;
    seen.set(file, null);
    const source = sources.get(file) ?? '';
    const used = IMPURE.exec(source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, ''))?.[0];
    const imported = [...source.matchAll(VALUE_IMPORT)]
      .filter(([, clause, specifier = '']) => specifier.startsWith('.') && !isOfTypes(clause))
      .map(([, , specifier = '']) => path.posix.join(path.posix.dirname(file), specifier))
      .find((target) => impurityOf(target) !== null);
    const impurity = used ?? (imported === undefined ? null : `values of ${imported}`);
    seen.set(file, impurity);
    return impurity;
  };
  const declared = [...sources].filter(([, source]) => isPure(source)).map(([file]) => file);
  return declared.flatMap((file) => {
    const impurity = impurityOf(file);
    return impurity === null ? [] : [`${tree}/${file}: says it is pure and uses ${impurity}.`];
  });
}

/**
 * The map of all trees, for a document.
 * @param {ReadonlyMap<string, readonly Layer[]>} trees layers by path
 */
export const mapOf = (trees) =>
  [...trees]
    .map(([tree, layers]) => {
      const rows = layers.map(({ folder, what }) => `| ${folder === '.' ? '*top*' : `\`${folder}/\``} | ${what} |`);
      return `**\`${tree}\`**\n\n| folder | what it is |\n|---|---|\n${rows.join('\n')}`;
    })
    .join('\n\n');
