/** Errors of scripts: a failure that the user can fix is printed as a sentence, a bug with its stack. */

/** A failure that the user can fix: its message says what is wrong and what to do about it. */
export class UserError extends Error {
  /** @override */
  name = 'UserError';
}

/**
 * The stack of a caught error, or its text where it has none.
 * @param {unknown} error
 */
export const traceOf = (error) => (error instanceof Error ? error.stack : undefined) ?? String(error);

/**
 * The message of a caught error.
 * @param {unknown} error
 */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/**
 * Runs a script's main function. When it throws, prints a UserError as its sentence and a bug with its stack, and sets exit code 1.
 * @param {() => Promise<number | void>} main resolves to the exit code, or to nothing for 0
 */
export async function runProgram(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof UserError ? error.message : traceOf(error)}\n`);
    process.exitCode = 1;
  }
}
