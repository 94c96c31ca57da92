import { overlaps } from '../core/span.ts';
import type { Draft } from './draft.ts';
import { areKin, type Matter, matterOf, resemblance, sharedWeight, weightOf } from './likeness.ts';
import {
  evidenceAt,
  quoted,
  type Revision,
  type Sentence,
  type StoryInHand,
  type Version,
  wordsIn,
} from './version.ts';

/** Changes told of one report: more is a report written anew. */
const MOST_TOLD = 6;

/**
 * What a report said and says no longer: a figure, a quotation or a charged word that became another, or a passage that was
 * taken out; and whether the report tells its readers, by a note, that it was changed. Sentences worded otherwise that
 * change none of these are an editor's daily work and not told. Quadratic in the changed sentences.
 */
export function editFindings(story: StoryInHand): Draft[] {
  return story.revisions.flatMap((revision) => editsIn(revision, story));
}

/** A sentence before and what stands in its place now; `null` where nothing does. */
interface Change {
  readonly was: Sentence;
  readonly is: Sentence | null;
}

function editsIn(revision: Revision, story: StoryInHand): Draft[] {
  const { before, after, ordered } = revision;
  const note = ordered ? newNote(before, after, story) : null;
  const changes = changesBetween(before, after, story).flatMap((change) => told(change, revision, story) ?? []);
  return (ordered ? changes : passagesAtOnce(changes))
    .sort((a, b) => b.strength - a.strength)
    .slice(0, MOST_TOLD)
    .map(({ what, strength, places }) => ({
      kind: 'edit' as const,
      explanation: `${howChanged(revision, note)}: ${what}.`,
      // What a note tells of is no news to a reader of the report.
      strength: note === null ? strength : strength / 2,
      evidence: [...places, ...(note === null ? [] : [evidenceAt(after, note, 'the note')])],
      detail: { type: 'plain' as const },
    }));
}

function howChanged({ after, ordered }: Revision, note: Sentence | null): string {
  const isCalledUpdate = after.language.issueOf(after.read.document.title ?? '') > 0;
  if (ordered && note === null && isCalledUpdate) return `${after.outlet} updated its report, as its headline says`;
  if (!ordered) return `Two versions of one report of ${after.outlet} differ, and nothing tells which came first`;
  return `${after.outlet} changed its report ${note === null ? 'and does not say so' : `and has a note, “${quoted(after, note, 120)}”`}`;
}

/** A note on a correction that the earlier version did not have; `null` without one. */
function newNote(before: Version, after: Version, { language }: StoryInHand): Sentence | null {
  const had = new Set(before.sentences.map((sentence) => lettersOf(before, sentence)));
  return (
    after.sentences.find(
      (sentence) => language.isCorrectionNote(textOf(after, sentence)) && !had.has(lettersOf(after, sentence)),
    ) ?? null
  );
}

const textOf = (version: Version, { start, end }: { readonly start: number; readonly end: number }): string =>
  version.read.document.text.slice(start, end);

/** The letters of a sentence alone: marks and blanks come and go with the template of a page. */
function lettersOf(version: Version, span: { readonly start: number; readonly end: number }): string {
  return wordsIn(version, span)
    .map(({ form }) => form.replace(/[^\p{L}\p{N}]/gu, ''))
    .join('');
}

/** From this likeness two sentences are one, reworded: half of the weight of both together. */
const REWORDED = 0.5;

function changesBetween(before: Version, after: Version, { language }: StoryInHand): Change[] {
  const [old, now] = [withoutShared(before, after), withoutShared(after, before)];
  const pairs = old.flatMap((was) =>
    now.map((is) => ({ was, is, score: resemblance(plainMatter(before, was), plainMatter(after, is), language) })),
  );
  const taken = new Set<Sentence>();
  const changes: Change[] = [];
  for (const { was, is, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (score < REWORDED) break;
    if (taken.has(was) || taken.has(is)) continue;
    taken.add(was).add(is);
    changes.push({ was, is });
  }
  return [...changes, ...old.filter((was) => !taken.has(was)).map((was) => ({ was, is: null }))];
}

/** The words of a sentence but its numbers, which are what an update changes; with few others, all. */
function plainMatter(version: Version, { first, last }: Sentence): Matter {
  const words = version.words.slice(first, last);
  const plain = words.filter(({ form }) => !/\d/.test(form));
  return matterOf(plain.filter(({ matter }) => matter).length < LEAST_PLAIN ? words : plain);
}

const LEAST_PLAIN = 3;

const matter = (version: Version, { first, last }: Sentence) => matterOf(version.words.slice(first, last));

/** The sentences of a version that the other does not have, word for word. */
function withoutShared(version: Version, other: Version): Sentence[] {
  const there = new Set(other.sentences.map((sentence) => lettersOf(other, sentence)));
  return version.sentences.filter((sentence) => !there.has(lettersOf(version, sentence)));
}

interface Told {
  readonly what: string;
  readonly strength: number;
  readonly places: Draft['evidence'];
  /** Whether it is a passage that nothing stands for in the other version. */
  readonly isGone: boolean;
}

/** What one of two versions of unknown order has more is one cut of the whole and not so many changes. */
function passagesAtOnce(changes: readonly Told[]): Told[] {
  const gone = changes.filter(({ isGone }) => isGone);
  const [first] = gone;
  if (first === undefined || gone.length === 1) return [...changes];
  return [
    ...changes.filter(({ isGone }) => !isGone),
    {
      ...first,
      what: `${gone.length} sentences of one have nothing in their place in the other, the first of them ${first.what.replace(`” ${IN_ONE}`, '”')}`,
      places: gone.flatMap(({ places }) => places.slice(0, 1)),
    },
  ];
}

const IN_ONE = 'stands in one and not in the other';

/** Whether a sentence is one of the text: it has a finite verb and an end. Headlines, datelines and links have not. */
function isProse(version: Version, sentence: Sentence): boolean {
  const words = version.words.slice(sentence.first, sentence.last);
  return /[.!?…]["'”’)\s]*$/u.test(textOf(version, sentence)) && words.some(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag));
}

/** What a change is, in words; `null` for one that is not told. */
function told({ was, is }: Change, revision: Revision, story: StoryInHand): Told | null {
  const { before, after, ordered } = revision;
  if (!isProse(before, was)) return null;
  if (is === null) return takenOut(was, revision, story);
  if (!isProse(after, is)) return null;
  const places = [
    evidenceAt(before, was, ordered ? 'before' : 'in one'),
    evidenceAt(after, is, ordered ? 'now' : 'in the other'),
  ];
  const became = (one: string, other: string): string =>
    ordered ? `${one} became ${other}` : `${one} in one is ${other} in the other`;
  const where = `in “${quoted(before, was)}”${ordered ? ', now ' : ' and '}“${quoted(after, is)}”`;
  const figures = otherFigures(before, was, after, is);
  if (figures !== null)
    return {
      what: `${figures.map((pair) => became(pair.was, pair.is)).join(' and ')}, ${where}`,
      strength: 1,
      places,
      isGone: false,
    };
  const charged = otherWords(before, was, after, is, story);
  if (charged !== null)
    return { what: `${became(`“${charged.was}”`, `“${charged.is}”`)}, ${where}`, strength: 0.9, places, isGone: false };
  const quotations = otherQuotations(before, was, after, is, story);
  if (quotations === null) return null;
  return {
    what: `the quotation ${became(`“${quoted(before, quotations.was)}”`, `“${quoted(after, quotations.is)}”`)}`,
    strength: 0.95,
    isGone: false,
    places: [evidenceAt(before, quotations.was, places[0]!.label), evidenceAt(after, quotations.is, places[1]!.label)],
  };
}

/** Figures of which a sentence has one of each unit that the other has otherwise, as they are written; `null` where none or several of a unit differ. */
function otherFigures(before: Version, was: Sentence, after: Version, is: Sentence) {
  const [old, now] = [figuresIn(before, was), figuresIn(after, is)];
  const key = ({ value, unit }: { value: number; unit: string | null }): string => `${value} ${unit ?? ''}`;
  const gone = old.filter((figure) => !now.some((other) => key(other) === key(figure)));
  const come = now.filter((figure) => !old.some((other) => key(other) === key(figure)));
  const pairs = gone.map((from) => ({ from, to: come.filter(({ unit }) => unit === from.unit) }));
  const isOneEach =
    gone.length === come.length &&
    new Set(gone.map(({ unit }) => unit)).size === gone.length &&
    pairs.every(({ to }) => to.length === 1);
  if (gone.length === 0 || !isOneEach) return null;
  return pairs.map(({ from, to }) => ({ was: `“${textOf(before, from)}”`, is: `“${textOf(after, to[0]!)}”` }));
}

const figuresIn = (version: Version, { start, end }: Sentence) =>
  version.read.annotations.figures.filter(
    (figure) =>
      figure.start >= start &&
      figure.end <= end &&
      // "4 1/2", which a page may have lost the blank of.
      !/^\s*[/⁄½¼¾]/u.test(version.read.document.text.slice(figure.end, figure.end + 3)) &&
      !version.read.annotations.times.some((time) => overlaps(time, figure)),
  );

/** The charged or rival words, or negations, of which one version has one and the other another or none. */
function otherWords(before: Version, was: Sentence, after: Version, is: Sentence, { language }: StoryInHand) {
  const heavy = (version: Version, { first, last }: Sentence) =>
    version.words
      .slice(first, last)
      .filter(({ lemma, form }) => language.charge(lemma) !== null || language.isNegation(form))
      .map(({ form }) => form);
  const [old, now] = [heavy(before, was), heavy(after, is)];
  const gone = old.find((form) => !now.includes(form));
  const come = now.find((form) => !old.includes(form));
  if (gone === undefined && come === undefined) return null;
  // "Could not", "couldn't": one negation for another.
  if (gone !== undefined && come !== undefined && language.isNegation(gone) && language.isNegation(come)) return null;
  const [plainGone, plainCome] = [onlyIn(before, was, after, is), onlyIn(after, is, before, was)];
  const [from, to] = [gone ?? plainGone, come ?? plainCome];
  return from === null || to === null || from === undefined || to === undefined ? null : { was: from, is: to };
}

/** The one word of matter that a sentence has and the other has not; `null` where there are none or several. */
function onlyIn(version: Version, { first, last }: Sentence, other: Version, there: Sentence): string | null {
  const lemmas = new Set(other.words.slice(there.first, there.last).map(({ lemma }) => lemma));
  const own = version.words.slice(first, last).filter((word) => word.matter && !lemmas.has(word.lemma));
  return own.length === 1 ? own[0]!.form : null;
}

/** A quotation that is more than so many times as long as the other has taken in what else was said, and did not become it. */
const MOST_LONGER = 2;

/** The first quotation that only the one has and the first that only the other has; `null` where either has none of its own. */
function otherQuotations(before: Version, was: Sentence, after: Version, is: Sentence, { language }: StoryInHand) {
  const [old, now] = [quotationsIn(before, was), quotationsIn(after, is)];
  const gone = old.find(({ letters }) => !now.some((other) => other.letters === letters));
  const come = now.find(({ letters }) => !old.some((other) => other.letters === letters));
  if (gone === undefined || come === undefined) return null;
  const same = resemblance(gone.matter, come.matter, language);
  const longer = Math.max(gone.letters.length, come.letters.length);
  const isOther = longer > MOST_LONGER * Math.min(gone.letters.length, come.letters.length);
  return isOther || same < REWORDED || sayTheSame(gone.matter, come.matter) ? null : { was: gone.span, is: come.span };
}

const quotationsIn = (version: Version, { start, end }: Sentence) =>
  version.read.annotations.attributions
    .filter(({ kind, content }) => kind === 'direct' && content[0]!.start >= start && content[0]!.start < end)
    .map(({ content }) => ({
      span: { start: content[0]!.start, end: content.at(-1)!.end },
      letters: content.map((span) => lettersOf(version, span)).join(''),
      matter: matterOf(content.flatMap((span) => wordsIn(version, span))),
    }));

/** Whether two quotations differ in spelling alone ("realised", "realized"; "6", "6:00"). */
function sayTheSame(a: Matter, b: Matter): boolean {
  const plain = (words: Matter): string[] =>
    [...words.keys()].map((word) => word.replace(/:0+$/, '')).filter((word) => !/^0+$/.test(word));
  const [first, second] = [plain(a), plain(b)];
  const has = (words: readonly string[], word: string): boolean => words.some((other) => areKin(word, other));
  return first.every((word) => has(second, word)) && second.every((word) => has(first, word));
}

/** A passage is a sentence of so many words of matter: shorter ones are captions and links. */
const LEAST_MATTER = 5;
/** From this share of its weight it is told elsewhere, in other words. At a half, one in eight that was called taken out was told in other words. */
const TOLD_ELSEWHERE = 0.35;

function takenOut(was: Sentence, { before, after, ordered }: Revision, { language }: StoryInHand): Told | null {
  const told = matter(before, was);
  if (told.size < LEAST_MATTER || language.isCorrectionNote(textOf(before, was))) return null;
  // Two sentences in a row may tell what was one.
  const isTold = after.sentences.some((sentence, i) => {
    const there = matterOf(after.words.slice(sentence.first, (after.sentences[i + 1] ?? sentence).last));
    return sharedWeight(told, there, language) >= TOLD_ELSEWHERE * weightOf(told);
  });
  const stood = isTold || isAppended(was, before, after) ? null : placeOf(was, before, after);
  if (stood === null) return null;
  const places = [
    evidenceAt(before, was, ordered ? 'before' : 'in one'),
    evidenceAt(after, stood, ordered ? 'it stood next to this' : 'in the other'),
  ];
  const gone = ordered ? 'was taken out' : IN_ONE;
  return { what: `“${quoted(before, was)}” ${gone}`, strength: 0.8, places, isGone: true };
}

/**
 * Whether a sentence stands after all that both versions have and names nobody of the report: links to other reports and
 * notices of copyright come and go with the page.
 */
function isAppended(was: Sentence, before: Version, after: Version): boolean {
  const there = new Set(after.sentences.map((sentence) => lettersOf(after, sentence)));
  const lastShared = before.sentences.findLast((sentence) => there.has(lettersOf(before, sentence)));
  if (lastShared === undefined || was.start < lastShared.end) return false;
  const inside = ({ start }: { readonly start: number }): boolean => start >= was.start && start < was.end;
  const names = new Set(
    before.words.filter((word) => word.tag.startsWith('NNP') && inside(word)).map(({ lemma }) => lemma),
  );
  return !before.words.some((word) => names.has(word.lemma) && !inside(word));
}

/** The nearest sentence that both versions have, where the newer has it; `null` where they share none. */
function placeOf(was: Sentence, before: Version, after: Version): Sentence | null {
  const there = new Map(after.sentences.map((sentence) => [lettersOf(after, sentence), sentence]));
  const at = before.sentences.indexOf(was);
  const nearest = [...before.sentences.slice(0, at).reverse(), ...before.sentences.slice(at + 1)];
  for (const sentence of nearest) {
    const found = there.get(lettersOf(before, sentence));
    if (found !== undefined) return found;
  }
  return null;
}
