import type { LabelRow } from '../../core/finding.ts';
import type { Span } from '../../core/span.ts';
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

/** One row a term, labelled by its fullest wording. */
export function rowsOf(group: readonly Named[]): LabelRow[] {
  const byTerm = new Map<string, Named[]>();
  for (const term of group) byTerm.set(term.term, [...(byTerm.get(term.term) ?? []), term]);
  return [...byTerm.values()].map((terms) => {
    const wordings = terms.map(({ version, span }) => quoted(version, span));
    const label = wordings.toSorted((a, b) => b.length - a.length)[0]!;
    const evidence = terms.map(({ version, span }) => evidenceAt(version, span, quoted(version, span)));
    return { label, charged: terms[0]!.charged, evidence };
  });
}

/** Who has a row's words. */
export function outletsOf(row: LabelRow, group: readonly Named[]): Set<string> {
  const versions = new Map(group.map(({ version }) => [version.id, version.outlet]));
  return new Set(row.evidence.map(({ document }) => versions.get(document)!));
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
