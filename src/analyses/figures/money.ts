import type { Figure } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { sentenceAt, type Version, type Word, wordsIn } from '../version.ts';
import type { FigureFact } from './fact.ts';

/** Whether a figure is of money, of a currency that has a code or not ("crowns"). */
export function isMoney({ unit }: Figure, language: Language): boolean {
  return unit !== null && (/^[A-Z]{3}$/.test(unit) || language.signals(unit).includes('money'));
}

/** A figure up to the end of its currency, where that is a word of its own (“12 million crowns” a day). */
export function withCurrency(figure: Figure, language: Language): Figure {
  return isMoney(figure, language) && figure.of !== null && figure.of.end > figure.end
    ? { ...figure, end: figure.of.end }
    : figure;
}

const MILLION = 1e6;

/**
 * A bare sum in the currency of the sum told before it: "fell to 214 million crowns from 345 million", "savings of 900m crowns
 * against a cost of 600m", where the short "m" alone would be metres. Any other figure as it is. `at` is where it
 * stands among the figures of its report.
 */
export function asMoney(version: Version, figure: Figure, figures: readonly Figure[], at: number): Figure {
  const isShort = figure.unit === 'metre' && /\dm$/.test(version.read.document.text.slice(figure.start, figure.end));
  const isBare = figure.unit === null && figure.of === null && figure.value >= MILLION;
  if ((!isShort && !isBare) || isOfSomething(version, figure, isShort)) return figure;
  const { language } = version;
  const told = figures
    .slice(Math.max(0, at - MOST_BETWEEN), at)
    .findLast((other) => isMoney(other, language) && isNear(version, other, figure));
  if (told === undefined) return figure;
  const scale = isShort ? MILLION : 1;
  return {
    ...figure,
    value: figure.value * scale,
    upper: figure.upper === null ? null : figure.upper * scale,
    unit: told.unit,
  };
}

/** Figures between a sum and the one that tells its currency. */
const MOST_BETWEEN = 4;

/** "A city of 3 million", "300m away", "the 400m": no money. */
function isOfSomething(version: Version, { start, end }: Figure, isShort: boolean): boolean {
  const before = wordsIn(version, { start: Math.max(0, start - WORD_REACH), end: start }).at(-1);
  const [after] = wordsIn(version, { start: end, end: end + WORD_REACH });
  const isPlace = isShort && after !== undefined && /^(?:IN|JJ|RB|NN|NNS|HYPH|TO)$/.test(after.tag);
  return isPlace || (before !== undefined && !isShort && version.language.signals(before.form).includes('partitive'));
}

/** Letters within which the word beside a figure stands whole. */
const WORD_REACH = 16;

/** In one sentence or two that follow one another. */
function isNear(version: Version, a: Figure, b: Figure): boolean {
  const [first, second] = [sentenceAt(version, a), sentenceAt(version, b)];
  if (first === null || second === null) return false;
  return version.sentences.indexOf(second) - version.sentences.indexOf(first) <= 1;
}

/** The currency of amounts as all of them name it: "marks", which may be another land's than a code would say; `null` where they name it differently or by a sign. */
export function currencyTold(amounts: readonly FigureFact[]): string | null {
  const names = new Set(amounts.map(({ version, figure }) => wordsIn(version, figure).findLast(isWord)));
  const told = [...names].map((word) => (word !== undefined && /^NNS?$/.test(word.tag) ? word : null));
  const [first] = told;
  return first != null && told.every((word) => word?.lemma === first.lemma) ? first.form : null;
}

const isWord = ({ form }: Word): boolean => /\p{L}/u.test(form);
