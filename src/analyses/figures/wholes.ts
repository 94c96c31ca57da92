import type { Figure } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { contains, overlaps } from '../../core/span.ts';
import type { Version, Word } from '../version.ts';

/** How far before a figure a word may stand that makes it a part: "including at least 17". */
const PART_REACH = 4;

/** Whether the figure is said to be some of a whole ("17 of them"). */
export function isPart(words: readonly Word[], at: number, figure: Figure, language: Language): boolean {
  if (isOfFronted(words, at, language) || isItem(words, at, figure)) return true;
  const before = words.slice(Math.max(0, at - PART_REACH), isAmongAll(words, at) ? at - 2 : at);
  // "Of the 49 dead, 17 were children": 49 is the whole.
  const after = words.slice(at).filter((word) => !contains(figure, word));
  const signals = (word: Word | undefined): boolean =>
    word !== undefined && language.signals(word.form).includes('part');
  const [next] = after;
  const some =
    next !== undefined &&
    language.signals(next.form).includes('partitive') &&
    /^(?:DT|PRP|PRP\$|WP|WDT)$/.test(after[1]?.tag ?? '') &&
    // "More than 2,000 of us came" tells of them all.
    !language.signals(after[1]!.form).includes('self');
  return before.some(signals) || some;
}

/** Of those counted before a colon: "six were hurt: three pickets, two passengers and an officer". */
function isItem(words: readonly Word[], at: number, { value }: Figure): boolean {
  const colon = words.findLastIndex(({ form }, i) => i < at && form === ':');
  if (colon < 0) return false;
  const isListed =
    words.slice(at).some(({ tag }) => tag === 'CC') || words.slice(colon, at).some(({ tag }) => tag === 'CC');
  const first = words[colon + 1]!;
  // "The toll: 61 hurt" counts for the first time.
  return isListed && /^(?:CD|DT)$/.test(first.tag) && words.slice(0, colon).some((word) => isMore(word, value));
}

/** Whether a word is a number above a value. */
function isMore({ tag, form }: Word, value: number): boolean {
  if (tag !== 'CD') return false;
  const number = Number(form.replaceAll(',', ''));
  return Number.isNaN(number) ? !/\d/.test(form) : number > value;
}

/** "Foreigners among the 129 people arrested": the 129 are all. */
function isAmongAll(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.tag === 'DT' && words[at - 2]?.tag === 'IN';
}

/** "Of the victims, 28 died in Larn", "Of those who died, 38 were children". */
function isOfFronted(words: readonly Word[], at: number, language: Language): boolean {
  const [first, second] = words;
  const comma = words.findIndex(({ form }) => form === ',');
  const isOf = first !== undefined && language.signals(first.form).includes('partitive');
  // "Of 34 officers hurt, nine …" too.
  return isOf && /^(?:DT|PRP\$|CD)$/.test(second?.tag ?? '') && comma > 0 && comma < at && at <= comma + FRONTED_REACH;
}

/** Words from the comma to the figure: ", at least 28". */
const FRONTED_REACH = 4;

/** "52 percent of the vote" is a share of the one vote there is, "half of the respondents" some of them. */
export function isShareOfOne({ unit }: Figure, ofWords: readonly Word[]): boolean {
  return unit === '%' && /^NNP?$/.test(ofWords.at(-1)?.tag ?? '');
}

/** Whether the figure at `at` is the whole of another before it ("31 of 40 drones"). */
export function isWholeOfOther(words: readonly Word[], at: number, language: Language): boolean {
  let of = at - 1;
  // "Of the country's 40 drones".
  while (of > 1 && /^(?:DT|PRP\$|JJ|POS)$/.test(words[of]!.tag)) of -= words[of]!.tag === 'POS' ? 2 : 1;
  return of > 0 && language.signals(words[of]!.form).includes('partitive') && words[of - 1]!.tag === 'CD';
}

/** Letters between a share and the number of its whole: " of the ". */
const WHOLE_REACH = 9;

/** The number of those of which a figure is a share ("half of the 288 candidates"); `null` where none follows it. */
export function wholeOf(version: Version, { end, of }: Figure): number | null {
  const follows = version.read.annotations.figures.find((one) => one.start > end && one.start <= end + WHOLE_REACH);
  return follows !== undefined && of !== null && follows.of !== null && overlaps(follows.of, of) ? follows.value : null;
}

/**
 * Whether the figure is only what is added to another: "12 adults and 11 children", "a woman and two men", "two other
 * men". Who adds them up, and who counts the one alone, count two things.
 */
export function isJoined(words: readonly Word[], at: number, end: number, language: Language): boolean {
  const adds = (word: Word | undefined): boolean =>
    word !== undefined && /^(?:JJ|NN)/.test(word.tag) && language.signals(word.form).includes('more');
  const isAfter = words[at - 1]?.tag === 'CC' && /^NN/.test(words[at - 2]?.tag ?? '');
  const and = words.findIndex(({ tag }, i) => i >= end && i <= end + MOST_COUNTED && tag === 'CC');
  const isBefore =
    and >= 0 && words.slice(end, and).every(({ tag }) => /^(?:JJ|NN)/.test(tag)) && words[and + 1]?.tag === 'CD';
  return isAfter || isBefore || adds(words[end]);
}

/** Words between a number and the "and" after what it counts: "12 armed young men and". */
const MOST_COUNTED = 3;

/** Words between "in all" and the number, or the number with what it counts and "in all". */
const SUM_REACH = 3;

/** Whether it is said to be of all: "in all, 28 people", "28 people altogether". */
export function isSum(words: readonly Word[], at: number, end: number, language: Language): boolean {
  return words
    .slice(Math.max(0, at - SUM_REACH - 1), end + SUM_REACH)
    .some((word, i, near) =>
      [word.form, `${word.form}-${near[i + 1]?.form ?? ''}`].some((form) =>
        language.signals(form.toLowerCase()).includes('sums'),
      ),
    );
}

/**
 * "Police arrested 150 of the rioters": some of the rioters, but all who were arrested; "Two of the injured" are some of them,
 * "seven of its soldiers" one side's.
 */
export function isAllOf(
  { unit }: Figure,
  words: readonly Word[],
  at: number,
  state: string | null,
  language: Language,
): boolean {
  const isOfThem =
    language.signals(words[at + 1]?.form ?? '').includes('partitive') &&
    words[at + 2]?.tag === 'DT' &&
    /^(?:JJ|NNS)$/.test(words[at + 3]?.tag ?? '');
  return isOfThem && state !== null && unit !== null && language.stateOf(unit) === null;
}
