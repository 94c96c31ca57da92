/** Fewer words than these say little without those around them. */
const LEAST_WORDS = 5;
/** A statement gives of a long place the beginning: so many words tell which it is. */
const MOST_WORDS = 24;
/** What a statement leaves out of a quotation, as who speaks in the middle of it, is less than this share. */
const LEAST_SHARE = 0.8;

/** Whether `said` has the words of a place, in order, so that they need not be printed once more below it. */
export function isStated(said: string, words: string): boolean {
  const own = wordsOf(words).slice(0, MOST_WORDS);
  return own.length >= LEAST_WORDS && inOrder(own, wordsOf(said)) >= LEAST_SHARE * own.length;
}

/** Words and numbers: “100,000” is one, so that a figure keeps the words around it. */
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];

/** How many words two texts have in the same order: the longest common subsequence (Wagner and Fischer 1974), a row at a time. */
function inOrder(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    other.forEach((against, i) => {
      next.push(word === against ? row[i]! + 1 : Math.max(row[i + 1]!, next[i]!));
    });
    row = next;
  }
  return row.at(-1)!;
}
