import type { Actor } from '../../core/annotations.ts';
import type { Language, OutcomeTerm } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { isQuoted } from '../labels/term.ts';
import { groupStart, hullOf, type Phrase, phraseAt, subjectBefore, subjectEnd } from '../phrases.ts';
import { quoted, type Version, type Word } from '../version.ts';

/** What a clause tells to have become of somebody or something. */
export interface Outcome {
  readonly version: Version;
  readonly term: OutcomeTerm;
  /** From the auxiliaries to the end of the phrase. */
  readonly span: Span;
  /** The words by which whom it befell may be known elsewhere: a last name, an age, nouns for roles or things; none where it may be anybody, or where it is not told as done. */
  readonly keys: readonly string[];
  /** The last name, by its sound; `null` where only a noun tells who it is. */
  readonly name: string | null;
  /** How many, as it stands before the noun, and as read; `null` where no number does. */
  readonly number: string | null;
  readonly count: number | null;
  readonly whom: string;
  /** Of a verdict, what it is of, by the lemmas of its telling words; empty where it is of all that was charged. */
  readonly charge: readonly string[];
  /** Where that stands before the verdict: "on the charge of fraud he was acquitted". */
  readonly chargeSpans: readonly Span[];
}

/** The outcomes that a version tells, in order. */
export function outcomesIn(version: Version): Outcome[] {
  const { language } = version;
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    return language
      .outcomeTerms(words.map(({ lemma }) => lemma))
      .flatMap((term) => outcomeAt(version, words, term) ?? []);
  });
}

function outcomeAt(version: Version, words: readonly Word[], term: OutcomeTerm): Outcome | null {
  const { language } = version;
  const { start, end } = term;
  const verb = words[start]!;
  const from = groupStart(words, start, language);
  const group = words.slice(from, start);
  if (!words.slice(start, end).some(({ tag }) => tag.startsWith('VB')) || isQuoted(version, verb)) return null;
  const isOpen = group.some(({ form, tag }) => /^(?:MD|TO)$/.test(tag) || language.isNegation(form));
  const isPassive = !term.isSubject && isPassiveAt(version, words, term, group);
  const isAfter = !isPassive && !term.isSubject;
  const patient = patientOf(version, words, term, isAfter ? null : from);
  const head = patient?.heads[0];
  if (term.of !== 'person' && (head === undefined || !isThing(head, term))) return null;
  const actor = head === undefined ? null : personOf(version, head);
  // "Finance minister of Orland Ada Roe", of whom reading knows nothing, is no other minister.
  const isSomeone =
    actor === null &&
    term.of === 'person' &&
    (patient?.words ?? []).some((word) => word !== head && word.tag === 'NNP');
  const charge = term.field === 'verdict' ? chargeOf(words, from, end, language) : [];
  const isChargeAfter = charge.length > 0 && charge[0]!.start > verb.start;
  const behind = isChargeAfter ? charge : isAfter && head !== undefined ? [head] : nounsFrom(words, end);
  return {
    version,
    term,
    span: hullOf([...words.slice(from, end), ...behind]),
    keys: head === undefined || isOpen || isSomeone ? [] : keysOf(version, head, actor, term),
    name: actor === null ? null : language.nameSound(lastOf(actor.name)),
    number: numberBefore(patient, language),
    count: patient === null ? null : countOf(version, hullOf(patient.words)),
    charge: charge.filter(({ matter }) => matter).map(({ lemma }) => lemma),
    chargeSpans: charge.length === 0 || isChargeAfter ? [] : [hullOf(charge)],
    whom: actor?.name ?? (head === undefined ? '' : quoted(version, head)),
  };
}

/** The nouns that a phrase ends before: "fled in one of the first | life rafts". */
function nounsFrom(words: readonly Word[], end: number): readonly Word[] {
  if (words[end - 1]!.tag !== 'JJ') return [];
  const length = words.slice(end).findIndex(({ tag }) => !tag.startsWith('NN'));
  return words.slice(end, length < 0 ? words.length : end + length);
}

/** What a verdict is of: the words after its "of", as far as they are joined by "of", "and" or commas, or those before it: "on the charge of fraud he was acquitted". */
function chargeOf(words: readonly Word[], from: number, end: number, language: Language): readonly Word[] {
  const isOf = ({ form }: Word): boolean => language.signals(form).includes('partitive');
  const of = words.findIndex((word, i) => i >= end - 1 && i <= end + CHARGE_AFTER && isOf(word));
  const start = of >= 0 ? of + 1 : words.slice(0, from).findIndex(isOf) + 1;
  if (start === 0) return [];
  const stop = of >= 0 ? words.length : from;
  const length = words
    .slice(start, stop)
    .findIndex((word) => !/^(?:CC|,|DT|PRP\$|JJ|NNS?|NNP|VBG|HYPH|CD)$/.test(word.tag) && !isOf(word));
  const own = words.slice(start, length < 0 ? stop : start + length);
  return own.slice(0, own.findLastIndex(({ matter }) => matter) + 1);
}

/** Words between a verdict and its "of": "acquitted | the former mayor of Larn | of fraud" is not looked into. */
const CHARGE_AFTER = 2;

/** "Two managers", not "a 9-year-old girl", "one man" or "the man for three years". */
function numberBefore(patient: Phrase | null, language: Language): string | null {
  const head = patient?.words.indexOf(patient.heads[0]!) ?? -1;
  const found = patient?.words.find(
    ({ tag, form }, i) =>
      i < head && tag === 'CD' && language.smallNumber(form) !== 1 && patient.words[i + 1]?.tag !== 'HYPH',
  );
  return found?.lemma ?? null;
}

function isPassiveAt(
  { language }: Version,
  words: readonly Word[],
  term: OutcomeTerm,
  group: readonly Word[],
): boolean {
  const verb = words.slice(term.start, term.end).find(({ tag }) => tag.startsWith('VB'))!;
  return (
    language.signals(verb.lemma).includes('passive') ||
    (/^VB[DN]$/.test(verb.tag) && group.some(({ lemma }) => language.signals(lemma).includes('passive')))
  );
}

/** Whom it befell: what stands after the verb or within the phrase, or with `from`, where the verb group begins, its subject. */
function patientOf(version: Version, words: readonly Word[], term: OutcomeTerm, from: number | null): Phrase | null {
  if (from === null) return phraseAt(words, term.object?.start ?? term.end);
  const { language } = version;
  if (term.of !== 'person') return thingBefore(words, from, term);
  // "The mayor, who came on Sunday, | was cheered".
  const isApart = words[from - 1]?.form === ',' && words.slice(0, from).some(({ tag }) => /^W(?:P|DT)/.test(tag));
  if (isApart) return phraseAt(words, 0);
  let at = subjectEnd(words, from, language);
  // "The minister, who | was cheered".
  while (at > 0 && /^(?:WP|,)$/.test(words[at - 1]!.tag)) at--;
  return subjectBefore(version, words, at, language) ?? phraseAt(words, 0);
}

/** The nearest noun for such a thing before a verb, with no other verb between: "the talks between A and B | ended". */
function thingBefore(words: readonly Word[], from: number, term: OutcomeTerm): Phrase | null {
  const at = words.findLastIndex((word, i) => i < from && isThing(word, term));
  if (at < 0 || words.slice(at, from).some(({ tag }) => /^(?:VB[DPZ]|MD|W)/.test(tag))) return null;
  const first = words.slice(0, at).findLastIndex(({ tag }) => !/^(?:DT|JJ[RS]?|CD|PRP\$|NN|NNP|POS|HYPH)$/.test(tag));
  return { words: words.slice(first + 1, at + 1), heads: [words[at]!] };
}

const isThing = ({ lemma, tag }: Word, { of }: OutcomeTerm): boolean =>
  tag.startsWith('NN') && of.split(' ').includes(lemma);

function personOf({ read }: Version, head: Word): Actor | null {
  const { mentions, actors } = read.annotations;
  const mention = mentions.find((one) => one.kind === 'person' && overlaps(one, head));
  return (
    actors.find(({ id, kind, name }) => id === mention?.actor && kind === 'person' && /\p{Lu}/u.test(name)) ?? null
  );
}

const lastOf = (words: string): string => words.toLowerCase().split(/\s+/).at(-1)!;
/** "Captain" of "captain of the vessel". */
function roleOf(role: string, language: Language): string {
  const words = role.toLowerCase().split(/\s+/);
  const links = words.findIndex((word, i) => i > 0 && language.signals(word).includes('links'));
  return words.at(links < 0 ? -1 : links - 1)!;
}

/** By what somebody may be known in another report: the last name, age and roles of a person, or the noun for him; of a thing its noun. */
function keysOf(version: Version, head: Word, actor: Actor | null, { of, field }: OutcomeTerm): readonly string[] {
  const { language } = version;
  // Talks and strikes are one a story, by whatever noun; an operation is no match.
  if (of !== 'person') return [field === 'event' ? head.lemma : field];
  // A "man" is anybody; what is no person is not questioned in one report and arrested in another.
  const isAnybody = language.stateOf(head.lemma) !== null || language.peopleTerms([head.lemma]).length > 0;
  const nouns = /^NNS?$/.test(head.tag) && !isAnybody ? [head.lemma] : [];
  const age = field === 'health' ? ageOf(version, head, actor) : [];
  return actor === null
    ? [...nouns, ...age]
    : [...nouns, ...age, lastOf(actor.name), ...actor.roles.map((role) => roleOf(role, language))];
}

/** "One girl, 14, is fighting for her life", "a 9-year-old girl"; by name also where the age stands beside another mention. */
function ageOf({ read, language }: Version, head: Word, actor: Actor | null): readonly string[] {
  const own = read.annotations.mentions.filter(({ actor: id }) => actor !== null && id === actor.id);
  const isBeside = (age: Span, place: Span): boolean =>
    (age.start >= place.end && age.start - place.end <= AGE_AFTER) ||
    (place.start >= age.end && place.start - age.end <= AGE_BEFORE);
  const ages = language
    .agesIn(read.document.text)
    .filter((age) => [head, ...own].some((place) => isBeside(age, place)));
  return ages.map(({ value }) => `aged ${value}`);
}

/** Characters between somebody and the age: ", "; "-year-old " before. */
const AGE_AFTER = 3;
const AGE_BEFORE = 10;

function countOf({ read }: Version, span: Span): number | null {
  return read.annotations.figures.find((figure) => overlaps(figure, span))?.value ?? null;
}
