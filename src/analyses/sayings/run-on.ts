import type { Attribution } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { firstFrom, overlaps, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { type Matter, matterOf, mostResemblance, resemblance, weightOf } from '../likeness.ts';
import { evidenceAt, quoted, type Sentence, type StoryInHand, type Version, type Word, wordsIn } from '../version.ts';
import { namesSomebody, speakerName } from '../voice.ts';
import { type Saying, sameSpeaker, sayingsOf } from './saying.ts';

/**
 * What somebody says that his report runs on with in its own voice, without a word for it: a sentence between what it has him say and
 * a quotation of his (free indirect speech: Semino and Short 2004, *Corpus Stylistics*; Pareti 2015 on attribution that no cue
 * marks). Most such sentences are background. It is told only where another report gives the same as his, or the sentence has
 * the resolve of his side in the tense of reported speech ("which the union could not accept").
 */
export function runOnFindings(story: StoryInHand): Draft[] {
  const runs = story.versions.flatMap((version) => runsIn(version, story.language));
  if (runs.length === 0) return [];
  const sayings = bySpeaker(sayingsOf(story));
  const speakers = new Set(runs.map(({ speaker }) => speaker));
  const theirs = new Map([...speakers].map((name) => [name, saidBy(name, sayings, story.language)]));
  return runs.flatMap((run) => {
    const elsewhere = saidElsewhere(run, theirs.get(run.speaker)!, story.language);
    const isTold = elsewhere !== null || (run.isOneParagraph && resolves(run, story.language));
    return isTold ? [draft(run, elsewhere)] : [];
  });
}

/** A sentence of an outlet's own between two sayings of one speaker. */
interface Run {
  readonly version: Version;
  readonly sentence: Sentence;
  readonly before: Attribution;
  readonly after: Attribution;
  readonly speaker: string;
  readonly isOneParagraph: boolean;
}

function runsIn(version: Version, language: Language): Run[] {
  const { text } = version.read.document;
  const said = version.sentences.map((): Attribution[] => []);
  for (const attribution of version.read.annotations.attributions) {
    const spans = [...attribution.content, ...(attribution.source ?? []), ...(attribution.cue ?? [])];
    for (const i of new Set(spans.flatMap((span) => sentencesOver(version, span)))) said[i]!.push(attribution);
  }
  return version.sentences.flatMap((sentence, i) => {
    const [previous, next] = [version.sentences[i - 1], version.sentences[i + 1]];
    if (previous === undefined || next === undefined || said[i]!.length > 0) return [];
    const before = said[i - 1]!.findLast((one) => isSaying(one) && isIn(one.cue, previous));
    const after = said[i + 1]!.find((one) => one.kind !== 'indirect' && isSaying(one) && isIn(one.content, next));
    if (before === undefined || after === undefined || before.speaker !== after.speaker) return [];
    const speaker = speakerName(version, before);
    if (speaker === null || !namesSomebody(version, before, speaker) || !isOwn(version, sentence, language)) return [];
    const isOneParagraph = !/\n\s*\n/.test(text.slice(previous.start, next.end));
    return [{ version, sentence, before, after, speaker, isOneParagraph }];
  });
}

/** The places among a report's sentences of those that overlap a span. */
function sentencesOver({ sentences }: Version, span: Span): number[] {
  const places: number[] = [];
  for (let i = firstFrom(sentences, span.end) - 1; i >= 0 && overlaps(sentences[i]!, span); i--) places.push(i);
  return places;
}

const isIn = (spans: readonly Span[] | null, sentence: Sentence): boolean =>
  (spans ?? []).some((span) => overlaps(span, sentence));

/** Whether somebody known is told to have said it himself. */
const isSaying = ({ mode, speaker, within, negated }: Attribution): boolean =>
  mode === 'speech' && speaker !== null && within === null && !negated;

/** Whether a sentence in which nobody is told to say something is the outlet's own: no quotation mark, question, or word of saying or doubt. */
function isOwn(version: Version, sentence: Sentence, language: Language): boolean {
  if (/[“”"«»?]|``|''/u.test(version.read.document.text.slice(sentence.start, sentence.end))) return false;
  const tells = ({ form }: Word): boolean =>
    language.signals(form).some((signal) => signal === 'speech' || signal === 'doubt');
  return !wordsOf(version, sentence).some(tells);
}

const wordsOf = (version: Version, { first, last }: Sentence): readonly Word[] => version.words.slice(first, last);

/** How alike another report's saying of the same speaker must be, and the telling words of both. */
const SAME_CLAIM = 0.5;
const LEAST_WORDS = 4;

/** How much of the sentence another's saying must have in the same words, by weight, to be compared word by word. */
const LEAST_EQUAL = 0.3;

/** The sayings that claim something, by who says them. */
type SayingsBySpeaker = ReadonlyMap<string, readonly Saying[]>;

function bySpeaker(sayings: readonly Saying[]): SayingsBySpeaker {
  const claims = sayings.filter(({ matter, attribution }) => matter.size >= LEAST_WORDS && !attribution.negated);
  return Map.groupBy(claims, ({ speaker }) => speaker ?? '');
}

/** Sayings of one speaker in the same words, as copies have them: compared once. */
interface SaidAlike {
  readonly matter: Matter;
  readonly weight: number;
  readonly sayings: readonly Saying[];
}

/** What one speaker says in all reports, and by lemma which of it has the lemma. */
interface Said {
  readonly alike: readonly SaidAlike[];
  readonly having: ReadonlyMap<string, readonly { readonly index: number }[]>;
}

function saidBy(speaker: string, sayings: SayingsBySpeaker, language: Language): Said {
  const theirs = [...sayings].flatMap(([name, own]) => (sameSpeaker(name, speaker, language) ? own : []));
  const copies = Map.groupBy(theirs, ({ matter }) => [...matter.keys()].sort().join(' '));
  const alike = [...copies.values()].map((own) => ({
    matter: own[0]!.matter,
    weight: weightOf(own[0]!.matter),
    sayings: own,
  }));
  const lemmas = alike.flatMap(({ matter }, index) => [...matter.keys()].map((lemma) => ({ lemma, index })));
  return { alike, having: Map.groupBy(lemmas, ({ lemma }) => lemma) };
}

/** Of what the speaker says in other reports what is most like the sentence; `null` where nothing is like enough. */
function saidElsewhere({ version, sentence }: Run, theirs: Said, language: Language): Saying | null {
  const matter = matterOf(wordsOf(version, sentence));
  if (matter.size < LEAST_WORDS) return null;
  const weight = weightOf(matter);
  const equal = equalWeights(matter, theirs);
  let best: Saying | null = null;
  let most = 0;
  for (let index = 0; index < equal.length; index++) {
    if (equal[index]! < LEAST_EQUAL * weight) continue;
    const { matter: said, weight: itsWeight, sayings } = theirs.alike[index]!;
    if (mostResemblance(weight, itsWeight, equal[index]!) < Math.max(SAME_CLAIM, most) - ROUNDING) continue;
    const other = sayings.find((saying) => saying.version.outlet !== version.outlet);
    const score = other === undefined ? 0 : resemblance(matter, said, language);
    if (score > most) [best, most] = [other!, score];
  }
  return most >= SAME_CLAIM ? best : null;
}

/** Sums of the same weights differ by so little in another order. */
const ROUNDING = 1e-9;

/** By index the weight of what both have in the same words. */
function equalWeights(matter: Matter, { alike, having }: Said): Float64Array {
  const sums = new Float64Array(alike.length);
  for (const [lemma, weight] of matter) for (const { index } of having.get(lemma) ?? []) sums[index]! += weight;
  return sums;
}

/** Words between a modal verb and the word of resolve: "could not simply be indifferent". */
const REACH = 4;

/** Whether the sentence tells of resolve in the tense of reported speech, of somebody of whom the saying before it tells: "which Russia could not accept". */
function resolves({ version, sentence, before }: Run, language: Language): boolean {
  const words = wordsOf(version, sentence);
  const told = before.content
    .flatMap((span) => wordsIn(version, span))
    .flatMap(({ lemma, capital, matter }) => (capital && matter ? [lemma] : []));
  // After a quotation the tense is the report's.
  if (before.kind === 'direct') return false;
  return words.some((modal, at) => {
    if (!language.signals(modal.form).includes('backshift')) return false;
    const subject = words[at - 1];
    const isTheirs = subject !== undefined && (told.includes(subject.lemma) || subject.tag === 'PRP');
    const after = words.slice(at + 1, at + 1 + REACH);
    const turned = after.findIndex(({ form }) => language.isNegation(form));
    return (
      isTheirs && turned >= 0 && after.slice(turned).some(({ lemma }) => language.signals(lemma).includes('resolves'))
    );
  });
}

function draft({ version, sentence, before, after, speaker }: Run, elsewhere: Saying | null): Draft {
  const where =
    elsewhere === null
      ? 'by its tense it may go on with what was said'
      : `${elsewhere.version.outlet} gives it as what ${speaker} said: “${quoted(elsewhere.version, elsewhere.span)}”`;
  return {
    kind: 'attribution',
    explanation: `${version.outlet} tells “${quoted(version, sentence)}” in its own voice, between two sayings of ${speaker}; ${where}.`,
    strength: elsewhere === null ? 0.5 : 0.6,
    evidence: [
      evidenceAt(version, { start: sentence.start, end: sentence.end }, 'as its own'),
      ...[before, after].flatMap(({ content }) =>
        content.map((span) => evidenceAt(version, span, `said by ${speaker}`)),
      ),
      ...(elsewhere === null ? [] : [evidenceAt(elsewhere.version, elsewhere.span, `said by ${speaker}`)]),
    ],
    detail: { type: 'plain' },
  };
}
