import type { Language } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { areKin } from '../likeness.ts';
import { groupStart, hullOf } from '../phrases.ts';
import { outletAndDay } from '../sentences.ts';
import { clauseAround, evidenceAt, quoted, type StoryInHand, sentenceAt, type Version, type Word } from '../version.ts';
import { voiceOf } from '../voice.ts';

/**
 * What one report says there was none of ("no curfew was imposed", "saw no petrol bombs") and another tells of ("imposed a
 * curfew", "hurled petrol bombs"). One finding a thing; none where a report tells it both ways.
 */
export function noneFindings({ versions, language }: StoryInHand): Draft[] {
  const absences = versions.flatMap((version) => absencesIn(version, language));
  const told = new Set<string>();
  return absences.flatMap((absence) => {
    const key = absence.head.lemma;
    if (told.has(key)) return [];
    const presences = versions.flatMap((version) => presencesIn(version, absence, language));
    const own = presences.some(({ version }) => version.outlet === absence.version.outlet);
    const isBoth = ({ version }: Presence): boolean =>
      absences.some((other) => other.version.outlet === version.outlet && other.head.lemma === key);
    const against = presences.find((one) => !isBoth(one) && areNear(one.version, absence.version));
    if (own || against === undefined) return [];
    told.add(key);
    return [draft(absence, against)];
  });
}

/** Over more days than this there may be what there was not. */
const MOST_DAYS = 3;

/** Whether two reports lie so near that what the one has was not done after the other. */
export const areNear = ({ day: a }: Version, { day: b }: Version): boolean =>
  a === null || b === null || Math.abs(Date.parse(a) - Date.parse(b)) <= MOST_DAYS * 86_400_000;

/** A thing of which a clause says that there was none. */
interface Absence {
  readonly version: Version;
  readonly head: Word;
  /** Nouns and adjectives that tell which: "petrol" of "petrol bombs". */
  readonly kind: readonly Word[];
  /** The verb that tells how it is not there; `null` where it says only that it was, was seen or had. */
  readonly verb: Word | null;
  readonly span: Span;
}

/** Where a report tells of something, or that it was not. */
export interface Presence {
  readonly version: Version;
  readonly span: Span;
}

/** Rarity below which a noun is anything: "no way", "no time". */
const LEAST_RARITY = 3;
/** Rarity below which a verb tells only that something is there: "have", "see", "find", "use". */
const LIGHT = 2.9;

function absencesIn(version: Version, language: Language): Absence[] {
  return version.sentences.flatMap(({ first, last }) => {
    const words = version.words.slice(first, last);
    const forms = words.map(({ form }) => form);
    return words.flatMap((_, at) => {
      const from = language.afterNone(forms, at);
      return from === null ? [] : (absenceAt(version, words, at, from) ?? []);
    });
  });
}

function absenceAt(version: Version, words: readonly Word[], at: number, from: number): Absence | null {
  const { language } = version;
  let end = from;
  while (end < words.length && /^(?:JJ|NN|NNS|NNP|HYPH|VBN)$/.test(words[end]!.tag)) end++;
  const head = words[end - 1];
  if (end === from || head === undefined || !/^NNS?$/.test(head.tag) || head.weight < LEAST_RARITY) return null;
  const verb = verbOf(words, at, end, language);
  if (verb === null) return null;
  const kind = words.slice(from, end - 1).filter(({ matter }) => matter);
  // "There was no damage", "made no apology": of whom and where, the words do not say.
  const isTelling = kind.length > 0 || verb.weight >= LIGHT;
  if (!isTelling) return null;
  return {
    version,
    head,
    kind,
    verb: verb.weight < LIGHT ? null : verb,
    span: hullOf(clauseAround(version, head)),
  };
}

const FINITE = /^(?:VB[DPZ])$/;

/** The verb of a clause with such a noun, as its subject or object; `null` where it is only possible. */
function verbOf(words: readonly Word[], at: number, end: number, language: Language): Word | null {
  const after = words.findIndex(({ tag }, i) => i >= end && tag.startsWith('VB'));
  const isSubject = after >= 0 && groupStart(words, after, language) === end;
  const i = isSubject ? lastOfGroup(words, after) : words.findLastIndex(({ tag }, j) => j < at && tag.startsWith('VB'));
  if (i < 0 || (!isSubject && at - i > 2)) return null;
  const group = words.slice(groupStart(words, i, language), i + 1);
  return group.some(({ tag }) => /^(?:MD|TO)$/.test(tag)) || !group.some(({ tag }) => FINITE.test(tag))
    ? null
    : words[i]!;
}

function lastOfGroup(words: readonly Word[], from: number): number {
  let i = from;
  while (words[i + 1] !== undefined && /^(?:VB|RB)/.test(words[i + 1]!.tag)) i++;
  while (i > from && !words[i]!.tag.startsWith('VB')) i--;
  return i;
}

/** Where a report tells of the thing as there, done or used. */
function presencesIn(version: Version, absence: Absence, language: Language): Presence[] {
  const { head, kind, verb } = absence;
  return version.words.flatMap((word, at) => {
    if (word.lemma !== head.lemma || !/^NNS?$/.test(word.tag)) return [];
    let from = at;
    while (/^(?:JJ|NN|NNP|HYPH|CD)$/.test(version.words[from - 1]?.tag ?? '')) from--;
    const own = version.words.slice(from, at).filter(({ matter, tag }) => matter && tag !== 'CD');
    if (!kind.every((one) => own.some((other) => areKin(one.lemma, other.lemma)))) return [];
    if (/^NN|POS/.test(version.words[at + 1]?.tag ?? '')) return [];
    const clause = clauseAround(version, word);
    if (!isActual(version, clause, word, language)) return [];
    const done = doneTo(version.words, from, at, language);
    if (done === null || isCue(version, done)) return [];
    if (verb !== null && !areAlike(done, verb, language)) return [];
    return [{ version, span: hullOf(clause) }];
  });
}

const isCue = ({ read }: Version, verb: Word): boolean =>
  read.annotations.attributions.some(({ cue }) => cue?.some((span) => overlaps(span, verb)));

const areAlike = (a: Word, b: Word, language: Language): boolean =>
  areKin(a.lemma, b.lemma) ||
  language.synonyms(a.lemma).includes(b.lemma) ||
  language.retellings(a.lemma).includes(b.lemma);

/** The tensed verb of which a noun is the object, or the passive's verb; `null` where it is neither. */
function doneTo(words: readonly Word[], from: number, at: number, language: Language): Word | null {
  const bare = /^(?:DT|PRP\$)$/.test(words[from - 1]?.tag ?? '') ? from - 2 : from - 1;
  // "Armed with a knife".
  const isWith = language.signals(words[bare]?.form ?? '').includes('accompanies') && words[bare - 1]?.tag === 'VBN';
  const before = isWith ? bare - 1 : bare;
  const verb = words[before];
  if (verb !== undefined && /^VB[DZPGN]$/.test(verb.tag) && !language.signals(verb.lemma).includes('owns')) {
    const group = words.slice(groupStart(words, before, language), before);
    return group.some(({ tag, form }) => /^(?:MD|TO)$/.test(tag) || language.isNegation(form)) ? null : verb;
  }
  const next = words.findIndex(({ tag }, i) => i > at && tag === 'VBN');
  if (next < 0 || groupStart(words, next, language) !== at + 1 || next === at + 1) return null;
  const group = words.slice(at + 1, next);
  return group.some(({ tag, form }) => /^(?:MD|TO)$/.test(tag) || language.isNegation(form)) ? null : words[next]!;
}

/** Whether a clause tells of something as a fact, in no question, condition or denial. */
export function isActual(version: Version, clause: readonly Word[], word: Word, language: Language): boolean {
  const sentence = sentenceAt(version, word);
  if (sentence === null) return false;
  const words = version.words.slice(sentence.first, sentence.last);
  const isOpen = words.some(
    ({ form }) =>
      language.isNegation(form) ||
      form === '?' ||
      (['condition', 'asks', 'denies', 'rejects'] as const).some((signal) => language.signals(form).includes(signal)),
  );
  const isPossible = ({ form, tag, capital }: Word): boolean =>
    tag === 'MD' || (!capital && language.signals(form).includes('possible'));
  if (isOpen || clause.some(isPossible)) return false;
  return !version.read.annotations.attributions.some(
    ({ negated, content }) => negated && content.some((span) => overlaps(span, word)),
  );
}

/** What one report says was not there or done by anybody, against another that tells of it. */
export function draft(
  absence: Presence,
  presence: Presence,
  opening = 'What one report says there was none of another tells of',
): Draft {
  const tell = ({ version, span }: Presence): string => {
    const by = voiceOf(version, span);
    return `“${quoted(version, span)}” (${outletAndDay(version)}${by === null ? '' : `, on the word of ${by}`})`;
  };
  return {
    kind: 'contradiction',
    explanation: `${opening}: ${tell(absence)}; ${tell(presence)}.`,
    strength: 0.7,
    evidence: [
      evidenceAt(absence.version, absence.span, 'none'),
      evidenceAt(presence.version, presence.span, 'told of'),
    ],
    detail: { type: 'plain' },
  };
}
