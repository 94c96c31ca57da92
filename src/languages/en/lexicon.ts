import { readFileSync } from 'node:fs';

/** What a lemma's letters tell of its uses: noun, verb, adjective, adverb, proper name, other. */
export type WordClass = 'n' | 'v' | 'j' | 'r' | 'p' | 'o';

interface Lexicon {
  readonly documentCount: number;
  readonly entries: ReadonlyMap<string, { readonly documents: number; readonly classes: string }>;
}

let loaded: Lexicon | null = null;

/** `lexicon.txt`, made by `training/lexicon.ts`: the number of documents, then `lemma documents classes` a line. */
function lexicon(): Lexicon {
  if (loaded !== null) return loaded;
  const text = readFileSync(new URL('./lexicon.txt', import.meta.url), 'utf8');
  const entries = new Map<string, { documents: number; classes: string }>();
  let end = text.indexOf('\n');
  const documentCount = Number(text.slice(0, end));
  for (let start = end + 1; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    const first = text.indexOf(' ', start);
    const second = text.indexOf(' ', first + 1);
    const documents = Number(text.slice(first + 1, second));
    entries.set(text.slice(start, first), { documents, classes: text.slice(second + 1, end) });
  }
  loaded = { documentCount, entries };
  return loaded;
}

/** In how many of the training documents a lemma (lower case) stands as a `kind` or, with `null`, as anything; 0 where the lexicon lacks it. */
export function documentsWith(lemma: string, kind: WordClass | null): number {
  const entry = lexicon().entries.get(lemma);
  return entry === undefined || (kind !== null && !entry.classes.includes(kind)) ? 0 : entry.documents;
}

/** The natural logarithm of all training documents over those with the lemma (lower case); of one for a lemma not known. */
export function rarityOf(lemma: string): number {
  return Math.log(lexicon().documentCount / Math.max(1, documentsWith(lemma, null)));
}
