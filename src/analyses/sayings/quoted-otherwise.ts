import type { Apparatus, Utterance, Witness } from '../../core/apparatus.ts';
import { hull, type Span } from '../../core/span.ts';
import { isWithinQuotation } from '../../text/open-quotation.ts';
import type { Draft } from '../draft.ts';
import { listed, someOutlets } from '../sentences.ts';
import { evidenceAt, quotedAll, type StoryInHand, type Version, type Word, wordsIn } from '../version.ts';
import { isAlone } from './alone.ts';
import { type Swap, swapOf } from './reworded.ts';

/**
 * Quotations that reports print with other words in the same place ("within an hour of getting the report", "within minutes of
 * getting the report"): between quotation marks only one of them can be what was said. One finding an utterance.
 */
export function quotedOtherwiseFindings(story: StoryInHand): Draft[] {
  return story.utterances.flatMap((utterance) => otherwise(utterance, story) ?? []);
}

/** What a witness has in quotation marks, by the index of the witness. */
interface Quotation {
  readonly index: number;
  readonly version: Version;
  readonly text: string;
  /** Whether the witness has nothing outside the marks. */
  readonly isWhole: boolean;
  readonly spans: readonly Span[];
  /** Without marks, brackets and what they hold. */
  readonly words: readonly Word[];
}

function otherwise(utterance: Utterance, story: StoryInHand): Draft | null {
  const { apparatus, speaker } = utterance;
  if (apparatus === null || speaker === null || !/^\p{Lu}/u.test(speaker)) return null;
  const quotations = utterance.witnesses.flatMap((witness, index) => quotationOf(witness, index, story) ?? []);
  // Of copies one is compared with the others.
  const bases = quotations.filter(({ text }, i) => quotations.findIndex((one) => one.text === text) === i);
  for (const first of bases) {
    const swaps = quotations.flatMap((other) => {
      if (other.version.outlet === first.version.outlet || other.text === first.text) return [];
      const isShort = Math.max(first.words.length, other.words.length) <= MOST_WORDS;
      const swap = isShort ? swapOf(first.words, other.words, story.language) : null;
      const isOther =
        swap !== null
          ? !isPrintedBoth(swap, quotations)
          : first.isWhole && other.isWhole && isSwapped(first, other, apparatus, story);
      return isOther ? [{ other, swap }] : [];
    });
    if (swaps.length > 0) return draft(utterance, first, swaps, quotations);
  }
  return null;
}

/** Whether some outlet prints both words: then somebody said it twice, and neither is put for the other. */
function isPrintedBoth({ own, other }: Swap, all: readonly Quotation[]): boolean {
  const outletsOf = (form: string): readonly string[] => withForm(form, all).map(({ version }) => version.outlet);
  const others = new Set(outletsOf(other.form));
  return outletsOf(own.form).some((outlet) => others.has(outlet));
}

function quotationOf(
  { document, kind, content, text }: Witness,
  index: number,
  { versions }: StoryInHand,
): Quotation | null {
  const version = versions.find(({ id }) => id === document);
  // An outlet that blots out letters prints no other word.
  if (version === undefined || (kind !== 'direct' && kind !== 'mixed') || text.includes('**')) return null;
  const whole = version.read.document.text;
  const isWhole =
    kind === 'direct' &&
    content.every(
      ({ start, end }) => /^["“‘«]|^``/.test(whole.slice(start, end)) || isWithinQuotation(whole, start, end),
    );
  const words = withoutBrackets(content.flatMap((span) => wordsIn(version, span)));
  const quotedWords = isWhole ? words : words.filter(({ start, end }) => isWithinQuotation(whole, start, end));
  if (quotedWords.length === 0) return null;
  const spans = isWhole ? content : [{ start: quotedWords[0]!.start, end: quotedWords.at(-1)!.end }];
  return { index, version, text, isWhole, spans, words: quotedWords };
}

/** Words that two quotations must share, and the share of the shorter's that these must be: others are two sayings, or two translations. */
const LEAST_SHARED = 5;
const MOST_OF_IT = 0.6;
/** Telling words that stand in the one alone, at most: more are a translation. */
const MOST_SWAPPED = 2;
/** Longer quotations are whole speeches, in which a word or two is the transcriber's. */
const MOST_WORDS = 80;

function isSwapped(
  { index: a, words: first, version: ours }: Quotation,
  { index: b, words: second, version: theirs }: Quotation,
  { segments }: Apparatus,
  story: StoryInHand,
): boolean {
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
      isOneSwap ||= swaps(first, here, quotedWords(theirs)) && swaps(second, there, quotedWords(ours));
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

/** The words of all that a report quotes: what stands in another sentence of one speech was not put otherwise. */
function quotedWords(version: Version): readonly Word[] {
  return version.read.annotations.attributions
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap(({ content }) => content.flatMap((span) => wordsIn(version, span)));
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

/** Characters told of each, so that what differs stands in it. */
const LONGEST = 400;

function draft(
  { speaker }: Utterance,
  first: Quotation,
  swaps: readonly { readonly other: Quotation; readonly swap: Swap | null }[],
  all: readonly Quotation[],
): Draft {
  const isReworded = swaps.every(({ swap }) => swap !== null);
  const forms = [...new Set(swaps.flatMap(({ swap }) => (swap === null ? [] : [swap.own.form, swap.other.form])))];
  const shown = isReworded ? forms.flatMap((form) => withForm(form, all)) : [first, ...swaps.map(({ other }) => other)];
  const told = isReworded
    ? forms.map((form) => tell(withForm(form, all)))
    : [...Map.groupBy(shown, ({ words }) => words.map(({ form }) => form).join(' ')).values()].map(([one]) =>
        tell(all.filter(({ text }) => text === one!.text)),
      );
  const words = isReworded && forms.length <= MOST_FORMS ? ` (${listed(forms.map((form) => `“${form}”`))})` : '';
  return {
    kind: 'attribution',
    explanation: `Reports put different words of ${speaker} in quotation marks${words}: ${told.join('; ')}.`,
    strength: 0.7,
    evidence: shown.map(({ version, spans }) => evidenceAt(version, hull(spans), version.outlet)),
    detail: { type: 'plain' },
  };
}

/** The first of some quotations, with the outlets of all. */
function tell(same: readonly Quotation[]): string {
  const [{ version, spans }] = same as [Quotation, ...Quotation[]];
  return `“${quotedAll(version, spans, LONGEST)}” (${someOutlets(same.map((one) => one.version.outlet))})`;
}

/** Of each outlet the first quotation that has a word. */
function withForm(form: string, all: readonly Quotation[]): readonly Quotation[] {
  const having = all.filter(({ words }) => words.some((word) => word.form === form));
  return having.filter(({ version }, i) => having.findIndex((one) => one.version.outlet === version.outlet) === i);
}

/** Words in which they differ that a sentence names. */
const MOST_FORMS = 4;
