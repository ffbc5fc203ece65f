/** Fetches the parts that tell of the call's own state; asked for more than once they come once. */
export const statusParts = async () => (await import('./parts.ts')).parts;
