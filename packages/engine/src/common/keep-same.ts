/** Keeps the reference of unchanged values, so that React skips their render. */

/** Returns the old value where its fields, or the items of its lists, are equal. Both values have the same keys. */
export function keepSame<T extends object | null>(before: T | undefined, now: T): T {
  if (!before || !now) return now;
  const old: Readonly<Record<string, unknown>> = { ...before };
  const isSame = Object.entries(now).every(
    ([key, value]) => value === old[key] || (Array.isArray(value) && Array.isArray(old[key]) && value.join() === old[key].join()),
  );
  return isSame ? before : now;
}
