import type { Language, Signal } from '../../core/language.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { areKin, matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { nameLikeness } from '../name-likeness.ts';
import { evidenceAt, quoted, type StoryInHand, trimmed, type Version, type Word } from '../version.ts';
import { type CausalClaim, causalClaims } from './claim.ts';

/** What brought an event about, where two reports put it down to different things; each claim told once. */
export function causeFindings(story: StoryInHand): Draft[] {
  return differing(story.versions, story.language, (a, b) => isTied(a, b));
}

/** The same across the stories of a storyline, where only what goes on for long is one event; `apart` tells which two versions are of two stories. */
export function causesAcross(
  versions: readonly Version[],
  language: Language,
  apart: (a: Version, b: Version) => boolean,
): Draft[] {
  return differing(versions, language, (a, b) => apart(a.version, b.version) && isOneLongEvent(a, b));
}

function differing(
  versions: readonly Version[],
  language: Language,
  areTied: (a: CausalClaim, b: CausalClaim) => boolean,
): Draft[] {
  const claims = versions
    .flatMap((version) => causalClaims(version, language))
    .filter((claim) => isHappening(claim, language));
  const told = new Set<CausalClaim>();
  return claims.flatMap((a, i) =>
    claims.slice(i + 1).flatMap((b) => {
      if (told.has(a) || told.has(b) || !isOfOneKind(a, b, language) || !areTied(a, b)) return [];
      if (agree(a, b, language) || tellsOf(a.version, b.cause, language) || tellsOf(b.version, a.cause, language))
        return [];
      told.add(a).add(b);
      return [draft(a, b, language)];
    }),
  );
}

/** Words of matter without which a cause says too little to be set against another ("an incident"). */
const LEAST_WORDS = 2;

/** Whether a cause tells what happened: not who did it, and not more of the same. */
function isHappening({ version, cause, event }: CausalClaim, language: Language): boolean {
  if (cause.filter(({ matter }) => matter).length < LEAST_WORDS) return false;
  const acts = cause.some(({ tag, lemma }) => /^VB[DZP]$/.test(tag) && !language.signals(lemma).includes('auxiliary'));
  if (acts) return true;
  const head = headOf(cause);
  if (head === null || isSomebody(version, head, language)) return false;
  // "Clashes broke out after a day of protests": the one led into the other, and nothing says why.
  return !language.eventKinds(head.lemma).some((kind) => event.kinds.includes(kind));
}

/** The last word of the first run of nouns: of "the sacking of two drivers" the sacking. */
function headOf(words: readonly Word[]): Word | null {
  const first = words.findIndex(({ tag }) => /^(?:NN|VBG)/.test(tag));
  if (first < 0) return null;
  let last = first;
  while (/^NN/.test(words[last + 1]?.tag ?? '')) last++;
  return words[last]!;
}

function isSomebody(version: Version, head: Word, language: Language): boolean {
  if (head.tag.startsWith('NNP') || language.signals(head.form).includes('nameless')) return true;
  if (language.stateOf(head.lemma) === 'anybody') return true;
  return version.read.annotations.mentions.some(
    (mention) => mention.kind !== 'place' && mention.kind !== 'other' && contains(mention, head),
  );
}

/** Whether two claims of two outlets can be of one event: of one kind, and nothing tells it from the other. */
function isOfOneKind(a: CausalClaim, b: CausalClaim, language: Language): boolean {
  if (a.version.outlet === b.version.outlet || !a.event.kinds.some((kind) => b.event.kinds.includes(kind)))
    return false;
  const [first, second] = [namesOf(a.event.words), namesOf(b.event.words)];
  if (first.length > 0 && second.length > 0 && !meet(first, second)) return false;
  // "Shares fell", "oil fell".
  if ((isAct(a) || isAct(b)) && a.event.noun !== b.event.noun && !meet(first, second)) return false;
  return marks(a, language) === marks(b, language);
}

/** Whether an event is told by its verb. */
function isAct({ event }: CausalClaim): boolean {
  return /^VB[DZ]$/.test(event.words.at(-1)!.tag);
}

/** How alike two reports of one story must be by their names for an event to be one of which a sentence names nothing. */
const LEAST_NAMES_ALIKE = 0.3;

/** Whether two claims of one story share a name; where a sentence has none, whether their reports name the same. */
function isTied(a: CausalClaim, b: CausalClaim): boolean {
  const [first, second] = [around(a), around(b)];
  if (meet(first, second)) return true;
  if (first.length > 0 && second.length > 0) return false;
  return a.event.noun === b.event.noun && (nameLikeness(a.version, b.version) ?? 1) >= LEAST_NAMES_ALIKE;
}

/** Kinds of event that go on for months and years. */
const LONG: ReadonlySet<string> = new Set(['war', 'unrest', 'strike', 'outbreak', 'shortage']);

/** Whether two claims of two stories are of one event that goes on: two names shared beside it. */
function isOneLongEvent(a: CausalClaim, b: CausalClaim): boolean {
  if (!a.event.kinds.some((kind) => LONG.has(kind) && b.event.kinds.includes(kind))) return false;
  const shared = around(a).filter((one) => meet([one], around(b)));
  return new Set(shared.map((name) => name.slice(0, 5))).size >= 2;
}

/** Signals of words that set an event apart from one before it. */
const OTHERS: readonly Signal[] = ['more', 'past'];

/** What tells an event from others of its kind: "new clashes", "another strike", "the December 2008 riots". */
function marks({ version, event }: CausalClaim, language: Language): string {
  const others = event.words.filter(({ form }) => OTHERS.some((signal) => language.signals(form).includes(signal)));
  const times = version.read.annotations.times.filter(
    (time) => overlaps(time, event) && /^\d{4}/.test(time.value ?? ''),
  );
  const years = times.map(({ value }) => value!.slice(0, 4)).filter((year) => year !== version.day?.slice(0, 4));
  return [...others.map(({ lemma }) => lemma), ...years].join(' ');
}

function namesOf(words: readonly Word[]): string[] {
  return words
    .filter(({ capital, matter, tag }) => capital && matter && /^(?:NNP|JJ)/.test(tag))
    .map(({ lemma }) => lemma);
}

/** The names of a claim's sentence and of its cause, which may stand in the sentence before. */
function around({ version, sentence, cause }: CausalClaim): string[] {
  const isTime = (word: Word): boolean => version.read.annotations.times.some((time) => overlaps(time, word));
  const words = [...version.words.slice(sentence.first, sentence.last), ...cause].filter((word) => !isTime(word));
  // "Pro-Halvern" names Halvern.
  const within = words.flatMap((word) => {
    const written = version.read.document.text.slice(word.start, word.end);
    return [...(/-(\p{Lu}[\p{L}]+)$/u.exec(written)?.slice(1) ?? [])].map((name) => name.toLowerCase());
  });
  return [...namesOf(words), ...within];
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => areKin(one, other)));
}

/** Whether two causes may be one in other words: they share a word, its root or kind, or who they befell. */
function agree(a: CausalClaim, b: CausalClaim, language: Language): boolean {
  if (meet(peopleIn(a), peopleIn(b))) return true;
  const [first, second] = [plainWords(a), plainWords(b)];
  return first.some((one) => second.some((other) => areAlike(one, other, language)));
}

function plainWords({ cause }: CausalClaim): string[] {
  return cause.filter(({ matter, tag }) => matter && !tag.startsWith('NNP') && tag !== 'CD').map(({ lemma }) => lemma);
}

/** Whether two lemmas may tell of one thing: forms of one root, synonyms, or of one kind. */
export function areAlike(one: string, other: string, language: Language): boolean {
  if (areKin(one, other) || one.startsWith(other) || other.startsWith(one)) return true;
  if (language.synonyms(one).includes(other)) return true;
  const kinds = language.eventKinds(one);
  if (language.eventKinds(other).some((kind) => kinds.includes(kind))) return true;
  const state = language.stateOf(one);
  if (state !== null && state === language.stateOf(other)) return true;
  const company = language.company(one);
  return company !== 0 && company === language.company(other);
}

/** The people whom a cause names, by the last of their names. */
function peopleIn({ version, cause }: CausalClaim): string[] {
  const span = { start: cause[0]!.start, end: cause.at(-1)!.end };
  return version.read.annotations.mentions
    .filter((mention) => mention.kind === 'person' && mention.form === 'name' && overlaps(mention, span))
    .map(({ name }) => name.toLowerCase().split(/\s+/).at(-1)!);
}

/** From this share of its weight in one sentence on, a report tells of the other's cause too: then it does not differ, it tells more. */
const TOLD = 0.4;

/** Whether one sentence of a report tells of what a cause or reason tells. */
export function tellsOf(version: Version, cause: readonly Word[], language: Language): boolean {
  const matter = matterOf(cause, ({ capital }) => capital);
  const weight = weightOf(matter);
  return version.sentences.some(({ first, last }) => {
    const sentence = matterOf(version.words.slice(first, last));
    return sharedWeight(matter, sentence, language) >= TOLD * weight;
  });
}

/** Words at the head of a sentence among which its "then" stands: "The new government then began". */
const HEAD = 6;

/** The sentence after a claim of how something began that goes on with it ("The new council then closed the port"): who acts in it stands in the cause. */
function sequelOf({ version, sentence, cause, onset }: CausalClaim, language: Language): Span | null {
  const next = version.sentences[version.sentences.indexOf(sentence) + 1];
  if (!onset || next === undefined) return null;
  const head = version.words.slice(next.first, Math.min(next.last, next.first + HEAD));
  const at = head.findIndex(({ form }) => language.signals(form).includes('sequel'));
  const doers = head.slice(0, Math.max(at, 0)).filter(({ tag, matter }) => matter && tag.startsWith('NN'));
  const isOfCause = doers.some(({ lemma }) => cause.some((word) => word.lemma === lemma));
  return isOfCause ? trimmed(version, next) : null;
}

function draft(a: CausalClaim, b: CausalClaim, language: Language): Draft {
  const sides = [a, b].map((claim) => ({ claim, sequel: sequelOf(claim, language) }));
  const what = a.onset && b.onset ? 'began' : 'brought about';
  const [named, other] = [a, b].map(({ version, event }) => quoted(version, event, 80));
  const isOne = named!.toLowerCase() === other!.toLowerCase();
  const about = isOne ? `“${named}”` : `one event, “${named}” or “${other}”`;
  return {
    kind: 'cause',
    explanation: `The reports differ on what ${what} ${about}: ${sides.map(({ claim, sequel }) => tell(claim, sequel)).join('; ')}.`,
    strength: 0.8,
    evidence: sides.flatMap(({ claim: { version, event, cause }, sequel }) => [
      evidenceAt(version, event, 'event'),
      evidenceAt(version, { start: cause[0]!.start, end: cause.at(-1)!.end }, 'cause'),
      ...(sequel === null ? [] : [evidenceAt(version, sequel, 'what came then')]),
    ]),
    detail: { type: 'plain' },
  };
}

function tell({ version, cause, by }: CausalClaim, sequel: Span | null): string {
  const words = quoted(version, { start: cause[0]!.start, end: cause.at(-1)!.end }, 240);
  const then = sequel === null ? '' : `, and goes on: “${quoted(version, sequel)}”`;
  return `${version.outlet} has “${words}”${by === null ? '' : `, on the word of ${by}`}${then}`;
}
