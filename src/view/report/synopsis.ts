import type { SentencePlace, Synopsis } from '../../core/synopsis.ts';
import { count, documentOf, type Edition, type Place } from '../edition.ts';
import {
  type Beside,
  besideVersion,
  chosenBase,
  type LinksOf,
  linksBySentence,
  placeKey,
  placeOf,
  rowsOf,
  type SynopsisRow,
  standing,
  tallyOf,
} from '../synopsis.ts';
import { type Block, entry, heading, type Inline, paragraph, quiet } from './blocks.ts';
import { left, type ReportLimits, versionRuns, where } from './story.ts';

/** What is told of. */
interface InHand {
  readonly edition: Edition;
  readonly synopsis: Synopsis;
  readonly links: LinksOf;
  readonly base: number;
}

/**
 * A story's or storyline's reports sentence by sentence: how many sentences of each stand only there, and the passages, all of them
 * where `limits.everySentence`, else those on one matter that no saying has shown side by side yet.
 */
export function synopsisBlocks(edition: Edition, id: string, limits: ReportLimits): readonly Block[] {
  const synopsis = edition.synopses.get(id);
  if (synopsis === undefined || synopsis.reports.filter(({ sentences }) => sentences.length > 0).length < 2) return [];
  const links = linksBySentence(synopsis);
  const one: InHand = { edition, synopsis, links, base: chosenBase(synopsis, links) };
  const all = rowsOf(synopsis, one.base, links);
  const rows = limits.everySentence
    ? all
    : all.filter((row) => tellsAnew(row) && (edition.stories.has(id) || crossesStories(one, row)));
  return [
    heading(3, 'Sentence by sentence'),
    ...synopsis.reports.slice(0, limits.columns).map((_, report) => tally(one, report)),
    ...left(synopsis.reports.length - limits.columns, 'reports'),
    ...(limits.everySentence || rows.length === 0 ? [] : [paragraph(quiet(FEW))]),
    ...rows.slice(0, limits.passages).flatMap((row) => rowBlocks(one, row)),
    ...left(rows.length - limits.passages, 'passages'),
  ];
}

const FEW = 'On one matter and in no saying above (--sentences shows every sentence):';

/** Whether a row has passages of one matter, none of them in a saying with it. */
function tellsAnew({ beside }: SynopsisRow): boolean {
  const kinds = beside.flatMap(({ link }) => link?.kind ?? []);
  return kinds.includes('matter') && !kinds.includes('saying');
}

/** Whether what a storyline's row has on one matter is of several stories: what one story has is told with it. */
function crossesStories({ edition, synopsis }: InHand, { base, beside }: SynopsisRow): boolean {
  const matter = beside.flatMap(({ place, link }) => (link === null || link.kind === 'matter' ? [place] : []));
  const places = base === null ? matter : [base, ...matter];
  return new Set(places.map((place) => edition.storyOf.get(placeOf(synopsis, place).document))).size > 1;
}

function tally({ edition, synopsis, links }: InHand, report: number): Block {
  const { all, shared, perhaps, alone } = tallyOf(synopsis, report, links);
  const maybe = perhaps > 0 ? `, ${perhaps} perhaps` : '';
  const have = shared === 1 ? 'has its like' : 'have their like';
  const words = `Of ${count(all, 'sentence')} ${shared} ${have} in others${maybe}, ${alone} ${alone === 1 ? 'stands' : 'stand'} only there.`;
  return entry(0, sigilOf(edition, synopsis.reports[report]!.document), words);
}

function rowBlocks(one: InHand, { base, beside }: SynopsisRow): readonly Block[] {
  const [first, rest] = base === null ? [beside[0]!.place, beside.slice(1)] : [base, beside];
  const at = placeOf(one.synopsis, first);
  const isAlone = standing(one.links.get(placeKey(first)) ?? []) === 'alone';
  const name = sigilOf(one.edition, one.synopsis.reports[one.base]!.document);
  const notes = [...(isAlone ? ['only here'] : base === null ? [`not in ${name}`] : [])];
  return [
    entry(
      0,
      sigilOf(one.edition, at.document),
      wordsOf(one.edition, at),
      where(one.edition, at, notes.map((note) => `; ${note}`).join('')),
    ),
    ...rest.map((other) => besideBlock(one, first, other)),
  ];
}

function besideBlock({ edition, synopsis }: InHand, to: SentencePlace, { place, link }: Beside): Block {
  const at = placeOf(synopsis, place);
  const { text } = documentOf(edition, at.document).document;
  const other = documentOf(edition, placeOf(synopsis, to).document).document.text;
  const words: readonly Inline[] =
    link === null ? [wordsOf(edition, at)] : versionRuns(besideVersion(text, at, link, place, other).runs);
  const note = link?.kind === 'perhaps' ? '; perhaps' : link?.kind === 'saying' ? '; same saying' : '';
  return entry(1, sigilOf(edition, at.document), ...words, where(edition, at, note));
}

const sigilOf = (edition: Edition, document: string): string => edition.sigils.get(document) ?? '·';

function wordsOf(edition: Edition, { document, start, end }: Place): string {
  return documentOf(edition, document).document.text.slice(start, end).replace(/\s+/g, ' ');
}
