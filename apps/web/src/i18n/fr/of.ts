/** French: whose something is. */

/** “de Ben”, but “d’Ana”. */
export const of = (name: string): string => (/^[aeiouàâäéèêëîïôöùûü]/i.test(name) ? `d’${name}` : `de ${name}`);
