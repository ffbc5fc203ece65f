/** What a module brings along: all that it imports, directly or not, but of an index only what is imported through it. */

/** What the bundler tells of a module, as far as it is read here. */
export interface ModuleFacts {
  readonly code: string | null;
  /** Ids of the modules that it imports statically, in its order. */
  readonly importedIds: readonly string[];
}

/** Where each name that an index exports comes from: the id of a module. */
type Index = ReadonlyMap<string, string>;

/**
 * @param factsOf null for a module that the bundler does not know.
 * @returns what lists the ids of all modules that a root imports, without the root.
 */
export function createImportReader(factsOf: (id: string) => ModuleFacts | null): (rootId: string) => ReadonlySet<string> {
  const indexes = new Map<string, Index | null>();
  const indexOf = (id: string) => {
    const known = indexes.get(id);
    if (known !== undefined) return known;
    const index = readIndex(factsOf(id));
    indexes.set(id, index);
    return index;
  };
  return (rootId) => {
    const found = new Set<string>();
    const visit = (id: string) => {
      const facts = factsOf(id);
      const names = namesImportedIn(facts?.code ?? '');
      const imported = (facts?.importedIds ?? []).flatMap((next) => {
        const index = indexOf(next);
        return index ? names.flatMap((name) => index.get(name) ?? []) : [next];
      });
      for (const next of imported) {
        if (found.has(next)) continue;
        found.add(next);
        visit(next);
      }
    };
    visit(rootId);
    return found;
  };
}

/** The names in `a, b as c`: `before` their renaming, `a` and `b`, or `after` it, `a` and `c`. */
function namesIn(list: string, renaming: 'before' | 'after'): string[] {
  const at = renaming === 'before' ? 0 : -1;
  return list.split(',').map(
    (name) =>
      name
        .trim()
        .split(/\s+as\s+/)
        .at(at) ?? '',
  );
}

const namesImportedIn = (code: string): string[] =>
  [...code.matchAll(/import\s*\{([^}]*)\}/g)].flatMap(([, list = '']) => namesIn(list, 'before'));

/** Null for a module that passes no name on. */
function readIndex(facts: ModuleFacts | null): Index | null {
  const exports = [...(facts?.code ?? '').matchAll(/^export\s*\{([^}]*)\}\s*from\s*['"]\.([^'"]+)['"]/gm)];
  if (exports.length === 0) return null;
  return new Map(
    exports.flatMap(([, list = '', path = '']) => {
      const module = facts?.importedIds.find((id) => id.endsWith(path));
      return module ? namesIn(list, 'after').map((name) => [name, module] as const) : [];
    }),
  );
}
