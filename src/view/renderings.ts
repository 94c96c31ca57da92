import type { Apparatus, Reading, Utterance, Witness } from '../core/apparatus.ts';
import { markOfNth } from '../core/sigils.ts';
import { hull, type Span } from '../core/span.ts';
import { timesApart } from '../core/times-apart.ts';
import type { Edition } from './edition.ts';
import { documentOf } from './edition.ts';
import { isRetold, toldAnew, type Version } from './retold.ts';
import { isElsewhere, joined, type Run, withGaps } from './runs.ts';
import { saidBy } from './said-by.ts';

/** The words of one witness as they are shown against the base. */
export function versionOf(edition: Edition, utterance: Utterance, index: number): Version {
  const runs = runsOf(edition, utterance, index);
  return isRetold(runs) ? toldAnew(runs) : { runs: withGaps(runs), isRetold: false };
}

/** The words of one witness against the base, in its own order. One run without a difference where there is no apparatus. */
function runsOf(edition: Edition, utterance: Utterance, index: number): readonly Run[] {
  const witness = utterance.witnesses[index]!;
  const { apparatus } = utterance;
  if (apparatus === null) return [{ text: witness.text, before: '', difference: null, base: null }];
  const { text } = documentOf(edition, witness.document).document;
  const runs: Run[] = [];
  let last: Span | null = null;
  for (const segment of apparatus.segments) {
    const reading = segment.readings.find((r) => r.witnesses.includes(index));
    if (reading === undefined) continue;
    const span = reading.spans[reading.witnesses.indexOf(index)] ?? null;
    runs.push({
      text: span === null ? '' : text.slice(span.start, span.end),
      before: span === null || last === null ? '' : between(text, witness, last, span),
      ...against(apparatus, segment.readings, reading, index),
    });
    last = span ?? last;
  }
  return withoutOpenEnds(joined(runs), openEnds(edition, witness));
}

/** Whether a report quotes more in the same sentence before or after what was matched: that may be matched as another saying. */
function openEnds(edition: Edition, { document, attribution, content }: Witness): { before: boolean; after: boolean } {
  const { annotations, document: read } = documentOf(edition, document);
  const own = annotations.attributions.find(({ id }) => id === attribution);
  const said = own?.kind === 'direct' ? hull(own.content) : null;
  const [start, end] = [content[0]!.start, content.at(-1)!.end];
  const more = (from: number, to: number): boolean => {
    const words = read.text.slice(from, to).match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.length >= LEAST_MORE;
  };
  const sentenceOf = (at: number) =>
    annotations.sentences.find((sentence) => sentence.start <= at && at < sentence.end);
  return {
    before: said !== null && more(Math.max(said.start, sentenceOf(start)?.start ?? start), start),
    after: said !== null && more(end, Math.min(said.end, sentenceOf(end - 1)?.end ?? end)),
  };
}

/** Two words more ("he said") are no clause. */
const LEAST_MORE = 3;

/** Where a report goes on, nothing at that end is said to be left out. */
function withoutOpenEnds(runs: readonly Run[], open: { before: boolean; after: boolean }): readonly Run[] {
  const from = open.before && runs[0]?.difference === 'omission' ? 1 : 0;
  const to = open.after && runs.at(-1)?.difference === 'omission' ? runs.length - 1 : runs.length;
  return runs.slice(from, to);
}

function against(apparatus: Apparatus, readings: readonly Reading[], reading: Reading, index: number) {
  if (index === apparatus.base) return { difference: readings.length > 1 ? ('varies' as const) : null, base: null };
  const base = readings.find((r) => r.witnesses.includes(apparatus.base));
  return { difference: reading.difference, base: reading.difference === null ? null : (base?.text ?? '') };
}

/** What stands between two cells: the text itself within a fragment, ` … ` from one fragment to the next. */
function between(text: string, witness: Witness, last: Span, next: Span): string {
  if (next.start < last.end) return ' ';
  const fragment = (at: number) => witness.content.findIndex((span) => span.start <= at && at < span.end);
  return fragment(last.start) === fragment(next.start) ? text.slice(last.end, next.start) : ' … ';
}

/**
 * `indices` of versions as groups of those that read alike: the same words but for capitals and marks, told alike and given
 * to the same. A group stands where its first one does.
 */
export function alikeVersions(
  edition: Edition,
  utterance: Utterance,
  indices: readonly number[],
): readonly (readonly number[])[] {
  return [...Map.groupBy(indices, (index) => looksOf(edition, utterance, index)).values()];
}

/** What is shown of a version, as a key. */
function looksOf(edition: Edition, utterance: Utterance, index: number): string {
  const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  const all = runsOf(edition, utterance, index);
  const isAnew = isRetold(all);
  const runs = all.filter((run) => (isAnew ? run.text !== '' : !isElsewhere(run)));
  const looks = runs.map(({ text, before, difference, base }) =>
    difference === null || difference === 'varies'
      ? words(before + text)
      : `[${difference}:${words(text)}:${words(base ?? '')}]`,
  );
  const given = utterance.apparatus?.sources.find(({ witnesses }) => witnesses.includes(index))?.statement ?? '';
  const by = saidBy(edition, utterance, index) ?? '';
  return `${utterance.witnesses[index]!.kind}|${given}|${by}|${looks.join(' ').replace(/\s+/g, ' ').trim()}`;
}

/** The utterance's witnesses in the order of showing: the base first, the others as they are. */
export function baseFirst(utterance: Utterance): readonly number[] {
  const indices = utterance.witnesses.map((_, index) => index);
  const base = utterance.apparatus?.base ?? 0;
  return [base, ...indices.filter((index) => index !== base)];
}

/** The indices of the witnesses that show best what was said, the first in quotation marks throughout, else the first, at each time that reports have it; `dayOf` gives a document's ISO day, `null` where it is not known. */
export function mostDirectAtEachTime(utterance: Utterance, dayOf: (document: string) => string | null): number[] {
  return timesApart(utterance.witnesses, ({ document }) => dayOf(document)).map((witnesses) =>
    utterance.witnesses.indexOf(witnesses.find(({ kind }) => kind === 'direct') ?? witnesses[0]!),
  );
}

/** What follows the sigil of a report's second version of one saying and of later ones: `B²`; nothing for its first. */
export function nthMark({ witnesses }: Utterance, index: number): string {
  return markOfNth(nthOfDocument(witnesses, index));
}

/** The how-manieth version of its document a witness is, from 1. */
export function nthOfDocument(witnesses: readonly Witness[], index: number): number {
  const { document } = witnesses[index]!;
  return witnesses.slice(0, index + 1).filter((witness) => witness.document === document).length;
}
