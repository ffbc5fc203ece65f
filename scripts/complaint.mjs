/** A failure that a person can mend, told in a sentence instead of a stack trace; knows no script. */

/** The message says what is wrong and what to do about it. */
export class Complaint extends Error {
  name = 'Complaint';
}

/**
 * Runs a script's main function and ends the process with code 1 when it throws: a Complaint as its sentence, a bug with its stack.
 * @param {() => Promise<number | void>} main resolves to the exit code, or to nothing for 0
 */
export async function runProgram(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof Complaint ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
