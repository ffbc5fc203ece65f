/** Sentences that count: the right form for a number, and the number as the language writes it. */

/** Forms by plural category; a language that needs more of them falls back to `other`. */
type Forms = { readonly other: (count: string) => string } & {
  readonly [Form in Intl.LDMLPluralRule]?: (count: string) => string;
};

/** Makes the counting functions of one language, by its BCP 47 code. */
export function counting(language: string): (forms: Forms) => (count: number) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (forms) => (count) => (forms[rules.select(count)] ?? forms.other)(numbers.format(count));
}
