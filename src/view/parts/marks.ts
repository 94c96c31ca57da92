import { inTextOrder, overlaps, type Span } from '../../core/span.ts';
import { type Html, html, type Value } from '../html.ts';

/** Something that stands at a place of a text and is shown there as an element. */
export interface Marked {
  /** Its fragments in text order; an interrupted quotation has several. */
  readonly parts: readonly Span[];
}

/** A stretch of one mark within one block, on its way to becoming an element. */
interface Piece<M extends Marked> extends Span {
  readonly mark: M;
  /** Whether the mark begins here: an address is given once. */
  readonly isFirst: boolean;
  /** Whether it ends here: what stands after the mark is given once. */
  readonly isLast: boolean;
}

/** What becomes of a piece: an element round `body`. */
export type Draw<M extends Marked> = (piece: Piece<M>, body: Value) => Html;

/**
 * The text of a block with an element for each mark in it, nested where one holds another. Where two cross, the later one
 * is cut at the end of the earlier. Of equal stretches the earlier of `marks` is the outer.
 */
export function markedBlock<M extends Marked>(text: string, block: Span, marks: readonly M[], draw: Draw<M>): Html {
  const pieces = marks.flatMap((mark) => piecesIn(block, mark)).sort(inTextOrder);
  return html`${nested(text, block, pieces, draw)}`;
}

function piecesIn<M extends Marked>(block: Span, mark: M): Piece<M>[] {
  return mark.parts.flatMap((part, i) => {
    if (!overlaps(part, block)) return [];
    return {
      start: Math.max(part.start, block.start),
      end: Math.min(part.end, block.end),
      mark,
      isFirst: i === 0 && part.start >= block.start,
      isLast: i === mark.parts.length - 1 && part.end <= block.end,
    };
  });
}

function nested<M extends Marked>(text: string, around: Span, pieces: readonly Piece<M>[], draw: Draw<M>): Value[] {
  const out: Value[] = [];
  let at = around.start;
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i]!;
    const inner: Piece<M>[] = [];
    const crossing: Piece<M>[] = [];
    for (i++; i < pieces.length && pieces[i]!.start < piece.end; i++) {
      const next = pieces[i]!;
      if (next.end <= piece.end) inner.push(next);
      else {
        inner.push({ ...next, end: piece.end, isLast: false });
        crossing.push({ ...next, start: piece.end, isFirst: false });
      }
    }
    out.push(text.slice(at, piece.start), draw(piece, nested(text, piece, inner.sort(inTextOrder), draw)));
    at = piece.end;
    if (crossing.length > 0) {
      const rest = [...crossing, ...pieces.slice(i)].sort(inTextOrder);
      out.push(nested(text, { start: at, end: around.end }, rest, draw));
      return out;
    }
  }
  out.push(text.slice(at, around.end));
  return out;
}
