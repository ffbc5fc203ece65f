import { describe, expect, test } from 'vitest';
import { layerProblems, layersIn, mapOf, purityProblems } from './layers.mjs';

const LAYERS = layersIn(
  '# A tree\n\n- **./** the program\n- **call/** a call\n- **mesh/sending/** encodings\n- **mesh/** links\n- **common/** stores\n',
);

/** @param {Record<string, string>} sources */
const problemsOf = (sources) => layerProblems('src', LAYERS, new Map(Object.entries(sources)));

/** One file in every layer, so that none is missing. */
const TREE = {
  'index.ts': "import { call } from './call/call.ts';",
  'call/call.ts': "import { link } from '../mesh/link.ts';\nimport '../common/store.ts';",
  'mesh/sending/plan.ts': "import type { Link } from '../link.ts';",
  'mesh/link.ts': "import { store } from '../common/store.ts';\nimport { other } from './other.ts';",
  'mesh/other.ts': '',
  'common/store.ts': "import zod from 'zod';",
};

describe('layers', () => {
  test('accepts imports of lower folders and of the same folder', () => {
    expect(problemsOf(TREE)).toEqual([]);
  });

  test.each([
    ['a value', "import { call } from '../call/call.ts';"],
    ['a type', "import type { Call } from '../call/call.ts';"],
    ['a part that is loaded later', "const call = await import('../call/call.ts');"],
    ['what is passed on', "export { call } from '../call/call.ts';"],
  ])('reports an import of a higher folder: %s', (_what, source) => {
    expect(problemsOf({ ...TREE, 'mesh/link.ts': source })).toEqual([
      'src/mesh/link.ts: mesh/ imports call/call.ts, and call/ is above it.',
    ]);
  });

  test.each([
    ['by a source', 'link.ts', "import css from '../call/call.module.css';"],
    ['by a style sheet', 'link.module.css', '.link { composes: call from "../call/call.module.css"; }'],
  ])('a style sheet of a folder above counts like a source: %s', (_who, file, source) => {
    const sheets = { ...TREE, 'call/call.module.css': '.call {}', 'index.ts': "import './call/call.module.css';" };
    expect(problemsOf(sheets)).toEqual([]);
    expect(problemsOf({ ...sheets, [`mesh/${file}`]: source })).toEqual([
      `src/mesh/${file}: mesh/ imports call/call.module.css, and call/ is above it.`,
    ]);
  });

  test('treats a folder inside another one as a layer of its own', () => {
    expect(problemsOf({ ...TREE, 'mesh/link.ts': "import { plan } from './sending/plan.ts';" })).toEqual([
      'src/mesh/link.ts: mesh/ imports mesh/sending/plan.ts, and mesh/sending/ is above it.',
    ]);
  });

  test('reports a folder that is not listed, and a listed one without source', () => {
    const { 'call/call.ts': _, 'index.ts': __, ...rest } = TREE;
    expect(problemsOf({ ...rest, 'index.ts': '', 'chat/chat.ts': '' })).toEqual([
      'src/chat/chat.ts: src/README.md does not list its folder.',
      'src/README.md: call/ has no source in it.',
    ]);
  });

  test('lists every folder, top first', () => {
    expect(mapOf(new Map([['src', LAYERS.slice(0, 2)]]))).toBe(
      '**`src`**\n\n| folder | what it is |\n|---|---|\n| *top* | the program |\n| `call/` | a call |',
    );
  });
});

describe('purity', () => {
  const PURE = '/** A policy; pure. */\n';
  /**
   * @param {string} policy
   * @param {string} [other]
   */
  const impurityOf = (policy, other = '') =>
    purityProblems(
      'src',
      new Map([
        ['policy.ts', PURE + policy],
        ['other.ts', other],
      ]),
    );

  test.each([
    'export const at = () => Date.now();',
    'setTimeout(run, 1000);',
    'const chance = Math.random();',
    'const bytes = crypto.getRandomValues(new Uint8Array(9));',
    'document.title = name;',
    "await fetch('/x');",
  ])('reports a clock, a timer, randomness or the page in a pure file: %s', (line) => {
    expect(impurityOf(line)).toEqual([expect.stringMatching(/^src\/policy\.ts: says it is pure and uses /)]);
  });

  test('reports an import of values of an impure file, and accepts types of it', () => {
    const clock = 'export const now = () => performance.now();';
    expect(impurityOf("import { now } from './other.ts';", clock)).toEqual([
      'src/policy.ts: says it is pure and uses values of other.ts.',
    ]);
    expect(impurityOf("import type { Clock } from './other.ts';", clock)).toEqual([]);
    expect(impurityOf("import { type Clock } from './other.ts';", clock)).toEqual([]);
  });

  test('ignores comments, and files that do not declare to be pure', () => {
    expect(impurityOf('// Unlike Date.now() it is never set.\nexport const two = 2;', 'Date.now();')).toEqual([]);
  });
});
