import type { Difference } from '../core/apparatus.ts';
import { overlaps, type Span } from '../core/span.ts';
import type { Answer, Parallel, SentencePlace, Synopsis } from '../core/synopsis.ts';
import { count, type Edition, type Place } from './edition.ts';
import { isRetold, toldAnew, type Version } from './retold.ts';
import { joined, type Run } from './runs.ts';

/** A sentence of another report, and why it stands where it does. */
export interface Beside {
  readonly place: SentencePlace;
  /** `null` where it is the first of what the base lacks. */
  readonly link: Parallel | null;
}

/** A line of a synopsis: one sentence of the base, or one that it lacks, and what the others have on its matter. */
export interface SynopsisRow {
  /** `null` where the base has nothing. */
  readonly base: SentencePlace | null;
  /** By report, then in text order. */
  readonly beside: readonly Beside[];
}

/** How many sentences of a report others have too, how many may be told elsewhere, and how many no other was found to tell. */
export interface Tally {
  readonly all: number;
  readonly shared: number;
  readonly open: number;
  readonly alone: number;
}

/** The links of each sentence, by `placeKey`. */
export type LinksOf = ReadonlyMap<string, readonly Parallel[]>;

export const placeKey = ({ report, sentence }: SentencePlace): string => `${report}:${sentence}`;

/** Where a sentence stands. */
export function placeOf({ reports }: Synopsis, { report, sentence }: SentencePlace): Place {
  const { document, sentences } = reports[report]!;
  return { document, ...sentences[sentence]! };
}

const kept = new WeakMap<Synopsis, LinksOf>();

/** The links of a synopsis by either sentence. Made once for each synopsis: every saying asks. */
export function linksBySentence(synopsis: Synopsis): LinksOf {
  const known = kept.get(synopsis);
  if (known !== undefined) return known;
  const found = new Map<string, Parallel[]>();
  kept.set(synopsis, found);
  for (const link of synopsis.links) {
    for (const key of [placeKey(link.a), placeKey(link.b)]) {
      const own = found.get(key);
      if (own === undefined) found.set(key, [link]);
      else own.push(link);
    }
  }
  return found;
}

/**
 * What is laid beside a sentence. Its nearest, where nothing else answers it, is not: of 60 such pairs read 19 were of one
 * matter. It only keeps the sentence from being said to stand alone.
 */
export function linksShown(links: LinksOf, place: SentencePlace): readonly Parallel[] {
  return (links.get(placeKey(place)) ?? []).filter(({ kind }) => kind !== 'perhaps');
}

/** The other end of a link of `place`. */
export function otherEnd({ a, b }: Parallel, place: SentencePlace): SentencePlace {
  return placeKey(a) === placeKey(place) ? b : a;
}

/** How a report's sentences stand to the others. */
export function tallyOf(synopsis: Synopsis, report: number, links: LinksOf): Tally {
  const { sentences } = synopsis.reports[report]!;
  const kinds = sentences.map((_, sentence) => standing(links.get(placeKey({ report, sentence })) ?? []));
  const count = (kind: ReturnType<typeof standing>): number => kinds.filter((own) => own === kind).length;
  return { all: sentences.length, shared: count('shared'), open: count('open'), alone: count('alone') };
}

/** Whether a sentence of these links is told elsewhere too; `open` where another comes near it. */
export function standing(links: readonly Parallel[]): 'shared' | 'open' | 'alone' {
  if (links.some(({ kind }) => kind !== 'perhaps')) return 'shared';
  return links.length > 0 ? 'open' : 'alone';
}

/** The sentences that a place touches. */
function sentencesAt({ reports }: Synopsis, place: Place): readonly SentencePlace[] {
  const report = reports.findIndex(({ document }) => document === place.document);
  return (reports[report]?.sentences ?? []).flatMap((span, sentence) =>
    overlaps(span, place) ? [{ report, sentence }] : [],
  );
}

/** Whether every sentence that a place touches stands in its report alone; `orOpen`: also where another's comes near it. */
export function standsAlone(synopsis: Synopsis, links: LinksOf, place: Place, orOpen = false): boolean {
  const kinds = sentencesAt(synopsis, place).map((one) => standing(links.get(placeKey(one)) ?? []));
  return kinds.length > 0 && kinds.every((kind) => kind === 'alone' || (orOpen && kind === 'open'));
}

/** A tally in words: “Of 41 sentences 23 have their like in others, 4 may have, 14 stand only there”. */
export function tallyInWords({ all, shared, open, alone }: Tally): string {
  const parts = [
    `${shared} ${shared === 1 ? 'has its like' : 'have their like'} in others`,
    ...(open > 0 ? [`${open} may have`] : []),
    `${alone} ${alone === 1 ? 'stands' : 'stand'} only there`,
  ];
  return `Of ${count(all, 'sentence')} ${parts.join(', ')}`;
}

/** The report that is read against the others where nobody chooses: that of which others have the most sentences, of equals the first. */
export function chosenBase(synopsis: Synopsis, links: LinksOf): number {
  const shared = synopsis.reports.map((_, report) => tallyOf(synopsis, report, links).shared);
  return shared.indexOf(Math.max(...shared));
}

/**
 * The synopsis read down one report: each of its sentences once, in order; and what it lacks, each where its own report has
 * it: after the base's sentence that answers what stands before it there, or before that which answers what follows.
 */
export function rowsOf(synopsis: Synopsis, base: number, links: LinksOf): SynopsisRow[] {
  const own = synopsis.reports[base]!.sentences.map((_, sentence): SynopsisRow => {
    const place = { report: base, sentence };
    const beside = linksShown(links, place).map((link) => ({ place: otherEnd(link, place), link }));
    return { base: place, beside: beside.sort(byReport) };
  });
  const lacking = Map.groupBy(lackingRows(synopsis, base, links), ({ after }) => after);
  const at = (after: number): SynopsisRow[] => (lacking.get(after) ?? []).map(({ row }) => row);
  return [...at(-1), ...own.flatMap((row, sentence) => [row, ...at(sentence)])];
}

/** Of a story's synopsis all rows; of a storyline's what crosses its stories, and reports that have no other in their own: the rest is told with its story. */
export function rowsToShow(
  edition: Edition,
  id: string,
  synopsis: Synopsis,
  rows: readonly SynopsisRow[],
): readonly SynopsisRow[] {
  return edition.stories.has(id) ? rows : rows.flatMap((row) => acrossStories(edition, synopsis, row) ?? []);
}

/** A row without what its first sentence's own story has; `null` where nothing is left that the story does not show. */
function acrossStories(edition: Edition, synopsis: Synopsis, { base, beside }: SynopsisRow): SynopsisRow | null {
  const storyAt = (place: SentencePlace) => edition.storyOf.get(placeOf(synopsis, place).document)!;
  const own = storyAt(base ?? beside[0]!.place);
  const others = beside.filter(({ place, link }) => link === null || storyAt(place) !== own);
  const has = others.some(({ link }) => link !== null);
  return has || own.documents.length === 1 ? { base, beside: others } : null;
}

/** Whether most of the other reports have what a row's base lacks: of the rest its letter tells enough. */
export function haveMost({ reports }: Synopsis, { beside }: SynopsisRow): boolean {
  const having = new Set(beside.map(({ place }) => place.report)).size;
  return having > 1 && having * 2 > reports.length - 1;
}

interface Lacking {
  /** The base's sentence that it comes after; -1 where the base has none. */
  readonly after: number;
  readonly row: SynopsisRow;
}

/** What the base lacks, those of one matter together. */
function lackingRows(synopsis: Synopsis, base: number, links: LinksOf): Lacking[] {
  const ofBase = (place: SentencePlace): number[] =>
    linksShown(links, place)
      .map((link) => otherEnd(link, place))
      .flatMap(({ report, sentence }) => (report === base ? [sentence] : []));
  const last = synopsis.reports[base]!.sentences.length - 1;
  const placed = new Set<string>();
  return synopsis.reports.flatMap(({ sentences }, report) => {
    if (report === base) return [];
    let after = beforeFirst(
      sentences.map((_, sentence) => ofBase({ report, sentence })),
      last,
    );
    return sentences.flatMap((_, sentence): Lacking[] => {
      const place = { report, sentence };
      const answered = ofBase(place);
      if (answered.length > 0) after = Math.max(...answered);
      if (answered.length > 0 || placed.has(placeKey(place))) return [];
      const others = linksShown(links, place)
        .map((link): Beside => ({ place: otherEnd(link, place), link }))
        .filter((other) => ofBase(other.place).length === 0 && !placed.has(placeKey(other.place)));
      for (const other of [place, ...others.map((one) => one.place)]) placed.add(placeKey(other));
      return [{ after, row: { base: null, beside: [{ place, link: null }, ...others.sort(byReport)] } }];
    });
  });
}

/** What stands in a report before anything that the base has too comes before that, but not before the base's beginning; of a report that shares nothing, at the end. */
function beforeFirst(answered: readonly (readonly number[])[], last: number): number {
  const first = answered.find((own) => own.length > 0);
  return first === undefined ? last : Math.max(0, Math.min(...first) - 1);
}

const byReport = (x: Beside, y: Beside): number =>
  x.place.report - y.place.report || x.place.sentence - y.place.sentence;

/** Sentences of one matter have less to do with each other's wording than renderings of a saying: marked are those nearly of the same words. */
const LEAST_OF_MATTER = 0.7;

/** The words of a sentence as they stand to one that it is laid beside. `text` and `span` are its own, `otherText` that of the other. */
export function besideVersion(
  text: string,
  span: Span,
  link: Parallel,
  place: SentencePlace,
  otherText: string,
): Version {
  const isB = placeKey(link.b) === placeKey(place);
  const answers = isB ? [...link.answers] : link.answers.map(turned);
  answers.sort((x, y) => x.b.start - y.b.start);
  const runs: Run[] = [];
  let at = span.start;
  let space = '';
  // White space goes before the next run, so that none is marked and none is lost.
  const add = (end: number, difference: Run['difference'], base: string | null): void => {
    const words = space + text.slice(at, end);
    const [before, after] = [/^\s*/.exec(words)![0], /\s*$/.exec(words)![0]];
    const bare = words.slice(before.length, words.length - after.length);
    if (bare !== '') runs.push({ text: bare, before, difference, base });
    space = bare === '' ? words : after;
    at = end;
  };
  const addBetween = (end: number): void =>
    add(end, /[\p{L}\p{N}]/u.test(text.slice(at, end)) ? 'addition' : null, null);
  for (const { a, b, difference } of answers) {
    if (b.start < at) continue;
    addBetween(b.start);
    add(b.end, difference, difference === null ? null : otherText.slice(a.start, a.end));
  }
  addBetween(span.end);
  if (link.kind === 'saying') return isRetold(runs) ? toldAnew(runs) : { runs, isRetold: false };
  if (shareAnswering(runs) >= LEAST_OF_MATTER) return { runs, isRetold: false };
  return { runs: joined(runs.map(onlyFigures)), isRetold: true };
}

/** The share of a passage's letters that stand where the other has them, or a word for them. */
function shareAnswering(runs: readonly Run[]): number {
  const letters = (those: readonly Run[]): number => those.reduce((sum, { text }) => sum + text.length, 0);
  return (
    letters(runs.filter(({ difference }) => difference !== 'addition' && difference !== 'paraphrase')) / letters(runs)
  );
}

/** In another sentence of one matter "shares plunged" is no softer "the wall collapsed": only another figure of a unit says something. */
function onlyFigures(run: Run): Run {
  return run.difference === 'figure' ? run : { ...run, difference: null, base: null };
}

const TURNED: Partial<Record<Difference, Difference>> = { softened: 'hardened', hardened: 'softened' };

function turned({ a, b, difference }: Answer): Answer {
  return { a: b, b: a, difference: difference === null ? null : (TURNED[difference] ?? difference) };
}
