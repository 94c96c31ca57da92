import { marksOf, opensAsAgency } from '../../core/agency-mark.ts';
import type { Document } from '../../core/document.ts';

/**
 * Documents in the order in which text can have passed from one to the next: the earlier published first, where that is not
 * told the longer, as copies are cut. An agency's report that another credits ("Ada Orlan and NNA") goes before that one,
 * unless it is known to be later, and of one time an agency's before others.
 */
export function byOrigin(documents: readonly Document[]): Document[] {
  const times = originsOf(documents);
  const timeIn = ({ id }: Document): number => times.get(id)!;
  const later = (one: Document): number => Number(!opensAsAgency(one));
  return documents.toSorted(
    (a, b) => timeIn(a) - timeIn(b) || later(a) - later(b) || b.text.length - a.text.length || (a.id < b.id ? -1 : 1),
  );
}

/** When each document was there to be copied. Linear in their number. */
function originsOf(documents: readonly Document[]): ReadonlyMap<string, number> {
  const credits = new Map<string, Set<number>>();
  for (const document of documents) {
    for (const name of creditsOf(document)) {
      const times = credits.get(name) ?? new Set();
      credits.set(name, times.add(timeOf(document)));
    }
  }
  return new Map(documents.map((one) => [one.id, originOf(one, credits.get(keyOf(one.outlet ?? '')) ?? NONE)]));
}

const NONE: ReadonlySet<number> = new Set();

/** Before those that credit it: of one time or day, and where its own is not known of any that it can have been there for. */
function originOf(document: Document, credited: ReadonlySet<number>): number {
  const { value, earliest } = document.published;
  const time = timeOf(document);
  if (value !== null) {
    // Whoever credits it and tells no hour may have come later on that day.
    const day = Date.parse(value.slice(0, 10));
    return credited.has(day) ? day - 1 : credited.has(time) ? time - 1 : time;
  }
  const from = Date.parse(earliest ?? '');
  let origin = time;
  for (const one of credited) if (!(from > one)) origin = Math.min(origin, one - 1);
  return origin;
}

/** Whom a document names beside its writer or in its dateline: "By Ada Orlan and NNA", "LARN (NNA) -". */
function creditsOf({ byline, text, outlet }: Document): ReadonlySet<string> {
  const named = byline?.match(/\p{Lu}[\p{L}\p{N}.’'-]*(?: \p{Lu}[\p{L}\p{N}.’'-]*)*/gu) ?? [];
  const names = new Set([...named, ...marksOf(text)].map(keyOf));
  names.delete(keyOf(outlet ?? ''));
  return names;
}

const keyOf = (name: string): string => name.trim().toLowerCase();

/** Milliseconds since 1970; what is not known comes last. */
function timeOf({ published }: Document): number {
  const time = Date.parse(published.value ?? published.latest ?? '');
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
