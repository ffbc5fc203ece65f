import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const FOLDERS = ['../apps/web/src', '../packages/engine/src', '../packages/contract/src'].map((folder) =>
  path.resolve(import.meta.dirname, folder),
);
/**
 * APIs that the oldest supported browsers (Chrome 100, Safari 15.4, Firefox 115) lack by caniuse.com. Without a check a call of one throws
 * during a video call, and a look-behind keeps Safari before 16.4 from parsing the whole file.
 */
const YOUNG =
  /URL\.(?:canParse|parse)\b|\.(?:toSorted|toReversed|toSpliced|findLastIndexOf|isWellFormed|toWellFormed|checkVisibility)\(|Promise\.(?:withResolvers|try)\b|(?:Object|Map)\.groupBy\b|AbortSignal\.(?:any|timeout)\b|Intl\.(?:Segmenter|DurationFormat)\b|crypto\.randomUUID\b|\(\?<[!=]|Iterator\.from\b|scheduler\.(?:yield|postTask)\b/g;

/** Files that no browser loads, or that check first. */
const ALLOWED = new Set(['display-name.ts']);

test('no API that the oldest browsers lack is called without a check', () => {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.includes('testing') && !ALLOWED.has(path.basename(file)))
      .flatMap((file) => {
        const source = readFileSync(path.join(folder, file), 'utf8');
        return [...source.matchAll(YOUNG)]
          .map(([use]) => use)
          .filter((use) => !source.includes(`${use} ?`) && !source.includes(`typeof ${use}`))
          .map((use) => `${file}: ${use}`);
      }),
  );
  expect(found).toEqual([]);
});
