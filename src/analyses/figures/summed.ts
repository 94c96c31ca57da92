import type { Word } from '../version.ts';
import { type FigureFact, isPersonNoun } from './fact.ts';

/**
 * Whether a count is only some of another report's: the other says so ("eight people died, five of whom had the drug"), or
 * it is the other's with a number that its own sentence has beside it ("five on the drug and three on placebo died").
 */
export function isSomeOf(fact: FigureFact, whole: FigureFact): boolean {
  if (!fact.count || fact.version === whole.version || fact.figure.value >= whole.figure.value) return false;
  return isToldAsPart(fact, whole) || isSummand(fact, whole);
}

function isToldAsPart({ figure }: FigureFact, whole: FigureFact): boolean {
  const { language } = whole.version;
  const words = wordsOf(whole);
  return words.some(
    (word, i) =>
      numberIn(word, whole) === figure.value &&
      language.signals(words[i + 1]?.form ?? '').includes('partitive') &&
      /^(?:WP|WDT|PRP)$/.test(words[i + 2]?.tag ?? ''),
  );
}

/** What a bound or "about" leaves open adds up to nothing. */
function isSummand(fact: FigureFact, whole: FigureFact): boolean {
  if (fact.figure.bound !== 'exact' || whole.figure.bound !== 'exact') return false;
  const rest = whole.figure.value - fact.figure.value;
  return wordsOf(fact).some(
    (word) => numberIn(word, fact) === rest && word.start !== fact.figure.start && !countsThings(word, fact),
  );
}

/** "Eleven people died when the river flooded three villages": villages are not added to people. */
function countsThings({ start }: Word, { version, figure }: FigureFact): boolean {
  const { language } = version;
  const isPerson = (unit: string): boolean => language.stateOf(unit) !== null || isPersonNoun(unit, language);
  const unit = version.read.annotations.figures.find((one) => one.start === start)?.unit ?? null;
  return figure.unit !== null && isPerson(figure.unit) && unit !== null && !isPerson(unit);
}

const wordsOf = ({ version, sentence }: FigureFact): readonly Word[] =>
  version.words.slice(sentence.first, sentence.last);

/** The number that a word is, of those that are no year or part of a name. */
function numberIn({ tag, form }: Word, { version }: FigureFact): number | null {
  if (tag !== 'CD') return null;
  return /^[\d,]+$/.test(form) ? Number(form.replaceAll(',', '')) : version.language.smallNumber(form);
}
