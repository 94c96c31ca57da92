import type { Document, Removal } from '../../core/document.ts';
import { InputError } from '../../core/errors.ts';
import type { RawPage } from '../../core/raw.ts';
import { buildText } from '../builder.ts';
import { languageOf } from '../language.ts';
import { documentId, originalOf } from '../original.ts';
import { outletOf } from '../outlet.ts';
import { publishedAsGiven } from '../published.ts';
import { type PageBlock, type PrunedElement, pageBlocks } from './blocks.ts';
import { chooseContainer } from './choose.ts';
import { measure } from './measure.ts';
import { metadataOf, squeeze } from './metadata.ts';
import { postClean } from './post-clean.ts';
import { type Element, parseTree, TooDeep, textOf } from './tree.ts';

/** The report on a page. Throws an `InputError` for a page nested absurdly deep or without any text. */
export function cleanPage(item: RawPage): Document {
  const root = parse(item);
  const metadata = metadataOf(root);
  const { given } = item;
  const url = given.url ?? metadata.url;
  const page = pageBlocks(root, measure(root));
  const within = reportBlocks(page.blocks);
  const language = languageOf(within.map(({ text }) => text).join('\n'), metadata.language);
  const { removed } = postClean(within, given.title ?? metadata.title, language);
  const kept = within.filter((block) => !removed.has(block));
  if (kept.length === 0) throw new InputError(item.file, 'holds no text of a report');
  const { text, blocks, offsets } = buildText(kept);
  const givenDate = publishedAsGiven(given.published ?? null);
  return {
    id: documentId(item),
    file: item.file,
    outlet: outletOf({ told: given.outlet ?? metadata.siteName, url }),
    title: given.title ?? metadata.title,
    byline: metadata.byline,
    url,
    published: givenDate.value === null ? metadata.published : givenDate,
    language,
    text,
    blocks,
    original: originalOf(item),
    offsets,
    sourceLine: null,
    removed: removals(page.pruned, page.blocks, kept, removed),
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

function reportBlocks(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const container = chooseContainer(blocks);
  if (!container) return [];
  return blocks.filter(({ pieces }) => pieces[0]!.start >= container.start && pieces[0]!.start < container.end);
}

function removals(
  pruned: readonly PrunedElement[],
  blocks: readonly PageBlock[],
  kept: readonly PageBlock[],
  reasons: ReadonlyMap<PageBlock, string>,
): readonly Removal[] {
  const keptSet = new Set(kept);
  const elements = pruned
    .filter(({ reason }) => reason !== 'not text')
    .map(({ element, reason }) => removal(textOf(element), reason, element.start, element.end));
  const outside = blocks
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
