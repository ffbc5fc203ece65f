/** Runs the jobs of one connection one at a time, in the order of their arrival. */

/** Runs the jobs of a queue. One object for the queue, so that a job needs no function of its own. */
export interface JobRunner<Job, Outcome> {
  run(job: Job): Promise<Outcome>;
  /** Called with the outcome before the next job begins. */
  finish(job: Job, outcome: Outcome): void;
  /** Reports an error of a job and returns its outcome. Must not throw. */
  recover(cause: unknown): Outcome;
}

/** Creates a queue; returns the function that adds a job. Errors of a job or of its `finish` end neither the queue nor the process. */
export function createSerialQueue<Job, Outcome>(runner: JobRunner<Job, Outcome>): (job: Job) => void {
  let last: Promise<void> | undefined;
  let unfinished = 0;
  // Without `catch` or `finally` of a promise, which create another promise: this runs for every message.
  const runAfter = async (before: Promise<void> | undefined, job: Job): Promise<void> => {
    unfinished += 1;
    if (unfinished > 1) await before;
    let outcome: Outcome;
    try {
      outcome = await runner.run(job);
    } catch (cause) {
      outcome = runner.recover(cause);
    }
    try {
      runner.finish(job, outcome);
    } catch (cause) {
      // An answer that cannot be sent is a bug.
      runner.recover(cause);
    }
    unfinished -= 1;
  };
  return (job) => {
    last = runAfter(last, job);
  };
}
