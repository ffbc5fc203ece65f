/** What the log may say of an error: its kind and its place in our code. Messages repeat what was asked for, and with it names of rooms. */

/** Serializes for pino. An error's name and code are fixed words; of its stack only the frames are kept. */
export function bareError(cause: unknown): { readonly type: string; readonly code?: string; readonly stack?: string } {
  if (!(cause instanceof Error)) return { type: typeof cause };
  const code = 'code' in cause ? cause.code : undefined;
  const frames = cause.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { type: cause.name, ...(typeof code === 'string' && { code }), ...(frames && { stack: frames.join('\n') }) };
}
