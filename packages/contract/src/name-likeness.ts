/** Which names a reader takes for the same one; pure. */

/**
 * What is left of a name for somebody who reads it quickly: without case, accents, spaces and punctuation, in the letters that look like others.
 * Two names of the same likeness need a mark that tells them apart. Letters of another alphabet that look alike are not covered.
 */
export function likenessOf(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  // A name of signs alone, such as one emoji.
  return folded === '' ? name : folded;
}

/** Whether a name passes for the product, whose notices stand beside what participants say. */
export const isProductName = (name: string): boolean => likenessOf(name).includes('visavis');
