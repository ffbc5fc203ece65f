import { expect, test } from 'vitest';
import { createImportReader, type ModuleFacts } from './entry-imports.ts';

/** A package with an index, and two entries that import a name through it. */
const MODULES: Readonly<Record<string, ModuleFacts>> = {
  'home.ts': {
    code: "import { createStore as store } from 'engine'; import './page.css';",
    importedIds: ['engine/index.ts', 'page.css'],
  },
  'room.ts': { code: "import {\n  createCall,\n  other,\n} from 'engine';", importedIds: ['engine/index.ts'] },
  'engine/index.ts': {
    code: "export { createCall } from './call.ts';\nexport { make as createStore } from './store.ts';",
    importedIds: ['engine/call.ts', 'engine/store.ts'],
  },
  'engine/call.ts': { code: "import { make } from './store.ts';", importedIds: ['engine/store.ts', 'engine/round.ts'] },
  'engine/round.ts': { code: "import './call.ts';", importedIds: ['engine/call.ts'] },
  'engine/store.ts': { code: 'export const make = 1;', importedIds: [] },
};

test('a page loads what it imports, and of an index only what is imported through it', () => {
  const importsOf = createImportReader((id) => MODULES[id] ?? null);
  expect([...importsOf('home.ts')].sort()).toEqual(['engine/store.ts', 'page.css']);
  expect([...importsOf('room.ts')].sort()).toEqual(['engine/call.ts', 'engine/round.ts', 'engine/store.ts']);
});
