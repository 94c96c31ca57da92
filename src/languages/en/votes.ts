import type { VoteTold } from '../../core/language.ts';
import { parseNumber, SMALL_NUMBER_WORD } from './numbers.ts';

const NUMBER = `(?:\\d{1,3}(?:,\\d{3}){0,2}|${SMALL_NUMBER_WORD}(?:-${SMALL_NUMBER_WORD})?)`;

/** "154 votes to 141", "a 5-4 vote", "voted by 27 to nine". */
const TALLY = new RegExp(
  `(?<![\\p{L}\\p{N}.,:$€£–-])(?<ayes>${NUMBER})(?<votes> votes?)?(?: to | against |[-–—])(?<noes>${NUMBER})(?![\\p{L}\\p{N}%]|[.,:–-]\\d)`,
  'giu',
);
/** What makes two numbers a vote, before them: "the vote to leave was", "a verdict of". */
const VOTE_BEFORE = /\b(?:vot(?:e|ed|es|ing)|verdict|ballot|ruled)\b[^.;\n\d]{0,40}$/iu;
const VOTE_AFTER = /^ (?:vote|ruling|decision|verdict|majority)\b/u;
const VOTE_REACH = 60;

/** "Twenty-seven were for leaving, nine against". */
const FOR_AND_AGAINST = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?<ayes>${NUMBER})(?: [\\p{L}’'-]+){0,4}? (?:for|in favou?r)\\b[^.;:\\d]{0,40}?(?:,| and) (?<noes>${NUMBER}) (?:were |voted )?against\\b`,
  'giu',
);

/** Nobody against, as told of a vote that was held: a law may ask for a unanimous verdict. */
const UNANIMOUS =
  /\b(?:(?:decision|vote|verdict|ruling) (?:was|were) unanimous|unanimously|without (?:any )?dissent|without a (?:single )?vote against)\b/giu;
/** Whose votes are told: friends and critics may be unanimous too. */
const DECIDES =
  /\b(?:vot(?:e|ed|es|ing)|decision|decided|verdict|ruling|ruled|approved?|approval|passed|adopted|backed|rejected|boards?|council|committee|parliament|jury|court|panel)\b/iu;

/** Some against, of whom there may have been more. */
const AGAINST = new RegExp(
  `\\b(?<noes>${NUMBER})(?: [\\p{L}’'-]+){0,7}? (?:voted against|voted no|dissented)\\b`,
  'giu',
);

/** "Passed with a majority of 13". */
const MARGIN = new RegExp(
  `\\b(?:by|with) a majority of (?:just |only )?(?<margin>${NUMBER})(?![\\p{L}\\p{N}%]|[.,]\\d| (?:of|to)\\b)`,
  'giu',
);

/** How votes went, as a text tells it, in text order. Linear: every part is bounded. */
export function votesIn(text: string): VoteTold[] {
  const found = [...tallies(text), ...unanimous(text), ...against(text), ...margins(text)];
  return found.sort((a, b) => a.start - b.start);
}

function tallies(text: string): VoteTold[] {
  const spoken = [...text.matchAll(TALLY)].filter((match) => {
    const { start, end } = spanOf(match);
    const before = text.slice(Math.max(0, start - VOTE_REACH), start);
    // "Cut her lead from 212 votes to 38".
    if (/\b(?:from|between) $/i.test(before)) return false;
    return match.groups!.votes !== undefined || VOTE_AFTER.test(text.slice(end, end + 12)) || VOTE_BEFORE.test(before);
  });
  return [...spoken, ...text.matchAll(FOR_AND_AGAINST)].flatMap((match) => {
    const { ayes, noes } = { ayes: numberOf(match.groups!.ayes), noes: numberOf(match.groups!.noes) };
    return ayes !== null && noes !== null ? [{ ...spanOf(match), is: 'tally' as const, ayes, noes }] : [];
  });
}

function unanimous(text: string): VoteTold[] {
  return [...text.matchAll(UNANIMOUS)].flatMap((match) => {
    const { start, end } = spanOf(match);
    const near = text.slice(Math.max(0, start - VOTE_REACH), end + VOTE_REACH);
    return DECIDES.test(near) ? [{ start, end, is: 'unanimous' as const }] : [];
  });
}

function against(text: string): VoteTold[] {
  return [...text.matchAll(AGAINST)].flatMap((match) => {
    const noes = numberOf(match.groups!.noes);
    return noes === null || noes === 0 ? [] : [{ ...spanOf(match), is: 'dissent' as const, noes }];
  });
}

function margins(text: string): VoteTold[] {
  return [...text.matchAll(MARGIN)].flatMap((match) => {
    const margin = numberOf(match.groups!.margin);
    return margin === null ? [] : [{ ...spanOf(match), is: 'margin' as const, margin }];
  });
}

const spanOf = (match: RegExpExecArray): { readonly start: number; readonly end: number } => ({
  start: match.index,
  end: match.index + match[0].length,
});

const numberOf = (number: string | undefined): number | null => parseNumber((number ?? '').toLowerCase());
