import type { SentencePlace, Synopsis } from '../../core/synopsis.ts';
import { documentOf, type Edition, outletName, type Place } from '../edition.ts';
import {
  type Beside,
  besideVersion,
  chosenBase,
  haveMost,
  type LinksOf,
  linksBySentence,
  placeKey,
  placeOf,
  rowsOf,
  rowsToShow,
  type SynopsisRow,
  standing,
  tallyInWords,
  tallyOf,
} from '../synopsis.ts';
import { type Block, entry, heading, type Inline, paragraph, quiet } from './blocks.ts';
import { left, where } from './places.ts';
import { type ReportLimits, versionRuns } from './story.ts';

/** What is told of. */
interface InHand {
  readonly edition: Edition;
  readonly synopsis: Synopsis;
  readonly links: LinksOf;
  readonly base: number;
}

/**
 * A story's or storyline's reports sentence by sentence: how many sentences of each stand only there, and the passages, all of them
 * where `limits.everySentence`, else those on one matter that no saying has shown side by side yet. A storyline has only what crosses
 * its stories, and reports that have no other in their own: the rest is told with its story.
 */
export function synopsisBlocks(edition: Edition, id: string, limits: ReportLimits): readonly Block[] {
  const synopsis = edition.synopses.get(id);
  if (synopsis === undefined || synopsis.reports.filter(({ sentences }) => sentences.length > 0).length < 2) return [];
  const links = linksBySentence(synopsis);
  const one: InHand = { edition, synopsis, links, base: chosenBase(synopsis, links) };
  const all = rowsToShow(edition, id, synopsis, rowsOf(synopsis, one.base, links));
  const rows = limits.everySentence ? all : all.filter(tellsAnew);
  // How its sentences stand each story has told already.
  if (rows.length === 0 && !edition.stories.has(id)) return [];
  const passages = joinedRows(one, rows);
  const shown = passages.slice(0, limits.passages);
  const inFull = fullestPlaces(shown);
  return [
    heading(3, 'Sentence by sentence'),
    ...synopsis.reports.slice(0, limits.columns).map((_, report) => tally(one, report)),
    ...left(synopsis.reports.length - limits.columns, 'reports'),
    ...(rows.length === 0 ? [] : [paragraph(quiet(limits.everySentence ? everyInWords(one) : FEW))]),
    ...shown.flatMap((_, at) => rowBlocks(one, shown, at, inFull)),
    ...left(passages.length - shown.length, 'passages'),
  ];
}

const FEW = 'On one matter and in no saying above (--sentences shows every sentence):';

/** How every sentence is laid out: a passage that the base lacks is known by its letter. */
function everyInWords({ edition, synopsis, base }: InHand): string {
  const name = sigilOf(edition, synopsis.reports[base]!.document);
  return `Sentence after sentence of ${name}, under each what others have on its matter. A passage that opens with another letter was not found in ${name}.`;
}

/** Whether a row has passages of one matter, none of them in a saying with it. */
function tellsAnew({ beside }: SynopsisRow): boolean {
  const kinds = beside.flatMap(({ link }) => link?.kind ?? []);
  return kinds.includes('matter') && !kinds.includes('saying');
}

function tally({ edition, synopsis, links }: InHand, report: number): Block {
  const words = `${tallyInWords(tallyOf(synopsis, report, links))}.`.replace(/^O/, 'o');
  const { document } = synopsis.reports[report]!;
  return entry(0, sigilOf(edition, document), `${outletName(edition, document)}: ${words}`);
}

/** A row, and the sentences after its first that stand as that does, beside nothing. */
interface Passage extends SynopsisRow {
  readonly first: SentencePlace;
  readonly until: SentencePlace;
}

/** Sentences of one paragraph that stand beside nothing are one passage. */
function joinedRows(one: InHand, rows: readonly SynopsisRow[]): readonly Passage[] {
  const passages: Passage[] = [];
  for (const row of rows) {
    const first = row.base ?? row.beside[0]!.place;
    const last = passages.at(-1);
    if (last !== undefined && goOn(one, last, { ...row, first, until: first }))
      passages[passages.length - 1] = { ...last, until: first };
    else passages.push({ ...row, first, until: first });
  }
  return passages;
}

function goOn({ edition, synopsis, links }: InHand, before: Passage, after: Passage): boolean {
  const [one, other] = [before.until, after.first];
  if (one.report !== other.report || one.sentence + 1 !== other.sentence) return false;
  if ([before, after].some((passage) => besideFirst(passage).length > 0)) return false;
  const [start, end] = [placeOf(synopsis, one), placeOf(synopsis, other)];
  const { blocks } = documentOf(edition, start.document).document;
  const isOneBlock = !blocks.some((block) => block.start > start.start && block.start <= end.start);
  return isOneBlock && standing(links.get(placeKey(one)) ?? []) === standing(links.get(placeKey(other)) ?? []);
}

/** What stands beside a row's first sentence. */
const besideFirst = ({ base, beside }: SynopsisRow): readonly Beside[] => (base === null ? beside.slice(1) : beside);

/** For each sentence that stands beside others, by the number of the passage where most of it answers: there it is printed, elsewhere it is named. */
function fullestPlaces(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const best = new Map<string, { at: number; answered: number }>();
  passages.forEach((passage, at) => {
    for (const { place, link } of besideFirst(passage)) {
      const answered = answeredBy(link);
      if (answered > (best.get(placeKey(place))?.answered ?? -1)) best.set(placeKey(place), { at, answered });
    }
  });
  return new Map([...best].map(([key, { at }]) => [key, at]));
}

/** How many letters answer; those of a saying before all others. */
function answeredBy(link: Beside['link']): number {
  if (link === null) return Number.POSITIVE_INFINITY;
  const letters = link.answers.reduce((sum, { b }) => sum + b.end - b.start, 0);
  return link.kind === 'saying' ? 1e6 + letters : letters;
}

function rowBlocks(
  one: InHand,
  passages: readonly Passage[],
  index: number,
  inFull: ReadonlyMap<string, number>,
): readonly Block[] {
  const { base, first, until } = passages[index]!;
  const at = { ...placeOf(one.synopsis, first), end: placeOf(one.synopsis, until).end };
  const isAlone = standing(one.links.get(placeKey(first)) ?? []) === 'alone';
  const note = isAlone ? '; only here' : base === null && haveMost(one.synopsis, passages[index]!) ? notIn(one) : '';
  return [
    entry(0, sigilOf(one.edition, at.document), wordsOf(one.edition, at), where(one.edition, at, note)),
    ...besideFirst(passages[index]!).map((other) => {
      const full = inFull.get(placeKey(other.place))!;
      return full === index ? besideBlock(one, first, other) : named(one, other, full < index ? 'above' : 'below');
    }),
  ];
}

const notIn = ({ edition, synopsis, base }: InHand): string =>
  `; not in ${sigilOf(edition, synopsis.reports[base]!.document)}`;

function besideBlock({ edition, synopsis }: InHand, to: SentencePlace, { place, link }: Beside): Block {
  const at = placeOf(synopsis, place);
  const { text } = documentOf(edition, at.document).document;
  const other = documentOf(edition, placeOf(synopsis, to).document).document.text;
  const words: readonly Inline[] =
    link === null ? [wordsOf(edition, at)] : versionRuns(besideVersion(text, at, link, place, other).runs);
  return entry(1, sigilOf(edition, at.document), ...words, where(edition, at, sayingNote(link)));
}

/** A passage that is printed elsewhere, by its first words. */
function named({ edition, synopsis }: InHand, { place, link }: Beside, whither: 'above' | 'below'): Block {
  const at = placeOf(synopsis, place);
  const words = wordsOf(edition, at);
  const first = words.split(' ').slice(0, NAMED_BY).join(' ');
  return first === words
    ? entry(1, sigilOf(edition, at.document), words, where(edition, at, sayingNote(link)))
    : entry(1, sigilOf(edition, at.document), `${first} …`, where(edition, at, `; in full ${whither}`));
}

/** Words that name a passage: enough to know it by. */
const NAMED_BY = 6;

const sayingNote = (link: Beside['link']): string => (link?.kind === 'saying' ? '; same saying' : '');

const sigilOf = (edition: Edition, document: string): string => edition.sigils.get(document) ?? '·';

function wordsOf(edition: Edition, { document, start, end }: Place): string {
  return documentOf(edition, document).document.text.slice(start, end).replace(/\s+/g, ' ');
}
