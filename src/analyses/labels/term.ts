import type { Attribution } from '../../core/annotations.ts';
import type { Language, RivalTerm } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { areKin } from '../likeness.ts';
import { hullOf } from '../phrases.ts';

import { clauseAround, type Sentence, type Version, type Word, wordsIn } from '../version.ts';
import { sayingAround } from '../voice.ts';
import { doersOf } from './doers.ts';

/** A term with rivals, where it stands. */
export interface TermInText {
  readonly version: Version;
  readonly field: string;
  /** What a sentence calls the thing that the field names, and the word between it and a place. */
  readonly thing: string;
  readonly at: string;
  /** What makes two of them one beside a shared place. */
  readonly tie: RivalTerm['tie'];
  readonly lasts: RivalTerm['lasts'];
  /** The lemmas of the term itself. */
  readonly term: string;
  readonly charged: string | null;
  /** The term with the words that qualify it: `Russian proxy military forces`. */
  readonly span: Span;
  /** The places that it is said of; of one tied by its day, all names near it, word by word. */
  readonly places: readonly Place[];
  /** The states for which the label says that they fight: "pro-Russian", "Iran-backed". */
  readonly sides: readonly string[];
  /** The year that the sentence tells; `null` where it tells none. */
  readonly year: string | null;
  /** The one day that the sentence tells, in ISO form; `null` where it tells none or several. */
  readonly day: string | null;
  /** Whether the clause tells it as having happened or being so. */
  readonly actual: boolean;
  /** Whether it names; "took up arms" does so only with those who did, and else ties others and is no row. */
  readonly names: boolean;
  /** Whether the words are quoted, and so not the outlet's own. */
  readonly quoted: boolean;
}

/** A place by the language's common spelling of its name, and as it is written. */
export interface Place {
  readonly key: string;
  readonly name: string;
}

/**
 * The places that some versions name, by the language's common spelling: a name read as a place in one report is one in the
 * others too, but not one that is oftener the last name of somebody whom a report names in full.
 */
export function placeNamesIn(versions: readonly Version[], language: Language): ReadonlySet<string> {
  const people = new Set(
    versions.flatMap(({ read }) =>
      read.annotations.actors.flatMap(({ kind, name }) => {
        const parts = language.personName(name).name.split(/\s+/);
        return kind === 'person' && parts.length > 1 ? [language.nameKey(parts.at(-1)!)] : [];
      }),
    ),
  );
  const counts = new Map<string, number>();
  for (const { read } of versions) {
    for (const { kind, form, start, end } of read.annotations.mentions) {
      if (form !== 'name' || (kind !== 'place' && kind !== 'person')) continue;
      const key = language.nameKey(read.document.text.slice(start, end));
      if (kind === 'place' || people.has(key)) counts.set(key, (counts.get(key) ?? 0) + (kind === 'place' ? 1 : -1));
    }
  }
  return new Set([...counts].flatMap(([key, count]) => (count > 0 ? [key] : [])));
}

/** The terms with rivals in a version, in order; `known` are the names of places that the reports have. */
export function termsIn(version: Version, language: Language, known: ReadonlySet<string>): TermInText[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    const found = language.rivalTerms(words.map((word) => word.lemma));
    return found.map((term) => {
      const { start, end, field, thing, at, tie, lasts, charged } = term;
      const doers = tie === 'place' && /^VB(?!G)/.test(words[start]!.tag) ? doersOf(words, start, language) : null;
      const span = doers === null ? widened(words, start, end, language) : hullOf([...doers, words[end - 1]!]);
      const rivals = found.filter((other) => other.field === field);
      return {
        version,
        field,
        thing,
        at,
        tie,
        lasts,
        term: words
          .slice(start, end)
          .map((word) => word.lemma)
          .join(' '),
        charged,
        span,
        sides: language.sidesIn(version.read.document.text.slice(span.start, span.end)),
        places:
          tie === 'day'
            ? namesNear(version, words, term, language)
            : placesIn(version, words, term, rivals, language, known),
        year: yearIn(version, sentence),
        day: tie === 'day' && isOneMore(words, term, rivals, language) ? null : dayIn(version, sentence),
        actual: isActual(version, words[start]!, tie, language),
        names: doers !== null || tie !== 'place' || !words[start]!.tag.startsWith('VB') || words[start]!.tag === 'VBG',
        quoted: isQuoted(version, words[start]!),
      };
    });
  });
}

/** Words that may stand before the head and belong to its label. */
const QUALIFIER = /^(?:JJ[RS]?|NN|NNS|NNPS?|VBN|VBG|HYPH|CC|RB)$/;

/** Whether the word at `i` belongs to the label after it; "and" only between two plain words ("invasion and occupation"), not in "troops and Larnish rebels". */
function qualifies(words: readonly Word[], i: number, isNext: boolean, language: Language): boolean {
  const word = words[i]!;
  if (word.tag === 'CC')
    return isNext && words[i - 1] !== undefined && !words[i - 1]!.capital && words[i - 1]!.tag.startsWith('NN');
  // "Has been funnelling militants": the participle is the verb.
  const isAuxiliary = (other: Word | undefined): boolean =>
    other !== undefined && language.signals(other.lemma).includes('auxiliary');
  if (isAuxiliary(word) || (/^VB[NG]$/.test(word.tag) && isAuxiliary(words[i - 1]))) return false;
  return QUALIFIER.test(word.tag);
}

function widened(words: readonly Word[], start: number, end: number, language: Language): Span {
  let first = start;
  const noun = words[start]!.tag.startsWith('NN') && words[end - 1]!.tag.startsWith('NN');
  while (noun && first > 0 && start - first < 4 && qualifies(words, first - 1, first === start, language)) first--;
  while (first < start && /^(?:CC|RB|HYPH|VBG)$/.test(words[first]!.tag)) first++;
  return { start: words[first]!.start, end: words[end - 1]!.end };
}

/** Whether a term tells of one more event than its rival before it: "negotiations took place, and a meeting followed". The day of the first is not its day. */
function isOneMore(words: readonly Word[], { start }: Reach, rivals: readonly Reach[], language: Language): boolean {
  let before = start - 1;
  while (before > 0 && QUALIFIER_OR_ARTICLE.test(words[before]!.tag)) before--;
  const joins = before > 0 && language.signals(words[before]!.form).includes('joins');
  return joins && rivals.some(({ end }) => end <= before);
}

const QUALIFIER_OR_ARTICLE = /^(?:DT|JJ[RS]?|NNP?|VBN|VBG|PRP\$)$/;

type Reach = Pick<RivalTerm, 'start' | 'end' | 'reach' | 'tie'>;

/** Indices of the words within reach of a term; of one that names an event, those that stand nearer to it than to another of its field. */
function closest(words: readonly Word[], term: Reach, all: readonly Reach[]): number[] {
  return [...words.keys()].filter((i) => {
    const distance = distanceTo(term, i);
    const nearest = term.tie !== 'year' || all.every((other) => distanceTo(other, i) >= distance);
    return distance > 0 && distance <= term.reach && nearest;
  });
}

/** Words between a term and the word at `i`; 0 within it. */
function distanceTo({ start, end }: Reach, i: number): number {
  return i < start ? start - i : i >= end ? i - end + 1 : 0;
}

/**
 * The places named by the words near a term; one with an adjective before it ("eastern Larn") also as a place of its own. "The eastern
 * Larnish region of Ostrad" is in eastern Larn.
 */
function placesIn(
  version: Version,
  words: readonly Word[],
  term: Reach,
  rivals: readonly Reach[],
  language: Language,
  known: ReadonlySet<string>,
): Place[] {
  const indices = closest(words, term, rivals);
  const { text } = version.read.document;
  const places = version.read.annotations.mentions.filter(
    ({ form, start, end }) => form === 'name' && known.has(language.nameKey(text.slice(start, end))),
  );
  const found = new Map<string, Place>();
  const add = (name: string): void => void found.set(language.nameKey(name), { key: language.nameKey(name), name });
  for (const i of indices) {
    const place = places.find((mention) => overlaps(mention, words[i]!)) ?? null;
    const name =
      place === null
        ? (capitalised(stateOfArea(words, i, language)) ??
          (term.tie === 'year' ? placeOfAdjective(words[i]!, known, language) : null))
        : version.read.document.text.slice(place.start, place.end);
    if (name === null || !isWhere(words, i, term, language)) continue;
    add(name);
    const before = words[i - 1];
    const isBefore = before !== undefined && before.end <= (place ?? words[i]!).start;
    if (isBefore && before.tag === 'JJ' && !before.capital) add(`${before.form} ${name}`);
  }
  return [...found.values()];
}

/** The place that a capitalised adjective is of: "under Larnish rule since 2009" is Larn's, where a report names Larn as a place; `null` for other words. */
function placeOfAdjective({ form, tag, capital }: Word, known: ReadonlySet<string>, language: Language): string | null {
  if (!capital || !/^(?:JJ|NNP)$/.test(tag)) return null;
  const state = language.stateNamed(form);
  if (state !== null) return capitalised(state);
  return capitalised([...known].find((place) => place !== form && areKin(place, form)) ?? null);
}

/** A state's name, which the language has in small letters, as a report would write it. */
function capitalised(name: string | null): string | null {
  return name?.replace(/(?<!\p{L})\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase()) ?? null;
}

/** The state that an adjective at `i` tells a region or town to lie in; `null` for other words. */
function stateOfArea(words: readonly Word[], i: number, language: Language): string | null {
  const next = words[i + 1];
  const isArea = next !== undefined && !next.capital && language.signals(next.lemma).includes('area');
  return isArea && words[i]!.capital ? language.stateNamed(words[i]!.form.toLowerCase()) : null;
}

/**
 * Whether the place at `i` says where those are whom a term names: beside it, after a preposition, or as what they hold ("rebels
 * who control eastern Larn"). "U.S.-born", "with American roots" do not. Of what befalls a place ("annexed") the place may stand anywhere near.
 */
function isWhere(words: readonly Word[], i: number, term: Reach, language: Language): boolean {
  if (term.tie === 'year' || distanceTo(term, i) <= 1) return true;
  if (/^[-‐]$/.test(words[i + 1]?.form ?? '')) return false;
  let before = i - 1;
  while (before >= 0 && /^(?:DT|JJ|NNP|VBN)$/.test(words[before]!.tag)) before--;
  const joint = words[before];
  if (isHeldBy(words, before, term, language)) return true;
  if (joint === undefined || !/^(?:IN|TO)$/.test(joint.tag)) return false;
  // "The border with Larn" is at Larn.
  const borders = before > 0 && language.signals(words[before - 1]!.lemma).includes('area');
  return borders || !language.signals(joint.form).includes('accompanies');
}

/** Whether the verb at `i` says what those hold whom the term before it names: "who control", "that have seized". */
function isHeldBy(words: readonly Word[], i: number, { end }: Reach, language: Language): boolean {
  const [relative, ...between] = words.slice(end, i);
  const isVerb = i > end && words[i]!.tag.startsWith('VB') && language.signals(words[i]!.lemma).includes('holds');
  const isRelative = /^W(?:P|DT)$/.test(relative?.tag ?? '');
  return isVerb && isRelative && between.every(({ tag }) => /^(?:VB[DPZN]|MD|RB)$/.test(tag));
}

/** The names near a term, word by word, but for those of months and days; "Merrin-Larn Council" has three. */
function namesNear(version: Version, words: readonly Word[], term: Reach, language: Language): Place[] {
  const { times } = version.read.annotations;
  const found = new Map<string, Place>();
  for (const [i, word] of words.entries()) {
    const distance = distanceTo(term, i);
    if (distance === 0 || distance > term.reach || !word.tag.startsWith('NNP')) continue;
    if (times.some((time) => overlaps(time, word))) continue;
    const written = version.read.document.text.slice(word.start, word.end);
    for (const name of written.split('-').filter((part) => part.length >= LEAST_NAME)) {
      const key = language.nameKey(name);
      found.set(key, { key, name });
    }
  }
  return [...found.values()];
}

/** Letters of a name that tells something: "U.N." and "Jan" do not. */
const LEAST_NAME = 4;

function dayIn(version: Version, sentence: Sentence): string | null {
  const days = version.read.annotations.times.flatMap((time) => {
    const day =
      overlaps(time, sentence) && time.type === 'DATE' ? /^\d{4}-\d\d-\d\d/.exec(time.value ?? '')?.[0] : null;
    return day ? [day] : [];
  });
  return new Set(days).size === 1 ? days[0]! : null;
}

function yearIn(version: Version, sentence: Sentence): string | null {
  const times = version.read.annotations.times.filter(
    (time) => overlaps(time, sentence) && time.type === 'DATE' && !time.implied.includes('year'),
  );
  return times.map((time) => /^\d{4}/.exec(time.value ?? '')?.[0]).find((year) => year !== undefined) ?? null;
}

/** Of a talk only what stands before it: "discussed the threat" is no possible talk. */
function isActual(version: Version, word: Word, tie: RivalTerm['tie'], language: Language): boolean {
  const clause = clauseAround(version, word).filter(({ end }) => tie !== 'day' || end <= word.end);
  return !clause.some(
    ({ form }) => language.isNegation(form) || language.signals(form).some((s) => s === 'possible' || s === 'planned'),
  );
}

/** Whether a word is another's, not the outlet's. */
export function isQuoted(version: Version, word: Word): boolean {
  const saying = sayingAround(version, word);
  if (saying === null) return false;
  if (saying.kind === 'indirect') return isAccusation(version, saying);
  const part = saying.content.find((span) => overlaps(span, word));
  if (saying.kind === 'direct' || part === undefined) return true;
  // Half quoted, half told: the words outside the marks are the outlet's.
  const before = version.read.document.text.slice(part.start, word.start);
  const count = (marks: RegExp): number => before.match(marks)?.length ?? 0;
  return count(/[“«]|``/gu) > count(/[”»]|''/gu) || count(/"/gu) % 2 === 1;
}

/** Whether somebody is told to accuse somebody of it, whose words those of the charge are. */
function isAccusation(version: Version, { cue }: Attribution): boolean {
  return (cue ?? [])
    .flatMap((span) => wordsIn(version, span))
    .some(({ form }) => version.language.signals(form).includes('accuses'));
}
