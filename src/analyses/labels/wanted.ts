import type { LabelRow } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { groupStart, subjectBefore } from '../phrases.ts';
import { listed } from '../sentences.ts';
import type { StoryInHand, Version, Word } from '../version.ts';
import { chargesOf, outletsOf, rowsOf } from './rows.ts';
import { isQuoted } from './term.ts';

/** A noun for what one side puts to another, with whose it is. */
interface Wanted {
  readonly version: Version;
  readonly term: string;
  /** What the word makes of it: without two kinds there is no table. */
  readonly kind: string;
  readonly charged: string | null;
  readonly span: Span;
  readonly owner: Owner;
  /** What it is said to be about; empty where its words do not tell. */
  readonly topic: readonly string[];
  readonly quoted: boolean;
}

interface Owner {
  /** A state for its capital and its people too. */
  readonly key: string;
  readonly name: string;
}

/**
 * What the reports of a story call that which one side puts to the other: its "demands", its "proposals", its "concerns". One
 * table a side, where two reports have words of two kinds.
 */
export function wantedFindings(story: StoryInHand): Draft[] {
  const bodies = new Set(story.versions.flatMap(bodiesIn));
  const all = story.versions.flatMap((version) => wantedIn(version, bodies, story.language));
  return [...Map.groupBy(all, ({ owner }) => owner.key).values()].flatMap((group) => draft(group) ?? []);
}

/** The nouns by which a report has bodies act without a name: "union" of "the rail union". */
function bodiesIn({ read }: Version): string[] {
  const groups = read.annotations.actors.filter(({ kind }) => kind === 'group');
  return groups.map(({ name }) => name.toLowerCase().split(/\s+/).at(-1)!);
}

function wantedIn(version: Version, bodies: ReadonlySet<string>, language: Language): Wanted[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    return words.flatMap((word, at) => {
      const kind = language.wantedKind(word.lemma);
      if (kind === null || (kind.open && !words.some(({ lemma }) => language.takesUp(lemma)))) return [];
      const named = word.tag === 'NNS' ? byNoun(version, words, at, bodies) : byVerb(version, words, at, bodies);
      if (named === null) return [];
      const term = word.tag === 'NNS' ? word.lemma : `to ${word.lemma}`;
      return { version, term, kind: kind.kind, charged: kind.charged, ...named, quoted: isQuoted(version, word) };
    });
  });
}

type Made = Pick<Wanted, 'span' | 'owner' | 'topic'>;

/** "Halvern's very specific demands on tolls". */
function byNoun(version: Version, words: readonly Word[], at: number, bodies: ReadonlySet<string>): Made | null {
  const from = qualifiersFrom(words, at);
  const owner = ownerOf(version, words, from, bodies);
  if (owner === null) return null;
  const about = topicAfter(version, words, at);
  const topic = about.filter(({ matter }) => matter).map(({ lemma }) => lemma);
  return { owner, topic, span: { start: words[from]!.start, end: (about.at(-1) ?? words[at]!).end } };
}

/** "Halvern also demanded": a verb that is a noun as well, told as done. */
function byVerb(version: Version, words: readonly Word[], at: number, bodies: ReadonlySet<string>): Made | null {
  const { language } = version;
  const word = words[at]!;
  const from = groupStart(words, at, language);
  const group = words.slice(from, at);
  if (!/^VB[DZ]$/.test(word.tag) || group.some(({ form, tag }) => tag === 'MD' || language.isNegation(form)))
    return null;
  const owner = sideOf(version, subjectBefore(version, words, from, language)?.heads.at(-1), bodies);
  return owner === null ? null : { owner, topic: [], span: { start: word.start, end: word.end } };
}

/** "Its very specific | demands": where what qualifies the noun at `at` begins. */
function qualifiersFrom(words: readonly Word[], at: number): number {
  let from = at;
  while (from > 0 && /^(?:JJ|NN$|VBN|VBG|RB|HYPH)/.test(words[from - 1]!.tag) && !words[from - 1]!.capital) from--;
  return from;
}

/** "On security guarantees", "for a lower fare" after the noun at `at`. */
function topicAfter(version: Version, words: readonly Word[], at: number): readonly Word[] {
  if (words[at + 1]?.tag !== 'IN') return [];
  let end = at + 2;
  while (end < words.length && /^(?:DT|JJ[RS]?|NNP?S?|CD|HYPH|POS)$/.test(words[end]!.tag)) end++;
  const isTime = version.read.annotations.times.some((time) => overlaps(time, words[end - 1]!));
  return words[end - 1]!.tag.startsWith('NN') && !isTime ? words.slice(at + 1, end) : [];
}

/** Whose it is, as the words before say: "Halvern's", "Halvern", or "its" after the name of whoever the sentence tells of. */
function ownerOf(version: Version, words: readonly Word[], from: number, bodies: ReadonlySet<string>): Owner | null {
  const before = words[from - 1];
  if (before === undefined) return null;
  if (before.tag === 'POS') return sideOf(version, words[from - 2], bodies);
  if (before.tag === 'PRP$') {
    if (version.language.signals(before.form).includes('self')) return null;
    // "The union said that the company had not answered its demands" leaves open whose.
    const quotation = words.slice(0, from).findLastIndex(({ form }) => /^(?:["“«]|``)$/.test(form));
    const sides = words.slice(quotation + 1, from - 1).flatMap((word) => sideOf(version, word, bodies) ?? []);
    return new Set(sides.map(({ key }) => key)).size === 1 ? sides[0]! : null;
  }
  return before.capital && /^(?:JJ|NNP)/.test(before.tag) && from > 1 ? sideOf(version, before, bodies) : null;
}

/** The side that a word names: a state, a body with a name, or one that the report has act without one ("the union"). */
function sideOf(version: Version, word: Word | undefined, bodies: ReadonlySet<string>): Owner | null {
  if (word === undefined) return null;
  const { language } = version;
  const { document, annotations } = version.read;
  const state = language.stateNamed(word.form);
  if (state !== null) return { key: state, name: document.text.slice(word.start, word.end) };
  const body = annotations.mentions.find(
    ({ kind, start, end }) => kind === 'organisation' && overlaps({ start, end }, word),
  );
  if (body !== undefined && word.capital) {
    const name = document.text.slice(body.start, body.end);
    return { key: language.nameKey(name), name };
  }
  return bodies.has(word.form) && word.tag === 'NN' ? { key: word.lemma, name: `the ${word.form}` } : null;
}

function draft(group: readonly Wanted[]): Draft | null {
  const rows = rowsOf(group);
  const outlets = new Set(group.map(({ version }) => version.outlet));
  const differ = rows.some((row) => outletsOf(row, group).size < outlets.size);
  const kinds = new Set(group.map(({ kind }) => kind));
  if (kinds.size < 2 || outlets.size < 2 || !differ || areApart(group)) return null;
  const of = `what ${group[0]!.owner.name} put forward`;
  const told = rows.map((row) => `“${row.label}” (${listed([...outletsOf(row, group)])}${isAllQuoted(row, group)})`);
  return {
    kind: 'labels',
    explanation: `The reports have different words for ${of}: ${listed(told)}.${chargesOf(rows)}`,
    strength: Math.min(1, 0.6 + 0.08 * rows.length),
    evidence: rows.flatMap(({ evidence }) => evidence),
    detail: { type: 'labels', of, rows },
  };
}

/** Whether two of different kinds say what they are about, and not the same: "demands for higher pay", "proposals on safety". */
function areApart(group: readonly Wanted[]): boolean {
  return group.some((a) =>
    group.some(
      (b) =>
        a.kind !== b.kind &&
        a.topic.length > 0 &&
        b.topic.length > 0 &&
        !a.topic.some((lemma) => b.topic.includes(lemma)),
    ),
  );
}

/** Says of a row that has none of an outlet's own words that they are quoted. */
function isAllQuoted(row: LabelRow, group: readonly Wanted[]): string {
  const own = group.filter(({ version, span }) =>
    row.evidence.some(({ document, start }) => document === version.id && start === span.start),
  );
  return own.every(({ quoted }) => quoted) ? ', in a quotation' : '';
}
