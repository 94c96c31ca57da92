import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { matterOf } from '../likeness.ts';
import type { StoryInHand, Version } from '../version.ts';
import { groupsOf, type LikeWord, nextTo } from './like-words.ts';
import { peopleLabelFindings } from './people.ts';
import { rivalLabelFindings } from './rivals.ts';
import { chargesOf, outletsOf, rowsOf, toldRows } from './rows.ts';
import { isQuoted } from './term.ts';

/**
 * What reports call the same act, thing or person where their words differ in charge ("strike", "industrial action"; "ally",
 * "crony"), in sentences of two outlets that tell much the same around them. Quoted words are not the outlet's.
 */
export function actLabelFindings(story: StoryInHand): Draft[] {
  const all = story.versions.flatMap((version) => wordsIn(version, story.language));
  const groups = groupsOf(all, story.language).toSorted((a, b) => b.length - a.length);
  const told = [rivalLabelFindings(story), peopleLabelFindings(story)].flat();
  return withoutRepeats(groups)
    .flatMap((group) => draft(group) ?? [])
    .filter((made) => !told.some((other) => isToldBy(made, other)));
}

/** Of groups of one field those that have a term which none before them has: "killing" and "murder" once a story. */
function withoutRepeats(groups: readonly (readonly LikeWord[])[]): (readonly LikeWord[])[] {
  const known = new Map<string, Set<string>>();
  return groups.filter((group) => {
    const { field } = group[0]!;
    const terms = new Set(group.map(({ term }) => term));
    const before = known.get(field) ?? new Set();
    if (terms.size < 2 || [...terms].every((term) => before.has(term))) return false;
    known.set(field, new Set([...before, ...terms]));
    return true;
  });
}

/** Whether another table has the words of two of its rows. */
function isToldBy({ detail }: Draft, other: Draft): boolean {
  if (detail.type !== 'labels') return false;
  const ends = new Set(other.evidence.map(({ document, end }) => `${document} ${end}`));
  return detail.rows.filter(({ evidence }) => evidence.some((at) => ends.has(`${at.document} ${at.end}`))).length > 1;
}

/** Terms of one sentence and of one report beyond which nothing is compared: no report has so many, and all are set against all. */
const MOST_IN_SENTENCE = 20;
const MOST_IN_REPORT = 200;

function wordsIn(version: Version, language: Language): LikeWord[] {
  const found = version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    // What stands before a court has the name that the law gives it: "charged with murder".
    if (words.some(({ form }) => language.signals(form).includes('court'))) return [];
    const terms = language.likeTerms(words.map(({ lemma }) => lemma));
    if (terms.length > MOST_IN_SENTENCE) return [];
    const fields = Map.groupBy(terms, ({ field }) => field);
    const named = (start: number, end: number): string =>
      words
        .slice(start, end)
        .map(({ lemma }) => lemma)
        .join(' ');
    return terms.flatMap(({ start, end, field, charged }) => {
      const span = { start: words[start]!.start, end: words[end - 1]!.end };
      if (isQuoted(version, words[start]!)) return [];
      const beside = fields.get(field)!.map((other) => named(other.start, other.end));
      const matter = matterOf(words, (word) => word.start >= span.start && word.end <= span.end);
      const next = nextTo(words, start, end);
      return { version, field, term: named(start, end), charged, span, number: null, beside, matter, next };
    });
  });
  return found.slice(0, MOST_IN_REPORT);
}

function draft(group: readonly LikeWord[]): Draft | null {
  const rows = rowsOf(group);
  const outlets = new Set(group.map(({ version }) => version.outlet));
  // "Abducted" and "kidnapped" say the same.
  const reasons = new Set(rows.map(({ charged }) => charged));
  const differ = rows.some((row) => outletsOf(row, group).size < outlets.size);
  if (outlets.size < 2 || reasons.size < 2 || !differ) return null;
  const { field } = group[0]!;
  return {
    kind: 'labels',
    explanation: `The reports have different words for ${field}: ${toldRows(rows, group)}.${chargesOf(rows)}`,
    strength: Math.min(1, 0.6 + 0.08 * rows.length),
    evidence: rows.flatMap(({ evidence }) => evidence),
    detail: { type: 'labels', of: field, rows },
  };
}
