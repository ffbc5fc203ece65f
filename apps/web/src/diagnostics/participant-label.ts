/** The displayed name of a participant in a recording. */

/** @param who `call`, `you`, or `p1`, `p2`, ... */
export function participantLabel(
  who: string,
  { call, you, person }: { readonly call: string; readonly you: string; readonly person: (number: number) => string },
): string {
  if (who === 'call') return call;
  return who === 'you' ? you : person(Number(who.slice(1)));
}
