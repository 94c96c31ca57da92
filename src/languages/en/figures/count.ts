import { type Counted, countedAfter, countedByOne, singular } from './counted.ts';
import type { Base, Draft } from './draft.ts';
import { isDefinite } from './not-figures.ts';
import type { NumberFound } from './number.ts';

export function countDraft(
  text: string,
  start: number,
  base: Base,
  first: NumberFound,
  last: NumberFound,
): Draft | null {
  const words = text.slice(start, last.end);
  const compound = compoundNoun(text, last.end, first.figures);
  if (compound !== null)
    return { ...base, start, end: compound.end, unit: compound.unit, of: null, rule: 'number in a compound' };
  if (/^one$/i.test(words)) {
    const one = isDefinite(text, start) ? null : countedByOne(text, last.end);
    return one === null ? null : { ...base, start, end: last.end, unit: one.unit, of: one.of, rule: 'count' };
  }
  const counted = countedAfter(text, last.end) ?? countedByPredicate(text, last.end) ?? countedBefore(text, start);
  const small = !first.figures && last.value < 13;
  if (counted === null) {
    const bare = bareNumber(text, start, base, first, last);
    // A small number in words that nothing follows is a figure only where its subject tells what it counts.
    const subject = bare === null && first.figures ? null : countedBySubject(text, start);
    if (subject === null) return bare;
    return { ...base, start, end: last.end, ...subject, rule: 'count told of its subject' };
  }
  if (small && isDefinite(text, start)) return null;
  return { ...base, start, end: last.end, unit: counted.unit, of: counted.of, rule: 'count' };
}

/** A number with nothing that it counts: in figures, or large, and no year or mark of a list. */
function bareNumber(text: string, start: number, base: Base, first: NumberFound, last: NumberFound): Draft | null {
  const draft = { ...base, start, end: last.end, unit: null, of: null, rule: 'number alone' };
  if (!first.figures)
    return last.value >= 100 || last.scale > 1 || GROUP_OF.test(text.slice(Math.max(0, start - 16), start))
      ? draft
      : null;
  if (/^0\d/.test(text.slice(start, start + 2))) return null;
  const plain = /^\d{1,4}$/.test(text.slice(start, last.end));
  if (plain && last.value >= 1500 && last.value < 2100) return null;
  if (
    /(?:^|\n)[\s(]*$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[.)]/.test(text.slice(last.end, last.end + 1))
  )
    return null;
  if (
    plain &&
    /\p{Lu}[\p{L}'’]*[\s\u00a0]$/u.test(text.slice(Math.max(0, start - 24), start)) &&
    !startsClause(text, start)
  )
    return null;
  if (/^\d{1,4}[-–]\d{1,4}$/.test(text.slice(start, last.end)) && last.value >= 1500 && last.value < 2100) return null;
  return draft;
}

/** Whether the capital before a number is only that of a sentence's first word ("About 30"), or of a clause. */
function startsClause(text: string, start: number): boolean {
  return /(?:^|[.!?:"“]\s+|\n)\p{Lu}[\p{L}'’]*\s$/u.test(text.slice(Math.max(0, start - 24), start));
}

/** Nouns that tell how many they hold: "a crew of seven". */
const GROUP_OF =
  /\b(?:crew|team|family|group|party|squad|gang|band|panel|jury|staff|total|toll|population|number|convoy|fleet|average|maximum) of $/;

const KILLED =
  /\b(kill|injur|wound|hurt|arrest|detain|captur|evacuat|displac|infect|hospitali[sz])(?:ed|ing|s|es|e)?(?: (?:at least|about|some|around|over|more than|nearly|almost|up to|as many as|an estimated))? $/i;
const STATE_OF: Readonly<Record<string, string>> = {
  kill: 'killed',
  injur: 'injured',
  wound: 'wounded',
  hurt: 'injured',
  arrest: 'arrested',
  detain: 'detained',
  captur: 'captured',
  evacuat: 'evacuated',
  displac: 'displaced',
  infect: 'infected',
  dead: 'dead',
  missing: 'missing',
  rescu: 'rescued',
};

/** A line of a list: "Dead: 17". */
const LISTED =
  /(?<=^|\n|[;,.–—|] )(kill|injur|wound|hurt|arrest|detain|captur|evacuat|displac|infect|hospitali[sz]|dead|missing|rescu)(?:ed|ies)?: $/i;

/** What a number counts by the verb before it ("killed 43") or its name in a list ("Dead: 17"). */
function countedBefore(text: string, start: number): Counted | null {
  const from = Math.max(0, start - 36);
  const before = text.slice(from, start);
  const match = KILLED.exec(before) ?? LISTED.exec(before);
  if (match === null) return null;
  const word = /^[^\s:]+/.exec(match[0])![0];
  return {
    of: { start: from + match.index, end: from + match.index + word.length },
    unit: STATE_OF[match[1]!.toLowerCase()] ?? 'hospitalised',
  };
}

const PREDICATE =
  /^ (?:(?:are|were|remain|remained|(?:have|had) been) (?:(?:still|also|now|later|either|already|feared|reported|[a-z]+ly) ){0,2}(?<state>dead|killed|injured|wounded|hurt|missing|unaccounted|arrested|detained|rescued|evacuated|displaced)|(?<act>died|drowned|perished))(?!\p{L})/u;

/** What a number without a noun counts by what is said of it: "Nineteen are still missing", "nine were lightly wounded". */
function countedByPredicate(text: string, end: number): Counted | null {
  const match = PREDICATE.exec(text.slice(end, end + 60));
  if (match === null) return null;
  const word = (match.groups!.state ?? match.groups!.act)!;
  const to = end + match[0].length;
  return { of: { start: to - word.length, end: to }, unit: match.groups!.act === undefined ? word : 'dead' };
}

const TOLL = String.raw`\b(?<of>(?:(?:official|latest|final|confirmed|overall) )?(?:(?:death|casualty) )?toll|(?:number|count|tally) of (?:the )?(?!them\b|those\b|these\b|us\b)(?<noun>[\p{Ll}-]+(?: (?!(?:stands|rises|climbs|reaches|passes|exceeds|has|is|was)\b)(?:[\p{Ll}-]+s|children|men|women)\b)?)|(?:body|injury) count)\b`;
const BEFORE = String.raw`\b(?:to|at|was|is|of|reached|reaches|past|exceeds|passed|from|over|than|least|about|nearly|around) $`;
const SUBJECT = new RegExp(`${TOLL}[^.;:!?]{0,60}?${BEFORE}`, 'iu');
/** What stands between them may be longer where a word for a rise says that it is the toll that the number is of. */
const RISEN = new RegExp(
  String.raw`${TOLL}[^.;:!?]{0,130}?\b(?:rose|risen|rises|climbed|climbs|jumped|grew|grown|increased|soared|stood|stands)\b[^.;:!?,]{0,24}?${BEFORE}`,
  'iu',
);

/** What a number counts by the subject before it: "the death toll rose to 43", "the number of missing is put at 12". */
function countedBySubject(text: string, start: number): Counted | null {
  const from = Math.max(0, start - 190);
  const before = text.slice(from, start);
  const match = SUBJECT.exec(before) ?? RISEN.exec(before);
  if (match === null) return null;
  const { of, noun } = match.groups!;
  const unit = noun === undefined ? (/^injury/i.test(of!) ? 'injured' : 'dead') : singular(noun.split(' ').at(-1)!);
  return { of: { start: from + match.index, end: from + match.index + of!.length }, unit };
}

const COMPOUND =
  /-(?:strong|(member|seat|storey|story|man|page|nation|point|bed|room|car|vehicle|ship|carat|lane|person|country|round|game|part|goal|run|vote|ton|tonne|piece|barrel|inch|foot|acre))(?![\p{L}])/uy;

/** "a 30-member panel", "a 2,000-strong force": where the compound ends, and its noun. */
function compoundNoun(text: string, end: number, figures: boolean): { end: number; unit: string | null } | null {
  COMPOUND.lastIndex = end;
  const match = COMPOUND.exec(text);
  if (match === null || (!figures && /-(?:man|part|point)$/.test(match[0]))) return null;
  return { end: end + match[0].length, unit: match[1] === undefined ? null : singular(match[1]) };
}
