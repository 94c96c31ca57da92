import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import { hull, overlaps, type Span } from '../../core/span.ts';
import { isWithinQuotation } from '../../text/open-quotation.ts';
import { allegationFindings } from '../allegations/findings.ts';
import type { Draft } from '../draft.ts';
import { matterOf, resemblance } from '../likeness.ts';
import { isPost } from '../posts.ts';
import { evidenceAt, quoted, type Sentence, type StoryInHand, type Version, wordsIn } from '../version.ts';
import { namesSomebody, speakerName } from '../voice.ts';
import { isOfSpeech, isVouchedFor, TOLD_AGAIN } from './own-voice.ts';
import { sameSpeaker, sayingsIn } from './saying.ts';
import { sourceWords } from './sided-claims.ts';
import { toldAsOwnFindings } from './told-as-own.ts';

/**
 * Whose words they are, where reports part on it: what one report tells as its own and another gives as what somebody
 * said. One finding an utterance at most. Not told: the same quotation beside two names, which on
 * the stories read were seven times of seven one person spelt in two ways or a mistake of reading.
 */
export function voiceFindings(story: StoryInHand): Draft[] {
  const between = story.utterances.flatMap((utterance) => {
    const voices = utterance.witnesses.flatMap((witness) => voiceOf(witness, story) ?? []);
    return ownClaim(voices, utterance, story);
  });
  const alleged = allegationFindings(story);
  const isTold = ({ evidence }: Draft): boolean =>
    alleged.some((other) =>
      evidence.every((place) => other.evidence.some((one) => one.document === place.document && overlaps(one, place))),
    );
  return [
    ...between.filter((finding) => !isTold(finding)),
    ...toldAsOwnFindings(story).filter(
      (finding) => !isTold(finding) && !between.some((other) => areOne(finding, other)),
    ),
    ...story.versions.flatMap((version) => quotedBelow(version)),
  ];
}

/** Whether two findings tell the same sentence as its outlet's own. */
function areOne(a: Draft, b: Draft): boolean {
  return a.evidence.some((place) => b.evidence.some((one) => one.document === place.document && overlaps(one, place)));
}

/** A witness with who is said to have said it; `null` where nobody is. */
interface Voice {
  readonly version: Version;
  readonly witness: Witness;
  readonly speaker: string | null;
}

function voiceOf(witness: Witness, story: StoryInHand): Voice | null {
  const version = story.versions.find(({ id }) => id === witness.document);
  if (version === undefined) return null;
  const saying = version.read.annotations.attributions.find(({ id }) => id === witness.attribution);
  if (saying === undefined) return { version, witness, speaker: null };
  const name = speakerName(version, saying);
  const speaker = name !== null && namesSomebody(version, saying, name) ? name : null;
  return { version, witness, speaker };
}

/** How alike the sentence that an outlet tells as its own and the other's saying must be; below it, they share their subject; lower, more were wrong on the stories read. */
const SAME_CLAIM = 0.7;

/** Telling words below which a claim is a commonplace. */
const LEAST_WORDS = 5;

function ownClaim(voices: readonly Voice[], { speaker }: Utterance, story: StoryInHand): Draft[] {
  const outlets = new Set(story.versions.map(({ outlet }) => story.language.nameKey(outlet)));
  const own = voices.filter(
    (voice) =>
      voice.witness.kind === 'unattributed' &&
      isSentence(voice) &&
      !tellsOfSaying(voice, story.language) &&
      !goesOnWithSaying(voice, story.language) &&
      !withinQuotation(voice, story.language) &&
      !isOfSpeech(voice.version, hull(voice.witness.content), story.language) &&
      !/[“”"«»]|``/u.test(voice.witness.text),
  );
  const pairs = own.flatMap((mine) =>
    voices
      .filter((said) => said.speaker !== null && said.version !== mine.version && isSaid(said, story.language))
      .filter((said) => !followsSpeaker(mine, said.speaker, story.language))
      // "Norna reports" of what stands in Norna's own report: a citation, not a speaker.
      .filter((said) => !outlets.has(story.language.nameKey(said.speaker!)))
      .map((said) => ({ mine, said, score: alike(mine, said, story) }))
      .filter(({ said, score }) => score >= SAME_CLAIM && !isNoDifference(mine, said, story)),
  );
  const [best] = pairs.sort((a, b) => b.score - a.score);
  if (best === undefined) return [];
  const { mine, said, score } = best;
  return [
    {
      kind: 'attribution',
      explanation: `${mine.version.outlet} tells as its own “${text(mine)}”; ${said.version.outlet} gives it ${said.witness.kind === 'direct' ? 'in quotation marks ' : ''}as what ${said.speaker ?? speaker} said: “${text(said)}”.`,
      strength: score,
      evidence: [evidence(mine, 'as its own'), evidence(said, `said by ${said.speaker}`)],
      detail: { type: 'plain' },
    },
  ];
}

/** Words that a sentence and a quotation below it must share, and how many they must be: nearly all, so that it is the same sentence. */
const SAME_WORDS = 0.85;
const LEAST_SHARED = 5;

/** A sentence that a report tells as its own and gives further down, in the same words, as somebody's: its claim is a quotation. */
function quotedBelow(version: Version): Draft[] {
  const { attributions } = version.read.annotations;
  const spoken = attributions.flatMap(({ content, source, cue }) => [...content, ...(source ?? []), ...(cue ?? [])]);
  const own = version.sentences.filter(
    (sentence) =>
      !spoken.some((span) => overlaps(span, sentence)) &&
      /[.!]$/.test(version.read.document.text.slice(sentence.start, sentence.end)) &&
      !isWithinQuotation(version.read.document.text, sentence.start, sentence.end) &&
      !isPost(version, sentence) &&
      !/[“”"«»]|``/u.test(version.read.document.text.slice(sentence.start, sentence.end)),
  );
  const quotations = attributions
    .filter(({ kind, mode }) => kind === 'direct' && mode === 'speech')
    .map((saying) => ({ saying, speaker: speakerName(version, saying) }))
    .filter(({ saying, speaker }) => speaker !== null && namesSomebody(version, saying, speaker));
  return own.flatMap((sentence) => {
    const found = quotations
      .flatMap(({ saying, speaker }) => saying.content.map((span) => ({ span, speaker })))
      .find(({ span }) => span.start > sentence.end && sharedForms(version, sentence, span) >= SAME_WORDS);
    return found === undefined ? [] : [belowDraft(version, sentence, found.span, found.speaker!)];
  });
}

/** Share of the forms of both that both have (Dice 1945); 0 where they are too few to be a sentence. */
function sharedForms(version: Version, a: Span, b: Span): number {
  const [left, right] = [a, b].map(
    (span) => new Set(wordsIn(version, span).flatMap(({ form }) => (/[\p{L}\p{N}]/u.test(form) ? form : []))),
  );
  const shared = [...left!].filter((form) => right!.has(form)).length;
  return shared < LEAST_SHARED ? 0 : (2 * shared) / (left!.size + right!.size);
}

function belowDraft(version: Version, sentence: Span, span: Span, speaker: string): Draft {
  const own = { start: sentence.start, end: sentence.end };
  return {
    kind: 'attribution',
    explanation: belowInWords(version, quoted(version, own), quoted(version, span), speaker),
    strength: 0.7,
    evidence: [evidenceAt(version, own, 'as its own'), evidenceAt(version, span, `said by ${speaker}`)],
    detail: { type: 'plain' },
  };
}

function belowInWords({ outlet }: Version, own: string, said: string, speaker: string): string {
  if (own === said) return `${outlet} tells “${own}” in its own voice; further down these are the words of ${speaker}.`;
  return `${outlet} tells “${own}” in its own voice; further down ${speaker} is quoted as saying so: “${said}”.`;
}

/** Whether a sentence tells of a saying or holds itself back, though it is not read as one: "is thought", "reportedly", a source or cue in it, or a verb that is a cue elsewhere in its report. */
function tellsOfSaying({ version, witness }: Voice, language: Language): boolean {
  const sentence = hull(witness.content);
  const { attributions } = version.read.annotations;
  const spans = attributions.flatMap(({ source, cue }) => [...(source ?? []), ...(cue ?? [])]);
  if (spans.some((span) => overlaps(span, sentence))) return true;
  const cues = new Set(
    attributions.flatMap(({ cue }) => cue ?? []).flatMap((span) => wordsIn(version, span).map(({ form }) => form)),
  );
  const holdsBack = (form: string): boolean =>
    language.signals(form).some((signal) => signal === 'speech' || signal === 'doubt');
  return wordsIn(version, sentence).some(({ form, matter }) => (matter && cues.has(form)) || holdsBack(form));
}

/** Whether what is given to somebody is told as said by a verb of saying, and says something: "named her their coach" is an act. */
function isSaid({ version, witness }: Voice, language: Language): boolean {
  const saying = version.read.annotations.attributions.find(({ id }) => id === witness.attribution);
  const cue = (saying?.cue ?? []).flatMap((part) => wordsIn(version, part));
  const told = cue.some(({ form }) => language.signals(form).includes('speech'));
  const words = witness.content.flatMap((part) => wordsIn(version, part));
  return told && words.some(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag));
}

/**
 * Whether whose words they are is no difference between two reports: the sentence names who says it ("the police count …"), the one
 * gives it to somebody elsewhere or the other vouches for it too, saying it is doing it ("announced that she is hired"), or it is how many
 * votes somebody got.
 */
function isNoDifference(mine: Voice, said: Voice, { language }: StoryInHand): boolean {
  const saying = said.version.read.annotations.attributions.find(({ id }) => id === said.witness.attribution)!;
  const sentence = hull(mine.witness.content);
  const [own, claim] = [
    wordsIn(mine.version, sentence),
    said.witness.content.flatMap((part) => wordsIn(said.version, part)),
  ];
  const matter = matterOf(claim);
  const subject = own.slice(
    0,
    own.findIndex(({ tag }) => tag.startsWith('VB')),
  );
  const source = sourceWords(said.version, saying);
  // What the saying tells of may have the same name ("police said that an officer …"): then only its subject says who counted.
  const namesSource = source.some(({ lemma, tag }, i) => {
    const among = !matter.has(lemma) ? own : i === source.length - 1 ? subject : [];
    return tag !== 'PRP' && among.some((word) => word.lemma === lemma);
  });
  const isDone = (saying.cue ?? []).some((part) =>
    wordsIn(said.version, part).some(({ form }) => language.signals(form).includes('performs')),
  );
  const isResult = own.some(
    ({ tag, lemma }, i) =>
      tag.startsWith('NN') &&
      language.signals(lemma).includes('votes') &&
      own.slice(Math.max(0, i - COUNTED_REACH), i).some((word) => word.tag === 'CD'),
  );
  const isGiven = sayingsIn(mine.version).some((other) => resemblance(other.matter, matter, language) >= TOLD_AGAIN);
  return namesSource || isDone || isResult || isGiven || isVouchedFor(said.version, matterOf(own), language);
}

/** Words before "votes" among which their number stands: "412 of 703 valid votes". */
const COUNTED_REACH = 4;

/** The sentence before that of a voice; `null` for the first. */
function sentenceBefore({ version, witness }: Voice): Sentence | null {
  const { start } = hull(witness.content);
  return version.sentences.findLast((sentence) => sentence.end <= start) ?? null;
}

/** Whether the sentence leans on a saying right before it: "This would …", "They also …" go on with what somebody said. */
function goesOnWithSaying(voice: Voice, language: Language): boolean {
  const before = sentenceBefore(voice);
  const [first] = wordsIn(voice.version, hull(voice.witness.content));
  if (before === null || first === undefined || !/^(?:DT|PRP)$/.test(first.tag) || !refers(first.form, language))
    return false;
  return voice.version.read.annotations.attributions.some(({ content }) =>
    content.some((span) => overlaps(span, before)),
  );
}

/** A pronoun or demonstrative, not an article. */
function refers(form: string, language: Language): boolean {
  return language.signals(form).includes('refers');
}

/** Whether the sentence before is given to the same speaker: then this one is told as theirs, without saying so again. */
function followsSpeaker(mine: Voice, speaker: string | null, language: Language): boolean {
  const before = sentenceBefore(mine);
  if (before === null) return false;
  return mine.version.read.annotations.attributions.some(
    (saying) =>
      [...saying.content, ...(saying.source ?? [])].some((span) => overlaps(span, before)) &&
      sameSpeaker(speakerName(mine.version, saying), speaker, language),
  );
}

/** Whether a quotation that was opened before the sentence is still open there, or it speaks of itself as "we" or "I". */
function withinQuotation({ version, witness }: Voice, language: Language): boolean {
  const sentence = hull(witness.content);
  if (isWithinQuotation(version.read.document.text, sentence.start, sentence.end)) return true;
  return wordsIn(version, sentence).some(({ form }) => language.signals(form).includes('self'));
}

/** Headlines have no stop and often no speaker, though their report names one. */
function isSentence({ witness }: Voice): boolean {
  return /[.!?]$/.test(witness.text);
}

function alike(a: Voice, b: Voice, { language }: StoryInHand): number {
  const [ours, theirs] = [a, b].map(({ version, witness }) =>
    matterOf(witness.content.flatMap((part) => wordsIn(version, part))),
  );
  if (Math.min(ours!.size, theirs!.size) < LEAST_WORDS) return 0;
  return resemblance(ours!, theirs!, language);
}

function text({ version, witness }: Voice): string {
  return quoted(version, hull(witness.content));
}

function evidence(voice: Voice, label: string) {
  return evidenceAt(voice.version, hull(voice.witness.content), label);
}
