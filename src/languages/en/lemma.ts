import { GRADE_FORMS, NOUN_FORMS, OTHER_FORMS, VERB_FORMS } from './irregular.ts';
import { documentsWith, type WordClass } from './lexicon.ts';

/**
 * The dictionary form of a word, lower case: by table for what is irregular; else the endings are taken off in every
 * way that spelling allows, and of the words so gained the one that the lexicon knows best is taken, as in WordNet's
 * morphy (Fellbaum 1998). With `tag` (Penn) `null` the form itself decides which endings may be meant.
 */
export function lemmaOf(form: string, tag: string | null): string {
  const word = form.toLowerCase().replaceAll('’', "'");
  if (tag === 'POS') return word;
  if (tag === null) return untagged(word);
  if (tag.startsWith('NNP')) return tag === 'NNPS' ? singular(word) : word;
  if (tag.startsWith('VB') || tag === 'MD') return verbBase(word, tag);
  if (tag === 'NNS') return singular(word);
  if (/^(?:JJ|RB)[RS]$/.test(tag)) return GRADE_FORMS.get(word) ?? best(word, gradeStems(word), 'j');
  return OTHER_FORMS.get(word) ?? word;
}

function untagged(word: string): string {
  const table = OTHER_FORMS.get(word) ?? NOUN_FORMS.get(word) ?? VERB_FORMS.get(word) ?? GRADE_FORMS.get(word);
  if (table !== undefined) return table;
  if (documentsWith(word, null) > 0 && !/(?:s|ed|ing)$/.test(word)) return word;
  const verb = best(word, verbStems(word), 'v');
  const noun = singular(word);
  if (noun !== word) return noun;
  return documentsWith(verb, 'v') > documentsWith(word, null) ? verb : word;
}

/** Past forms that are also bases, by the tag of the base: "lay" is "lie" only in the past. */
const BASE_TAGS = new Set(['VB', 'VBP', 'MD']);
/** Forms that stand under a base's tag and yet are none. */
const FINITE: ReadonlySet<string> = new Set(
  "am are is 's 'm 're 've 'll 'd ai ca wo sha has does na gon was were".split(' '),
);

function verbBase(word: string, tag: string): string {
  const other = OTHER_FORMS.get(word);
  if (other !== undefined) return tag === 'MD' || !word.startsWith("'") ? other : word === "'d" ? 'have' : other;
  if (BASE_TAGS.has(tag)) return FINITE.has(word) || !isBase(word) ? (VERB_FORMS.get(word) ?? word) : word;
  if (tag === 'VBZ' && word === "'s") return 'be';
  return VERB_FORMS.get(word) ?? best(word, verbStems(word), 'v');
}

/** Whether a form is a verb's base that the lexicon knows: “lay” is, “swam” is none whatever its tag. */
const isBase = (word: string): boolean => documentsWith(word, 'v') > 0;

function singular(word: string): string {
  return NOUN_FORMS.get(word) ?? best(word, withoutS(word), 'n');
}

/** The likeliest base of `word` among `stems`, which stand in the order that spelling alone would prefer. */
function best(word: string, stems: readonly string[], kind: WordClass): string {
  let chosen = stems[0] ?? word;
  let most = 0;
  for (const stem of stems) {
    const documents = documentsWith(stem, kind);
    if (documents > most) [chosen, most] = [stem, documents];
  }
  return chosen;
}

function verbStems(word: string): string[] {
  if (word.endsWith('s')) return withoutS(word);
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/..ed$/.test(word)) return bare(word.slice(0, -2));
  if (/..ing$/.test(word)) return bare(word.slice(0, -3));
  return [];
}

function gradeStems(word: string): string[] {
  const stem = word.replace(/(?:er|est)$/, '');
  if (stem === word || stem.length < 2) return [];
  return stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : bare(stem);
}

/** What may stand before a plural's or third person's `s`. */
function withoutS(word: string): string[] {
  if (word.length < 3 || !/[^s\d]s$/.test(word) || /(?:[^aeiou]us|is)$/.test(word)) return [];
  if (word.endsWith('ies') && word.length > 4) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:ch|sh|ss|x|zz|[^aeiou]o)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (word.endsWith('ves')) return [word.slice(0, -1), `${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`];
  if (/[sz]es$/.test(word)) return [word.slice(0, -1), word.slice(0, -2)];
  return [word.slice(0, -1)];
}

/** A stem before `ed`, `ing`, `er`: as it is, with its e put back, with its doubled consonant undone. */
function bare(stem: string): string[] {
  const whole = [stem, `${stem}e`];
  if (/([bdfgklmnprtvz])\1$/.test(stem))
    return /(?:ll|ff|zz)$/.test(stem) ? [stem, stem.slice(0, -1)] : [stem.slice(0, -1), stem];
  if (
    /(?:[^aeiou]|qu)[aiouy][bcdgklmnprstvz]$|[uvcsz]$|[drl]g$|[^aeiou]l$|[aeiou]ng$/.test(stem) &&
    !/(?:[aeiou]w|ss|tion|en|er|on)$/.test(stem)
  ) {
    return whole.reverse();
  }
  return whole;
}
