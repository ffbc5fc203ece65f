/**
 * Sorts the modules that a page loads first into four files, by the entries that import them. Each file more is a request and compresses
 * worse; what the bundler would do by itself is a file for each combination of entries.
 */
import type { Plugin, Rolldown } from 'vite';

/** The roots of what the pages load first; `screens` is what the entry of the room loads once the call is under way. */
export const ENTRIES = {
  home: '/src/entries/home-entry.tsx',
  room: '/src/entries/room-entry.ts',
  screens: '/src/entries/mount-room.tsx',
};

type Entry = keyof typeof ENTRIES;

interface EntryFile {
  readonly name: string;
  /** Whether a module belongs here that these entries import, directly or not; the first file that takes a module has it. */
  takes(isImportedBy: (entry: Entry) => boolean): boolean;
  /** A module that belongs here although its entries do not say so: the end of its id. */
  readonly also?: string;
}

/** What the home page alone imports stays in its entry's own file. */
const FILES: readonly EntryFile[] = [
  { name: 'base', takes: (isImportedBy) => isImportedBy('home') && isImportedBy('room') },
  // Without the entry itself, which runs: other pages load the call, too.
  { name: 'call', takes: (isImportedBy) => isImportedBy('room') },
  {
    name: 'screen',
    takes: (isImportedBy) => isImportedBy('home') && isImportedBy('screens'),
    // The home page shares it with dialogs, which are loaded later: a file of 0.2 kB, and a request of the home page for it.
    also: '/lucide-react/dist/esm/icons/x.mjs',
  },
  { name: 'room', takes: (isImportedBy) => isImportedBy('screens') },
];

type ModuleInfoOf = (id: string) => Rolldown.ModuleInfo | null;

/** The modules that `root` imports, directly or not, without itself. */
function importsOf(root: string, infoOf: ModuleInfoOf): Set<string> {
  const found = new Set<string>();
  const visit = (id: string) => {
    const info = infoOf(id);
    const names = namesImportedIn(info?.code ?? '');
    for (const next of info?.importedIds ?? []) {
      const passedOn = modulesPassedOn(next, infoOf);
      const wanted = passedOn ? names.flatMap((name) => passedOn.get(name) ?? []) : [next];
      for (const module of wanted) {
        if (found.has(module)) continue;
        found.add(module);
        visit(module);
      }
    }
  };
  visit(root);
  return found;
}

const namesImportedIn = (code: string): string[] =>
  [...code.matchAll(/import\s*\{([^}]*)\}/g)].flatMap(([, list = '']) =>
    list.split(',').map((name) => name.trim().split(/\s+as\s+/)[0] ?? ''),
  );

/**
 * Module ids by the name under which an index passes their exports on; null for a module that is no index. Followed as a whole, the engine's
 * would bring the call to the home page. A name that is not found here loses nothing: the bundler adds what a file's modules import to it.
 */
function modulesPassedOn(id: string, infoOf: ModuleInfoOf): ReadonlyMap<string, string> | null {
  const { code, importedIds } = infoOf(id) ?? {};
  const exports = [...(code ?? '').matchAll(/^export\s*\{([^}]*)\}\s*from\s*['"]\.([^'"]+)['"]/gm)];
  if (exports.length === 0) return null;
  return new Map(
    exports.flatMap(([, list = '', path = '']) => {
      const module = importedIds?.find((imported) => imported.endsWith(path));
      return module
        ? list.split(',').map(
            (name) =>
              [
                name
                  .trim()
                  .split(/\s+as\s+/)
                  .at(-1) ?? '',
                module,
              ] as const,
          )
        : [];
    }),
  );
}

/** Decides the files. A build fails in which an entry or a named module is missing, or a file stays empty. */
export function entryChunks(): Plugin {
  const fileOf = new Map<string, string>();
  return {
    name: 'entry-chunks',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: FILES.map(({ name }, index) => ({
                name,
                test: (id: string) => fileOf.get(id) === name,
                priority: FILES.length - index,
              })),
            },
          },
        },
      },
    }),
    buildEnd(error) {
      if (error) return;
      const ids = [...this.getModuleIds()];
      const imports = new Map(
        Object.entries(ENTRIES).map(([entry, path]) => {
          const root = ids.find((id) => id.endsWith(path));
          if (!root) this.error(`No page loads ${path}.`);
          return [entry, importsOf(root, (id) => this.getModuleInfo(id))];
        }),
      );
      for (const id of ids) {
        const file = FILES.find(
          ({ takes, also }) =>
            takes((entry) => imports.get(entry)?.has(id) ?? false) || (also !== undefined && id.endsWith(also)),
        );
        if (file) fileOf.set(id, file.name);
      }
      for (const { name, also } of FILES) {
        if (also && !ids.some((id) => id.endsWith(also))) this.error(`${name}: no module ends with ${also}.`);
        if (![...fileOf.values()].includes(name)) this.error(`No module belongs into the file ${name}.`);
      }
    },
  };
}
