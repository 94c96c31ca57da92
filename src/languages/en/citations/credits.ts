import type { Block } from '../../../core/document.ts';
import { knownOutlet, type OutletKind } from '../outlets.ts';
import type { Found } from './found.ts';
import { outletAt, outletBefore } from './names.ts';

/** Blocks within which a report's dateline stands: a headline and a picture's caption may come before it. */
const DATELINE_BLOCKS = 4;

/** "LARN, 3 May (Norna) –", "(Norna) - ": the agency whose report follows. */
const DATELINE = /^(?:\p{Lu}[^()\n?!]{0,80} )?\(\s?(?<name>[^()\n]{2,40}?)\s?\) ?(?:[-–—]{1,2}|:)(?=\s)/u;

/** "Copyright 2017 The Norna Agency", "© 2017 Norna", "(c) 2017 Norna"; without a year "(c)" numbers a list. */
const COPYRIGHT =
  /(?:(?:Copyright|©)(?: ?(?:©|\(c\)))?,? ?(?:\d{4}(?:[-–]\d{2,4})?,? )?|\(c\) ?\d{4}(?:[-–]\d{2,4})?,? )(?:by )?/gu;

const CONTRIBUTED = / contributed to this (?:report|story|article)(?!\p{L})/gu;

const NONE: ReadonlyMap<string, OutletKind> = new Map();

/**
 * What a page says outside its sentences of whose report it prints: the agency of its dateline and that of its copyright line, and
 * who contributed. Only names of the list: in these places a publisher names itself as well.
 */
export function credits(text: string, blocks: readonly Block[]): Found[] {
  return [...datelines(text, blocks), ...copyrights(text), ...contributors(text)];
}

function datelines(text: string, blocks: readonly Block[]): Found[] {
  return blocks.slice(0, DATELINE_BLOCKS).flatMap((block): Found[] => {
    const match = DATELINE.exec(text.slice(block.start, block.end));
    const outlet = match === null ? null : knownOutlet(match.groups!.name!.replace(/^The /, ''));
    if (outlet === null) return [];
    const start = block.start + match!.index + match![0].indexOf('(');
    const end = text.indexOf(')', start) + 1;
    return [{ start, end, outlet: outlet.name, kind: 'source', sort: outlet.kind, rule: 'dateline (OUTLET)' }];
  });
}

function copyrights(text: string): Found[] {
  return [...text.matchAll(COPYRIGHT)].flatMap((match): Found[] => {
    const outlet = outletAt(text, match.index + match[0].length, NONE);
    if (outlet === null || outlet.kind !== 'agency' || knownOutlet(outlet.name) === null) return [];
    const { name, kind: sort, end } = outlet;
    return [{ start: match.index, end, outlet: name, kind: 'source', sort, rule: 'copyright OUTLET' }];
  });
}

function contributors(text: string): Found[] {
  return [...text.matchAll(CONTRIBUTED)].flatMap((match): Found[] => {
    const outlet = outletBefore(text, match.index, NONE);
    if (outlet === null || knownOutlet(outlet.name) === null) return [];
    const { name, kind: sort, start } = outlet;
    const end = match.index + match[0].length;
    return [{ start, end, outlet: name, kind: 'reports', sort, rule: 'OUTLET contributed to this report' }];
  });
}
