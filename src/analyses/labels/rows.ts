import type { LabelRow } from '../../core/finding.ts';
import type { Span } from '../../core/span.ts';
import { areKin } from '../likeness.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, quoted, type Version } from '../version.ts';

/** What a report calls something, where. */
export interface Named {
  readonly version: Version;
  /** Lemmas of the term. */
  readonly term: string;
  readonly charged: string | null;
  readonly span: Span;
}

/** One row a term, labelled by the fullest wording that all its outlets have: nobody stands beside an adjective of another's. */
export function rowsOf(group: readonly Named[]): LabelRow[] {
  const byTerm = new Map<string, Named[]>();
  for (const term of group) byTerm.set(term.term, [...(byTerm.get(term.term) ?? []), term]);
  return [...byTerm.values()].map((terms) => {
    const label = labelOf(terms);
    const evidence = terms.map(({ version, span }) => evidenceAt(version, span, quoted(version, span)));
    return { label, charged: terms[0]!.charged, evidence };
  });
}

function labelOf(terms: readonly Named[]): string {
  const wordings = terms.map(({ version, span }) => quoted(version, span));
  const outlets = new Map<string, string[]>();
  for (const [i, { version }] of terms.entries())
    outlets.set(version.outlet, [...(outlets.get(version.outlet) ?? []), wordings[i]!]);
  const fullest = wordings.toSorted((a, b) => b.length - a.length);
  // The term ends its wording: what qualifies it goes word by word, from the front.
  const shorter = fullest.flatMap((wording) => {
    const words = wording.split(' ');
    return words.slice(1).map((_, i) => words.slice(i + 1).join(' '));
  });
  const isAll = (label: string): boolean =>
    [...outlets.values()].every((own) => own.some((one) => hasWords(one, label)));
  return [...fullest, ...shorter.toSorted((a, b) => b.length - a.length)].find(isAll) ?? fullest.at(-1)!;
}

/** Whether a wording has a label's words in a row, whatever their number or tense. */
function hasWords(wording: string, label: string): boolean {
  const [own, sought] = [wording, label].map((text) => text.toLowerCase().split(' '));
  return own!.some((_, i) => sought!.every((word, k) => own![i + k] !== undefined && areKin(own![i + k]!, word)));
}

/** Who has a row's words. */
export function outletsOf(row: LabelRow, group: readonly Named[]): Set<string> {
  const versions = new Map(group.map(({ version }) => [version.id, version.outlet]));
  return new Set(row.evidence.map(({ document }) => versions.get(document)!));
}

/** The rows in a sentence, each with who has its words: “strike” (North Star) and “walkout” (South Post). */
export function toldRows(rows: readonly LabelRow[], group: readonly Named[]): string {
  return listed(rows.map((row) => `“${row.label}” (${listed([...outletsOf(row, group)])})`));
}

/** Which of the words are charged, and what each says beyond the plain one; words that say the same are told together. */
export function chargesOf(rows: readonly LabelRow[]): string {
  const charged = rows.filter((row) => row.charged !== null);
  const alike = Map.groupBy(charged, (row) => row.charged!.replace(/ \([^()]*\)$/, ''));
  const told = [...alike].map(([charge, [first, ...others]]) => {
    const like = others.length === 0 ? '' : `, like ${listed(others.map(({ label }) => `“${label}”`))},`;
    return `“${first!.label}”${like} ${charge}`;
  });
  return told.length === 0 ? '' : ` By the lexicon of charged words, ${listed(told)}.`;
}
