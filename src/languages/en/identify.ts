/** The commonest words of English that no other language of the Latin script has among its commonest. */
const COMMONEST = new Set(
  'the of and to that is was for on with as his he be at by this had from have they were which their has'.split(' '),
);

/** Words needed to tell. */
const FEWEST_WORDS = 20;
/**
 * Of English news 18 to 35 words in a hundred are among the commonest, of other languages fewer than 6 ("was" and "had"
 * in Dutch, "on" and "as" in French and Portuguese).
 */
const SHARE = 0.12;

/** Whether a text is plainly English: cheap, so that the general identification need not be loaded for it. */
export function isPlainlyEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const common = words.filter((word) => COMMONEST.has(word)).length;
  return words.length >= FEWEST_WORDS && common >= SHARE * words.length;
}
