import type { Mention } from '../../core/annotations.ts';
import { PENN_TAGS } from '../../core/annotations.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { pronounOf } from '../../languages/en/attribution/people.ts';
import { isRoleNoun } from '../../languages/en/attribution/roles.ts';
import { hashWord, readWordGroups } from '../../languages/en/attribution/word-groups.ts';
import { readWordSenses, type WordSenses } from '../../languages/en/attribution/word-senses.ts';
import { lemmaOf } from '../../languages/en/lemma.ts';
import { ownedCopy } from '../model/owned.ts';
import { isNoCue } from './no-cue.ts';
import { tokenRange, type View } from './view.ts';

/** What the features of a token are made of, as numbers, one array an attribute. */
export interface Attributes {
  /** A number for the form with its tag, which all that a word shows of itself depends on; from 1, unlike any other's in this thread. */
  readonly form: Int32Array;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  /** Penn tag from 1; 0 for none. */
  readonly tag: Uint8Array;
  /** Coarse class of the tag. */
  readonly class: Uint8Array;
  readonly fine: Uint16Array;
  readonly coarse: Uint8Array;
  readonly suffix: Int32Array;
  readonly shape: Uint8Array;
  /** What the lexicon of cues says: 0 for no cue, else its stance and mode. */
  readonly cue: Uint8Array;
  /** 1 for what is hardly ever part of a cue: marks but the colon, pronouns, conjunctions and names that no cue looks like, and words that begin none. */
  readonly noCue: Uint8Array;
  /** What kind of somebody it names or is: name kinds from 1, 5 a role noun, 6 a pronoun, 0 none. */
  readonly who: Uint8Array;
  /** WordNet's category of its lemma: verbs 1 to 15, nouns 21 to 46; 0 for neither. */
  readonly sense: Uint8Array;
}

/** Classes of tags. */
export const Class = {
  none: 0,
  noun: 1,
  name: 2,
  pronoun: 3,
  verb: 4,
  finite: 5,
  modal: 6,
  adverb: 7,
  adjective: 8,
  determiner: 9,
  preposition: 10,
  conjunction: 11,
  wh: 12,
  number: 13,
  comma: 14,
  stop: 15,
  colon: 16,
  open: 17,
  close: 18,
  possessive: 19,
  to: 20,
  other: 21,
} as const;

/** What a noun phrase may begin with, and but for possessives go on with. */
export const OPENS_NOUN_PHRASE: ReadonlySet<number> = new Set([
  Class.noun,
  Class.name,
  Class.pronoun,
  Class.determiner,
  Class.adjective,
  Class.number,
]);

const CLASS_OF: Record<string, number> = {
  NN: Class.noun,
  NNS: Class.noun,
  NNP: Class.name,
  NNPS: Class.name,
  PRP: Class.pronoun,
  PRP$: Class.determiner,
  VB: Class.verb,
  VBG: Class.verb,
  VBN: Class.verb,
  VBD: Class.finite,
  VBP: Class.finite,
  VBZ: Class.finite,
  MD: Class.modal,
  RB: Class.adverb,
  RBR: Class.adverb,
  RBS: Class.adverb,
  JJ: Class.adjective,
  JJR: Class.adjective,
  JJS: Class.adjective,
  DT: Class.determiner,
  PDT: Class.determiner,
  IN: Class.preposition,
  CC: Class.conjunction,
  WDT: Class.wh,
  WP: Class.wh,
  WP$: Class.wh,
  WRB: Class.wh,
  CD: Class.number,
  ',': Class.comma,
  '.': Class.stop,
  ':': Class.colon,
  '``': Class.open,
  "''": Class.close,
  POS: Class.possessive,
  TO: Class.to,
};
const CLASSES = Uint8Array.from(PENN_TAGS, (tag) => CLASS_OF[tag] ?? Class.other);
/** Classes that are part of a cue only where the lexicon of cues has the word. */
const OUTSIDE: ReadonlySet<number> = new Set([
  Class.name,
  Class.pronoun,
  Class.conjunction,
  Class.wh,
  Class.number,
  Class.comma,
  Class.stop,
  Class.open,
  Class.close,
  Class.possessive,
]);
const STANCES = ['neutral', 'distancing', 'endorsing', 'denying', 'promising', 'warning', 'demanding'];
const KINDS = ['person', 'organisation', 'place', 'other'];

let senses: WordSenses | null = null;
const NOUN_SENSES = 20;

/** What a form with a tag shows of itself, whatever stands round it. */
export interface FormFacts {
  readonly number: number;
  readonly word: number;
  readonly lemma: number;
  readonly fine: number;
  readonly coarse: number;
  readonly suffix: number;
  readonly shape: number;
  readonly cue: number;
  readonly noCue: number;
  readonly who: number;
  readonly sense: number;
}

/** Facts by form, then tag, for views that lack the facts of their words. Emptied when it holds this many forms, so that memory stays flat over a large corpus. */
const MOST_FORMS = 40_000;
const kept = new Map<string, (FormFacts | undefined)[]>();

function factsOf(form: string, tag: number): FormFacts {
  let byTag = kept.get(form);
  if (byTag === undefined) {
    if (kept.size >= MOST_FORMS) kept.clear();
    byTag = [];
    kept.set(ownedCopy(form), byTag);
  }
  byTag[tag] ??= makeFacts(form, tag);
  return byTag[tag];
}

let made = 0;

function makeFacts(form: string, tag: number): FormFacts {
  made += 1;
  const groups = readWordGroups();
  senses ??= readWordSenses();
  const lower = form.toLowerCase();
  const lemma = lemmaOf(lower, PENN_TAGS[tag]!);
  const cue = cueOf(lower);
  const c = CLASSES[tag]!;
  const isVerb = c === Class.verb || c === Class.finite;
  const lemmaHash = hashWord(lemma) | 0;
  const fine = groups.fine(lower);
  const isNone = OUTSIDE.has(c) ? cue === null : /\p{L}/u.test(lower) && isNoCue(lemmaHash, tag + 1, fine);
  return {
    number: made,
    word: hashWord(lower) | 0,
    lemma: lemmaHash,
    fine,
    coarse: groups.coarse(lower),
    suffix: hashWord(lower.slice(-3)) | 0,
    shape: shapeOf(form),
    cue: cue === null ? 0 : 1 + STANCES.indexOf(cue.stance) * 2 + (cue.mode === 'thought' ? 1 : 0),
    noCue: isNone ? 1 : 0,
    who: pronounOf(lower) !== null ? 6 : isRoleNoun(lemma) ? 5 : 0,
    sense: isVerb ? senses.verb(lemma) : c === Class.noun ? NOUN_SENSES + senses.noun(lemma) : 0,
  };
}

/** The attributes of every token of a view. `names` are the mentions that reading found. Linear. */
export function attributesOf(view: View, names: readonly Mention[]): Attributes {
  const count = view.words.length;
  const all = {
    form: new Int32Array(count),
    word: new Int32Array(count),
    lemma: new Int32Array(count),
    tag: new Uint8Array(count),
    class: new Uint8Array(count),
    fine: new Uint16Array(count),
    coarse: new Uint8Array(count),
    suffix: new Int32Array(count),
    shape: new Uint8Array(count),
    cue: new Uint8Array(count),
    noCue: new Uint8Array(count),
    who: new Uint8Array(count),
    sense: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    const tag = view.tokens.tags[i]!;
    const word = view.facts?.[i];
    if (word !== undefined) word.byTag[tag] ??= makeFacts(word.form, tag);
    putFacts(all, i, tag, word?.byTag[tag] ?? factsOf(view.words[i]!, tag));
  }
  for (const name of names) {
    const range = tokenRange(view.tokens, name);
    all.who.fill(1 + KINDS.indexOf(name.kind), range.start, range.end);
  }
  return all;
}

function putFacts(all: Attributes, i: number, tag: number, facts: FormFacts): void {
  all.form[i] = facts.number;
  all.word[i] = facts.word;
  all.lemma[i] = facts.lemma;
  all.tag[i] = tag + 1;
  all.class[i] = CLASSES[tag]!;
  all.fine[i] = facts.fine;
  all.coarse[i] = facts.coarse;
  all.suffix[i] = facts.suffix;
  all.shape[i] = facts.shape;
  all.cue[i] = facts.cue;
  all.noCue[i] = facts.noCue;
  all.who[i] = facts.who;
  all.sense[i] = facts.sense;
}

const DOUBLE_MARKS: ReadonlySet<string> = new Set(['"', '“', '”', '„', '«', '»', '``', "''"]);
const OPENS = PENN_TAGS.indexOf('``');
const CLOSES = PENN_TAGS.indexOf("''");

/**
 * Makes the marks that a double quotation begins and ends with look alike however an outlet writes them ("…", “…”, ''…'', «…»), so
 * that what was learnt from one holds for all. After syntax, whose corpora have their own marks. Changes `at`. Linear.
 */
export function evenMarks({ tokens, words, quotations }: View, at: Attributes): void {
  for (const quotation of quotations) {
    const { start, end } = tokenRange(tokens, quotation);
    if (DOUBLE_MARKS.has(words[start] ?? '')) putFacts(at, start, OPENS, factsOf('“', OPENS));
    if (!quotation.runsOn && DOUBLE_MARKS.has(words[end - 1]!)) putFacts(at, end - 1, CLOSES, factsOf('”', CLOSES));
  }
}

/** 1 lower case, 2 Capital, 3 CAPITALS, 4 digits, 5 mixed, 6 a mark. */
function shapeOf(word: string): number {
  if (/^\p{Ll}+$/u.test(word)) return 1;
  if (/^\p{Lu}\p{Ll}+$/u.test(word)) return 2;
  if (/^\p{Lu}[\p{Lu}.]*$/u.test(word)) return 3;
  if (/^[\d.,]*\d[\d.,]*$/.test(word)) return 4;
  return /[\p{L}\p{N}]/u.test(word) ? 5 : 6;
}
