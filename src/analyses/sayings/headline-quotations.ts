import type { Language } from '../../core/language.ts';
import { hull, overlaps, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { areKin } from '../likeness.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Version, type Word, wordsIn } from '../version.ts';

/**
 * Headlines that put words in quotation marks which their report quotes nobody with, though somebody says it there in another form:
 * 'as a precaution' above "will take necessary precautions". One finding a report.
 */
export function headlineQuotationFindings(story: StoryInHand): Draft[] {
  return story.versions.flatMap((version) => {
    const found = quotationsOf(version.read.document.title ?? '').flatMap((words) => {
      const saying = reworded(words, version, story.language);
      return saying === null ? [] : [{ words, saying }];
    });
    return found.length === 0 ? [] : draft(version, found, story);
  });
}

/** Letters of a headline that are looked at: a page may call anything its headline. */
const MOST_LETTERS = 500;

/** What a headline has in single or double marks, an apostrophe left aside. */
function quotationsOf(title: string): string[] {
  const marks = /(?<![\p{L}\p{N}])(?:["“]([^"“”]+)["”]|['‘]([^"“”‘]+?)['’])(?![\p{L}\p{N}])/gu;
  return [...title.slice(0, MOST_LETTERS).matchAll(marks)].map((match) =>
    (match[1] ?? match[2]!).replace(/[.,;:!?]+$/, ''),
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What somebody is told to have said that has all that a quotation tells, in other forms or another order; `null` where the report has its words as they are, or no saying has all. */
function reworded(quotation: string, version: Version, language: Language): Span | null {
  const words = wordsOf(quotation);
  const lemmas = words.map((word) => language.lemma(word, null));
  const telling = lemmas.filter((lemma, i) => !language.isFunctionWord(words[i]!) && !language.isFunctionWord(lemma));
  const weight = telling.reduce((sum, lemma) => sum + language.rarity(lemma), 0);
  if (words.length < LEAST_WORDS || weight < LEAST_WEIGHT) return null;
  // "Mistake" for "mistakes" is no other quotation.
  const run = (all: readonly string[]): string => ` ${all.join(' ')} `;
  const own = wordsOf(version.read.document.text);
  if (run(own).includes(run(words)) || run(own.map((word) => language.lemma(word, null))).includes(run(lemmas)))
    return null;
  const said = version.read.annotations.attributions.flatMap(({ content }) => content);
  if (said.some((span) => hasWithPronoun(wordsIn(version, span), words, version))) return null;
  return said.find((span) => tells(span, telling, version)) ?? null;
}

/** Words of a noun and what goes with it that a pronoun may stand for: "the north gate". */
const MOST_OF_NOUN = 4;
/** So many letters before a pronoun is what it stands for. */
const PRONOUN_REACH = 300;

/** Whether a saying has a quotation word for word but for one noun, told shortly before, for which it has a pronoun: "we opened them" of the gates that a question named. */
function hasWithPronoun(saying: readonly Word[], quotation: readonly string[], version: Version): boolean {
  const own = saying.filter(({ form }) => /[\p{L}\p{N}]/u.test(form));
  return own.some((pronoun, at) => {
    if (pronoun.tag !== 'PRP') return false;
    const before = version.read.document.text.slice(Math.max(0, pronoun.start - PRONOUN_REACH), pronoun.start);
    const told = new Set(wordsOf(before));
    return nounsOf(quotation).some(({ from, to }) => {
      const around = [...own.slice(Math.max(0, at - from), at), ...own.slice(at + 1, at + 1 + quotation.length - to)];
      const rest = [...quotation.slice(0, from), ...quotation.slice(to)];
      return (
        quotation.slice(from, to).every((word) => told.has(word)) &&
        rest.join(' ') === around.map(({ form }) => form).join(' ')
      );
    });
  });
}

/** Where in a quotation a noun with its words may stand, other words left. */
function nounsOf(quotation: readonly string[]): { readonly from: number; readonly to: number }[] {
  return quotation.flatMap((_, from) =>
    Array.from({ length: MOST_OF_NOUN }, (__, i) => ({ from, to: from + i + 1 })).filter(
      ({ to }) => to <= quotation.length && quotation.length - (to - from) >= LEAST_WORDS,
    ),
  );
}

function tells(span: Span, telling: readonly string[], version: Version): boolean {
  const words = wordsIn(version, span).filter(({ matter }) => matter);
  return telling.every((lemma) => words.some((word) => areKin(word.lemma, lemma)));
}

/** Rarity of all its words together: "no longer need" may be said of anything. */
const LEAST_WEIGHT = 5;

/** One word in marks is as often a doubt as a quotation. */
const LEAST_WORDS = 2;

/** A saying with its other renderings in the same report: which of them a headline was made of nobody can tell. */
function renderingsOf(version: Version, saying: Span, { utterances }: StoryInHand): Span[] {
  const own = utterances
    .map(({ witnesses }) => witnesses.filter(({ document }) => document === version.id))
    .find((witnesses) => witnesses.some(({ content }) => content.some((part) => overlaps(part, saying))));
  const others = (own ?? []).filter(({ content }) => !content.some((part) => overlaps(part, saying)));
  return [saying, ...others.flatMap(({ content }) => withoutStump(version, hull(content)) ?? [])];
}

/** What has no verb of its own is a stump ("the council of a ‘quiet takeover’", after "accused"): of it what stands in quotation marks, if anything. */
function withoutStump(version: Version, span: Span): Span | null {
  if (wordsIn(version, span).some(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag))) return span;
  const marked = /[“"][^“”"]+[”"]/u.exec(version.read.document.text.slice(span.start, span.end));
  return marked === null
    ? null
    : { start: span.start + marked.index, end: span.start + marked.index + marked[0].length };
}

function draft(
  version: Version,
  found: readonly { readonly words: string; readonly saying: Span }[],
  story: StoryInHand,
): Draft {
  const nearest = [...new Set(found.map(({ saying }) => saying))];
  const sayings = nearest.flatMap((saying) => renderingsOf(version, saying, story));
  return {
    kind: 'attribution',
    explanation: `The headline of ${version.outlet} puts ${listed(found.map(({ words }) => `“${words}”`))} in quotation marks; the report quotes nobody with ${found.length > 2 ? 'any of them' : found.length > 1 ? 'either' : 'these words'}. Nearest in the text: ${listed(sayings.map((saying) => `“${quoted(version, saying)}”`))}.`,
    strength: 0.6,
    evidence: sayings.map((saying) => evidenceAt(version, saying, 'nearest to the headline')),
    detail: { type: 'plain' },
  };
}
