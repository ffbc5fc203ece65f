/** Loads the parts that show the call's own state, once. */
export const statusParts = async () => (await import('./parts.ts')).parts;
