import { Parser } from 'htmlparser2';
import type { Piece } from '../builder.ts';

/** An element of a page, with its place in the markup. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Class and id in lower case, with `camelCase` and `snake_case` parted by `-`. */
  readonly name: string;
  readonly parent: Element | null;
  readonly children: Node[];
  /** Of the start tag, into the markup. */
  readonly start: number;
  /** After the end tag. */
  end: number;
}

/** Text between tags; an entity is a piece of its own. */
type TextNode = Piece;

export type Node = Element | TextNode;

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return 'tag' in node;
}

/** The page is nested deeper than any that was written by or for people. */
export class TooDeep extends Error {
  override name = 'TooDeep';

  constructor(limit: number) {
    super(`is nested more than ${limit} elements deep, the limit`);
  }
}

/** Blink and WebKit build no deeper trees either; what is deeper becomes siblings, so that recursion here is safe. */
const TREE_DEPTH = 512;
/** Tags left open by mistake make hundreds of levels on real pages. Ten thousand were put there on purpose. */
const DEPTH_LIMIT = 10_000;

/**
 * The elements and texts of some markup below a root without a tag, each with its place. Never fails on broken markup;
 * throws `TooDeep`. Linear in the length of the markup.
 */
export function parseTree(html: string): Element {
  const root: Element = { tag: '', attributes: {}, name: '', parent: null, children: [], start: 0, end: html.length };
  const open: Element[] = [root];
  // How many elements are open beyond those in `open`.
  let beyond = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      const parent = open.at(-1)!;
      const { startIndex: start, endIndex } = parser;
      const element = { tag, attributes, name: nameOf(attributes), parent, children: [], start, end: endIndex + 1 };
      parent.children.push(element);
      if (open.length < TREE_DEPTH) open.push(element);
      else if (open.length + ++beyond > DEPTH_LIMIT) throw new TooDeep(DEPTH_LIMIT);
    },
    onclosetag() {
      if (beyond > 0) beyond--;
      else if (open.length > 1) open.pop()!.end = parser.endIndex + 1;
    },
    ontext(text) {
      const end = parser.endIndex + 1;
      appendText(open.at(-1)!.children, { text, start: startOfText(html, text, parser.startIndex, end), end });
    },
  });
  parser.end(html);
  return root;
}

/**
 * Where text begins that ends before `end`. A malformed end tag leaves the parser's own start (`told`) behind: then what
 * reads as the markup does is as long as it reads, and anything else begins with the last ampersand.
 */
function startOfText(html: string, text: string, told: number, end: number): number {
  if (told >= end) return told;
  if (html.startsWith(text, end - text.length)) return end - text.length;
  return html[told] === '&' ? told : html.lastIndexOf('&', end - 1);
}

/** Names are searched with patterns; what is longer than any real one is cut. */
const LONGEST_NAME = 500;

function nameOf({ class: classes = '', id = '' }: Element['attributes']): string {
  if (classes === '' && id === '') return '';
  return `${classes} ${id}`
    .slice(0, LONGEST_NAME)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()
    .trim();
}

/** An entity that stands for two characters comes in two parts, the second without any place of its own. */
function appendText(children: Node[], piece: TextNode): void {
  const last = children.at(-1);
  if (piece.end > piece.start || !last || isElement(last)) children.push(piece);
  else children[children.length - 1] = { ...last, text: last.text + piece.text };
}

/** The elements below `root`, itself included, in the order of the markup. */
export function elementsOf(root: Element, found: Element[] = []): readonly Element[] {
  found.push(root);
  for (const child of root.children) if (isElement(child)) elementsOf(child, found);
  return found;
}

/** All text below a node for a reader to see, with a space where an element that is not mere type begins or ends. */
export function spacedText(node: Node): string {
  const parts: string[] = [];
  collectSpaced(node, parts);
  return parts.join('');
}

function collectSpaced(node: Node, parts: string[]): void {
  if (!isElement(node)) {
    parts.push(node.text);
    return;
  }
  const space = TYPE.has(node.tag) ? '' : ' ';
  parts.push(space);
  for (const child of node.children) collectSpaced(child, parts);
  parts.push(space);
}

const TYPE = new Set('b strong em i u s sup sub small mark font abbr'.split(' '));

/** All text below a node, white space as it is. */
export function textOf(node: Node): string {
  return isElement(node) ? node.children.map(textOf).join('') : node.text;
}
