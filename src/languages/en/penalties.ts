import type { PenaltyTold } from '../../core/language.ts';
import { parseNumber, SMALL_NUMBER_WORD } from './numbers.ts';

const NUMBER = `(?:\\d{1,3}|${SMALL_NUMBER_WORD}(?:-${SMALL_NUMBER_WORD})?)`;
const MOST = '(?:(?:up to|at most|at the most|a maximum of|as much as|as many as|no more than|not more than) )';
/** "Two years of talks" and "five years to life" are no such lengths. */
const LENGTH = `(?<length>${MOST}?${NUMBER}(?: and a half)? (?:years?|months?)(?:(?:,? and|,) ${NUMBER} months?)?)(?!-| of\\b| to\\b)`;
const HYPHENED = `(?<length>${NUMBER}-(?:year|month))`;
const PRISON =
  "(?:(?:in|of|behind) (?:prison|jail|custody|bars|detention|imprisonment)|(?:prison|jail|imprisonment)|(?:’|'))";
const SENTENCE = '(?:prison |jail |custodial )(?:sentence|term)\\b';
const GIVEN = '(?:given|handed|gets?|got|received|receives)';
const LOCKED = '(?:jailed|imprisoned|locked up|caged|put away|put behind bars|sent to (?:prison|jail))';
const BANNED = '(?:banned|suspended)(?: [^\\s,;:]+){0,4}?';
const MAY =
  '(?:fac(?:es?|ed|ing)|risk(?:s|ed|ing)?|threatened with|carr(?:y|ies|ied|ying)|punishable (?:by|with)|(?:could|can|may|might) (?:be|get|face|spend|bring|mean|go|send|receive|serve|land|see|carry))';
const WANTED =
  '(?:ask(?:ed|ing)|demand(?:s|ed|ing)?|sought|seeks?|seeking|request(?:ed|ing)?|call(?:ed|ing) for|want(?:s|ed)?|press(?:ed|ing) for|push(?:ed|ing) for)';

type Penalty = Pick<PenaltyTold, 'kind' | 'what'>;

/** Ways of telling one penalty; of two that read one length the earlier holds, so that what may be is not taken for given. */
const RULES: readonly (readonly [Penalty['kind'], Penalty['what'] | null, readonly string[]])[] = [
  // "The prosecution had asked for eight years", "the eight years sought by prosecutors".
  [
    'asked',
    'prison',
    [
      `prosecut(?:ion|ors?)\\b[^.;\\n]{0,60}?\\b${WANTED}\\b[^.;\\n]{0,50}?\\b${LENGTH}`,
      `${LENGTH},? (?:that |which )?(?:had been |was |were )?(?:asked for|demanded|sought|requested|wanted) by (?:the )?(?:state )?prosecut`,
    ],
  ],
  // "Must serve at least 16 years", "of which he must serve 16", "could be out in just 12 years".
  [
    'least',
    'prison',
    [
      `must (?:serve|spend) (?:at least |a minimum of )?(?<length>${NUMBER}(?: and a half)?(?: (?:years?|months?))?)(?![-a-z0-9]| [a-z]+ hours)`,
      `minimum (?:term|sentence) of ${LENGTH}`,
      `eligible for (?:parole|release)(?: only)? (?:for|after|in|until after) ${LENGTH}`,
      `could be (?:out|free|released|freed)(?: again| of (?:prison|jail))? (?:in|after)(?: just| only)? ${LENGTH}`,
    ],
  ],
  // "Faces a ban of up to two years", "could be banned for four years".
  [
    'possible',
    'ban',
    [
      `${MAY}\\b[^.;\\n]{0,30}?\\b(?:ban|suspension) of ${LENGTH}`,
      `\\b(?:ban|suspension) of (?=${MOST})${LENGTH}`,
      `${MAY}\\b[^.;\\n]{0,30}?\\b${HYPHENED} (?:ban|suspension)\\b`,
      `${MAY} ${BANNED} for ${LENGTH}`,
    ],
  ],
  // "Faces up to 12 years in prison", "could be jailed for nine years", "carries a sentence of up to ten years".
  [
    'possible',
    'prison',
    [
      `${MAY}\\b[^.;\\n]{0,60}?\\b${LENGTH} ${PRISON}`,
      `(?=${MOST})${LENGTH} ${PRISON}`,
      `${MAY}\\b[^.;\\n]{0,40}?\\b(?:sentence|term|penalty|punishment) of ${LENGTH}`,
      `maximum (?:prison |jail |possible )?(?:sentence|term|penalty|punishment)(?: [a-z]+){0,3}? (?:of|is|was) ${LENGTH}`,
      `${MAY}\\b[^.;\\n]{0,40}?\\b(?:${LOCKED} for|(?:to|in) (?:prison|jail) for|sentenced to) ${LENGTH}`,
      `${MAY}\\b[^.;\\n]{0,40}?\\b${HYPHENED} ${SENTENCE}`,
    ],
  ],
  // "Is threatened with 15 years", "faces four years in the wilderness": a prison term or a ban by what the text speaks of.
  ['possible', null, [`(?:fac(?:es?|ed|ing)|risk(?:s|ed|ing)?|threatened with) ${LENGTH}`]],
  // "Sentenced to six years", "jailed for six years today", "given six years in prison", "a six-year prison sentence".
  [
    'given',
    'prison',
    [
      `(?:sentenced|condemned)(?: [^\\s,;:]+){0,4}? to (?:serve |spend )?${LENGTH}`,
      `${LOCKED}(?: [^\\s,;:]+){0,4}? for ${LENGTH}`,
      `${GIVEN} (?:a term of )?${LENGTH} ${PRISON}`,
      `(?:${GIVEN}|sentenced to|began|begins) (?:a |an )?${HYPHENED} ${SENTENCE}`,
    ],
  ],
  // "Banned from all matches for two years", "given a four-year ban".
  ['given', 'ban', [`${BANNED} for ${LENGTH}`, `${GIVEN} (?:a |an )?${HYPHENED} (?:ban|suspension)\\b`]],
];

const PATTERNS = RULES.map(([kind, what, all]) => ({
  kind,
  what,
  patterns: all.map((one) => new RegExp(`\\b${one}`, 'g')),
}));

const OF_PRISON = /\b(?:prison|imprisoned|jail(?:ed)?|sentenced|court|trial|prosecut(?:ion|ors?)|convicted)\b/;
const OF_BANS = /\b(?:banned|bans?|suspension|doping|suspended)\b/;

const IN_YEARS = /(?:year|month)/;

/** The prison terms and bans that a text tells, in text order, in months. */
export function penaltiesIn(original: string): PenaltyTold[] {
  // Patterns that ignore case take a second to compile; other letters than these are in none.
  const text = original.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  if (!IN_YEARS.test(text) || (!OF_PRISON.test(text) && !OF_BANS.test(text))) return [];
  const found: PenaltyTold[] = [];
  for (const { kind, what, patterns } of PATTERNS) {
    for (const told of patterns.flatMap((one) => toldBy(text, one, kind, what))) {
      if (!found.some(({ start, end }) => told.start < end && start < told.end)) found.push(told);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function toldBy(text: string, pattern: RegExp, kind: Penalty['kind'], what: Penalty['what'] | null): PenaltyTold[] {
  const meant = what ?? meantIn(text);
  if (meant === null || (kind === 'least' && !OF_PRISON.test(text))) return [];
  return [...text.matchAll(pattern)].map((match) => {
    const length = match.groups!.length!;
    const start = match.index + match[0].lastIndexOf(length);
    return { start, end: start + length.length, from: match.index, months: monthsIn(length), kind, what: meant };
  });
}

/** What a text speaks of that may last for years: a ban where it has no court. */
function meantIn(text: string): Penalty['what'] | null {
  if (OF_PRISON.test(text)) return 'prison';
  return OF_BANS.test(text) ? 'ban' : null;
}

/** "Five years and six months" are 66; of a bare number years are meant. */
function monthsIn(length: string): number {
  const parts = length.matchAll(new RegExp(`(${NUMBER})( and a half)?(?:[ -](year|month)|$)`, 'g'));
  return [...parts].reduce((sum, [, number, half, unit]) => {
    const value = (parseNumber(number!) ?? 0) + (half === undefined ? 0 : 0.5);
    return sum + value * (unit === 'month' ? 1 : 12);
  }, 0);
}
