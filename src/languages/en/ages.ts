import type { AgeTold } from '../../core/language.ts';
import { parseNumber } from './numbers.ts';

const NUMBER =
  '(?:\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
const CHILD = '(?:boy|girl|man|woman|child|baby|toddler|infant|teenager|pensioner|student|pupil)';

/** After a name: "Jonah Brenn, 26,", "Jonah Brenn (26)", "Jonah Brenn, aged 26", "Brenn, who is 26"; before other commas ("Brenn, 26 miles") it is no age. */
const AFTER_NAME = new RegExp(
  `(?<=\\p{L}\\.?)(?:, (?:aged |age )?(?<number>${NUMBER})(?= ?(?:,(?! \\d)|;|\\)|\\.(?=\\s|$)| (?:and|who)\\b))| \\((?:aged )?(?<bracketed>\\d{1,3})\\)|, who (?:is|was|turned|turns) (?<told>${NUMBER})(?=[,.;](?! ?\\d)| (?:and|but|on|when|this|last|next)\\b))`,
  'gu',
);
/** "A nine-year-old girl, Sena Oruk", "the 26-year-old striker Jonah Brenn". */
const YEAR_OLD = new RegExp(
  `(?<![\\p{L}\\d-])(?<number>${NUMBER})[- ]{1,3}years?[- ]{1,3}old (?<words>(?:\\p{Ll}+ ){0,3})`,
  'giu',
);
/** "A girl of eight", "the boy, aged seven", "a girl aged eight". */
const NOUN_OF = new RegExp(
  `\\b(?<noun>${CHILD})(?:,? aged| of) (?<number>${NUMBER})(?![\\p{L}\\d-]| (?:years?|the|them))`,
  'giu',
);
const CHILD_AFTER = new RegExp(`\\b(${CHILD})\\b`, 'iu');

/** How old a text says somebody is, in text order: whose age it is stands where `beside` says, or is told by `noun`. */
export function agesIn(text: string): AgeTold[] {
  const told = [...afterNames(text), ...yearsOld(text), ...ofNouns(text)];
  return told.filter(({ value }) => value > 0 && value < OLDEST).sort((a, b) => a.start - b.start);
}

const OLDEST = 120;

const PARENT = '(?:mother|mum|mom|father|dad|parent)';
const FEW = '(?<number>\\d|one|two|three|four|five|six|seven|eight|nine|ten)';
/** "Mum-of-two Sena Oruk", "the mother of three, Sena Oruk". */
const PARENT_BEFORE = new RegExp(`(?<!\\p{L})${PARENT}[- ]of[- ]${FEW},?(?= \\p{Lu})`, 'giu');
/** "Sena Oruk, a 44-year-old mother of one". */
const PARENT_AFTER = new RegExp(
  `(?<=\\p{L}), (?:\\d{1,3}, )?(?:an? |the )?(?:[\\p{Ll}\\d-]+ ){0,3}${PARENT}[- ]of[- ]${FEW}(?![\\p{L}-])`,
  'gu',
);

/** How many children a text says that somebody has, in text order: whose they are stands as for ages. */
export function childrenIn(text: string): AgeTold[] {
  const told = [...text.matchAll(PARENT_BEFORE), ...text.matchAll(PARENT_AFTER)].map((match): AgeTold => {
    const number = match.groups!.number!;
    const end = match.index + match[0].replace(/,$/, '').length;
    const isAfter = match[0].startsWith(',');
    const start = isAfter ? match.index + match[0].search(new RegExp(PARENT, 'u')) : match.index;
    const next = match.index + match[0].length + 1;
    const value = ageOf(number);
    return { start, end, value, after: isAfter ? match.index : null, before: isAfter ? null : next, noun: null };
  });
  return told.sort((a, b) => a.start - b.start);
}

function afterNames(text: string): AgeTold[] {
  return [...text.matchAll(AFTER_NAME)].map((match) => {
    const words = match.groups!.number ?? match.groups!.bracketed ?? match.groups!.told!;
    const start = match.index + match[0].indexOf(words);
    return { start, end: start + words.length, value: ageOf(words), after: match.index, before: null, noun: null };
  });
}

function yearsOld(text: string): AgeTold[] {
  return [...text.matchAll(YEAR_OLD)].map((match) => {
    const words = match.groups!.number!;
    const end = match.index + match[0].length;
    const phrase = `${match[0]}${/^\p{Ll}+/u.exec(text.slice(end))?.[0] ?? ''}`;
    const noun = CHILD_AFTER.exec(phrase)?.[1]?.toLowerCase() ?? null;
    return {
      start: match.index,
      end: match.index + words.length,
      value: ageOf(words),
      after: null,
      before: end,
      noun,
    };
  });
}

function ofNouns(text: string): AgeTold[] {
  return [...text.matchAll(NOUN_OF)].map((match) => {
    const { noun, number } = match.groups!;
    const start = match.index + match[0].lastIndexOf(number!);
    return {
      start,
      end: start + number!.length,
      value: ageOf(number!),
      after: null,
      before: null,
      noun: noun!.toLowerCase(),
    };
  });
}

const ageOf = (words: string): number => parseNumber(words.toLowerCase()) ?? 0;
