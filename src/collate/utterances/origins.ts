import type { Attribution } from '../../core/annotations.ts';
import type { ReadDocument } from '../../core/collation.ts';
import type { Language } from '../../core/language.ts';
import { contains, type Span } from '../../core/span.ts';
import type { Membership } from '../../core/story.ts';
import { DisjointSets } from '../../text/disjoint-sets.ts';

/** Where a rendering stands: its document and, if somebody is said to have said it, the attribution's id. */
export interface Place {
  readonly document: string;
  readonly attribution: string | null;
}

/**
 * How many of `places` rest on no other: those whose document copies another's, or that name the same outlet as where
 * they have it from, count as one, and so does the named outlet's own document.
 */
export function countOrigins(
  places: readonly Place[],
  documents: ReadonlyMap<string, ReadDocument>,
  memberships: readonly Membership[],
  language: Language,
): number {
  const copies = new Map(memberships.flatMap(({ document, copyOf }) => (copyOf ? [[document, copyOf.document]] : [])));
  const sets = new DisjointSets();
  for (const place of places) {
    const { outlet } = documents.get(place.document)!.document;
    const own = `document ${place.document}`;
    if (outlet !== null) sets.join(own, `outlet ${language.nameKey(outlet)}`);
    const original = copies.get(place.document);
    if (original !== undefined) sets.join(own, `document ${original}`);
    for (const cited of citedBy(place, documents.get(place.document)!))
      sets.join(own, `outlet ${language.nameKey(cited)}`);
  }
  return new Set(places.map((place) => sets.rootOf(`document ${place.document}`))).size;
}

/**
 * Outlets that a rendering is taken from: named for it, for the whole report, or for another saying of the same speaker. Not the last
 * where the speaker is introduced with name and office once more: there the report tells what was said before or elsewhere.
 */
function citedBy(place: Place, read: ReadDocument): string[] {
  const { attributions, citations } = read.annotations;
  if (citations.length === 0) return [];
  const of = (id: string | null) => attributions.find((other) => other.id === id);
  const own = of(place.attribution);
  const speaker = own === undefined || isIntroducedAnew(own, read) ? null : own.speaker;
  return citations
    .filter(({ attribution }) => {
      if (attribution === null || attribution === place.attribution) return true;
      return speaker !== null && of(attribution)?.speaker === speaker;
    })
    .map((citation) => citation.outlet);
}

/** Words beside a whole name that tell an office: "press secretary". */
const LEAST_OF_OFFICE = 2;

/** Whether a source has a whole name and an office, and an earlier paragraph had the whole name of the same person. */
function isIntroducedAnew({ source }: Attribution, { document, annotations }: ReadDocument): boolean {
  const words = (span: Span): number => wordCount(document.text.slice(span.start, span.end));
  const long = (source ?? []).filter((span) => words(span) >= LEAST_OF_OFFICE + 2);
  if (long.length === 0) return false;
  const wholeNames = annotations.mentions.filter(
    (one) => one.kind === 'person' && one.form === 'name' && one.actor !== null && words(one) > 1,
  );
  return long.some((span) => {
    const block = document.blocks.find((one) => contains(one, span))?.start ?? 0;
    const names = wholeNames.filter((one) => contains(span, one) && words(span) - words(one) >= LEAST_OF_OFFICE);
    return names.some((name) => wholeNames.some((other) => other.actor === name.actor && other.start < block));
  });
}

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
