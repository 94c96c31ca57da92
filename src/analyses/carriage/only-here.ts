import type { Figure } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { contains, hull, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { type Matter, matterOf, weightOf } from '../likeness.ts';
import { sameSpeaker, sayingsIn } from '../sayings/saying.ts';
import { counted } from '../sentences.ts';
import { evidenceAt, quotedAll, type StoryInHand, sentenceAt, type Version, type Word, wordsIn } from '../version.ts';
import { type Quote, quotesOf, tells, toldOf } from './carriers.ts';
import { isCutOff } from './cut-off.ts';
import { nearTo } from './told-near.ts';

/** With fewer reports than this, what one alone has says little. */
const LEAST_REPORTS = 3;
/** Shorter quotations are phrases. */
const LEAST_WORDS = 8;
/** A third of a quotation's matter within two sentences may be an indirect rendering; then it is not said that nobody has it. */
const TOLD = 0.34;
/** Of each report its weightiest, whole quotations first, then what it tells in its own words: the matrix shows the rest. */
const MOST_EACH = 3;

/** What a single report alone has of what somebody said. */
export function onlyHereFindings(story: StoryInHand): Draft[] {
  const reports = story.versions.length;
  if (reports < LEAST_REPORTS) return [];
  const lone = quotesOf(story).filter((quote) => isLone(quote, story));
  const told = toldOf(story).filter((quote) => isLone(quote, story));
  return story.versions.flatMap((version) => {
    const quoted = lone.filter((quote) => quote.version === version);
    quoted.sort((a, b) => Number(a.isLed) - Number(b.isLed) || weightOf(b.matter) - weightOf(a.matter));
    const own = told.filter((quote) => quote.version === version);
    own.sort((a, b) => weightOf(b.matter) - weightOf(a.matter));
    return [...quoted.map((quote) => draft(quote, reports)), ...own.map((quote) => toldDraft(quote, reports))].slice(
      0,
      MOST_EACH,
    );
  });
}

function isLone(quote: Quote, story: StoryInHand): boolean {
  const carriers = new Set(quote.utterance.witnesses.map(({ document }) => document));
  if (carriers.size !== 1 || quote.wordCount < LEAST_WORDS || isBroken(quote)) return false;
  const parts = partsOf(quote);
  const others = story.versions.filter(({ id }) => !carriers.has(id));
  const isTold = others.some(
    (other) =>
      tells(other, quote.matter, TOLD, story.language) ||
      parts.some((part) => tells(other, part, PART_TOLD, story.language)) ||
      hasSameCount(quote, other, story.language),
  );
  return (
    !isTold && nearTo(story, quote.utterance, [quote], carriers)?.every(({ score }) => score < MAY_BE_TOLD) === true
  );
}

/** From this score on something near may be it (`nearPlaces`): of 189 judged right on public stories it takes one back. */
const MAY_BE_TOLD = 0.6;

/** Whether it is a piece of its sentence, or what is quoted is no clause and hangs on words outside its marks: “it ‘a first step’”, after “called”. */
function isBroken({ version, content, utterance }: Quote): boolean {
  const whole = utterance.witnesses.find((one) => hull(one.content).start === content[0]!.start);
  if (whole !== undefined && isCutOff(version, whole)) return true;
  const { start, end } = content[0]!;
  const mark = version.read.document.text.slice(start, end).search(/["“«]|``/);
  if (mark <= 0 || content.some((part) => wordsIn(version, part).some(isFiniteVerb))) return false;
  return wordsIn(version, { start, end: start + mark }).some(({ tag }) => /^(?:NN|PRP)/.test(tag));
}

const isFiniteVerb = ({ tag }: Word): boolean => /^(?:VB[DPZ]|MD)$/.test(tag);

/** Half of one sentence's matter within two of another report is that sentence told, whatever the quotation goes on with. */
const PART_TOLD = 0.5;
/** Words of matter from which a sentence, or the whole without its numbers, can be looked for by itself. */
const LEAST_OF_PART = 4;

const MOST_OF_PART = 0.6;

/** The matter of each sentence of a quotation without its numbers: those that two reports give differently are of one thing. */
function partsOf({ version, content }: Quote): Matter[] {
  const words = content.flatMap((part) => wordsIn(version, part));
  const sentences = version.sentences.map(({ start, end }) =>
    words.filter((word) => word.start >= start && word.end <= end),
  );
  return sentences.flatMap((own) => {
    const plain = matterOf(own, isNumber);
    // What is mostly numbers is not known by the rest.
    const tells = plain.size >= LEAST_OF_PART && weightOf(plain) >= MOST_OF_PART * weightOf(matterOf(own));
    return tells ? [plain] : [];
  });
}

const isNumber = ({ form, tag }: Word): boolean => tag === 'CD' || /\d/.test(form);

/** How far apart two figures may be that are one thing's: two reports round and update them. */
const NEAR = 0.15;
/** Words that a sentence with such a figure must share where somebody else tells it. */
const LEAST_SHARED = 2;

/** Whether another report has a figure of the same unit and about the same size, from the same speaker ("within two minutes") or among the same words. */
function hasSameCount(quote: Quote, other: Version, language: Language): boolean {
  const own = figuresIn(quote.version, quote.content);
  if (own.length === 0) return false;
  const speakers = sayingsIn(other, 0).filter(
    ({ speaker }) =>
      sameSpeaker(speaker, quote.by, language) || sameSpeaker(speaker, quote.utterance.speaker, language),
  );
  return figuresIn(other, [{ start: 0, end: other.read.document.text.length }]).some((figure) => {
    if (!own.some((one) => areNear(one, figure))) return false;
    if (speakers.some(({ attribution }) => attribution.content.some((part) => contains(part, figure)))) return true;
    const sentence = sentenceAt(other, figure);
    const words = sentence === null ? [] : other.words.slice(sentence.first, sentence.last);
    const there = matterOf(words, isNumber);
    const shared = [...quote.matter.keys()].filter((lemma) => lemma !== figure.unit && there.has(lemma)).length;
    return shared >= (own.some((one) => isOneCount(one, figure)) ? 1 : LEAST_SHARED);
  });
}

/** From this on one count tells one thing, a round one from the second on. */
const LEAST_EXACT = 20;
const LEAST_ROUND = 1000;

/** "1,800 jobs" there too: a count that is not small and the same to the last digit. */
function isOneCount(a: Figure, b: Figure): boolean {
  const least = a.value % 100 === 0 ? LEAST_ROUND : LEAST_EXACT;
  return a.unit === b.unit && a.value === b.value && a.value >= least;
}

const areNear = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit && Math.abs(a.value - b.value) <= NEAR * Math.max(a.value, b.value);

function figuresIn({ read }: Version, spans: readonly Span[]): readonly Figure[] {
  return read.annotations.figures.filter(
    (figure) => figure.unit !== null && spans.some((span) => contains(span, figure)),
  );
}

function draft(quote: Quote, reports: number): Draft {
  const { version, span } = quote;
  // "From the statement" names nobody.
  const by = quote.by !== null && isText(quote.by, version.language) ? null : quote.by;
  return {
    kind: 'only here',
    explanation: `Only ${version.outlet}, of ${counted(reports, 'report')}, has this${by === null ? '' : ` from ${by}`}: “${quotedAll(version, quote.content)}”.`,
    strength: Math.min(1, 0.4 + weightOf(quote.matter) / 150),
    evidence: [evidenceAt(version, span, `only in ${version.outlet}`)],
    detail: { type: 'plain' },
  };
}

/** Whether a speaker is a text by an article and its noun: "the statement". */
function isText(speaker: string, language: Language): boolean {
  const noun = language.withoutArticle(speaker);
  return noun !== speaker && language.signals(noun.toLowerCase()).includes('document');
}

function toldDraft(quote: Quote, reports: number): Draft {
  const { version, span, by } = quote;
  return {
    kind: 'only here',
    explanation: `Only ${version.outlet}, of ${counted(reports, 'report')}, has ${by} saying, in the outlet’s words: “${quotedAll(version, quote.content)}”.`,
    strength: Math.min(1, 0.3 + weightOf(quote.matter) / 150),
    evidence: [evidenceAt(version, span, `only in ${version.outlet}`)],
    detail: { type: 'plain' },
  };
}
