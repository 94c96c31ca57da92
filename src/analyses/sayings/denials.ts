import type { Language, Signal } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { containment, type Matter, matterOf, resemblance, sharedWeight, weightOf } from '../likeness.ts';
import { oncePerStory } from '../once.ts';
import { atStart, someOutlets } from '../sentences.ts';
import { conjunction, evidenceAt, quoted, type StoryInHand, type Version, type Word, wordsIn } from '../version.ts';
import { type Answer, answerTo } from './answers.ts';
import { flatDenialFindings } from './flat-denials.ts';
import { isNotDenied } from './not-denied.ts';
import { isNamed, LEAST_WEIGHT, named, type Saying, sameSpeaker, sayingsOf } from './saying.ts';
import { sameAct } from './told-as-own.ts';

/** What somebody denies, with what it denies where a document tells it; one finding a denial, however many carry it. */
export const denialFindings = oncePerStory(denialsIn);

function denialsIn(story: StoryInHand): Draft[] {
  const sayings = sayingsOf(story);
  const denials = [...sayings, ...shortOf(story)].filter((saying) => isDenial(saying, story.language));
  if (denials.length === 0) return [];
  const claims = claimsIn(story, sayings, denials);
  const named = denials.filter((saying) => isNamed(saying));
  return gathered(named, story.language).flatMap((group) => {
    const told = draft(group, claimAgainst(group, claims, story.language), story);
    return isAnswered(told, group) || group.some((saying) => saysWhat(saying, story.language)) ? [told] : [];
  });
}

const isAnswered = ({ evidence }: Draft, group: readonly Saying[]): boolean => evidence.length > group.length;

/** Whether a denial tells what is denied: not "the charge", "the paper's report", nor her "that it had influenced the vote", which lean on words elsewhere. */
function saysWhat({ words, attribution, version }: Saying, language: Language): boolean {
  const [first] = words.filter(({ form }) => !language.signals(form).includes('that'));
  const by = (attribution.source ?? []).flatMap((part) => wordsIn(version, part));
  // "It" is nobody who is called "she".
  if (first?.tag === 'PRP' && by.some(({ tag, form }) => tag === 'PRP' && form !== first.form)) return false;
  const as = words.findIndex(
    ({ form, tag }) =>
      tag === 'IN' && language.signals(form).includes('introduces') && !language.signals(form).includes('that'),
  );
  const denied = words.slice(0, as < 0 ? words.length : as);
  return denied.some(
    ({ matter, capital, form }) =>
      matter && !capital && (!language.signals(form).includes('claim') || language.signals(form).includes('fault')),
  );
}

/** What must be told of what is denied, at least: "any wrongdoing". */
const LEAST_DENIED = 3;
/** A clause with "that" is whole: "that anybody had died". */
const LEAST_IN_CLAUSE = 1;

/** Sayings too short to be compared that yet say what is denied ("any wrongdoing", "he was there", "that anybody had died", not "the report"), but for those that the sentence before explains. */
function shortOf(story: StoryInHand): Saying[] {
  const explained = flatDenialFindings(story).flatMap(({ evidence }) => evidence);
  return sayingsOf(story, LEAST_IN_CLAUSE).filter(
    ({ version, span, matter, words }) =>
      weightOf(matter) < LEAST_WEIGHT &&
      (isThatClause(words, story.language) || weightOf(matter) >= LEAST_DENIED) &&
      (isBareClause(words, story.language) ||
        isThatClause(words, story.language) ||
        words.some(({ form }) => story.language.signals(form).includes('fault'))) &&
      !explained.some((place) => place.document === version.id && overlaps(place, span)),
  );
}

/** How many words into what was denied its head may stand: "rejected as absurd the widespread reports". */
const HEAD_REACH = 6;

/** Whether the saying says that something is not so; "denied bail" and "rejected an offer" do not. */
export function isDenial(saying: Saying, language: Language): boolean {
  const { attribution, version, words } = saying;
  const cue = (attribution.cue ?? []).flatMap((part) => wordsIn(version, part));
  const signals = (word: Word | undefined, signal: Signal): boolean =>
    word !== undefined && language.signals(word.form).includes(signal);
  // "Rejected …; of a report" is broken off at its head.
  if (words[0]?.tag === 'IN' && !signals(words[0], 'introduces')) return false;
  // "Rejected fears that …": the head may be read as a part of the cue.
  const head = [...cue, ...headOf(words)];
  const ofClaim = head.some(
    (word, i) =>
      signals(word, 'claim') || (signals(word, 'worry') && signals(head[i + 1] ?? words[i + 1 - cue.length], 'that')),
  );
  // "Rejected the idea of paying": an offer that is refused.
  const noun = words.findIndex(({ tag }) => tag.startsWith('NN'));
  const ofDoing = signals(words[noun + 1], 'partitive') && words[noun + 2]?.tag === 'VBG';
  if (signals(words[noun], 'proposes') && ofDoing) return false;
  if (isNotDenied(version, cue, language)) return false;
  if (pointsOnly(words, language)) return false;
  if (cue.some((word) => signals(word, 'rejects'))) return ofClaim;
  // A clause or a gerund ("denied that …", "denied having …") can only be something that is said not to be so.
  const clause = words[0]?.tag === 'IN' || words[0]?.tag === 'VBG' || isBareClause(words, language);
  return cue.some((word) => signals(word, 'denies')) && (ofClaim || clause);
}

/** "Dismissed the claim as nonsense": up to "as" it says nothing of what is claimed. */
function pointsOnly(words: readonly Word[], language: Language): boolean {
  const as = words.findIndex(({ form, tag }) => tag === 'IN' && language.signals(form).includes('introduces'));
  const matter = words.slice(0, Math.max(0, as)).filter((word) => word.matter);
  const goes = (form: string, signal: Signal): boolean => language.signals(form).includes(signal);
  if (as < 0 || goes(words[as]!.form, 'that') || matter.length === 0) return false;
  return matter.every(({ form }) => goes(form, 'claim')) && words.slice(as).some(({ form }) => goes(form, 'untrue'));
}

/** "Denied he was there", "denied her campaign paid": a clause without "that", its subject first; not one that another denial has run into. */
function isBareClause(words: readonly Word[], language: Language): boolean {
  if (!/^(?:PRP\$?|NNPS?)$/.test(words[0]?.tag ?? '')) return false;
  return (
    words.some(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag)) && !words.some(({ form }) => goesAgainst(form, language))
  );
}

/** "That anybody had died"; "that this was so" leans on what stands before it. */
function isThatClause(words: readonly Word[], language: Language): boolean {
  const [first, subject] = words;
  const leans = subject?.tag === 'DT' && language.signals(subject.form).includes('refers');
  return (
    first !== undefined &&
    !leans &&
    language.signals(first.form).includes('that') &&
    words.some(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag)) &&
    !words.some(({ form }) => goesAgainst(form, language))
  );
}

/** The first noun with its own nouns, and what stands before it: "as absurd the widespread reports", not what they say. */
function headOf(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ tag }) => tag.startsWith('NN'));
  if (first < 0) return words.slice(0, HEAD_REACH);
  const after = words.findIndex(({ tag }, i) => i > first && !/^(?:NN|HYPH|POS)/.test(tag));
  return words.slice(0, Math.min(HEAD_REACH, after < 0 ? words.length : after));
}

/** Denials of one speaker are one where half of the lighter one's matter is shared. */
const SAME_DENIAL = 0.5;

function gathered(denials: readonly Saying[], language: Language): Saying[][] {
  const groups: Saying[][] = [];
  for (const denial of denials) {
    const group = groups.find(([first]) => first !== undefined && sameDenial(first, denial, language));
    if (group === undefined) groups.push([denial]);
    else group.push(denial);
  }
  return groups;
}

function sameDenial(a: Saying, b: Saying, language: Language): boolean {
  return sameSpeaker(a.speaker, b.speaker, language) && containment(a.matter, b.matter, language) >= SAME_DENIAL;
}

/** Where a claim stands, and who makes it; `null` for the outlet itself. */
interface Claim {
  readonly version: Version;
  readonly span: Span;
  readonly by: string | null;
  /** The verb of a claim that somebody makes. */
  readonly verb: string;
  readonly score: number;
}

/** What a claim must share of the denial's matter. At half, names alone could tie what has nothing to do with each other. */
const LEAST_CLAIM = 0.75;

/** What may be what is denied: a saying of somebody, or a sentence that an outlet tells as a fact. */
interface Told {
  readonly version: Version;
  readonly span: Span;
  readonly by: string | null;
  readonly verb: string;
  readonly words: readonly Word[];
  readonly matter: Matter;
}

/** All that a story's denials may deny, in order. What is itself negated or denied is not what a denial denies. */
function claimsIn(story: StoryInHand, sayings: readonly Saying[], denials: readonly Saying[]): Told[] {
  const plain = (words: readonly Word[]): boolean => !words.some(({ form }) => goesAgainst(form, story.language));
  const said = sayings
    .filter((saying) => isNamed(saying) && !denials.includes(saying) && plain(saying.words))
    .filter((saying) => !denials.some((other) => other.version === saying.version && overlaps(other.span, saying.span)))
    .map((saying) => ({ ...saying, by: saying.speaker, verb: claimVerb(saying, story.language) }));
  const told = story.versions.flatMap((version) => {
    const own = sayings.filter((saying) => saying.version === version);
    return version.sentences
      .filter((sentence) => !own.some(({ span }) => overlaps(span, sentence)))
      .map((sentence) => ({ sentence, words: version.words.slice(sentence.first, sentence.last) }))
      .filter(({ words }) => plain(words))
      .map(({ sentence: { start, end }, words }) => ({
        version,
        span: { start, end },
        by: null,
        verb: '',
        words,
        matter: matterOf(words),
      }));
  });
  return [...said, ...told];
}

/** The saying or sentence of another that tells what the denial denies; the likest; `null` where none is like enough. */
function claimAgainst(group: readonly Saying[], told: readonly Told[], language: Language): Claim | null {
  const claims = group.flatMap((denial) =>
    told
      .filter(({ by }) => by === null || !sameSpeaker(by, denial.speaker, language))
      .map((one) => ({ ...one, score: scoreOf(denial, one, language) })),
  );
  return claims.filter(({ score }) => score >= LEAST_CLAIM).sort((a, b) => b.score - a.score)[0] ?? null;
}

/** What an outlet tells itself must say nearly all of it, for nobody there speaks of the denial; or three fifths, where it tells the very act. */
const OWN_SENTENCE = 0.15;
const OWN_ACT = 0.6;
const LEAST_OF_ACT = 16;

function scoreOf(denial: Saying, { by, words, matter }: Told, language: Language): number {
  const shared = share(denial, matter, language);
  const isAct =
    by === null &&
    shared >= OWN_ACT &&
    sharedWeight(denial.matter, matter, language) >= LEAST_OF_ACT &&
    sameAct(words, mainClause(denial.words, language), language);
  if (isAct) return Math.max(LEAST_CLAIM, shared - OWN_SENTENCE);
  return Math.max(by === null ? shared - OWN_SENTENCE : shared, shareOfOwn(denial, by, matter, language));
}

/** What is denied up to the clauses that hang on it: "the pump had been switched off" of "that the pump had been switched off when …". */
function mainClause(words: readonly Word[], language: Language): readonly Word[] {
  const from = words.findIndex(({ form }) => language.signals(form).includes('that')) + 1;
  const end = words.findIndex(
    ({ form, tag }, i) => i >= from && (/^W/.test(tag) || language.signals(form).includes('subordinates')),
  );
  return words.slice(from, end < 0 ? words.length : end);
}

/** What a claim of few words must share with a denial of the speaker's own doing: a word as rare as "gangster", or two. */
const LEAST_RARE = 4.5;
const LEAST_BOTH = 7;

/**
 * Share of what somebody denies of themselves ("denied he was a gangster", "denied shooting at officers") that a sentence with their name
 * has; 0 where it does not name them, or the denial is of somebody else's.
 */
function shareOfOwn(denial: Saying, by: string | null, other: Matter, language: Language): number {
  const { speaker, words, matter } = denial;
  const [first] = words.filter(({ form }) => !language.signals(form).includes('that'));
  const ofSelf = first !== undefined && /^(?:VBG|PRP)$/.test(first.tag);
  const name = speaker?.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  if (!ofSelf || !other.has(name)) return 0;
  const told = new Map([...matter].filter(([lemma]) => lemma !== name));
  const shared = [...told].filter(([lemma]) => sharedWeight(new Map([[lemma, 1]]), other, language) > 0);
  const rarity = shared.reduce((sum, [, weight]) => sum + weight, 0);
  // One word of an outlet's own sentence may be of somebody else there.
  const isRare = by !== null && shared.some(([, weight]) => weight >= LEAST_RARE);
  const isTelling = isRare || (shared.length > 1 && rarity >= LEAST_BOTH);
  return isTelling && told.size > 0 ? sharedWeight(told, other, language) / weightOf(told) : 0;
}

function goesAgainst(form: string, language: Language): boolean {
  return (
    language.isNegation(form) || language.signals(form).some((signal) => signal === 'denies' || signal === 'rejects')
  );
}

/** How many words a claim and a denial must share at least: with three, names and a verb would do. */
const LEAST_SHARED = 4;

/** Share of the shorter one's matter that stands in the other; 0 where they share few words. */
function share(denial: Saying, other: Matter, language: Language): number {
  const shared = [...denial.matter.keys()].filter((lemma) => other.has(lemma)).length;
  // "That she had confessed" has two such words, and a claim of the same few says the same.
  const plain = denial.words.some(({ matter, tag, lemma }) => matter && tag.startsWith('VB') && other.has(lemma));
  if (plain && shared >= 2 && shared === denial.matter.size && other.size <= shared + 1)
    return resemblance(denial.matter, other, language);
  return shared < LEAST_SHARED ? 0 : containment(denial.matter, other, language);
}

/** Our word for an act of saying, after which a colon stands. */
const SAID = 'said';

/** The verb of a claim where it says more than that it was said ("accused the company of …"). */
function claimVerb({ version, attribution }: Saying, language: Language): string {
  const cue = (attribution.cue ?? []).flatMap((part) => wordsIn(version, part));
  const [verb] = cue;
  const tells = cue.length === 1 && verb?.tag === 'VBD' && language.signals(verb.form).includes('claim');
  return tells ? verb.form : SAID;
}

/** What is denied, without what the report goes on with: "denied any role, and inquiries have cleared it", "disputed the report as absurd". */
function deniedSpan({ version, span, words }: Saying, language: Language): Span {
  const isFiniteVerb = ({ tag }: Word): boolean => /^(?:VB[DPZ]|MD)$/.test(tag);
  const goes = (word: Word, ...signals: Signal[]): boolean =>
    language.signals(word.form).some((one) => signals.includes(one));
  const end = words.findIndex((word, i) => {
    // Within a clause ("denied that …", "claims that …") all of it is denied.
    if (i === 0 || words.slice(0, i).some((one) => isFiniteVerb(one) || goes(one, 'that'))) return false;
    if (goes(word, 'introduces') && !goes(word, 'that')) return true;
    return goes(word, 'joins', 'earlier', 'later') && words.slice(i).some(isFiniteVerb) && isClauseAt(words, i + 1);
  });
  const called = words.findLastIndex((word) => goes(word, 'introduces') && !goes(word, 'that'));
  // "Dismissed a report that … as nonsense", "as ‘wrong’".
  if (end < 0 && called > 0 && isVerdict(words.slice(called + 1), version, language))
    return { start: span.start, end: words[called - 1]!.end };
  if (end < 0) return span;
  const last = words.findLastIndex(({ tag, matter }, i) => i < end && matter && tag !== 'RB');
  return last < 0 ? span : { start: span.start, end: words[last]!.end };
}

/** Whether words without a verb of their own say what is thought of a claim: that it is untrue, or a word in quotation marks. */
function isVerdict(words: readonly Word[], version: Version, language: Language): boolean {
  const [first] = words;
  if (first === undefined || words.some(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag))) return false;
  const isQuoted = /["“‘]|``/.test(version.read.document.text.slice(first.start, first.start + 2));
  return isQuoted || words.some(({ form }) => language.signals(form).includes('untrue'));
}

/** Whether a subject and its verb stand there: a determiner, pronoun or name before a verb, no "who" or "that" between. */
function isClauseAt(words: readonly Word[], at: number): boolean {
  const verb = words.findIndex(({ tag }, i) => i > at && /^(?:VB[DPZ]|MD)$/.test(tag));
  return verb > at && !words.slice(at, verb).some(({ tag, form }) => /^W/.test(tag) || form === ',');
}

/** The verb of the denial as the report has it; `denied` where its form would not fit the sentence. */
function verbOf({ version, attribution }: Saying, language: Language): string {
  const cue = (attribution.cue ?? []).flatMap((part) => wordsIn(version, part));
  const goes = (word: Word, signal: Signal): boolean => language.signals(word.form).includes(signal);
  const verb = cue.find((word) => goes(word, 'denies') || goes(word, 'rejects'));
  if (verb?.tag === 'VBD') return verb.form;
  return verb !== undefined && goes(verb, 'rejects') ? 'rejected' : 'denied';
}

/** The noun that a report's verb of denying has with it, where the clause after it says what is denied: "fears" of "rejected fears that …"; "" for none. */
function deniedNoun({ version, attribution }: Saying, language: Language): string {
  const cue = (attribution.cue ?? []).flatMap((part) => wordsIn(version, part));
  const goes = (word: Word, ...signals: Signal[]): boolean =>
    language.signals(word.form).some((signal) => signals.includes(signal));
  const verb = cue.findIndex((word) => goes(word, 'denies', 'rejects'));
  const object = cue.slice(verb + 1);
  const last = object.at(-1);
  if (verb < 0 || last === undefined || !goes(last, 'claim', 'worry') || !last.tag.startsWith('NN')) return '';
  return object.every(({ tag }) => /^(?:DT|JJ|NN|PRP\$)/.test(tag)) ? `${textOf(version, object)} ` : '';
}

const textOf = (version: Version, words: readonly Word[]): string =>
  version.read.document.text.slice(words[0]!.start, words.at(-1)!.end).replace(/\s+/g, ' ');

function draft(group: readonly Saying[], claim: Claim | null, story: StoryInHand): Draft {
  const { language } = story;
  const [first] = group as [Saying, ...Saying[]];
  const outlets = someOutlets(group.map((saying) => saying.version.outlet));
  const verb = verbOf(first, language);
  // A claim is rejected, and only denied by a clause: no "rejected that".
  const noun = deniedNoun(first, language);
  const bare = noun === '' && language.signals(verb).includes('rejects');
  const that = bare ? '' : conjunction(first.version, first.span);
  const denied = `${atStart(named(first))} ${verb} ${noun}${that}“${quoted(first.version, deniedSpan(first, language))}” (${outlets})`;
  const { text, evidence } = claim === null ? answerTo(group, story) : claimed(claim);
  const confidence = Math.max(...group.map((saying) => saying.attribution.confidence));
  return {
    kind: 'denial',
    explanation: `${denied}${text}.`,
    strength: claim === null ? 0.6 * confidence : Math.min(1, confidence * (0.6 + 0.4 * claim.score)),
    evidence: [
      ...group.map((saying) => evidenceAt(saying.version, saying.span, `denied by ${named(saying)}`)),
      ...evidence,
    ],
    detail: { type: 'plain' },
  };
}

function claimed({ version, span, by, verb }: Claim): Answer {
  const words = `“${quoted(version, span)}”`;
  return {
    text:
      by === null
        ? `; ${version.outlet} tells it as a fact: ${words}`
        : `; ${by} ${verb}${verb === SAID ? ':' : ''} ${words} (${version.outlet})`,
    evidence: [evidenceAt(version, span, `claimed by ${by ?? version.outlet}`)],
  };
}
