/** Redacts errors for the log: their type and stack frames stay. Their messages repeat parts of requests, and with them names of rooms. */

/** Serializes an error for pino. Its name and code are constants of the source; its stack is reduced to the frames. */
export function redactedError(cause: unknown): { readonly type: string; readonly code?: string; readonly stack?: string } {
  if (!(cause instanceof Error)) return { type: typeof cause };
  const code = 'code' in cause ? cause.code : undefined;
  const frames = cause.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { type: cause.name, ...(typeof code === 'string' && { code }), ...(frames && { stack: frames.join('\n') }) };
}
