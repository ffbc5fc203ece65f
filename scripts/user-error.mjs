/** A failure that a person can mend, told in a sentence instead of a stack trace; knows no script. */

/** The message says what is wrong and what to do about it. */
export class UserError extends Error {
  name = 'UserError';
}

/**
 * Runs a script's main function and ends the process with code 1 when it throws: a UserError as its sentence, a bug with its stack.
 * @param {() => Promise<number | void>} main resolves to the exit code, or to nothing for 0
 */
export async function runProgram(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof UserError ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
