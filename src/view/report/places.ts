import type { Edition, Place } from '../edition.ts';
import { paragraphOf } from '../paragraphs.ts';
import { named } from '../plural.ts';
import { nameBesideLetter } from '../statement.ts';
import { grouped } from '../values.ts';
import { type Block, entry, type Inline, paragraph, quiet } from './blocks.ts';

/** The paragraph of its report in which a place begins, counted from 1, and what else is told of it. */
export function where(edition: Edition, place: Place, more = ''): Inline {
  return quiet(` (¶${paragraphOf(edition, place)}${more})`);
}

/** The same with the outlet before it, if known. */
export function whereNamed(edition: Edition, place: Place, more = ''): Inline {
  const paragraph = `¶${paragraphOf(edition, place)}${more}`;
  return quiet(` (${[nameBesideLetter(edition, place.document) ?? [], paragraph].flat().join(' ')})`);
}

/** Where places are whose words need not be printed: “ (A ¶2; B ¶4, ¶6)”. */
export function whereAll(edition: Edition, places: readonly Place[]): readonly Inline[] {
  if (places.length === 0) return [];
  const reports = [...Map.groupBy(places, ({ document }) => document)].map(([document, own]) => {
    const paragraphs = new Set(own.map((place) => paragraphOf(edition, place)));
    return `${sigil(edition, document)} ${[...paragraphs].map((number) => `¶${number}`).join(', ')}`;
  });
  return [quiet(` (${reports.join('; ')})`)];
}

/** A document's short name in its story. */
export const sigil = (edition: Edition, id: string): string => edition.sigils.get(id) ?? '·';

/** `and 4 more places`, for what a limit leaves out. */
export function left(number: number, what: string, depth: number | null = null): readonly Block[] {
  if (number <= 0) return [];
  const words = quiet(`and ${grouped(number)} more ${named(number, what)}`);
  return [depth === null ? paragraph(words) : entry(depth, null, words)];
}
