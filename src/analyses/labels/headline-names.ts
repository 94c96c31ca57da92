import { asQuotation } from '../sentences.ts';
import type { Version, Word } from '../version.ts';

/** How the texts of a story have a word: what a headline, which writes most words with a capital, does not tell. */
export interface Usage {
  readonly verb: boolean;
  readonly name: boolean;
}

/** For each form (lower case) in the texts how most of them have it. */
export function usagesIn(versions: readonly Version[]): ReadonlyMap<string, Usage> {
  const all = Map.groupBy(
    versions.flatMap(({ words }) => words),
    ({ form }) => form,
  );
  const most = (words: readonly Word[], holds: (word: Word) => boolean): boolean =>
    words.filter(holds).length * 2 > words.length;
  return new Map(
    [...all].map(([form, words]) => [
      form,
      { verb: most(words, ({ tag }) => /^VB[DPZ]?$/.test(tag)), name: most(words, ({ tag }) => tag.startsWith('NNP')) },
    ]),
  );
}

/** Letters from which on a page's headline is none. */
const MOST_LETTERS = 300;

/** What the headline of a version calls a thing of a kind ("Anti-Gay Bill"); `null` where it does not say what it is for. */
export function headlineName(
  { read, language }: Version,
  isHead: (lemma: string) => boolean,
  usages: ReadonlyMap<string, Usage>,
): string | null {
  const title = read.document.title ?? '';
  if (title.length > MOST_LETTERS) return null;
  const words = [...title.matchAll(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu)];
  const endOf = (i: number): number => words[i]!.index + words[i]![0].length;
  const at = words.findIndex(([written]) => isHead(language.lemma(written.toLowerCase(), 'NN')));
  if (at < 0) return null;
  const usage = (written: string): Usage | undefined => usages.get(written.toLowerCase());
  const qualifies = (i: number): boolean => {
    const [written] = words[i]!;
    const between = title.slice(endOf(i), words[i + 1]!.index);
    // A word that no text has may be the headline's verb: "Slams".
    const isVerb = usage(written)?.verb ?? /s$/.test(written);
    return /^\s["“‘']?$|^["”’']\s$/.test(between) && !language.isFunctionWord(written.toLowerCase()) && !isVerb;
  };
  let from = at;
  while (from > 0 && qualifies(from - 1)) from--;
  const tells = words.slice(from, at).some(([written]) => {
    return !usage(written)?.name && !language.isPlainBeside(written.toLowerCase());
  });
  return tells ? asQuotation(title.slice(words[from]!.index, endOf(at)).replace(/(?<=\p{L})['’](?=\s)/gu, '')) : null;
}
