import type { Evidence } from '../../core/finding.ts';
import type { Language, Signal } from '../../core/language.ts';
import { hull, overlaps, type Span } from '../../core/span.ts';
import { tells } from '../carriage/carriers.ts';
import { areKin } from '../likeness.ts';
import { counted } from '../sentences.ts';
import {
  evidenceAt,
  quoted,
  type Sentence,
  type StoryInHand,
  sentenceAt,
  type Version,
  type Word,
  wordsIn,
} from '../version.ts';
import { speakerName } from '../voice.ts';
import { tellsOf } from './flat-denials.ts';
import { isNamed, type Saying, sameSpeaker, sayingsIn } from './saying.ts';

/** What else a denial can be told with, where no claim shares enough of its words: how its sentence goes on, and the place that it points to. */
export interface Answer {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/**
 * What a denial answers, as far as the reports show it: whose claim it says it is, what another is told right before it to have said
 * of a thing that it names, a sentence elsewhere that has all of its few words, what another is told right before it to have said of whatever;
 * else that no other report has the denial, where that is sure.
 */
export function answerTo(group: readonly Saying[], story: StoryInHand): Answer {
  const [first] = group as [Saying, ...Saying[]];
  return (
    ofClaimant(first, story) ??
    group.map((denial) => saidBefore(denial, story.language, true)).find((answer) => answer !== null) ??
    toldElsewhere(group, story) ??
    group.map((denial) => saidBefore(denial, story.language, false)).find((answer) => answer !== null) ??
    untold(group, story) ?? { text: '', evidence: [] }
  );
}

const has = (word: Word | undefined, signal: Signal, language: Language): boolean =>
  word !== undefined && language.signals(word.form).includes(signal);

const isFiniteVerb = ({ tag }: Word): boolean => /^(?:VB[DPZ]|MD)$/.test(tag);

/** Whose claim the denial itself says it is: "claims by the opposition that …", "the mayor's claim that …", with what he is told to say of it. */
function ofClaimant(denial: Saying, { versions, language }: StoryInHand): Answer | null {
  const by = claimant(denial, language);
  if (by === null) return null;
  const verbs = clauseOf(denial, language).filter(({ matter, tag }) => matter && tag.startsWith('VB'));
  const said = versions
    .flatMap((version) => sayingsIn(version, 0))
    .find(
      (saying) =>
        isNamed(saying) &&
        sameSpeaker(saying.speaker, by, language) &&
        saying.attribution.stance !== 'denying' &&
        verbs.some(({ lemma }) => saying.words.some((word) => meets(lemma, word, language))),
    );
  return said === undefined
    ? { text: `; whose claim it is, the denial itself tells: “${by}”`, evidence: [] }
    : {
        text: `; ${said.speaker} said: “${quoted(said.version, said.span)}” (${said.version.outlet})`,
        evidence: [evidenceAt(said.version, said.span, `claimed by ${said.speaker}`)],
      };
}

function claimant({ version, words }: Saying, language: Language): string | null {
  const claim = words.findIndex(({ tag }) => tag.startsWith('NN') && !/^NNPS?$/.test(tag));
  const that = words.findIndex((word, i) => i > claim && has(word, 'that', language));
  const owner = words.findIndex(({ tag }) => tag === 'POS');
  if (claim < 0 || !words.slice(0, that).some((word) => has(word, 'claim', language))) return null;
  if (owner > 0 && that > owner && has(words[that - 1], 'claim', language))
    return named(words.slice(0, owner), version);
  const link = words[claim + 1];
  if (!has(words[claim], 'claim', language) || !(has(link, 'agent', language) || has(link, 'from', language)))
    return null;
  return named(words.slice(claim + 2, Math.max(0, that)), version);
}

/** Words that name somebody, as they are written. */
function named(words: readonly Word[], version: Version): string | null {
  const names =
    words.some(({ tag }) => /^(?:NN|PRP)/.test(tag)) && !words.some(({ tag }) => /^(?:VB[DPZ]|MD|W)/.test(tag));
  return names ? version.read.document.text.slice(words[0]!.start, words.at(-1)!.end).replace(/\s+/g, ' ') : null;
}

/** What is said not to be so: after the "that", else all of it. */
function clauseOf({ words }: Saying, language: Language): readonly Word[] {
  const verb = words.findIndex(isFiniteVerb);
  const that = words.findIndex((word, i) => i < verb && has(word, 'that', language));
  return words.slice(that + 1);
}

function meets(lemma: string, word: Word, language: Language): boolean {
  return word.matter && (areKin(word.lemma, lemma) || language.synonyms(lemma).includes(word.lemma));
}

/** Telling words that a denial of few words must have, a noun and a verb among them, to be known again by all of them. */
const LEAST_WORDS = 2;
const MOST_WORDS = 5;
/** Words between the first and the last of them in the sentence that has them all: farther apart they belong to several clauses. */
const MOST_APART = 10;

/** A sentence of another report that has all telling words of what is denied close together and turns none; of outlets that do not deny it, first. */
function toldElsewhere(group: readonly Saying[], { versions, language }: StoryInHand): Answer | null {
  for (const denial of group) {
    const telling = clauseOf(denial, language).filter(({ matter }) => matter);
    const lemmas = [...new Set(telling.map(({ lemma }) => lemma))];
    if (lemmas.length < LEAST_WORDS || lemmas.length > MOST_WORDS) continue;
    if (!telling.some(({ tag }) => tag.startsWith('VB')) || !telling.some(({ tag }) => tag.startsWith('NN'))) continue;
    for (const version of versions) {
      if (group.some((one) => one.version === version)) continue;
      const found = version.sentences.find(
        (sentence) =>
          hasAll(version.words.slice(sentence.first, sentence.last), lemmas, language) &&
          !isTurnedRound(telling, version.words.slice(sentence.first, sentence.last)) &&
          !isOfSpeaker(version, sentence, denial.speaker, language),
      );
      if (found !== undefined)
        return {
          text: `; against that stands in ${version.outlet}: “${quoted(version, found)}”`,
          evidence: [evidenceAt(version, found, 'what is denied')],
        };
    }
  }
  return null;
}

function hasAll(words: readonly Word[], lemmas: readonly string[], language: Language): boolean {
  const turns = ({ form }: Word): boolean =>
    language.isNegation(form) || language.signals(form).some((signal) => TURNS.includes(signal));
  const places = lemmas.map((lemma) => words.findIndex((word) => meets(lemma, word, language)));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return first >= 0 && last - first <= MOST_APART && !words.slice(0, last + 1).some(turns);
}

/** What makes a sentence one that does not tell it: a denial, a doubt, a condition, a question. */
const TURNS: readonly Signal[] = ['denies', 'rejects', 'untrue', 'condition', 'asks'];

/** "Strand was paid" and "Strand paid": who bore it does it there. */
function isTurnedRound(denied: readonly Word[], there: readonly Word[]): boolean {
  return denied.some(({ tag, lemma }, i) => {
    const at = there.findIndex((word) => word.lemma === lemma && /^VB[DGZ]$/.test(word.tag));
    const subject = denied.slice(0, i).findLast((word) => word.tag.startsWith('NN'));
    return tag === 'VBN' && at >= 0 && there.slice(0, at).some((word) => word.lemma === subject?.lemma);
  });
}

function isOfSpeaker(version: Version, span: Span, speaker: string | null, language: Language): boolean {
  return version.read.annotations.attributions.some(
    (saying) =>
      saying.content.some((part) => overlaps(part, span)) &&
      sameSpeaker(speakerName(version, saying), speaker, language),
  );
}

/** What another is told to have said in the sentence right before the denial's own; `named`: only of a thing that the denial names, or of such a thing as it points to. */
function saidBefore(denial: Saying, language: Language, named: boolean): Answer | null {
  const { version, attribution, speaker, span, words } = denial;
  const all = [span, ...(attribution.source ?? []), ...(attribution.cue ?? [])];
  const own = sentenceAt(version, hull(all.toSorted((a, b) => a.start - b.start)));
  const before = own === null ? undefined : version.sentences[version.sentences.indexOf(own) - 1];
  if (own === null || before === undefined) return null;
  const inOwn = sayingsIn(version, 0).some(
    (other) => other.attribution !== attribution && overlaps(other.span, own) && other.span.start < span.start,
  );
  const said = sayingsIn(version, 0).filter((other) => overlaps(other.span, before));
  const only = said.findLast((other) => isNamed(other) && other.words.length >= LEAST_SAID);
  if (inOwn || only === undefined || said.some((other) => sameSpeaker(other.speaker, speaker, language))) return null;
  // "Denied wrongdoing" answers what tells of the speaker.
  const isOfFault = words.some((word) => has(word, 'fault', language));
  if (isOfFault && !tellsOf(version.words.slice(before.first, before.last), speaker ?? '')) return null;
  const ofOneThing = sharesName(words, only.words) || words.some((word) => has(word, 'such', language));
  const isAnswered = named ? ofOneThing : isTogether(own, before, version);
  // "The candidate" may be whoever spoke before.
  if (!/\p{Lu}/u.test(speaker ?? '') || said.some((one) => one.attribution.stance === 'denying') || !isAnswered)
    return null;
  if (said.length > 1)
    return {
      text: `; right before that stands: “${quoted(version, before)}”`,
      evidence: [evidenceAt(version, before, 'right before the denial')],
    };
  const parts = only.attribution.content;
  const part =
    parts.findLast((one) => sharesName(words, wordsIn(version, one))) ??
    parts.findLast((one) => overlaps(one, before)) ??
    only.span;
  return {
    text: `; right before that, the report has ${only.speaker} say: “${quoted(version, part)}”`,
    evidence: [evidenceAt(version, part, `said by ${only.speaker}`)],
  };
}

/** Words of a saying that can be denied: "It was beaten out of him". */
const LEAST_SAID = 4;

/** Whether what stands before a denial stands in one paragraph with it. */
function isTogether(own: Sentence, before: Sentence, { read }: Version): boolean {
  return !read.document.text.slice(before.start, own.start).trimStart().includes('\n');
}

/** Whether two clauses have a noun or verb in common. */
function sharesName(a: readonly Word[], b: readonly Word[]): boolean {
  const names = (word: Word): boolean => word.matter && /^(?:NNS?|VB)/.test(word.tag);
  return a.some((word) => names(word) && b.some((other) => names(other) && areKin(other.lemma, word.lemma)));
}

/** Share of a denial's matter that another report may have at most for it to be said that it does not tell of it. */
const TOLD = 0.5;
/** With fewer reports, what one alone has says little. */
const LEAST_REPORTS = 3;

function untold(group: readonly Saying[], { versions, language }: StoryInHand): Answer | null {
  const others = versions.filter(({ id }) => !group.some(({ version }) => version.id === id));
  if (versions.length < LEAST_REPORTS || others.length === 0 || versions.length - others.length > 1) return null;
  const isTold = (other: Version): boolean =>
    // Another of the same side may deny it there.
    other.read.annotations.attributions.some(({ stance }) => stance === 'denying') ||
    group.some(({ speaker, matter }) => tells(other, matter, TOLD, language) || isHeard(speaker, other));
  return others.some(isTold)
    ? null
    : { text: `; none of the other ${counted(others.length, 'report')} has the denial`, evidence: [] };
}

/** Whether a sentence that has somebody say something names the speaker: he may deny it there in words of another kind ("asserts his innocence"). */
function isHeard(speaker: string | null, version: Version): boolean {
  const names = (speaker ?? '').split(/\s+/).filter((name) => /^\p{Lu}/u.test(name));
  if (names.length === 0) return true;
  const said = version.read.annotations.attributions.flatMap(({ source, content }) => [...(source ?? []), ...content]);
  return version.sentences.some(
    (sentence) =>
      said.some((span) => overlaps(span, sentence)) &&
      wordsIn(version, sentence).some(({ form }) => names.some((name) => name.toLowerCase() === form)),
  );
}
