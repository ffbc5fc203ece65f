/**
 * Sorts the modules that a page loads first into four files, by the entries that import them, and what reads messages into a fifth, which parts of
 * the room share. Each file more is a request and compresses worse; what the bundler would do by itself is a file for each combination of
 * entries (docs/decisions/0066, 0070).
 */
import type { Plugin } from 'vite';
import { createImportReader } from './entry-imports.ts';

/** The roots of what the pages load first; `screens` is what the entry of the room loads once the call is under way, `messages` with the first message. */
export const ENTRIES = {
  home: '/src/entries/home-entry.tsx',
  room: '/src/entries/room-entry.ts',
  screens: '/src/entries/mount-room.tsx',
  messages: '/engine/src/common/message-readers.ts',
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
  { name: 'messages', takes: (isImportedBy) => isImportedBy('messages'), also: ENTRIES.messages },
];

/** Decides the files. A build fails in which an entry or a named module is missing, or a file stays empty. */
export function entryChunks(): Plugin {
  const fileOf = new Map<string, string>();
  const groups = FILES.map(({ name }, index) => ({
    name,
    test: (id: string) => fileOf.get(id) === name,
    priority: FILES.length - index,
  }));
  return {
    name: 'entry-chunks',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }),
    buildEnd(error) {
      if (error) return;
      const ids = [...this.getModuleIds()];
      const endingWith = (end: string) => ids.find((id) => id.endsWith(end)) ?? this.error(`No page loads ${end}.`);
      const importsOf = createImportReader((id) => this.getModuleInfo(id));
      const imports = {
        home: importsOf(endingWith(ENTRIES.home)),
        room: importsOf(endingWith(ENTRIES.room)),
        screens: importsOf(endingWith(ENTRIES.screens)),
        messages: importsOf(endingWith(ENTRIES.messages)),
      };
      for (const id of ids) {
        const file = FILES.find(({ takes }) => takes((entry) => imports[entry].has(id)));
        if (file) fileOf.set(id, file.name);
      }
      for (const { name, also } of FILES) {
        if (also) fileOf.set(endingWith(also), name);
        if (![...fileOf.values()].includes(name)) this.error(`No module belongs into the file ${name}.`);
      }
    },
  };
}
