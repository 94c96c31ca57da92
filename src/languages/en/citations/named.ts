import { Openings, type WordPlaces } from '../../openings.ts';
import type { OutletKind } from '../outlets.ts';
import {
  AFFILIATE,
  APPOSITION,
  BACKWARD_CUE,
  BACKWARD_OPENS,
  DESCRIBED,
  DESCRIBED_OPENS,
  FORWARD_CUES,
  PERSONAL_TITLE,
  REPORTER,
  TELLING_VERB,
} from './cues.ts';
import type { Found } from './found.ts';
import { type NamedOutlet, outletAt, outletBefore } from './names.ts';

const DESCRIPTIONS = new Openings([{ opens: DESCRIBED_OPENS, pattern: DESCRIBED }]);

/** Names that the text itself calls an outlet once ("the news agency Norna"), for where it does not ("Norna reports"). */
export function describedOutlets(text: string, words: WordPlaces): Map<string, OutletKind> {
  const none = new Map<string, OutletKind>();
  const told = new Map<string, OutletKind>();
  for (const match of DESCRIPTIONS.in(text, words)[0]!) {
    const end = match.index + match[0].length;
    const outlet = outletAt(text, match.index, none) ?? outletBefore(text, end, none);
    if (outlet?.sure) told.set(outlet.name, outlet.kind);
  }
  return told;
}

const FORWARD = new Openings(
  FORWARD_CUES.map(({ opens, pattern }) => ({
    opens,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})[\\s\\u00a0]`, 'u'),
  })),
);

/** Outlets named after words that lean on them: "told CNN", "according to Reuters". */
export function forward(text: string, words: WordPlaces, told: ReadonlyMap<string, OutletKind>): Found[] {
  return FORWARD.in(text, words).flatMap((matches, cue) => {
    const { kind, takesAnyName } = FORWARD_CUES[cue]!;
    return matches.flatMap((match): Found[] => {
      const end = match.index + match[0].length;
      const outlet = takesAnyName ? sourceAt(text, end, told) : outletAt(text, end, told);
      if (outlet === null || (!outlet.sure && isDoubtful(text, match[0], outlet))) return [];
      if (AFFILIATE.test(text.slice(outlet.end, outlet.end + 14))) return [];
      return [
        {
          start: match.index,
          end: outlet.end,
          outlet: outlet.name,
          kind,
          sort: outlet.kind,
          rule: `${match[0].trim().toLowerCase()} OUTLET`,
        },
      ];
    });
  });
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

const BACKWARD = new Openings([
  { opens: BACKWARD_OPENS, pattern: new RegExp(`(?<=[\\p{L}\\p{N}”"’.)])${BACKWARD_CUE}`, 'u') },
]);

/** Where a match may stand that begins with the word at `start`: at the comma or the blank before it, or at a possessive itself. */
function beforeWord(text: string, start: number): number[] {
  if (text[start - 1] !== ' ') return [start];
  return text[start - 2] === ',' ? [start - 2, start - 1] : [start - 1];
}

/** Outlets named before words that say they tell: "Interfax reports". */
export function backward(text: string, words: WordPlaces, told: ReadonlyMap<string, OutletKind>): Found[] {
  const found: Found[] = [];
  for (const match of BACKWARD.in(text, words, (start) => beforeWord(text, start))[0]!) {
    const outlet =
      outletBefore(text, match.index, told) ?? describedBefore(text, match, told) ?? unknownReporter(text, match);
    if (outlet === null) continue;
    const verb = match.groups!.verb;
    if (!outlet.sure && (verb === undefined || !(TELLING_VERB.test(verb) || isNamedThe(text, outlet, verb)))) continue;
    if (isPerson(text, outlet, verb)) continue;
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

/** How far back what describes an outlet may begin. */
const LONGEST_APPOSITION = 120;

/** The outlet before an apposition that says it is one: "Norna, a site that covers politics, reported". */
function describedBefore(
  text: string,
  match: RegExpExecArray,
  told: ReadonlyMap<string, OutletKind>,
): NamedOutlet | null {
  if (!match[0].startsWith(',')) return null;
  const before = APPOSITION.exec(text.slice(Math.max(0, match.index - LONGEST_APPOSITION), match.index));
  const outlet = before === null ? null : outletBefore(text, match.index - before[0].length, told);
  return outlet === null ? null : { ...outlet, sure: true };
}

/** Where the article before a name begins, or the name itself. */
function withArticle(text: string, start: number): number {
  return /(?<![\p{L}])[Tt]he $/u.test(text.slice(Math.max(0, start - 5), start)) ? start - 4 : start;
}

/** "Mr. Fox wrote" and "an editor of the Sallow Times said": a person tells, not an outlet; "Ana Roe of the Sallow Times reports" tells of one. */
function isPerson(text: string, { start }: NamedOutlet, verb: string | undefined): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  if (PERSONAL_TITLE.test(before)) return true;
  return verb !== undefined && !TELLING_VERB.test(verb) && /(?<!\p{L})of (?:[Tt]he )?$/u.test(before);
}

/** "the Sun said" and "The Times wrote", but not "Sun said" of a Mr Sun. */
function isNamedThe(text: string, outlet: NamedOutlet, verb: string): boolean {
  return /^(?:said|says)$/.test(verb) && /\bthe $/i.test(text.slice(Math.max(0, outlet.start - 4), outlet.start));
}

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
