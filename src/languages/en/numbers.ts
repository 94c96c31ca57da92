/** Words below a hundred, and what they stand for. */
const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Words that multiply what stands before them; `lakh` and `crore` as Indian English counts. */
const MULTIPLIERS: Readonly<Record<string, number>> = {
  dozen: 12,
  score: 20,
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  lac: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
};

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

/** Names of parts: what one of it is worth. */
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fourth: 1 / 4,
  fifth: 1 / 5,
  sixth: 1 / 6,
  seventh: 1 / 7,
  eighth: 1 / 8,
  ninth: 1 / 9,
  tenth: 1 / 10,
};

/** Single characters that stand for a part. */
const VULGAR: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3, '⅛': 0.125 };

/** A regular expression's source for one word of a number below a hundred, longest first. */
export const SMALL_NUMBER_WORD =
  '(?:seventeen|thirteen|fourteen|eighteen|nineteen|fifteen|sixteen|seventy|twelve|eleven|twenty|thirty|eighty|ninety|' +
  'forty|fifty|sixty|three|seven|eight|four|five|nine|zero|one|two|six|ten)';

/** What a word below a hundred stands for, lower case; `null` for other words. */
export function smallNumber(word: string): number | null {
  return Object.hasOwn(SMALL, word) ? SMALL[word]! : null;
}

/** What a word such as `million` or `crore` multiplies by, lower case; `null` for other words. */
export function multiplier(word: string): number | null {
  return Object.hasOwn(MULTIPLIERS, word) ? MULTIPLIERS[word]! : null;
}

/** What one of a part ("third") is worth, lower case and singular; `null` for other words. */
export function fraction(word: string): number | null {
  return Object.hasOwn(FRACTIONS, word) ? FRACTIONS[word]! : null;
}

/** 1 for `first` or `1st` up to 31; `null` for what is no ordinal or a higher one. */
export function ordinal(words: string): number | null {
  const form = words.toLowerCase();
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(form);
  if (digits) return Number(digits[1]);
  const simple = ORDINALS.indexOf(form);
  if (simple >= 0) return simple + 1;
  const [tens, units] = form.split(/[\s-]+/);
  if (form === 'thirtieth') return 30;
  const base = tens === 'twenty' ? 20 : tens === 'thirty' ? 30 : null;
  const rest = ORDINALS.indexOf(units ?? '');
  return base !== null && rest >= 0 && rest < 9 ? base + rest + 1 : null;
}

/**
 * The number that digits or words stand for ("1,250", "2.5", "5 1/2", "thirty-two", "two and a half", "a hundred and
 * ten", "1.2 million", "a dozen"); `null` for anything else, as for words in an order that makes no number.
 */
export function parseNumber(words: string): number | null {
  const all = words
    .toLowerCase()
    .replace(/([½¼¾⅓⅔⅛])/g, ' $1 ')
    .split(/[\s-]+/)
    .filter((part) => part !== '');
  const parts = all.filter((part) => part !== 'and' && part !== 'a' && part !== 'an');
  if (parts.length === 0) return all.includes('a') || all.includes('an') ? 1 : null;
  let total = 0;
  let current: number | null = null;
  for (const part of parts) {
    const scale = multiplier(part);
    const value: number | null = scale === null ? simpleNumber(part) : (current ?? 1) * scale;
    if (value === null) return null;
    if (scale !== null && scale >= 1000) {
      total += value;
      current = null;
    } else if (scale !== null) {
      current = value;
    } else {
      if (current !== null && !follows(current, value)) return null;
      current = (current ?? 0) + value;
    }
  }
  return total + (current ?? 0);
}

/** Whether a number word may add to what is there: units after tens, less than a hundred after hundreds, a part after all. */
function follows(current: number, value: number): boolean {
  if (value < 1) return Number.isInteger(current);
  if (current >= 100 && current % 100 === 0) return value < 100;
  return current >= 20 && current % 10 === 0 && value < 10;
}

function simpleNumber(part: string): number | null {
  if (/^(?:\d{1,3}(?:,\d{2,3})+|\d+)(?:\.\d+)?$/.test(part)) return Number(part.replaceAll(',', ''));
  const slash = /^(\d+)\/(\d+)$/.exec(part);
  if (slash && Number(slash[2]) > 0) return Number(slash[1]) / Number(slash[2]);
  if (Object.hasOwn(VULGAR, part)) return VULGAR[part]!;
  return part === 'half' ? 0.5 : smallNumber(part);
}
