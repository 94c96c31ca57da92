import type { Apparatus, Utterance } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import { isWithinQuotation } from '../../text/open-quotation.ts';
import type { Draft } from '../draft.ts';
import { areKin } from '../likeness.ts';
import { someOutlets } from '../sentences.ts';
import { evidenceAt, quotedAll, type StoryInHand, type Version, type Word, wordsIn } from '../version.ts';

/**
 * Quotations that reports print with other words in the same place ("within an hour of getting the report", "within minutes of
 * getting the report"): between quotation marks only one of them can be what was said. One finding an utterance.
 */
export function quotedOtherwiseFindings(story: StoryInHand): Draft[] {
  return story.utterances.flatMap((utterance) => otherwise(utterance, story) ?? []);
}

/** A quotation by the index of its witness. */
interface Quotation {
  readonly index: number;
  readonly version: Version;
  readonly text: string;
}

function otherwise(utterance: Utterance, story: StoryInHand): Draft | null {
  const { apparatus, speaker } = utterance;
  if (apparatus === null || speaker === null || !/^\p{Lu}/u.test(speaker)) return null;
  const quotations = utterance.witnesses.flatMap(({ document, kind, content, text }, index): Quotation[] => {
    const version = story.versions.find(({ id }) => id === document);
    if (version === undefined || kind !== 'direct') return [];
    const whole = version.read.document.text;
    const inMarks = content.every(
      ({ start, end }) => /^["“‘«]|^``/.test(whole.slice(start, end)) || isWithinQuotation(whole, start, end),
    );
    return inMarks ? [{ index, version, text }] : [];
  });
  const [first, ...others] = quotations;
  if (first === undefined) return null;
  const swapped = others.filter(
    ({ index, version }) =>
      version.outlet !== first.version.outlet && isSwapped(first.index, index, apparatus, utterance, story),
  );
  return swapped.length === 0 ? null : draft(utterance, first, swapped, quotations);
}

/** Words that two quotations must share, and the share of the shorter's that these must be: others are two sayings, or two translations. */
const LEAST_SHARED = 5;
const MOST_OF_IT = 0.6;
/** Telling words that stand in the one alone, at most: more are a translation. */
const MOST_SWAPPED = 2;
/** Longer quotations are whole speeches, in which a word or two is the transcriber's. */
const MOST_WORDS = 80;

function isSwapped(
  a: number,
  b: number,
  { segments }: Apparatus,
  { witnesses }: Utterance,
  story: StoryInHand,
): boolean {
  const wordsOf = (index: number): readonly Word[] => {
    const version = story.versions.find(({ id }) => id === witnesses[index]!.document)!;
    return withoutBrackets(witnesses[index]!.content.flatMap((span) => wordsIn(version, span)));
  };
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (Math.max(first.length, second.length) > MOST_WORDS) return false;
  let shared = 0;
  let isOneSwap = false;
  for (const { readings } of segments) {
    const own = readings.find((reading) => reading.witnesses.includes(a))!;
    const other = readings.find((reading) => reading.witnesses.includes(b))!;
    if (own === other) shared += own.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    else if (own.text !== '' && other.text !== '') {
      const [here, there] = [spanOf(own, a), spanOf(other, b)];
      const swaps = (words: readonly Word[], span: typeof here, against: readonly Word[]): boolean =>
        span !== null &&
        words.some(
          (word) =>
            word.start >= span.start && word.end <= span.end && word.matter && isAlone(word, against, story.language),
        );
      isOneSwap ||= swaps(first, here, second) && swaps(second, there, first);
    }
  }
  const alone = (words: readonly Word[], against: readonly Word[]): number =>
    words.filter((word) => word.matter && isAlone(word, against, story.language)).length;
  return (
    isOneSwap &&
    shared >= LEAST_SHARED &&
    shared >= MOST_OF_IT * Math.min(first.length, second.length) &&
    alone(first, second) <= MOST_SWAPPED &&
    alone(second, first) <= MOST_SWAPPED
  );
}

/** Words without those in brackets, which an outlet puts in to explain. */
function withoutBrackets(words: readonly Word[]): readonly Word[] {
  let depth = 0;
  return words.filter(({ form }) => {
    if (/^(?:[([{]|-l[rsc]b-)$/.test(form)) depth++;
    else if (/^(?:[)\]}]|-r[rsc]b-)$/.test(form)) depth = Math.max(0, depth - 1);
    else return depth === 0 && /[\p{L}\p{N}]/u.test(form);
    return false;
  });
}

function spanOf(
  {
    witnesses,
    spans,
  }: {
    readonly witnesses: readonly number[];
    readonly spans: readonly ({ readonly start: number; readonly end: number } | null)[];
  },
  index: number,
) {
  return spans[witnesses.indexOf(index)] ?? null;
}

/** Whether a word has nothing in the other quotation that is its like: a form of it, a synonym, another spelling, a number in words. */
function isAlone({ lemma, form, tag }: Word, against: readonly Word[], language: Language): boolean {
  const synonyms = new Set(language.synonyms(lemma));
  // "Work force" and "workforce".
  const own = lettersOf(form);
  if (
    own.length >= LEAST_LETTERS &&
    against
      .map((word) => lettersOf(word.form))
      .join('')
      .includes(own)
  )
    return false;
  return !against.some((word) => {
    const other = lettersOf(word.form);
    return (
      word.lemma === lemma ||
      areKin(word.lemma, lemma) ||
      synonyms.has(word.lemma) ||
      lastKey(word.form, language) === lastKey(form, language) ||
      own === other ||
      // "O.K." and "okay".
      language.synonyms(own).includes(other) ||
      // "20 years" and "twenty years", "11th" and "eleventh": in figures or in words.
      (/^(?:CD|JJ)$/.test(word.tag) && /\d/.test(other) !== /\d/.test(own) && /^(?:CD|JJ)$/.test(tag)) ||
      // "Sen." and "Senator".
      (Math.min(own.length, other.length) >= LEAST_OF_SHORT && (own.startsWith(other) || other.startsWith(own)))
    );
  });
}

const LEAST_LETTERS = 4;
const LEAST_OF_SHORT = 3;

/** Letters and digits, "6:00" as "6" and "paedo" as "pedo". */
const lettersOf = (form: string): string =>
  form
    .replace(/:00$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ao]e/g, 'e');

/** "Gadhafi" for "al-Qaddafi". */
const lastKey = (form: string, language: Language): string => language.nameKey(form.split('-').at(-1)!);

/** Characters told of each, so that what differs stands in it. */
const LONGEST = 400;

function draft(
  { speaker, witnesses }: Utterance,
  first: Quotation,
  swapped: readonly Quotation[],
  all: readonly Quotation[],
): Draft {
  const texts = Map.groupBy([first, ...swapped], ({ text }) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  const told = [...texts.values()].map(([one]) => {
    const same = all.filter(({ text }) => text === one!.text);
    return `“${quotedAll(one!.version, witnesses[one!.index]!.content, LONGEST)}” (${someOutlets(same.map(({ version }) => version.outlet))})`;
  });
  return {
    kind: 'attribution',
    explanation: `Reports put different words of ${speaker} in quotation marks: ${told.join('; ')}.`,
    strength: 0.7,
    evidence: [first, ...swapped].map(({ index, version }) => {
      const { content } = witnesses[index]!;
      return evidenceAt(version, { start: content[0]!.start, end: content.at(-1)!.end }, version.outlet);
    }),
    detail: { type: 'plain' },
  };
}
