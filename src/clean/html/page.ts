import type { Document, Published, Removal, SourceLine } from '../../core/document.ts';
import { InputError } from '../../core/errors.ts';
import type { RawPage } from '../../core/raw.ts';
import { buildText } from '../builder.ts';
import { isoDay, type ToldDay } from '../calendar.ts';
import { languageOf } from '../language.ts';
import { isRunning, type LineKind } from '../lines.ts';
import { documentId, originalOf } from '../original.ts';
import { outletOf } from '../outlet.ts';
import { publishedAsGiven, UNKNOWN_DATE } from '../published.ts';
import { type PageBlock, type PageBlocks, pageBlocks } from './blocks.ts';
import { chooseReport } from './choose.ts';
import { type Measures, measure } from './measure.ts';
import { type Metadata, metadataOf, squeeze } from './metadata.ts';
import { postClean } from './post-clean.ts';
import { type Element, parseTree, spacedText, TooDeep } from './tree.ts';

/** The report on a page. Throws an `InputError` for a page nested absurdly deep or without any text. */
export function cleanPage(item: RawPage): Document {
  const root = parse(item);
  const metadata = metadataOf(root);
  const { given } = item;
  const url = given.url ?? metadata.url;
  const report = findReport(root, metadata, given.title ?? metadata.title);
  if (report.kept.length === 0) throw new InputError(item.file, 'holds no text of a report');
  const { text, blocks, offsets } = buildText(report.kept);
  const givenDate = publishedAsGiven(given.published ?? null);
  return {
    id: documentId(item),
    file: item.file,
    outlet: outletOf({ told: given.outlet ?? metadata.siteName, url }),
    title: given.title ?? metadata.title,
    byline: metadata.byline ?? bylineIn(report.known),
    url,
    published: [givenDate, metadata.published].find(({ value }) => value !== null) ?? publishedAbove(report),
    language: report.language,
    text,
    blocks,
    original: originalOf(item),
    offsets,
    sourceLine: sourceLineIn(report.known),
    removed: removals(report),
  };
}

function parse(item: RawPage): Element {
  try {
    return parseTree(item.html);
  } catch (error) {
    if (error instanceof TooDeep) throw new InputError(item.file, error.message, { cause: error });
    throw error;
  }
}

/** A page's blocks, those of them that are the report's, and why the rest within the report's container is not. */
interface Report {
  readonly page: PageBlocks;
  readonly kept: readonly PageBlock[];
  readonly reasons: ReadonlyMap<PageBlock, string>;
  readonly language: string;
  readonly known: ReadonlyMap<PageBlock, LineKind>;
}

/** A report shorter than this, in characters, may have been taken for something else by the names of its elements. */
const SHORT = 400;

/** Reads the page by the names of its elements; where that leaves little, again with less trust in them. */
function findReport(root: Element, metadata: Metadata, title: string | null): Report {
  const measures = measure(root, title);
  const strict = readReport(pageBlocks(root, measures), metadata, title);
  if (lengthOf(strict) >= SHORT) return strict;
  const trusting: Measures = { ...measures, isTold: () => false };
  const lenient = readReport(pageBlocks(root, trusting), metadata, title);
  return lengthOf(lenient) > 2 * lengthOf(strict) ? lenient : strict;
}

function readReport(page: PageBlocks, metadata: Metadata, title: string | null): Report {
  const within = chooseReport(page.blocks, title);
  const language = languageOf(within.map(({ text }) => text).join('\n'), metadata.language);
  const { removed, known } = postClean(within, { title, byline: metadata.byline }, language);
  const kept = within.filter((block) => !removed.has(block));
  // Of a page that is all fragments, the fragments are the report.
  const fragments = kept.length > 0 ? kept : within.filter((block) => FRAGMENTS.has(removed.get(block) ?? ''));
  return { page, kept: fragments, reasons: removed, language, known };
}

const FRAGMENTS: ReadonlySet<string> = new Set(['line above the report', 'line below the report']);

function bylineIn(known: ReadonlyMap<PageBlock, LineKind>): string | null {
  for (const kind of known.values()) if (kind.kind === 'byline') return kind.name;
  return null;
}

/** The last one, since charts and quotations have theirs further up. */
function sourceLineIn(known: ReadonlyMap<PageBlock, LineKind>): SourceLine | null {
  const found = [...known].findLast(([, { kind }]) => kind === 'source');
  if (found?.[1].kind !== 'source') return null;
  const [{ pieces }, { name }] = found as [PageBlock, { name: string }];
  return { name, original: { start: pieces[0]!.start, end: pieces.at(-1)!.end } };
}

/** The day on a line above the first running text of the report, of a page whose markup tells none. */
function publishedAbove({ kept, known }: Report): Published {
  const first = kept.find(({ text }) => isRunning(text))?.pieces[0]?.start ?? 0;
  for (const [block, kind] of known) {
    const day = kind.kind === 'date' && block.pieces[0]!.start < first ? kind.days.find(isWhole) : undefined;
    if (day === undefined) continue;
    const value = isoDay(day.year!, day.month, day.day!);
    return { ...UNKNOWN_DATE, value, known: 'dateline', evidence: `line "${squeeze(block.text)}"` };
  }
  return UNKNOWN_DATE;
}

const isWhole = ({ year, day }: ToldDay): boolean => year !== null && day !== null;

function lengthOf({ kept }: Report): number {
  return kept.reduce((sum, { textLength }) => sum + textLength, 0);
}

function removals({ page, kept, reasons }: Report): readonly Removal[] {
  const keptSet = new Set(kept);
  const elements = page.pruned
    .filter(({ reason }) => reason !== 'not text')
    .map(({ element, reason }) => removal(spacedText(element), reason, element.start, element.end));
  const outside = page.blocks
    .filter((block) => !keptSet.has(block))
    .map((block) => {
      const { text, pieces } = block;
      return removal(text, reasons.get(block) ?? 'outside the report', pieces[0]!.start, pieces.at(-1)!.end);
    });
  return [...elements, ...outside]
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.original!.start - b.original!.start);
}

function removal(text: string, reason: string, start: number, end: number): Removal {
  return { text: squeeze(text), reason, original: { start, end } };
}
