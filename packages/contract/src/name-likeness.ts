/** Detects names that readers confuse; pure. */

/**
 * Folds a name to what a quick reader sees: without case, accents, spaces and punctuation, and with one letter for all that look like it.
 * Two names with the same folding need a distinguishing mark. Lookalike letters of other alphabets are not covered.
 */
export function likenessOf(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  // A name of symbols only, such as one emoji.
  return folded === '' ? name : folded;
}

/** Whether a name imitates the product, whose notices are shown beside messages of participants. */
export const isProductName = (name: string): boolean => likenessOf(name).includes('visavis');
