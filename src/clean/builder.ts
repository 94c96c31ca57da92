import type { Block } from '../core/document.ts';
import type { OffsetMap, OffsetRun } from '../core/offsets.ts';

/** A stretch of decoded text and the original characters that it stands for. */
export interface Piece {
  readonly text: string;
  /** Half-open, into the original. As long as `text` unless it is an entity or another stretch read as a whole. */
  readonly start: number;
  readonly end: number;
}

/** What a block is made of. */
export interface BlockDraft {
  readonly kind: Block['kind'];
  readonly pieces: readonly Piece[];
}

const PARAGRAPH_BREAK = '\n\n';

/** White space of any kind, and the marks that only say where a word may be broken. */
const SPACE = /[\s\u00ad\u200b\u2060\ufeff]+/g;
const INVISIBLE = /^[\u00ad\u200b\u2060\ufeff]+$/;

/**
 * The clean text of `drafts`, its blocks, and where each character stands in the original. White space within a block
 * becomes one space (a line feed where a piece is exactly that, as a line break in the markup gives), soft hyphens and
 * zero-width spaces go; drafts without a visible character leave no block. Linear in the length of the pieces.
 */
export function buildText(drafts: readonly BlockDraft[]): {
  text: string;
  blocks: readonly Block[];
  offsets: OffsetMap;
} {
  const writer = new Writer();
  for (const draft of drafts) writer.block(draft);
  return { text: writer.text(), blocks: writer.blocks, offsets: writer.runs };
}

class Writer {
  readonly blocks: Block[] = [];
  readonly runs: { -readonly [K in keyof OffsetRun]: OffsetRun[K] }[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private blockStart = 0;
  /** White space met and not yet written, since the block may end with it. */
  private pending: Piece | null = null;

  text(): string {
    return this.parts.join('');
  }

  block({ kind, pieces }: BlockDraft): void {
    this.blockStart = -1;
    this.pending = null;
    for (const piece of pieces) this.piece(piece);
    if (this.blockStart >= 0) this.blocks.push({ kind, start: this.blockStart, end: this.length });
  }

  private piece(piece: Piece): void {
    if (piece.text.length !== piece.end - piece.start) this.whole(piece);
    else this.characters(piece);
  }

  private characters(piece: Piece): void {
    let from = 0;
    for (const match of piece.text.matchAll(SPACE)) {
      this.visible(part(piece, from, match.index));
      from = match.index + match[0].length;
      this.space(part(piece, match.index, from));
    }
    this.visible(part(piece, from, piece.text.length));
  }

  /** An entity: its characters stand together for all of it. */
  private whole(piece: Piece): void {
    if (piece.text.replace(SPACE, '') === '') this.space(piece);
    else this.visible(piece);
  }

  private space(piece: Piece): void {
    if (INVISIBLE.test(piece.text)) return;
    if (this.pending === null || piece.text === '\n') {
      this.pending = { ...piece, text: piece.text === '\n' ? '\n' : ' ' };
    }
  }

  private visible(piece: Piece): void {
    if (piece.text === '') return;
    if (this.blockStart < 0) this.startBlock();
    else if (this.pending) this.write(this.pending);
    this.pending = null;
    this.write(piece);
  }

  private startBlock(): void {
    if (this.length > 0) {
      this.parts.push(PARAGRAPH_BREAK);
      this.length += PARAGRAPH_BREAK.length;
    }
    this.blockStart = this.length;
  }

  private write({ text, start, end }: Piece): void {
    const last = this.runs.at(-1);
    const oneToOne = text.length === end - start;
    const continues = last && last.clean + last.length === this.length && last.original + last.span === start;
    if (continues && oneToOne && last.length === last.span) {
      last.length += text.length;
      last.span += text.length;
    } else {
      this.runs.push({ clean: this.length, original: start, length: text.length, span: end - start });
    }
    this.parts.push(text);
    this.length += text.length;
  }
}

function part(piece: Piece, from: number, to: number): Piece {
  return { text: piece.text.slice(from, to), start: piece.start + from, end: piece.start + to };
}
