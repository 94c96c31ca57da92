import type { Attribution, Citation } from '../../core/annotations.ts';
import type { Document } from '../../core/document.ts';
import { inTextOrder, overlaps, type Span } from '../../core/span.ts';
import {
  ANAPHOR,
  BACKWARD_CUE,
  FORWARD_CUES,
  fitsNoun,
  NAMELESS,
  TELLING_VERB,
} from '../../languages/en/citations/cues.ts';
import { type NamedOutlet, outletAt, outletBefore } from '../../languages/en/citations/names.ts';
import type { OutletKind } from '../../languages/en/outlets.ts';
import { attributionOf } from './link.ts';

/** A citation before it is linked, with what it was found by. */
interface Found extends Span {
  readonly outlet: string;
  readonly kind: Citation['kind'];
  readonly rule: string;
  readonly sort: OutletKind | null;
}

/**
 * Where a report leans on another outlet, in text order: who reported it, whom somebody told it, where the page says that
 * it comes from, whose post it shows. What a report says of its own outlet is none. A span covers the name and the words
 * that lean on it. "state media" and the like are outlets by those words: a chain that ends there ends in nobody.
 */
export function readCitations(
  document: Pick<Document, 'text' | 'blocks' | 'outlet'>,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
): Citation[] {
  const { text } = document;
  const told = describedOutlets(text);
  const named = [...posts(text), ...forward(text, told), ...backward(text, told)];
  const kept = withoutOverlap([...named, ...nameless(text)].sort(inTextOrder));
  const all = withoutOverlap([...kept, ...anaphors(text, kept)].sort(inTextOrder));
  const own = document.outlet === null ? null : keyOf(document.outlet);
  return all
    .filter((found) => keyOf(found.outlet) !== own && !inCaption(document, found))
    .map(({ start, end, outlet, kind, rule }) => {
      const attribution = kind === 'source' ? null : attributionOf({ start, end }, sentences, attributions);
      return { start, end, outlet, kind, attribution, rule };
    });
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/^the /, '');
}

function inCaption(document: Pick<Document, 'blocks'>, span: Span): boolean {
  return document.blocks.some((block) => block.kind === 'caption' && overlaps(block, span));
}

const DESCRIBED =
  /(?<![\p{L}\p{N}])(?:newspaper|news agency|broadcaster|news site|news outlet|news portal|tabloid|magazine|channel|daily)(?!\p{L})/gu;

/** Names that the text itself calls an outlet once ("the news agency Norna"), for where it does not ("Norna reports"). */
function describedOutlets(text: string): Map<string, OutletKind> {
  const none = new Map<string, OutletKind>();
  const told = new Map<string, OutletKind>();
  for (const match of text.matchAll(DESCRIBED)) {
    const end = match.index + match[0].length;
    const outlet = outletAt(text, match.index, none) ?? outletBefore(text, end, none);
    if (outlet?.sure) told.set(outlet.name, outlet.kind);
  }
  return told;
}

const FORWARD = FORWARD_CUES.map(({ kind, pattern }) => ({
  kind,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})[\\s\\u00a0]`, 'gu'),
}));

function forward(text: string, told: ReadonlyMap<string, OutletKind>): Found[] {
  const found: Found[] = [];
  for (const { kind, pattern } of FORWARD) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const outlet = kind === 'source' ? sourceAt(text, end, told) : outletAt(text, end, told);
      if (outlet === null || (!outlet.sure && isDoubtful(text, match[0], outlet))) continue;
      found.push({
        start: match.index,
        end: outlet.end,
        outlet: outlet.name,
        kind,
        sort: outlet.kind,
        rule: `${match[0].trim().toLowerCase()} OUTLET`,
      });
    }
  }
  return found;
}

/** After "Source:" any name is an outlet's. */
function sourceAt(text: string, start: number, told: ReadonlyMap<string, OutletKind>): NamedOutlet | null {
  const known = outletAt(text, start, told);
  if (known !== null) return known;
  const name = /^(?:the )?(\p{Lu}[^\n.,;:()|]{1,40}(?:\.\p{Ll}{2,5})?)/u.exec(text.slice(start, start + 50));
  if (name === null || name[1]!.split(' ').length > 5) return null;
  const at = start + name[0].length - name[1]!.length;
  return { start: at, end: at + name[1]!.trimEnd().length, name: name[1]!.trimEnd(), kind: 'site', sure: true };
}

/** A name that is also a word ("told Time", "in Nature") or only looks like an outlet's must stand after a cue of speech or report. */
function isDoubtful(text: string, cue: string, outlet: NamedOutlet): boolean {
  if (/\b(?:wrote|writing|said|saying|says|via|per|appear\w*) (?:in|on)? ?$|^(?:via|per|said|adds|notes) /i.test(cue))
    return true;
  return /^ \p{Lu}/u.test(text.slice(outlet.end, outlet.end + 2));
}

const BACKWARD = new RegExp(`(?<=[\\p{L}\\p{N}”"’.)])${BACKWARD_CUE}`, 'gu');

function backward(text: string, told: ReadonlyMap<string, OutletKind>): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(BACKWARD)) {
    const outlet = outletBefore(text, match.index, told) ?? unknownReporter(text, match);
    if (outlet === null) continue;
    const verb = match.groups!.verb;
    if (!outlet.sure && (verb === undefined || !(TELLING_VERB.test(verb) || isNamedThe(text, outlet, verb)))) continue;
    const end = match.index + match[0].length;
    found.push({
      start: withArticle(text, outlet.start),
      end,
      outlet: outlet.name,
      kind: 'reports',
      sort: outlet.kind,
      rule: `OUTLET ${verb ?? 'report'}`,
    });
  }
  return found;
}

/** Where the article before a name begins, or the name itself. */
function withArticle(text: string, start: number): number {
  return /(?<![\p{L}])[Tt]he $/u.test(text.slice(Math.max(0, start - 5), start)) ? start - 4 : start;
}

/** "the Sun said" and "The Times wrote", but not "Sun said" of a Mr Sun. */
function isNamedThe(text: string, outlet: NamedOutlet, verb: string): boolean {
  return /^(?:said|says)$/.test(verb) && /\bthe $/i.test(text.slice(Math.max(0, outlet.start - 4), outlet.start));
}

const REPORTER = /(?:^|, |” |" |– |— )(?<name>\p{Lu}[\p{L}\p{M}\p{N}'’-]+(?: \p{Lu}[\p{L}\p{M}\p{N}'’-]+){0,2})$/u;

/** "…, Norna reports.": who closes a sentence with the bare present is an outlet, listed or not. */
function unknownReporter(text: string, match: RegExpExecArray): NamedOutlet | null {
  const end = match.index + match[0].length;
  if (match.groups!.verb !== 'reports' || match[0] !== ' reports' || !/^[.,]/.test(text.slice(end, end + 1)))
    return null;
  const from = Math.max(0, match.index - 60);
  const name = REPORTER.exec(text.slice(from, match.index))?.groups?.name;
  if (name === undefined) return null;
  return { start: match.index - name.length, end: match.index, name, kind: 'agency', sure: true };
}

const POST = /[—–-]\s?(?<name>[^\n—@]{2,60}?) \((?<handle>@\w{1,20})\)/gu;

/** The signature of an embedded post: "— The Hill (@thehill)". */
function posts(text: string): Found[] {
  return [...text.matchAll(POST)].map((match) => {
    const name = match.groups!.name!.trim();
    const start = match.index + match[0].indexOf(name);
    return {
      start,
      end: match.index + match[0].length,
      outlet: name,
      kind: 'post',
      sort: null,
      rule: 'signature of a post',
    };
  });
}

function nameless(text: string): Found[] {
  return [...text.matchAll(NAMELESS)].flatMap((match): Found[] => {
    const words = (match.groups!.led ?? match.groups!.subject)!.replace(/^(?:[Tt]he|[Oo]ther) /, '');
    if (/^(?:Social|social)/.test(words) || /\b[Ss]ocial $/.test(text.slice(Math.max(0, match.index - 7), match.index)))
      return [];
    if (/^(?:[Pp]ress|[Tt]elevision|TV|[Rr]adio)$/.test(words)) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        outlet: lowerFirst(words),
        kind: 'reports',
        sort: null,
        rule: 'outlets without a name',
      },
    ];
  });
}

/** "State media" at a sentence's head is "state media"; "Russian media" keeps its capital. */
function lowerFirst(words: string): string {
  return /^(?:State|Local|Official|Domestic|Foreign|Western|Independent|National|Regional|International|Opposition|Several|Some|Many|Various|Multiple|Media|News)/.test(
    words,
  )
    ? words[0]!.toLowerCase() + words.slice(1)
    : words;
}

/** "the agency said": the last outlet named before it that can be one; none where none was. */
function anaphors(text: string, named: readonly Found[]): Found[] {
  return [...text.matchAll(ANAPHOR)].flatMap((match): Found[] => {
    const { told, noun1, noun2, noun3 } = match.groups!;
    const noun = (noun1 ?? noun2 ?? noun3)!;
    const last = named.findLast(
      (found) => found.start < match.index && found.sort !== null && fitsNoun(noun, found.sort),
    );
    if (last === undefined) return [];
    const kind = told === undefined ? 'reports' : 'told';
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        outlet: last.outlet,
        kind,
        sort: last.sort,
        rule: `the ${noun}: the outlet last named`,
      },
    ];
  });
}

/** Of overlapping ones the earlier, which is the longer where they begin together. */
function withoutOverlap(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const next of found) {
    const last = kept.at(-1);
    if (last === undefined || next.start >= last.end) kept.push(next);
  }
  return kept;
}
