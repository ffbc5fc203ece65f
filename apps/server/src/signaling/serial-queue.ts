/** Runs the jobs of one connection one at a time, in the order of their arrival. */

/** How a queue's jobs are run: fixed for the queue, so that a job costs no function of its own. */
export interface JobRunner<Job, Outcome> {
  run(job: Job): Promise<Outcome>;
  /** Called with the outcome before the next job begins. */
  finish(job: Job, outcome: Outcome): void;
  /** Reports what a job threw and makes an outcome of it. Must not throw. */
  recover(cause: unknown): Outcome;
}

/** A function that puts a job into the queue. What a job or its `finish` throws ends neither the queue nor the process. */
export function createSerialQueue<Job, Outcome>(runner: JobRunner<Job, Outcome>): (job: Job) => void {
  let last: Promise<void> | undefined;
  let unfinished = 0;
  // No `catch` or `finally` of a promise, which makes another one: this runs for every message.
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
      // An answer that cannot be sent is a bug, too.
      runner.recover(cause);
    }
    unfinished -= 1;
  };
  return (job) => {
    last = runAfter(last, job);
  };
}
