import type { Span } from '../../../core/span.ts';
import { FUNCTION_WORDS } from '../function-words.ts';
import { smallNumber } from '../numbers.ts';
import { countedAfter } from './counted.ts';
import type { Draft } from './draft.ts';
import { fractionAt } from './fractions.ts';
import { unitAfter } from './unit-after.ts';

export function fractionOf(text: string, start: number): Draft | null {
  const found = fractionAt(text, start);
  if (found === null || isOfScale(text, found.end)) return null;
  const base = { start, numberEnd: found.end, value: found.value, upper: null, bound: null, rule: 'fraction' };
  const article = /^ of an? /.exec(text.slice(found.end, found.end + 7));
  const unit = article === null ? null : unitAfter(text, found.end + article[0].length - 1, 1);
  if (unit !== null) return { ...base, end: unit.end, unit: unit.unit, of: null };
  return { ...base, end: found.end, unit: null, of: shareOf(text, found.end) };
}

/** "A quarter of a million" is a number, no share. */
function isOfScale(text: string, end: number): boolean {
  return /^ of a (?:hundred|thousand|million|billion|trillion)(?!\p{L})/iu.test(text.slice(end, end + 16));
}

const WHOLE =
  /[\s\u00a0](?:of[\s\u00a0](?:the |its |their |his |her |our |all )?|the |its |their |his |her |our |all )?((?:(?:\p{Lu}[\p{L}'’.-]+|[\p{Ll}-]+(?:al|ic|ive|ous|ian|ish|ary|ern|ional|ed))[\s\u00a0]){0,2}[\p{L}'’-]{3,})/uy;

/** Nouns in the singular of which shares are told, so that what follows them is a verb: "a third of the country lives". */
const COLLECTIVE =
  /^ of (?:the |its |their |our )?(?:\w+ )?(?:population|country|world|electorate|public|nation|city|town|workforce|vote|total|budget|market|economy|land|area|army|crew|money|parliament|audience|community)\b/;

/** What a share is taken of: "two-thirds of the ballots", "61% of the vote", "a 40% rise". */
export function shareOf(text: string, end: number): Span | null {
  const counted = COLLECTIVE.test(text.slice(end, end + 24)) ? null : countedAfter(text, end);
  if (counted !== null) return counted.of;
  WHOLE.lastIndex = end;
  const match = WHOLE.exec(text);
  if (match === null || isFunctionWord(match[1]!)) return null;
  return { start: end + match[0].length - match[1]!.length, end: end + match[0].length };
}

function isFunctionWord(words: string): boolean {
  return (
    words
      .split(/[\s\u00a0]/)
      .some((word) => FUNCTION_WORDS.has(word.toLowerCase()) || smallNumber(word.toLowerCase()) !== null) ||
    /^(?:said|says|compared|overall|annually|now|today|yesterday|higher|lower|unemployed)$/.test(words)
  );
}
