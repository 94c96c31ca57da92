import type { Figure } from '../core/annotations.ts';
import type { Span } from '../core/span.ts';
import type { ArchiveDatabase } from './open.ts';
import { unpackAnnotations } from './pack.ts';
import { unitWord } from './sayings.ts';
import type { FigureTerm } from './search-query.ts';

/** By `document.seq`: for each term where the document has such a figure. */
export async function figuresOf(
  db: ArchiveDatabase,
  documents: readonly number[],
  texts: ReadonlyMap<number, string>,
  terms: readonly FigureTerm[],
): Promise<Map<number, Span[][]>> {
  const rows = await db.selectFrom('annotations').select(['seq', 'body']).where('seq', 'in', documents).execute();
  return new Map(
    rows.flatMap(({ seq, body }) => {
      const text = texts.get(seq);
      if (text === undefined) return [];
      const { figures } = unpackAnnotations(body, text, '');
      return [[seq, terms.map((term) => figures.filter((figure) => isMeant(figure, term)))] as const];
    }),
  );
}

function isMeant({ value, upper, unit }: Figure, term: FigureTerm): boolean {
  const isOfUnit = term.unit === null || (unit !== null && unitWord(unit) === unitWord(term.unit));
  return isOfUnit && (value === term.value || upper === term.value);
}
