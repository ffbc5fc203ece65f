/** The pattern of ids from `random-id.ts`, to check received ids; pure. */
export const RANDOM_ID_PATTERN = /^[A-Za-z0-9_-]{12}$/;
