import type { Block } from '../../core/document.ts';
import type { Piece } from '../builder.ts';
import { endsSentence, isRunning } from '../lines.ts';
import type { Measures } from './measure.ts';
import { squeeze } from './metadata.ts';
import { certainReason, suggestedReason } from './rules.ts';
import { type Element, isElement } from './tree.ts';

/** A block of the page's text, before it is decided whether it belongs to the report. */
export interface PageBlock {
  readonly kind: Block['kind'];
  readonly tag: string;
  readonly pieces: readonly Piece[];
  /** White space squeezed. */
  readonly text: string;
  /** The innermost block element around it. */
  readonly container: Element;
  /** Visible characters, and how many of them are links. */
  readonly textLength: number;
  readonly linkLength: number;
}

/** An element taken out with all that it holds. */
interface PrunedElement {
  readonly element: Element;
  readonly reason: string;
}

/** What a page is made of once what is plainly not its report is taken out. */
export interface PageBlocks {
  readonly blocks: readonly PageBlock[];
  readonly pruned: readonly PrunedElement[];
}

const BLOCK_TAGS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const EMBEDDED_POST =
  /\b(twitter-tweet|twitter-video|instagram-media|fb-post|fb-xfbml|telegram-post|tiktok-embed|bluesky-embed|mastodon-embed|reddit-embed|truthsocial-embed|threads-post|(?:social|tweet|twitter|telegram|facebook|instagram)-(?:embed|post|tweet|quote))\b|text-post-media/;

/** The blocks below `root` in order, and the elements taken out. */
export function pageBlocks(root: Element, measures: Measures): PageBlocks {
  const walk = new Walk(measures);
  walk.element(root, 'paragraph', false);
  walk.flush(root);
  return walk;
}

/** Whether a block is running text. Some sites set the lead as a heading: one of whole sentences, not one cut off. */
export function runs({ kind, text }: PageBlock): boolean {
  if (kind !== 'heading') return isRunning(text);
  return text.length >= LEAD_LENGTH && endsSentence(text) && !/(?:\.\.\.|…)$/.test(text);
}

/** Headlines of one sentence are shorter, leads longer. */
const LEAD_LENGTH = 100;

class Walk implements PageBlocks {
  readonly blocks: PageBlock[] = [];
  readonly pruned: PrunedElement[] = [];
  private readonly measures: Measures;
  private pieces: Piece[] = [];
  private textLength = 0;
  private linkLength = 0;
  private kind: Block['kind'] = 'paragraph';

  constructor(measures: Measures) {
    this.measures = measures;
  }

  element(element: Element, kind: Block['kind'], inLink: boolean): void {
    for (const child of element.children) {
      if (isElement(child)) this.child(child, element, kind, inLink);
      else this.text(child, kind, inLink);
    }
  }

  private child(child: Element, parent: Element, kind: Block['kind'], inLink: boolean): void {
    const reason = this.reasonAgainst(child);
    if (reason !== null) {
      this.pruned.push({ element: child, reason });
      if (BLOCK_TAGS.has(child.tag)) this.flush(parent);
      return;
    }
    if (child.tag === 'br') this.lineBreak(child, parent);
    const inner = kindWithin(child, kind);
    // A post is one block, its signature included.
    const parts = BLOCK_TAGS.has(child.tag) && kind !== 'post';
    if (parts) this.flush(parent);
    else if (kind === 'post' && BLOCK_TAGS.has(child.tag)) this.newLine(child);
    this.element(child, inner, inLink || child.tag === 'a');
    if (parts) this.flush(child);
    else if (kind === 'post' && BLOCK_TAGS.has(child.tag)) this.newLine({ start: child.end });
  }

  private reasonAgainst(element: Element): string | null {
    if (kindWithin(element, 'paragraph') === 'post') return null;
    const certain = certainReason(element);
    if (certain !== null) return certain;
    const suggested = suggestedReason(element);
    return suggested !== null && this.measures.isTold(element, suggested) ? suggested : null;
  }

  private text(piece: Piece, kind: Block['kind'], inLink: boolean): void {
    const visible = piece.text.trim().length;
    if (this.pieces.length === 0) this.kind = kind;
    this.pieces.push(piece);
    this.textLength += visible;
    if (inLink) this.linkLength += visible;
  }

  /** One break is a new line, two are a new paragraph. */
  private lineBreak(element: Element, container: Element): void {
    const last = this.pieces.findLast((piece) => piece.text.trim() !== '' || piece.text === '\n');
    if (last?.text === '\n' && this.kind !== 'post') this.flush(container);
    else if (last) this.newLine(element);
  }

  private newLine({ start }: Pick<Element, 'start'>): void {
    if (this.textLength > 0) this.pieces.push({ text: '\n', start, end: start });
  }

  flush(container: Element): void {
    const { pieces, kind, textLength, linkLength } = this;
    if (textLength > 0) {
      const text = squeeze(pieces.map((piece) => piece.text).join(''));
      this.blocks.push({ kind, tag: container.tag, pieces, text, container, textLength, linkLength });
    }
    this.pieces = [];
    this.textLength = 0;
    this.linkLength = 0;
  }
}

/** Names of captions; a name that only begins with the word ("caption-small") sets type. */
const CAPTION_NAME =
  /(?<![\w-])(?:captions?|legend|wp-caption-text|bild-?unterschrift|bild-?text|image-?(?:text|desc|description|credit|caption)|photo-?(?:credit|caption)|(?:img|media|figure|picture|gallery)-?caption)(?![\w-])|[\w-]+-(?:caption|bildunterschrift)(?![\w-])/;

function kindWithin({ tag, name, parent }: Element, outer: Block['kind']): Block['kind'] {
  if (outer === 'post') return outer;
  if (/^h[1-6]$/.test(tag)) return 'heading';
  if (tag === 'figcaption' || (tag !== 'table' && CAPTION_NAME.test(name))) return 'caption';
  // Figures hold tables, quotations and posts too, which have their own tags.
  if (tag === 'figure') return 'caption';
  if (tag === 'blockquote' || tag === 'div') {
    const framed = tag === 'blockquote' && /embed|tweet/.test(parent?.name ?? '');
    if (framed || EMBEDDED_POST.test(name)) return 'post';
    return tag === 'blockquote' ? 'quote' : outer;
  }
  if (tag === 'li') return 'list item';
  return tag === 'table' ? 'paragraph' : outer;
}
