import type { Block } from '../../core/document.ts';
import type { Frame } from './frame.ts';

/** How a network's post is signed: `— The Hill (@thehill) January 17, 2022`. */
const SIGNED = /\s*[—–-]+\s*(?<name>[^\n—–]{1,60}?)\s*\(@\w+\)[^\n]{0,40}$/u;
/** Addresses that a post ends with are no words of it. */
const LINKS = /(?:\s*(?:https?:\/\/\S+|pic\.twitter\.com\/\S+|t\.co\/\S+))+\s*$/;

/** The words of embedded posts, each by the one who signed it. */
export function findPosts(text: string, blocks: readonly Block[]): Frame[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'post') return [];
    const own = text.slice(block.start, block.end);
    const signature = SIGNED.exec(own);
    if (signature === null) return [];
    const words = own.slice(0, signature.index).replace(LINKS, '').trimEnd();
    const name = signature.groups!.name!;
    const start = block.start + signature.index + signature[0].indexOf(name);
    if (words === '') return [];
    return {
      source: [{ start, end: start + name.length }],
      cue: null,
      content: [{ start: block.start, end: block.start + words.length }],
      reason: 'rule: an embedded post is by who signed it',
      confidence: 0.95,
    };
  });
}
