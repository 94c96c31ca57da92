import type { CollatedStory } from '../core/collation.ts';
import type { Manner, VerbRow } from '../core/finding.ts';

/** What the reports of a story have one source say by which verbs. */
export interface VerbsOfSource {
  readonly source: string;
  /** In the order of findings and places, each place once. */
  readonly rows: readonly VerbRow[];
}

/** The sources of whose verbs a finding tells. */
export function verbsBySource(story: CollatedStory): readonly VerbsOfSource[] {
  const told = story.findings.flatMap(({ detail }) => (detail.type === 'verbs' ? detail.rows : []));
  const place = ({ evidence: { document, start } }: VerbRow): string => `${document} ${start}`;
  const once = told.filter((row, i) => told.findIndex((other) => place(other) === place(row)) === i);
  return [...Map.groupBy(once, ({ by }) => by)].map(([source, rows]) => ({ source, rows }));
}

/** A verb with the first of its places and how often it stands in one report. */
export interface VerbCount {
  readonly row: VerbRow;
  readonly count: number;
}

/** The verbs that a report has for a source, in order of their first places. */
export function verbsIn({ rows }: VerbsOfSource, document: string): readonly VerbCount[] {
  const own = rows.filter(({ evidence }) => evidence.document === document);
  return [...Map.groupBy(own, ({ verb }) => verb).values()].map((all) => ({ row: all[0]!, count: all.length }));
}

/** The sign after a verb that tells its manner without colour; empty for a plain one. */
export const MANNER_SIGNS: Readonly<Record<Manner, string>> = {
  doubting: ' ?',
  judging: ' !',
  endorsing: ' ✓',
  plain: '',
};

/** What the signs say, for a reader. */
export const MANNER_KEY =
  '? leaves open whether it is so; ! makes an attack, a threat, a boast or a complaint of it; ✓ takes it for true or for something to be known.';
