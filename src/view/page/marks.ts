import { inTextOrder, overlaps, type Span } from '../../core/span.ts';
import { type Html, html, type Value } from '../html.ts';

/** A place in a text that a link of the page leads to. */
export interface Marked {
  /** The page's address of it. */
  readonly address: string;
  /** Its fragments in text order; an interrupted quotation has several. */
  readonly parts: readonly Span[];
  /** Set after its last fragment: the way back to the saying that it is a witness of; `null` for none. */
  readonly after: Html | null;
}

/** A stretch within one block, on its way to becoming an element. */
interface Piece extends Span {
  readonly address: string;
  readonly isFirst: boolean;
  readonly after: Html | null;
}

/**
 * The text of a block with an element for each place in it, nested where one holds another. Where two cross, the later one
 * is cut at the end of the earlier; of a place in several pieces the first has the address and the others name it.
 */
export function markedBlock(text: string, block: Span, places: readonly Marked[]): Html {
  const pieces = places.flatMap((place) => piecesIn(block, place)).sort(inTextOrder);
  return html`${nested(text, block, pieces)}`;
}

function piecesIn(block: Span, { address, parts, after }: Marked): Piece[] {
  return parts.flatMap((part, i) => {
    if (!overlaps(part, block)) return [];
    const isLast = i === parts.length - 1 && part.end <= block.end;
    return {
      start: Math.max(part.start, block.start),
      end: Math.min(part.end, block.end),
      address,
      isFirst: i === 0 && part.start >= block.start,
      after: isLast ? after : null,
    };
  });
}

function nested(text: string, around: Span, pieces: readonly Piece[]): Value[] {
  const out: Value[] = [];
  let at = around.start;
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i]!;
    const inner: Piece[] = [];
    const crossing: Piece[] = [];
    for (i++; i < pieces.length && pieces[i]!.start < piece.end; i++) {
      const next = pieces[i]!;
      if (next.end <= piece.end) inner.push(next);
      else {
        inner.push({ ...next, end: piece.end, after: null });
        crossing.push({ ...next, start: piece.end, isFirst: false });
      }
    }
    out.push(text.slice(at, piece.start), element(text, piece, inner));
    at = piece.end;
    if (crossing.length > 0) {
      const rest = [...crossing, ...pieces.slice(i)].sort(inTextOrder);
      out.push(nested(text, { start: at, end: around.end }, rest));
      return out;
    }
  }
  out.push(text.slice(at, around.end));
  return out;
}

function element(text: string, piece: Piece, inner: readonly Piece[]): Html {
  const body = nested(text, piece, [...inner].sort(inTextOrder));
  return piece.isFirst
    ? html`<span class="place" id="${piece.address}" tabindex="-1">${body}</span>${piece.after}`
    : html`<span class="place" data-of="${piece.address}">${body}</span>${piece.after}`;
}
