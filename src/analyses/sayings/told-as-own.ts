import type { Language } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import { isWithinQuotation } from '../../text/open-quotation.ts';
import { holdsOff } from '../allegations/told.ts';
import type { Draft } from '../draft.ts';
import { areKin, containment, type Matter, matterOf, sharedWeight } from '../likeness.ts';
import { groupStart } from '../phrases.ts';
import { isPost } from '../posts.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, quoted, type Sentence, type StoryInHand, trimmed, type Version, type Word } from '../version.ts';
import { type Saying, sameSpeaker, sayingsIn } from './saying.ts';
import { type Claim, claimsIn, sourceWords } from './sided-claims.ts';

/**
 * What one side says according to one report, and others tell within sentences of their own: the same act with most of its
 * matter, however the sentences go on. A report that gives the claim to somebody anywhere is left out, and so is what leans
 * on a saying right before it. One finding a claim.
 */
export function toldAsOwnFindings({ versions, language }: StoryInHand): Draft[] {
  const claims = versions.flatMap((version) => claimsIn(version, language));
  if (claims.length === 0) return [];
  const byVerb = claimsByVerb(claims);
  const pairs = versions.flatMap((version) =>
    ownSentences(version, language).flatMap((own) =>
      likely(own, byVerb, language)
        .filter(({ saying }) => saying.version.outlet !== version.outlet)
        .flatMap((claim) => pairOf(own, claim, language) ?? []),
    ),
  );
  const best = pairs.sort((a, b) => b.shared - a.shared);
  // An outlet tells a claim once, and a sentence tells one.
  const kept = best.filter(
    ({ own, claim }, i) =>
      best.findIndex(
        (other) =>
          other.own.version.outlet === own.version.outlet &&
          (other.own === own || sameSpeaker(other.claim.saying.speaker, claim.saying.speaker, language)),
      ) === i,
  );
  return [...Map.groupBy(kept, ({ claim }) => claim).values()].map(draft);
}

/** The claims by each of their verbs: of a large story few can tell the act of a sentence. */
function claimsByVerb(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const byVerb = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const verb of verbsOf(claim.words)) byVerb.set(verb, [...(byVerb.get(verb) ?? []), claim]);
  }
  return byVerb;
}

const verbsOf = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(words.flatMap(({ tag, matter, lemma }) => (matter && tag.startsWith('VB') ? [lemma] : [])));

/** The claims that have a verb of a sentence, or one like it. */
function likely({ words }: Own, byVerb: ReadonlyMap<string, readonly Claim[]>, language: Language): readonly Claim[] {
  const verbs = [...verbsOf(words)].flatMap((verb) => [verb, ...language.synonyms(verb), ...language.retellings(verb)]);
  return [...new Set(verbs.flatMap((verb) => byVerb.get(verb) ?? []))];
}

/** A sentence that a report vouches for. */
interface Own {
  readonly version: Version;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly matter: Matter;
}

interface Pair {
  readonly own: Own;
  readonly claim: Claim;
  /** Weight of the matter of both. */
  readonly shared: number;
}

/** Words in quotation marks that a report's own sentence may have: picked out, not quoted. */
const MOST_PICKED_OUT = 3;

function ownSentences(version: Version, language: Language): Own[] {
  const { document, annotations } = version.read;
  const spoken = annotations.attributions.flatMap(({ content, source, cue }) => [
    ...content,
    ...(source ?? []),
    ...(cue ?? []),
  ]);
  return version.sentences.flatMap((sentence) => {
    const text = document.text.slice(sentence.start, sentence.end).trim();
    const words = version.words.slice(sentence.first, sentence.last);
    const picked = text.match(/[“"]([^”"]*)[”"]/gu) ?? [];
    const isOwn =
      /[.!]$/.test(text) &&
      picked.every((part) => part.split(/\s+/).length <= MOST_PICKED_OUT) &&
      !spoken.some((span) => overlaps(span, sentence)) &&
      !isPost(version, sentence) &&
      !isWithinQuotation(document.text, sentence.start, sentence.end) &&
      !words.some(({ form, matter }) => holdsOff(form, matter, language)) &&
      !goesOn(version, words, language);
    return isOwn ? [{ version, sentence, words, matter: matterOf(words) }] : [];
  });
}

/** Whether a sentence begins with what stands for somebody or something of the sentence before: it may go on with what was said there. */
function goesOn(version: Version, words: readonly Word[], language: Language): boolean {
  const [first] = words;
  if (first === undefined) return true;
  const before = version.sentences.findLast(({ end }) => end <= first.start);
  return (
    before !== undefined &&
    /^(?:DT|PRP)$/.test(first.tag) &&
    language.signals(first.form).includes('refers') &&
    version.read.annotations.attributions.some(({ content }) => content.some((span) => overlaps(span, before)))
  );
}

/** Share of the lighter one's matter that both must have, and how much it must weigh: two rare words and two plain ones. */
const SAME_CLAIM = 0.5;
const LEAST_SHARED = 12;

/** A short claim of one side weighs less ("the bus had driven at the pickets"); then three quarters of it must be there. */
const LEAST_OF_SHORT = 9;
const SAME_OF_SHORT = 0.75;

/** The same of what a government or firm says, whose word is news in itself; or words in a row. */
const SAME_OF_BODY = 0.7;

/** The same where both have one number of one thing beside the verb: "gave three warnings", "three warnings were given". */
const SAME_WITH_COUNT = 0.3;
const LEAST_WITH_COUNT = 6;

function pairOf(own: Own, claim: Claim, language: Language): Pair | null {
  const { saying, standing, words, matter } = claim;
  const shared = sharedWeight(matter, own.matter, language);
  if (shared < LEAST_WITH_COUNT) return null;
  const share = containment(own.matter, matter, language);
  const [ours, theirs] = [countsIn(own.version, own.words), countsIn(saying.version, words)];
  const isCount = ours.some((one) => theirs.some((other) => one.number === other.number && one.noun === other.noun));
  const isShort = standing === 'side' && share >= SAME_OF_SHORT && shared >= LEAST_OF_SHORT;
  const isInFull = isShort || (shared >= LEAST_SHARED && share >= SAME_CLAIM);
  if (isCount ? share < SAME_WITH_COUNT : !isInFull) return null;
  if (standing === 'body' && share < SAME_OF_BODY && !haveRun(own.words, words)) return null;
  const isOne =
    sameAct(own.words, words, language) &&
    !countsDiffer(ours, theirs) &&
    !namesSpeaker(own, saying, language) &&
    !isGivenToSomebody(own, claim, language);
  return isOne ? { own, claim, shared } : null;
}

/** Words in a row that both have, a finite verb among them, which make one the other's words. */
const RUN = 7;

function haveRun(own: readonly Word[], said: readonly Word[]): boolean {
  const [ours, theirs] = [own, said].map((words) => words.filter(({ form }) => /[\p{L}\p{N}]/u.test(form)));
  const starts = new Map<string, number[]>();
  for (const [i, { form }] of theirs!.entries()) starts.set(form, [...(starts.get(form) ?? []), i]);
  return ours!.some((first, i) =>
    (starts.get(first.form) ?? []).some((j) => {
      let [length, verbs] = [0, 0];
      while (ours![i + length] !== undefined && ours![i + length]!.form === theirs![j + length]?.form) {
        if (/^VB[DPZ]$/.test(ours![i + length]!.tag)) verbs++;
        length++;
      }
      return length >= RUN && verbs > 0;
    }),
  );
}

/** Whether both have a verb in common that both tell as done, as not done or as to come. Who was hurt is a count, and told as such. */
export function sameAct(own: readonly Word[], said: readonly Word[], language: Language): boolean {
  const toldOf = (words: readonly Word[]): readonly (readonly [Word, string])[] =>
    words.flatMap((word, at) => {
      const mood = word.matter && language.stateOf(word.lemma) === null ? moodAt(words, at, language) : null;
      return mood === null ? [] : [[word, mood]];
    });
  const theirs = toldOf(said);
  return toldOf(own).some(([verb, mood]) =>
    theirs.some(
      ([other, otherMood]) =>
        mood === otherMood &&
        isOneVerb(verb.lemma, other.lemma, language) &&
        haveParty(own, verb, said, other, language),
    ),
  );
}

/** Telling words on either side of a verb among which one who or what takes part in it stands. */
const PARTY_REACH = 3;

/** Whether one noun, or words alike, stands near the verb in both. */
function haveParty(own: readonly Word[], verb: Word, said: readonly Word[], other: Word, language: Language): boolean {
  const near = (words: readonly Word[], at: Word): readonly Word[] => {
    const telling = words.filter(({ matter }) => matter);
    const i = telling.indexOf(at);
    return telling.slice(Math.max(0, i - PARTY_REACH), i + PARTY_REACH + 1).filter(({ tag }) => tag.startsWith('NN'));
  };
  const theirs = near(said, other);
  return near(own, verb).some(({ lemma }) => theirs.some((noun) => isOneVerb(lemma, noun.lemma, language)));
}

const isOneVerb = (a: string, b: string, language: Language): boolean =>
  areKin(a, b) || language.synonyms(a).includes(b) || language.retellings(a).includes(b);

/** Whether a finite verb is told as done, as not done or as possible; `null` for what is no finite verb. */
function moodAt(words: readonly Word[], at: number, language: Language): 'done' | 'not' | 'open' | null {
  const { tag } = words[at]!;
  const group = words.slice(groupStart(words, at, language), at);
  if (!tag.startsWith('VB') || (group.length === 0 && !/^VB[DPZ]$/.test(tag))) return null;
  if (group.some(({ form }) => language.isNegation(form))) return 'not';
  const isOpen = group.some(({ form, tag: own }) => own === 'TO' || language.signals(form).includes('possible'));
  return isOpen ? 'open' : 'done';
}

/** A number and the noun that it counts. */
interface Count {
  readonly number: string;
  readonly noun: string | null;
}

/** The numbers of some words that are no times. */
function countsIn({ read }: Version, words: readonly Word[]): Count[] {
  const { times } = read.annotations;
  return words.flatMap((word, i) => {
    if (word.tag !== 'CD' || times.some((time) => overlaps(time, word))) return [];
    const noun = words.slice(i + 1, i + 1 + COUNTED_REACH).find(({ tag }) => /^NNS?$/.test(tag));
    return [{ number: word.lemma, noun: noun?.lemma ?? null }];
  });
}

/** Words after a number within which what it counts stands: "94 registered voters". */
const COUNTED_REACH = 3;

/** Whether one noun has another number in each. */
function countsDiffer(ours: readonly Count[], theirs: readonly Count[]): boolean {
  return ours.some(({ number, noun }) =>
    theirs.some((other) => noun !== null && noun === other.noun && number !== other.number),
  );
}

/** Whether a sentence names who says it elsewhere, beside what was said: it may tell it on their word ("the police count …"). */
function namesSpeaker(own: Own, { version, attribution, matter }: Saying, language: Language): boolean {
  return sourceWords(version, attribution).some(
    ({ lemma, tag }) =>
      tag !== 'PRP' &&
      !matter.has(lemma) &&
      own.words.some((word) => word.lemma === lemma || language.synonyms(lemma).includes(word.lemma)),
  );
}

/** Whether a report gives the claim to somebody anywhere, or has the same speaker speak right before its sentence. */
function isGivenToSomebody({ version, sentence }: Own, { saying, matter }: Claim, language: Language): boolean {
  const before = version.sentences.findLast(({ end }) => end <= sentence.start);
  return sayingsIn(version).some(
    (other) =>
      (sharedWeight(other.matter, matter, language) >= LEAST_SHARED &&
        containment(other.matter, matter, language) >= SAME_CLAIM) ||
      (before !== undefined && overlaps(other.span, before) && sameSpeaker(other.speaker, saying.speaker, language)),
  );
}

function draft(pairs: readonly Pair[]): Draft {
  const { saying, span } = pairs[0]!.claim;
  const { version, speaker } = saying;
  const own = pairs.map(({ own: { version: teller, sentence } }) => ({ teller, place: trimmed(teller, sentence) }));
  const told = own.map(({ teller, place }) => `${teller.outlet} (“${quoted(teller, place)}”)`);
  return {
    kind: 'attribution',
    explanation: `What ${version.outlet} has as the words of ${speaker} (“${quoted(version, span)}”) is told as the outlet’s own by ${listed(told)}.`,
    strength: 0.7,
    evidence: [
      ...own.map(({ teller, place }) => evidenceAt(teller, place, 'as its own')),
      evidenceAt(version, span, `said by ${speaker}`),
    ],
    detail: { type: 'plain' },
  };
}
