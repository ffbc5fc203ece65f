import { expect, test } from 'vitest';
import { missingFiles } from './check-documents.mjs';

const FILES = [
  'packages/engine/src/call/call.ts',
  'packages/engine/src/call/call-state.ts',
  'scripts/serve.mjs',
  'playwright.config.ts',
];

test.each([
  ['a name alone', 'The call is `call.ts`.', []],
  ['a name below a folder', '| glare | `call/call-state.ts` |', []],
  ['a link from the folder of the documents', '[serve](../scripts/serve.mjs)', []],
  ['a file at the top', '`playwright.config.ts` says where.', []],
  ['a name that no file has', '├─ visit.ts  one visit', ['visit.ts']],
  ['a folder that the file has left', '`media/call.ts` and `media/call.ts`', ['media/call.ts']],
  ['the end of another name', '`call.test.ts` and `*.ts`', ['call.test.ts']],
])('checks %s', (_what, text, missing) => {
  expect(missingFiles(text, FILES)).toEqual(missing);
});
