import type { Document, Published, Removal, SourceLine } from '../../core/document.ts';
import { InputError } from '../../core/errors.ts';
import type { RawText } from '../../core/raw.ts';
import { knownOutlet } from '../../languages/en/outlets.ts';
import { DISPATCH_NUMBER, NOTE_FIRST } from '../../languages/en/saved-page.ts';
import { buildText } from '../builder.ts';
import { languageOf } from '../language.ts';
import { isOutletName, isRunning, type LineKind, lineKinds } from '../lines.ts';
import { documentId, originalOf } from '../original.ts';
import { outletOf } from '../outlet.ts';
import { publishedAsGiven, publishedByAddress } from '../published.ts';
import { blocksOf, sortBody, sortTalk } from './body.ts';
import { type Head, type KnownParagraph, readHead } from './head.ts';
import { frontMatter, markdownParagraphs } from './markdown.ts';
import { pageMargins } from './pages.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { isSignature, postDay } from './posts.ts';
import { type DateLine, fromDateline, publishedByText } from './told-date.ts';

/** The report in a text as a person saved it. Throws an `InputError` for one without words. */
export function cleanSavedText(item: RawText): Document {
  const front = frontMatter(item.text);
  const isMarkdown = front !== null || /\.md(?:\.gz)?$/i.test(item.file);
  const paragraphs = isMarkdown ? markdownParagraphs(item.text, front?.end ?? 0) : paragraphsOf(item.text);
  const language = languageOf(paragraphs.map(({ text }) => text).join('\n'), null);
  const margins = pageMargins(paragraphs, item.text);
  const all = paragraphs.map((paragraph, i) => {
    const margin = margins.get(i);
    const kinds = margin === undefined ? lineKinds(paragraph.text, language) : [marginKind(margin)];
    return { paragraph, kinds, known: kinds[0] ?? null };
  });
  const given = { ...front?.given, ...item.given };
  const { head, removed, kept } = sortLines(all, given.title ?? null);
  const { text, blocks, offsets } = buildText(blocksOf(kept));
  if (text === '') throw new InputError(item.file, 'holds no text of a report');
  const url = given.url ?? addressIn(all);
  return {
    id: documentId(item),
    file: item.file,
    outlet: outletOf({
      told:
        given.outlet ??
        imprintIn(all) ??
        head.outlet ??
        datedOutlet(all) ??
        copyrightIn(all) ??
        crumbIn(all) ??
        (url === null ? (agencyAmong(all, text) ?? agencyIn(head.title ?? '', null) ?? head.opening) : null),
      url,
    }),
    title: head.title,
    byline: given.byline ?? bylineIn(all) ?? head.byline,
    url,
    published: given.published
      ? publishedAsGiven(given.published)
      : publishedOf(item, all, head, kept, text, language, url),
    language,
    text,
    blocks,
    original: originalOf(item),
    offsets,
    sourceLine: sourceLineIn(all),
    removed: removals(all, removed, item.text),
  };
}

const marginKind = (reason: string): LineKind => ({ kind: 'furniture', reason, heads: false });

/** The lines of a text by what becomes of them. */
interface Sorted {
  readonly head: Head;
  /** Why a paragraph is no part of the text, by index. */
  readonly removed: ReadonlyMap<number, string>;
  readonly kept: readonly Paragraph[];
}

function sortLines(all: readonly KnownParagraph[], toldTitle: string | null): Sorted {
  const bodyAt = firstRunning(all);
  const head = readHead(all, bodyAt, toldTitle);
  const removed = new Map([...sortBody(all, bodyAt), ...head.removed]);
  sortTalk(all, removed, head.titleAt);
  const left = all.flatMap(({ paragraph }, i) => (removed.has(i) ? [] : [{ paragraph, i }]));
  const kept = left.filter(({ i }) => i !== head.titleAt).map(({ paragraph }) => paragraph);
  // A single line is a text without a headline rather than the reverse.
  if (kept.length > 0 || head.titleAt < 0) return { head, removed, kept };
  return { head: { ...head, title: toldTitle, titleAt: -1 }, removed, kept: left.map(({ paragraph }) => paragraph) };
}

function firstRunning(all: readonly KnownParagraph[]): number {
  const found = all.findIndex(({ paragraph, known }) => known === null && isRunning(paragraph.text));
  return found < 0 ? all.length : found;
}

function bylineIn(all: readonly KnownParagraph[]): string | null {
  for (const kind of all.flatMap(({ kinds }) => kinds)) if (kind.kind === 'byline') return kind.name;
  return null;
}

function addressIn(all: readonly KnownParagraph[]): string | null {
  for (const kind of all.flatMap(({ kinds }) => kinds)) if (kind.kind === 'address') return kind.url;
  return null;
}

/** The outlet on the line that names writer, outlet and day. */
function imprintIn(all: readonly KnownParagraph[]): string | null {
  for (const kind of all.flatMap(({ kinds }) => kinds)) if (kind.kind === 'outlet') return kind.name;
  return null;
}

/** The outlet in a line such as "The Bay Courier, 3 March 2021". */
function datedOutlet(all: readonly KnownParagraph[]): string | null {
  for (const { known, paragraph } of all) {
    if (known?.kind !== 'date' || known.name === null || !isOutletName(known.name)) continue;
    return paragraph.text.split(/\s*[,|·–—]\s*/).find(isOutletName) ?? known.name;
  }
  return null;
}

/** The outlet that the first line's path begins with: "Bay Courier › Sport › Rowing". */
function crumbIn(all: readonly KnownParagraph[]): string | null {
  const parts = all[0]?.paragraph.text.split(/\s*[>›»]\s*/) ?? [];
  return parts.length > 1 && isOutletName(parts[0]!) ? parts[0]! : null;
}

function copyrightIn(all: readonly KnownParagraph[]): string | null {
  for (const kind of all.flatMap(({ kinds }) => kinds)) if (kind.kind === 'copyright') return kind.outlet;
  return null;
}

/** The agency of the first dateline, below an agency's list of what is new and its notes too. */
function agencyAmong(all: readonly KnownParagraph[], text: string): string | null {
  const byline = bylineIn(all);
  const dispatch = DISPATCH_NUMBER.exec(all[0]?.paragraph.text ?? '')?.groups?.name;
  const numbered = dispatch !== undefined && text.slice(0, OPENING).includes(`(${dispatch}) `) ? dispatch : null;
  return numbered ?? agencyIn(text, byline) ?? agencyIn(fromDateline(text), byline);
}

/** "LARN, 3 May (Norna News Agency) - ": the agency whose report it is, where nothing else names an outlet. */
function agencyIn(text: string, byline: string | null): string | null {
  const {
    before = '',
    name,
    day = '',
  } = AGENCY_MARK.exec(text.replace(NOTE_FIRST, '').slice(0, OPENING))?.groups ?? {};
  if (name === undefined) return null;
  if (isOutletName(name) || knownOutlet(name)?.kind === 'agency') return name;
  // "LARN, 3 May (NNA) -", "(Norna) -": letters or a word alone name an agency where a day, and for a word a place in
  // capitals, stand before them.
  // … or where its staff wrote it: "By NNA staff".
  const isDated = /\d/.test(before + day) || byline?.startsWith(`${name} `) === true;
  const isPlaced = /^\p{Lu}{3,}[\p{Lu} '’-]*,/u.test(before);
  return isDated && (/^\p{Lu}{2,6}$/u.test(name) || (isPlaced && /^\p{Lu}[\p{L}-]{3,}$/u.test(name))) ? name : null;
}

const OPENING = 160;
const AGENCY_MARK =
  /^(?<before>\p{Lu}[^()\n?!]{0,80} )?\(\s?(?<name>[^()\n]{2,40}?)\s?\),?(?<day> \p{L}+\.? \d{1,2}(?:,? \d{4})?| \d{1,2}\.? \p{L}+\.?(?: \d{4})?)? ?(?:[-–—]{1,2}|:)(?=\s|$)/u;

/** The last one, since charts and quotations have theirs further up. */
function sourceLineIn(all: readonly KnownParagraph[]): SourceLine | null {
  for (const { paragraph, kinds } of all.toReversed()) {
    const source = kinds.find(({ kind }) => kind === 'source');
    if (source?.kind !== 'source') continue;
    return { name: source.name, original: { start: paragraph.start, end: paragraph.end } };
  }
  return null;
}

function publishedOf(
  item: RawText,
  all: readonly KnownParagraph[],
  head: Head,
  kept: readonly Paragraph[],
  text: string,
  language: string,
  url: string | null,
): Published {
  const posts = kept.filter(isSignature).flatMap((signature) => postDay(signature, language) ?? []);
  const told = publishedByText({ lines: dateLines(all, head, item.text), posts, text, language, bare: isBare(all) });
  return told.known === 'dateline' ? told : (publishedByAddress(url) ?? told);
}

/** What stands around a report that somebody wrote down without its page. */
const OF_REPORT: ReadonlySet<LineKind['kind']> = new Set(['date', 'byline', 'credit', 'mark']);

/** Lines of a page below a report that its writer or a reader may have kept: "Read also: …". A copied page has more. */
const MOST_KEPT = 2;

function isBare(all: readonly KnownParagraph[]): boolean {
  const textAt = firstRunning(all);
  return (
    all.slice(0, textAt).every(isOfReport) && all.slice(textAt).filter((one) => !isOfReport(one)).length <= MOST_KEPT
  );
}

function isOfReport({ known }: KnownParagraph): boolean {
  // "Press release", "Analysis".
  const isLabel = known?.kind === 'furniture' && known.reason === 'status line';
  return known === null || OF_REPORT.has(known.kind) || isLabel;
}

function dateLines(all: readonly KnownParagraph[], head: Head, original: string): readonly DateLine[] {
  const weatherNear = (i: number) =>
    all.slice(Math.max(0, i - 3), i + 4).some(({ known }) => known?.kind === 'weather');
  const isMenu = (i: number) => {
    const known = all[i]?.known;
    return known?.kind === 'furniture' && known.reason === 'navigation';
  };
  return all.flatMap(({ paragraph, kinds }, i) => {
    const date = kinds.find(({ kind }) => kind === 'date');
    if (date?.kind !== 'date') return [];
    const place = `line ${original.slice(0, paragraph.start).split('\n').length}`;
    const aboveTitle = i < head.titleAt;
    return [
      {
        words: paragraph.text,
        days: date.days,
        aboveTitle,
        ofVisit: aboveTitle && (weatherNear(i) || (isMenu(i - 1) && isMenu(i + 1))),
        place,
      },
    ];
  });
}

const BULLET = /^[•◦▪●‣·]$/;

function removals(
  all: readonly KnownParagraph[],
  removed: ReadonlyMap<number, string>,
  original: string,
): readonly Removal[] {
  return all.flatMap(({ paragraph: { start, end, pieces } }, i) => {
    const reason = removed.get(i);
    if (reason !== undefined) return [{ text: original.slice(start, end).trim(), reason, original: { start, end } }];
    const mark = original.slice(start, pieces[0]!.start).trim();
    // Markdown's own marks are spelling, not words that were left out.
    return BULLET.test(mark) ? [{ text: mark, reason: 'list mark', original: { start, end: pieces[0]!.start } }] : [];
  });
}
