import type { ReadDocument } from '../../core/collation.ts';
import type { Language } from '../../core/language.ts';
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

/** Outlets that a rendering is taken from: named for it, for the whole report, or for another saying of the same speaker. */
function citedBy(place: Place, read: ReadDocument): string[] {
  const { attributions, citations } = read.annotations;
  const speakerOf = (id: string | null): string | null =>
    attributions.find((other) => other.id === id)?.speaker ?? null;
  const speaker = speakerOf(place.attribution);
  return citations
    .filter(({ attribution }) => {
      if (attribution === null || attribution === place.attribution) return true;
      return speaker !== null && speakerOf(attribution) === speaker;
    })
    .map((citation) => citation.outlet);
}
