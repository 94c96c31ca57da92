import type { Apparatus, Difference, Reading, Utterance, Witness } from '../core/apparatus.ts';
import { markOfNth } from '../core/sigils.ts';
import type { Span } from '../core/span.ts';
import { timesApart } from '../core/times-apart.ts';
import type { Edition } from './edition.ts';
import { documentOf } from './edition.ts';

/** A run of a witness's words, with how it stands to the base. Joined in order they are what the witness prints. */
export interface Run {
  /** The witness's own words with what stands before them (white space, ` … `); empty for an omission. */
  readonly text: string;
  readonly before: string;
  /** `null` where it agrees with the base; in the base itself, where it agrees with all. */
  readonly difference: Difference | 'varies' | null;
  /** What the base has in its place; `null` where it agrees or is the base. */
  readonly base: string | null;
}

/** A version as it is shown. */
export interface Version {
  readonly runs: readonly Run[];
  /** Most of its words are its own, so that only other figures and harder or softer words are marked: word by word, all would be. */
  readonly isRetold: boolean;
}

/** Of a version's letters so many stand where the base has them, or it is told anew: below, by reading, marks hide the words. */
const LEAST_ANSWERING = 0.45;

/** Differences in which a word of the one stands for a word of the other. */
const ANSWERS: ReadonlySet<Run['difference']> = new Set([
  null,
  'varies',
  'spelling',
  'inflection',
  'synonym',
  'softened',
  'hardened',
  'figure',
]);

/** What is marked in a version that is told anew. */
const MARKED_IN_RETOLD: ReadonlySet<Run['difference']> = new Set(['figure', 'softened', 'hardened']);

/** The words of one witness as they are shown against the base. */
export function versionOf(edition: Edition, utterance: Utterance, index: number): Version {
  return toldAnew(runsOf(edition, utterance, index));
}

/** The runs as they are shown: where most words are the version's own, only what is marked in such. */
export function toldAnew(runs: readonly Run[], least = LEAST_ANSWERING): Version {
  const letters = (those: readonly Run[]): number => those.reduce((sum, { text }) => sum + text.length, 0);
  const answering = letters(runs.filter(({ difference }) => ANSWERS.has(difference)));
  if (answering >= least * letters(runs)) return { runs, isRetold: false };
  const plain = runs.flatMap((run): Run[] => {
    if (run.text === '') return [];
    return MARKED_IN_RETOLD.has(run.difference) ? [run] : [{ ...run, difference: null, base: null }];
  });
  return { runs: joined(plain), isRetold: true };
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
  return joined(runs);
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

/** Classes of which a run of neighbours reads better as one: a list of single words struck out says less than a phrase. */
const JOINED: ReadonlySet<Run['difference']> = new Set([null, 'varies', 'omission', 'addition', 'paraphrase']);

/** Neighbours of one class are one run, where the class is one that joins. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    if (run.text === '' && !run.base) continue;
    const last = result.at(-1);
    const isOne = last !== undefined && last.difference === run.difference && JOINED.has(run.difference);
    if (!isOne || (last.text === '') !== (run.text === '')) {
      result.push(run);
      continue;
    }
    const base = run.base === null ? last.base : [last.base, run.base].filter((words) => words !== '').join(' ');
    const text = last.text === '' ? '' : last.text + run.before + run.text;
    result[result.length - 1] = { ...last, text, base };
  }
  return result;
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
  const runs = runsOf(edition, utterance, index).map(({ text, before, difference, base }) =>
    difference === null || difference === 'varies'
      ? words(before + text)
      : `[${difference}:${words(text)}:${words(base ?? '')}]`,
  );
  const given = utterance.apparatus?.sources.find(({ witnesses }) => witnesses.includes(index))?.statement ?? '';
  return `${utterance.witnesses[index]!.kind}|${given}|${runs.join(' ').replace(/\s+/g, ' ').trim()}`;
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
