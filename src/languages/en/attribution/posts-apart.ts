import { isRank, officeIn } from './roles.ts';

/**
 * Posts that nobody holds two of at one time, a line for each family; a post has several names. Ranks of an army and of a
 * police force, the chiefs of a firm, the officers of an association, those who meet in a court.
 */
const FAMILIES: readonly (readonly (readonly [string, RegExp])[])[] = [
  [
    [
      'general',
      /\b(?:major |lieutenant |brigadier )?general\b(?! (?:secretary|manager|counsel|director|practitioner))/,
    ],
    ['admiral', /\badmiral\b/],
    ['colonel', /\bcolonel\b/],
    ['major', /\bmajor\b(?! general)/],
    ['captain', /\bcaptain\b/],
    ['lieutenant', /\blieutenant\b(?! (?:general|governor|colonel))/],
    ['sergeant', /\bsergeant\b/],
    ['corporal', /\bcorporal\b/],
    ['superintendent', /\bsuperintendent\b/],
    ['inspector', /\binspector\b/],
    ['constable', /\bconstable\b/],
  ],
  [
    ['chief executive', /\bchief executive\b|\bceo\b|\bmanaging director\b/],
    ['finance', /\bchief financial officer\b|\bcfo\b|\bfinance (?:chief|director)\b/],
    ['operations', /\bchief operating officer\b|\bcoo\b|\boperations (?:chief|director)\b/],
    [
      'technology',
      /\bchief (?:technology|technical|information) officer\b|\bc[ti]o\b|\btechnology (?:chief|director)\b/,
    ],
    ['marketing', /\bchief marketing officer\b|\bmarketing (?:chief|director)\b/],
    ['law', /\bchief legal officer\b|\bgeneral counsel\b/],
  ],
  [
    ['chair', /\bchair(?:man|woman|person)?\b/],
    ['secretary', /\b(?:general )?secretary\b(?! (?:of state|of))(?<!press secretary)(?<!foreign secretary)/],
    ['treasurer', /\btreasurer\b/],
  ],
  [
    ['judge', /\bjudge\b|\bmagistrate\b/],
    ['prosecutor', /\bprosecutor\b/],
    ['defender', /\bdefen[cs]e (?:lawyer|attorney|counsel)\b|\bpublic defender\b/],
  ],
];

/** Whether two phrases for what somebody is name posts that nobody holds at one time: "sergeant" and "captain", "chief executive" and "finance director", "governor" and "deputy governor". */
export function arePostsApart(a: string, b: string): boolean {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return (
    isBelow(first, second) || isBelow(second, first) || FAMILIES.some((family) => differWithin(family, first, second))
  );
}

/** Whether both name posts of a family, and none in common. */
function differWithin(family: (typeof FAMILIES)[number], a: string, b: string): boolean {
  const [own, other] = [a, b].map((phrase) => family.flatMap(([post, names]) => (names.test(phrase) ? [post] : [])));
  return own!.length === 1 && other!.length === 1 && own![0] !== other![0];
}

/** Whether one is the other's office with "deputy", "vice" or the like before it. */
function isBelow(low: string, high: string): boolean {
  const [office, above] = [officeIn(low), officeIn(high)];
  if (office === null || above === null) return false;
  const words = office.name.split(' ');
  return words.some(isRank) && words.filter((word) => !isRank(word)).join(' ') === above.name;
}
