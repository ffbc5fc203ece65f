/** Lists of names, joined as the language joins them: “Ana, Ben and Cem”. */

/** Creates the listing function of one language, by its BCP 47 code. */
export function listing(language: string): (names: readonly string[]) => string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (names) => list.format(names);
}
