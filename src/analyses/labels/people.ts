import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { containment, type Matter, matterOf } from '../likeness.ts';
import { listed } from '../sentences.ts';
import type { StoryInHand, Version, Word } from '../version.ts';
import { chargesOf, outletsOf, rowsOf } from './rows.ts';
import { isQuoted } from './term.ts';

/** A noun for a group of people, where it stands. */
interface People {
  readonly version: Version;
  readonly term: string;
  readonly charged: string | null;
  readonly span: Span;
  /** How many, as the word before tells; `null` where none does. */
  readonly number: string | null;
  /** All terms for people of its sentence. */
  readonly beside: readonly string[];
  /** What its sentence tells, without it. */
  readonly matter: Matter;
  /** The telling words that stand next to it, each after a sign for its side. */
  readonly next: readonly string[];
}

/**
 * What reports call the same people, where some are called by a charged noun: two sentences of different outlets tell
 * much the same, and the words next to their nouns for people are the same ("captured 23 pirates", "captured 23 piracy
 * suspects").
 */
export function peopleLabelFindings(story: StoryInHand): Draft[] {
  const all = story.versions.flatMap((version) => peopleIn(version, story.language));
  return [...groupsOf(all, story.language)].flatMap((group) => draft(group) ?? []);
}

function peopleIn(version: Version, language: Language): People[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    const terms = language.peopleTerms(words.map(({ lemma }) => lemma));
    const named = (start: number, end: number): string =>
      words
        .slice(start, end)
        .map(({ lemma }) => lemma)
        .join(' ');
    const beside = terms.map(({ start, end }) => named(start, end));
    return terms.flatMap(({ start, end, collective, charged }) => {
      const last = words[end - 1]!;
      const isGroup = (last.tag === 'NNS' || collective) && !last.capital && !words[end]?.tag.startsWith('NN');
      if (!isGroup || isQuoted(version, last)) return [];
      const first = firstOf(words, start);
      return {
        version,
        term: named(start, end),
        charged,
        number: numberBefore(words, first),
        span: { start: words[first]!.start, end: last.end },
        beside,
        matter: matterOf(words, (word) => word.start >= words[start]!.start && word.end <= last.end),
        next: [
          ...telling(words.slice(0, start).toReversed()).map((lemma) => `<${lemma}`),
          ...telling(words.slice(end)).map((lemma) => `>${lemma}`),
        ],
      };
    });
  });
}

/** Words before a noun for people that belong to what they are called. */
const MOST_QUALIFIERS = 2;

function firstOf(words: readonly Word[], start: number): number {
  let first = start;
  while (first > 0 && start - first < MOST_QUALIFIERS && /^(?:JJ|NN|NNP)$/.test(words[first - 1]!.tag)) first--;
  return first;
}

function numberBefore(words: readonly Word[], first: number): string | null {
  const before = words[first - 1];
  return before?.tag === 'CD' ? before.lemma : null;
}

/** How many telling words next to a noun are compared, on either side. */
const NEXT = 3;

const telling = (words: readonly Word[]): string[] =>
  words
    .filter(({ matter }) => matter)
    .slice(0, NEXT)
    .map(({ lemma }) => lemma);

function groupsOf(all: readonly People[], language: Language): Set<People[]> {
  const groups = new Map(all.map((one) => [one, [one]]));
  for (const [a, b] of nextAlike(all, language)) {
    const [first, second] = [groups.get(a)!, groups.get(b)!];
    if (first === second || !samePeople(a, b, language)) continue;
    const joined = [...first, ...second];
    for (const one of joined) groups.set(one, joined);
  }
  return new Set(groups.values());
}

/** The pairs whose nouns have enough words in common next to them, on the same side, in the same word or a synonym. */
function* nextAlike(all: readonly People[], language: Language): Iterable<[People, People]> {
  const having = new Map<string, number[]>();
  for (const [i, one] of all.entries()) {
    for (const word of new Set(one.next)) {
      const own = having.get(word);
      if (own) own.push(i);
      else having.set(word, [i]);
    }
  }
  for (const [i, a] of all.entries()) {
    const shared = new Map<number, number>();
    for (const word of new Set(a.next)) {
      const [side, lemma] = [word.slice(0, 1), word.slice(1)];
      const like = [lemma, ...language.synonyms(lemma)].flatMap((one) => having.get(`${side}${one}`) ?? []);
      for (const j of new Set(like)) if (j > i) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    for (const [j, count] of [...shared].sort(([x], [y]) => x - y)) {
      const b = all[j]!;
      if (count >= (a.term === b.term ? SAME_NOUN_WORDS : SAME_WORDS)) yield [a, b];
    }
  }
}

/**
 * Share of the shorter sentence's matter that the other must have, and how many words next to the nouns both must have.
 * From 0.35 on the tables were of one group but for a line now and then, at 0.25 general words on migrants came in.
 */
const SAME_SENTENCE = 0.5;
const SAME_WORDS = 2;
/** The same for one noun in two reports: "pirates" are as often others. */
const SAME_NOUN_SENTENCE = 0.6;
const SAME_NOUN_WORDS = 3;

function samePeople(a: People, b: People, language: Language): boolean {
  if (a.version.outlet === b.version.outlet) return false;
  // "Protesters and rioters" are two groups.
  if (a.term !== b.term && (a.beside.includes(b.term) || b.beside.includes(a.term))) return false;
  if (a.number !== null && b.number !== null && a.number !== b.number) return false;
  const least = a.term === b.term ? SAME_NOUN_SENTENCE : SAME_SENTENCE;
  return containment(a.matter, b.matter, language) >= least;
}

function draft(group: readonly People[]): Draft | null {
  const rows = rowsOf(group);
  const outlets = new Set(rows.flatMap((row) => [...outletsOf(row, group)]));
  // "Robbers" and "thieves" say the same of them.
  const reasons = new Set(rows.map((row) => row.charged));
  if (rows.length < 2 || outlets.size < 2 || reasons.size < 2) return null;
  const told = rows.map((row) => `“${row.label}” (${listed([...outletsOf(row, group)])})`);
  return {
    kind: 'labels',
    explanation: `The reports have different words for the same people: ${listed(told)}.${chargesOf(rows)}`,
    strength: Math.min(1, 0.6 + 0.08 * rows.length),
    evidence: rows.flatMap((row) => row.evidence),
    detail: { type: 'labels', of: 'the same people', rows },
  };
}
