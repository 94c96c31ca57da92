import type { Figure } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Version, Word } from '../version.ts';
import { endOf } from './counted.ts';
import { isMoney } from './money.ts';
import { hasOwnVerb, type Stretch, stretchAround } from './predicate.ts';

/** How far from a figure the word may stand that tells what befell those counted: "the number of people known to have died rose to". */
const STATE_REACH = 9;

/** A bare number is of a state only where the word stands right after it ("80 were missing") or a toll is spoken of before it. */
const BARE_REACH = 3;

/** What befell those whom a figure counts (`dead`), as its own words or the nearest tell; `null` where none do. */
export function stateFor(
  figure: Figure,
  ofWords: readonly Word[],
  all: readonly Word[],
  at: number,
  language: Language,
): string | null {
  const words = withoutAside(all, figure, language);
  if (isAmount(figure, language) || isMoney(figure, language) || !Number.isInteger(figure.value)) return null;
  const told = (word: Word): string | null => language.stateOf(word.form) ?? language.stateOf(word.lemma);
  const foundIn = ofWords.findIndex((word) => ![null, 'anybody'].includes(told(word)));
  const found =
    foundIn < 0 ? null : withOther(told(ofWords[foundIn]!)!, words, words.indexOf(ofWords[foundIn]!), language);
  // "Three demonstrators told us" are no crowd.
  const own = found === 'gathered' && figure.value < LEAST_CROWD ? null : found;
  if (own !== null && !STANDING.has(own)) return own;
  const stretch = stretchAround(words, at, language);
  // "46 demonstrators were arrested": what they are is not what befell them.
  const others = found === null ? words : without(words, ofWords);
  const inStretch = nearestState(others, at, stretch, language);
  const elsewhere = hasOwnVerb(words, at, stretch)
    ? null
    : nearestState(others, at, { from: 0, to: words.length }, language);
  // "34 spectators and nine officers were injured": so few are counted for what befell them.
  if (own !== null) return inStretch ?? (figure.value < FEW ? elsewhere : null) ?? own;
  const asObject = stateOfObject(figure, words, at, language);
  if (asObject !== null) return asObject;
  const end = endOf(words, at, figure) - 1;
  const state = (figure.unit === null ? stateAfter(words, end, language) : null) ?? inStretch ?? elsewhere;
  if (figure.unit !== null && language.signals(figure.unit).includes('lives')) return inStretch ?? 'dead';
  if (figure.unit !== null || state === null) return state;
  const isTold = (word: Word): boolean => state.split(EITHER).includes(told(word) ?? '');
  const after = words.slice(at, end + 1 + BARE_REACH).some(isTold);
  // "The number of those who died rose to 46", "the toll stood at 14".
  const toll = /^(?:TO|IN)$/.test(words[at - 1]?.tag ?? '') && words.slice(0, at).some(isTold);
  return after || toll ? state : null;
}

/**
 * "16 people, all of them from one family, have been murdered", "some 300 people in the villages of Orr and Low Tarn were
 * moved": without what stands between those counted and their verb, and tells nothing that befell them.
 */
function withoutAside(words: readonly Word[], figure: Figure, language: Language): readonly Word[] {
  if (figure.of === null) return words;
  const end = words.findIndex(({ start }) => start >= figure.of!.end);
  const verb = words.findIndex(({ tag }, i) => i >= end && /^(?:VB[DPZ]|MD)$/.test(tag));
  if (end < 0 || verb <= end) return words;
  const between = words.slice(end, verb);
  // "146 people aboard the Aster were".
  if (between.some((_, i) => stateAt(between, i, language) !== null)) return words;
  const isAside = between[0]!.form === ',' && between.at(-1)!.form === ',' && between.length > 2;
  const isPlace = between[0]!.tag === 'IN' && between.every(({ tag }) => /^(?:IN|DT|NNP?S?|JJ|POS|CC)$/.test(tag));
  return isAside || isPlace ? [...words.slice(0, end), ...words.slice(verb)] : words;
}

/** Whether a figure has a unit of measure: "200,000 litres of poisoned water" counts nobody who was poisoned. How long somebody was held is told of the held. */
function isAmount({ unit, rule }: Figure, language: Language): boolean {
  return unit === '%' || (rule === MEASURED && unit !== null && language.hoursIn(unit) === null);
}

/** The rule that reads a number with the unit after it. */
const MEASURED = 'number with unit';

/** Words from the verb to the people who are its object: "was carrying almost 300 people", "picked up 231 people". */
const OBJECT_REACH = 4;

/** What a verb before a number of people tells of them, which of things it does not: `aboard` where they are carried. */
function stateOfObject(figure: Figure, words: readonly Word[], at: number, language: Language): string | null {
  if (figure.unit === null || language.stateOf(figure.unit) !== 'anybody') return null;
  const from = Math.max(0, at - OBJECT_REACH);
  for (let i = at - 1; i >= from; i--) {
    const { lemma, tag } = words[i]!;
    if (!tag.startsWith('VB')) continue;
    const signals = [...language.signals(lemma), ...language.signals(`${lemma}-${words[i + 1]!.lemma}`)];
    return signals.includes('carries') ? 'aboard' : signals.includes('retrieves') ? 'rescued' : null;
  }
  return null;
}

function without(words: readonly Word[], counted: readonly Word[]): readonly Word[] {
  const starts = new Set(counted.map(({ start }) => start));
  return words.map((word) => (starts.has(word.start) ? { ...word, form: '', lemma: '' } : word));
}

/** Fewer are no crowd. */
const LEAST_CROWD = 30;

/** Fewer are as often counted as those to whom something happened. */
const FEW = 100;

/** What people are before anything befalls them: of "twelve employees were injured" the injured are counted; how many they are was so from the first. */
export const STANDING: ReadonlySet<string> = new Set(['employed', 'gathered', 'stationed', 'aboard']);

/** Of what becomes fewer as help comes: the missing are found, the homeless go home. */
export const LESSENING: ReadonlySet<string> = new Set(['missing', 'trapped', 'displaced', 'detained']);

/** What befell a bare number of people, as its own verb tells ("60 were injured and 37 are still missing"); `null` where none stands right after it. */
function stateAfter(words: readonly Word[], at: number, language: Language): string | null {
  for (let i = at + 1; i < Math.min(words.length, at + 1 + BARE_REACH); i++) {
    const { tag, form, lemma } = words[i]!;
    if (tag === 'CC' || form === ',') return null;
    const state = language.stateOf(form) ?? language.stateOf(lemma);
    if (state !== null && state !== 'anybody') return withOther(state, words, i, language);
  }
  return null;
}

/** A sentence's words, those blanked that say what another of its figures counts: in "two fatalities and 84 people" nobody says that the 84 died. */
export function withoutCounted(version: Version, figure: Figure, words: readonly Word[]): readonly Word[] {
  const others = version.read.annotations.figures.flatMap(({ start, of }) =>
    of === null || start === figure.start || overlaps(of, figure) ? [] : of,
  );
  const counted = new Set(others.flatMap((of) => wordsWithin(words, of)));
  return words.map((word) =>
    counted.has(word) && !word.tag.startsWith('VB') ? { ...word, form: '', lemma: '' } : word,
  );
}

/** Those of a sentence's words that stand within a span. */
function wordsWithin(words: readonly Word[], span: Span): readonly Word[] {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < words.length && words[end]!.end <= span.end) end++;
  return words.slice(low, end);
}

/** "Shot a hundred people, killing at least 49": the number after the verb is the one that it tells of. */
function takesNumber(words: readonly Word[], i: number, at: number): boolean {
  if (i <= at + 1 || !(words[i]?.tag.startsWith('VB') ?? false)) return false;
  let next = i + 1;
  while (/^(?:JJ[RS]|RB[RS]?|IN|DT)$/.test(words[next]?.tag ?? '') && next < i + 4) next++;
  return words[next]?.tag === 'CD';
}

/** What a word tells, by itself or with the one before it ("on board"). */
function stateAt(words: readonly Word[], i: number, language: Language): string | null {
  const [before, word] = [words[i - 1], words[i]];
  if (word === undefined) return null;
  const alone = language.stateOf(word.form) ?? language.stateOf(word.lemma);
  // "Lost their lives", "left the village".
  const verb = /^(?:PRP\$|DT)$/.test(before?.tag ?? '') ? words[i - 2] : before;
  return alone ?? (verb === undefined ? null : language.stateOf(`${verb.lemma} ${word.lemma}`));
}

function nearestState(words: readonly Word[], at: number, { from, to }: Stretch, language: Language): string | null {
  for (let distance = 0; distance <= STATE_REACH; distance++) {
    for (const i of [at + distance, at - distance]) {
      if (i < from || i >= to) continue;
      if (takesNumber(words, i, at)) continue;
      const state = stateAt(words, i, language);
      if (state !== null && state !== 'anybody') return withOther(state, words, i, language);
    }
  }
  return null;
}

/** Between two states that a number is told of together. */
const EITHER = ' or ';

/** Words from "or" to the other state: "died or been badly injured". */
const OTHER_REACH = 3;

/** The state at `i` with the one that "or" joins to it ("dead or missing"): of both together another number is told than of either. */
function withOther(state: string, words: readonly Word[], i: number, language: Language): string {
  const isOr = (word: Word | undefined): boolean =>
    word?.tag === 'CC' && language.signals(word.form).includes('either');
  const after = isOr(words[i + 1]) ? words.slice(i + 2, i + 2 + OTHER_REACH) : [];
  const before = isOr(words[i - 1]) ? words.slice(i - 2, i - 1) : [];
  const others = [...before, ...after].map(({ form, lemma }) => language.stateOf(form) ?? language.stateOf(lemma));
  const other = others.find((one) => one !== null && one !== 'anybody' && one !== state);
  return other === undefined || other === null ? state : [state, other].sort().join(EITHER);
}
