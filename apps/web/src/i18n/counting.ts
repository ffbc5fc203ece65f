/** Sentences with numbers: the plural form, and the number in the format of the language. */

/** Forms by plural category; a missing category falls back to `other`. */
type Forms = { readonly other: (count: string) => string } & {
  readonly [Form in Intl.LDMLPluralRule]?: (count: string) => string;
};

/** Creates the counting functions of one language, by its BCP 47 code. */
export function counting(language: string): (forms: Forms) => (count: number) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (forms) => (count) => (forms[rules.select(count)] ?? forms.other)(numbers.format(count));
}
