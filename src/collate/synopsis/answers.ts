import type { Figure } from '../../core/annotations.ts';
import type { Difference } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import { contains, inTextOrder, type Span } from '../../core/span.ts';
import type { Answer } from '../../core/synopsis.ts';
import type { CompareWords } from '../likeness.ts';
import type { MatchedWords } from '../utterances/soft-match.ts';
import type { Word } from '../words.ts';
import type { Sentence } from './sentences.ts';

/**
 * Which words of `b` answer which of `a`, those that go on in both as one stretch, in `a`'s order; also the one figure of a
 * unit where either has one and they differ.
 */
export function answersOf(
  a: Sentence,
  b: Sentence,
  pairs: readonly MatchedWords[],
  compare: CompareWords,
  language: Language,
): Answer[] {
  const figures = otherFigures(a, b);
  const taken = (one: 'a' | 'b', word: Word): boolean => figures.some((figure) => contains(figure[one], word));
  const free = pairs.filter((pair) => !taken('a', a.words[pair.a]!) && !taken('b', b.words[pair.b]!));
  return [...wordByWord(a, b, free, compare, language), ...figures].sort((x, y) => inTextOrder(x.a, y.a));
}

function otherFigures(a: Sentence, b: Sentence): Answer[] {
  return a.figures.flatMap((ours) => {
    const alike = (sentence: Sentence) => sentence.figures.filter(({ unit }) => unit === ours.unit);
    const [theirs] = alike(b);
    if (ours.unit === null || theirs === undefined || alike(a).length > 1 || alike(b).length > 1) return [];
    // "80 were missing" stands without a unit beside "31 people": who has "80 people" has no other figure.
    const isIn = ({ value }: Figure, { figures }: Sentence): boolean => figures.some((own) => own.value === value);
    if (isIn(theirs, a) || isIn(ours, b)) return [];
    return [{ a: spanOf(ours), b: spanOf(theirs), difference: 'figure' as const }];
  });
}

function wordByWord(
  a: Sentence,
  b: Sentence,
  pairs: readonly MatchedWords[],
  compare: CompareWords,
  language: Language,
): Answer[] {
  const answers: Answer[] = [];
  let last: MatchedWords | null = null;
  for (const pair of pairs) {
    const [ours, theirs] = [a.words[pair.a]!, b.words[pair.b]!];
    const difference = differenceOf(ours, theirs, compare, language);
    const before = answers.at(-1);
    const goesOn = last !== null && pair.a === last.a + 1 && pair.b === last.b + 1;
    if (before !== undefined && goesOn && difference === null && before.difference === null) {
      answers[answers.length - 1] = {
        a: { start: before.a.start, end: ours.end },
        b: { start: before.b.start, end: theirs.end },
        difference,
      };
    } else answers.push({ a: spanOf(ours), b: spanOf(theirs), difference });
    last = pair;
  }
  return answers;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** How a word that answers another differs from it, classed as in the apparatus. */
function differenceOf(a: Word, b: Word, compare: CompareWords, language: Language): Difference | null {
  const { kind } = compare(a, b);
  switch (kind) {
    case 'same':
      return null;
    case 'spelling':
      return 'spelling';
    case 'inflection':
    case 'derivation':
      return 'inflection';
    case 'degree':
      return isSofter(a, b, language) ? 'softened' : 'hardened';
    case 'synonym':
      return 'synonym';
    default:
      return 'paraphrase';
  }
}

function isSofter(a: Word, b: Word, language: Language): boolean {
  return (language.strength(b.lemma)?.value ?? 0) < (language.strength(a.lemma)?.value ?? 0);
}
