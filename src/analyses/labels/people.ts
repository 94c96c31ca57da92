import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { matterOf } from '../likeness.ts';
import { oncePerStory } from '../once.ts';
import type { Version, Word } from '../version.ts';
import { groupsOf, type LikeWord, nextTo } from './like-words.ts';
import { chargesOf, outletsOf, rowsOf, toldRows } from './rows.ts';
import { isQuoted } from './term.ts';

/**
 * What reports call the same people, where some are called by a charged noun: two sentences of different outlets tell
 * much the same, and the words next to their nouns for people are the same ("captured 23 pirates", "captured 23 piracy
 * suspects").
 */
export const peopleLabelFindings = oncePerStory((story) => {
  const all = story.versions.flatMap((version) => peopleIn(version, story.language));
  return groupsOf(all, story.language).flatMap((group) => draft(group) ?? []);
});

function peopleIn(version: Version, language: Language): LikeWord[] {
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
        field: 'people',
        term: named(start, end),
        charged,
        number: numberBefore(words, first),
        span: { start: words[first]!.start, end: last.end },
        beside,
        matter: matterOf(words, (word) => word.start >= words[start]!.start && word.end <= last.end),
        next: nextTo(words, start, end),
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

function draft(group: readonly LikeWord[]): Draft | null {
  const rows = rowsOf(group);
  const outlets = new Set(rows.flatMap((row) => [...outletsOf(row, group)]));
  // "Robbers" and "thieves" say the same of them.
  const reasons = new Set(rows.map((row) => row.charged));
  if (rows.length < 2 || outlets.size < 2 || reasons.size < 2) return null;
  return {
    kind: 'labels',
    explanation: `The reports have different words for the same people: ${toldRows(rows, group)}.${chargesOf(rows)}`,
    strength: Math.min(1, 0.6 + 0.08 * rows.length),
    evidence: rows.flatMap((row) => row.evidence),
    detail: { type: 'labels', of: 'the same people', rows },
  };
}
