/** Resolves paths of the repository, so that no script depends on the working directory. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository's top folder. */
export const repositoryRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Absolute path of a file or folder in the repository.
 * @param {...string} parts path segments below the top folder
 */
export const inRepository = (...parts) => path.join(repositoryRoot, ...parts);

/**
 * Whether Node was started with a module, and no other module imported it.
 * @param {string} moduleUrl the module's `import.meta.url`
 */
export const isProgram = (moduleUrl) =>
  process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(moduleUrl);
