import { tokenise } from '../src/read/tokens.ts';
import { spell, type TreebankWord } from './treebank.ts';

/**
 * A silver sentence cut into this project's own tokens: where a token is one of CoreNLP's it keeps that word's tag and
 * name, a part of one (hyphened words) keeps the name alone, its tag `null`. So does a word that the two conventions tag
 * differently (`to`, dashes), since the gold treebanks decide there. Heads and relations are left out.
 */
export interface SilverToken {
  readonly form: string;
  readonly tag: string | null;
  readonly name: string;
}

export function ownTokens(sentence: readonly TreebankWord[]): SilverToken[] {
  const { text, starts } = spell(sentence);
  const own = tokenise(text);
  const tokens: SilverToken[] = [];
  let word = 0;
  for (let i = 0; i < own.starts.length; i++) {
    const start = own.starts[i]!;
    while (word + 1 < starts.length && starts[word + 1]! <= start) word += 1;
    const { form, tag, name } = sentence[word]!;
    const same = starts[word] === start && own.ends[i] === start + form.length;
    const tagged = same && !UNLIKE.test(form) ? tag : null;
    const begins = starts[word] === start;
    tokens.push({
      form: text.slice(start, own.ends[i]),
      tag: tagged,
      name: begins || name === null || name === 'O' ? (name ?? 'O') : `I-${name.slice(2)}`,
    });
  }
  return tokens;
}

/** Forms on whose tag the English Web Treebank and CoreNLP's training data differ by convention. */
const UNLIKE = /^(?:to|[-–—/…:;]+|\.{2,}|that|like|.*-.*)$/i;

/** The same tokens with names that are peoples' adjectives ("American", CoreNLP's MISC) taken for no names, as GUM has it. */
export function withoutPeoples(tokens: readonly SilverToken[]): SilverToken[] {
  return tokens.map((token, i) => {
    const single = token.name === 'B-OTHER' && tokens[i + 1]?.name !== 'I-OTHER';
    return single && token.tag === 'JJ' ? { ...token, name: 'O' } : token;
  });
}
