/** What an id of `random-id.ts` looks like, for those that arrive from other participants; pure. */
export const RANDOM_ID_PATTERN = /^[A-Za-z0-9_-]{12}$/;
