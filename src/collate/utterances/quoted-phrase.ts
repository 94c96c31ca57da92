import type { Word } from '../words.ts';
import type { Spoken } from './comparison.ts';
import { SOME_WEIGHT, totalWeight } from './known.ts';
import type { Similarity } from './similarity.ts';

/** Of a sentence told with a phrase quoted in it, how much that phrase tells, if the other's quotation has all of it. */
export function quotedPhrase(a: Spoken, b: Spoken, similarity: Similarity): number {
  const [ours, theirs] = [new Set<Word>(), new Set<Word>()];
  for (const pair of similarity.pairs) {
    const [left, right] = [a.words[pair.a]!, b.words[pair.b]!];
    if (!left.quoted || !right.quoted || left.lemma !== right.lemma) continue;
    ours.add(left);
    theirs.add(right);
  }
  return Math.max(phraseFound(a, ours), phraseFound(b, theirs));
}

function phraseFound({ words, attribution }: Spoken, found: ReadonlySet<Word>): number {
  if (attribution?.kind === 'direct') return 0;
  const phrase = words.filter((word) => word.quoted && word.kind !== 'grammar');
  const isFound = phrase.length > 0 && phrase.every((word) => found.has(word));
  return isFound ? Math.min(1, totalWeight(phrase) / SOME_WEIGHT) : 0;
}
