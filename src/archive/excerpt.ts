import { MARK } from '../core/hit.ts';
import type { Span } from '../core/span.ts';

/** Words before the first that matched, about. */
const BEFORE = 60;

/**
 * Of `text` the `length` characters or so in which the most of what matched stands, each between marks. `places` are in
 * their order; a list for each thing that was looked for.
 */
export function excerptOf(text: string, places: readonly (readonly Span[])[], length: number): string {
  const all = places.flatMap((own, of) => own.map((span) => ({ ...span, of }))).sort((a, b) => a.start - b.start);
  const from = bestStart(all, length);
  const start = from === null || from <= BEFORE ? 0 : wordStart(text, from - BEFORE);
  const end = text.length - start <= length ? text.length : wordEnd(text, start + length);
  const marked = apart(all.filter((place) => place.start >= start && place.end <= end));
  let shown = start === 0 ? '' : '…';
  let at = start;
  for (const place of marked) {
    shown += text.slice(at, place.start) + MARK.start + text.slice(place.start, place.end) + MARK.end;
    at = place.end;
  }
  return `${shown}${text.slice(at, end)}${end === text.length ? '' : '…'}`;
}

interface Found extends Span {
  /** Which of the things that were looked for. */
  readonly of: number;
}

/** Where the window begins that holds the most different things, the first of the best; `null` where nothing was found. */
function bestStart(found: readonly Found[], length: number): number | null {
  let best: { start: number; different: number } | null = null;
  for (const [i, { start }] of found.entries()) {
    const within = new Set<number>();
    for (let j = i; j < found.length && found[j]!.end <= start + length - BEFORE; j++) within.add(found[j]!.of);
    if (best === null || within.size > best.different) best = { start, different: within.size };
  }
  return best?.start ?? null;
}

/** Those that do not begin within one before. */
function apart(found: readonly Found[]): Found[] {
  let end = 0;
  return found.filter((place) => {
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
}

function wordStart(text: string, at: number): number {
  const space = text.slice(0, at + 1).search(/\s\S*$/);
  return space < 0 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.slice(at).search(/\s/);
  return space < 0 || space > BEFORE ? at : at + space;
}
