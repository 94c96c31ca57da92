import type { Language, Signal } from '../../core/language.ts';
import type { Word } from '../version.ts';

/** What an amount measures, as its clause says: `magnitude`, `net profit`. */
export interface Measure {
  /** The lemma of its noun. */
  readonly noun: string;
  /** Lemmas of the words that qualify it: `net`, `initial`. */
  readonly qualifiers: readonly string[];
  /** Whose it is, as far as names beside it say: `halvern`. */
  readonly names: readonly string[];
  /** The noun with what qualifies it, as a sentence would name it. */
  readonly phrase: string;
  /** Whether a pronoun says whose it is ("his tax rate"). */
  readonly ownedBySpeaker: boolean;
  /** Whether the figure qualifies the noun ("its $38 billion bid"): then it is told as a fact in whatever clause. */
  readonly attributive: boolean;
  /** Whether the figure tells by how much it changed, not how much it is. */
  readonly byHowMuch: boolean;
}

/**
 * The measure of a figure, which takes the words from `at` up to `end`; `null` where no rule finds one. First the words
 * that touch the figure ("a depth of 10 km", "magnitude 6.4", "$3 million in damages"), then the subject of its verb
 * ("Net profit fell to 210 million"), unless only `touching` words are to count.
 */
export function measureOf(
  words: readonly Word[],
  at: number,
  end: number,
  touching: boolean,
  language: Language,
): Measure | null {
  // "Magnitude 6.4", read as one figure.
  if (isNoun(words[at]) && /^\d/.test(words[at + 1]?.form ?? '')) return measureAt(words, at, false, language);
  // "A 6.4-magnitude quake": of the unit that says what is measured, not of its carrier.
  const unit = words[end - 1];
  if (end - 1 > at && isNoun(unit) && language.measureKind(unit.lemma) !== null)
    return measureAt(words, end - 1, false, language);
  const left = beforeHedges(words, at - 1, language);
  const beside =
    dimension(words, left, end, language) ??
    ofNoun(words, left, language) ??
    worthNoun(words, left, language) ??
    besideNoun(words, left, end, language) ??
    after(words, end, language) ??
    qualified(words, end, language);
  return beside ?? (touching ? null : subjectOf(words, at, left, end, language));
}

/** Words that come between a figure and what it is said of: "more than", "about", "at least", "a", "$". */
const HEDGE = /^(?:RB|RBR|RBS|JJR|JJS|DT|\$|PDT)$/;

/** The index of the word before a figure and the words that qualify it. */
function beforeHedges(words: readonly Word[], from: number, language: Language): number {
  let i = from;
  while (i >= 0 && (HEDGE.test(words[i]!.tag) || signals(words[i], 'approximates', language))) i--;
  // "At least".
  if (i >= 0 && words[i]!.tag === 'IN' && /^(?:JJS|RBS)$/.test(words[i + 1]?.tag ?? '')) i--;
  return i;
}

function signals(word: Word | undefined, signal: Signal, language: Language): boolean {
  return word !== undefined && language.signals(word.form).includes(signal);
}

const isNoun = (word: Word | undefined): word is Word => word !== undefined && /^NNS?$/.test(word.tag);

/** "A depth of 10 km". */
function ofNoun(words: readonly Word[], left: number, language: Language): Measure | null {
  return signals(words[left], 'partitive', language) && isNoun(words[left - 1])
    ? measureAt(words, left - 1, false, language)
    : null;
}

/** "The fence is 84 km long", "the fence, 84 km long, …", "the fence, which nobody wanted, is to be 84 km long": the fence. */
function dimension(words: readonly Word[], left: number, end: number, language: Language): Measure | null {
  if (!signals(words[end], 'long', language)) return null;
  let noun = left;
  while (noun > 0 && /^(?:VB|MD|TO)/.test(words[noun]!.tag)) noun--;
  const isAside = noun < left && words[noun]?.form === ',';
  if (isAside) noun = words.findLastIndex(({ form }, i) => i < noun && form === ',');
  if (words[noun]?.form === ',') noun--;
  return isNoun(words[noun]) ? measureAt(words, noun, false, language) : null;
}

/** "A deal worth $3 billion", "the deal, which amounts to $3 billion", "the deal's value would be $3 billion": the deal. */
function worthNoun(words: readonly Word[], left: number, language: Language): Measure | null {
  const from = Math.max(0, left - WORTH_REACH);
  const near = words.slice(from, left + 1);
  const at = from + near.findLastIndex(({ lemma }) => language.signals(lemma).includes('worth'));
  const isNear =
    at >= from && words.slice(at + 1, left + 1).every(({ tag }) => /^(?:MD|VB[ZDNP]?|TO|IN|RB)$/.test(tag));
  if (!isNear) return null;
  let noun = at - 1;
  while (noun > 0 && /^(?:WDT|POS|,|MD|VB[ZDPN]?)$/.test(words[noun]!.tag)) noun--;
  return isNoun(words[noun]) && language.measureKind(words[noun]!.lemma) !== null
    ? { ...measureAt(words, noun, false, language)!, attributive: true }
    : null;
}

/** "The deal's value would be some $3 billion" has three words between, hedges left out. */
const WORTH_REACH = 3;

/** "Magnitude 6.4", "a magnitude-6.4 quake", "a 6.4-magnitude quake". */
function besideNoun(words: readonly Word[], left: number, end: number, language: Language): Measure | null {
  const before = words[left]?.form === '-' ? left - 1 : left;
  if (isNoun(words[before])) return measureAt(words, before, false, language);
  return words[end]?.form === '-' && isNoun(words[end + 1]) ? measureAt(words, end + 1, false, language) : null;
}

/** "$3 million in damages", "41 percent of the vote". */
function after(words: readonly Word[], end: number, language: Language): Measure | null {
  if (!signals(words[end], 'measures', language)) return null;
  let i = end + 1;
  if (signals(words[end], 'partitive', language) && words[i]?.tag === 'DT') i++;
  while (/^(?:JJ|NN)$/.test(words[i]?.tag ?? '') && isNoun(words[i + 1])) i++;
  return isNoun(words[i]) && words[i]!.matter ? measureAt(words, i, false, language) : null;
}

/** "An initial $103 billion offer". */
function qualified(words: readonly Word[], end: number, language: Language): Measure | null {
  let i = end;
  while (/^(?:JJ|NN)$/.test(words[i]?.tag ?? '') && isNoun(words[i + 1]) && i - end < 2) i++;
  const noun = words[i];
  if (!isNoun(noun) || noun.tag === 'NNS') return null;
  const measure = measureAt(words, i, false, language);
  const found = measure === null ? null : { ...measure, attributive: true };
  const before = words.slice(Math.max(0, end - 8), end);
  const own = before.findLast(({ tag, matter }) => matter && tag === 'JJ');
  return found === null || own === undefined ? found : { ...found, qualifiers: [...found.qualifiers, own.lemma] };
}

/** How far before a figure its verb may stand: "was put by the survey at 6.4" is farther. */
const VERB_REACH = 3;

/** "Turnout was 67 percent", "Shares of Halvern fell by 7 percent": the noun before the verb, that before "of" in a chain. */
function subjectOf(words: readonly Word[], at: number, left: number, end: number, language: Language): Measure | null {
  const verb = verbBefore(words, left);
  if (verb < 1) return null;
  const between = words.slice(verb + 1, left + 1);
  // "From 340 million" is how it was.
  if (
    between.some((word) => signals(word, 'from', language)) ||
    words.slice(Math.max(0, verb - 2), verb).some(({ form }) => language.isNegation(form))
  )
    return null;
  let noun = verb - 1;
  while (noun > 0 && /^(?:RB|MD|VB[PZD])$/.test(words[noun]!.tag)) noun--;
  while (noun > 1 && /^NN/.test(words[noun]!.tag) && ofBefore(words, noun, language) !== null)
    noun = ofBefore(words, noun, language)!;
  if (!isNoun(words[noun])) return null;
  // "Closed 4 percent higher".
  const isCompared = /^(?:JJR|RBR)$/.test(words[end]?.tag ?? '');
  // "Was up 11 percent".
  const changes = isCompared || words.slice(verb, at).some((word) => signals(word, 'change', language));
  return measureAt(words, noun, changes && !between.some((word) => signals(word, 'reaches', language)), language);
}

/** The finite verb or participle that a figure follows closely, only prepositions and adverbs between; -1 where there is none. */
function verbBefore(words: readonly Word[], left: number): number {
  for (let i = left; i > left - VERB_REACH && i > 0; i--) {
    if (/^VB[DNPZ]$/.test(words[i]!.tag)) return i;
    if (!/^(?:IN|TO|RB|RP)$/.test(words[i]!.tag)) return -1;
  }
  return -1;
}

/** Of "Shares of Halvern Steel", "turnout in Larn" the index of "Shares", from that of its last word; `null` where no such chain ends there. */
function ofBefore(words: readonly Word[], at: number, language: Language): number | null {
  let i = at;
  while (i > 0 && /^(?:NN|JJ|DT|POS|CD)/.test(words[i]!.tag)) i--;
  return signals(words[i], 'links', language) && isNoun(words[i - 1]) ? i - 1 : null;
}

/** "His average federal tax rate" has three. */
const MOST_QUALIFIERS = 3;

function measureAt(words: readonly Word[], at: number, byHowMuch: boolean, language: Language): Measure | null {
  const noun = words[at]!;
  if (!noun.matter || language.signals(noun.lemma).includes('amount')) return null;
  let first = at;
  while (first > 0 && /^(?:JJ|NN|NNS)$/.test(words[first - 1]!.tag) && at - first < MOST_QUALIFIERS) first--;
  // "A five-year deal" is no year deal.
  if (words[first - 1]?.form === '-' && first < at) first++;
  const qualifiers = words.slice(first, at).flatMap(({ matter, lemma }) => (matter ? [lemma] : []));
  const phrase = words
    .slice(first, at + 1)
    .map(({ form }) => form)
    .join(' ');
  return {
    noun: noun.lemma,
    qualifiers,
    names: namesBeside(words, first, at, language),
    phrase,
    ownedBySpeaker: words[first - 1]?.tag === 'PRP$',
    attributive: false,
    byHowMuch,
  };
}

/** How many words after its noun may name whose a measure is. */
const NAME_REACH = 9;

/** "Halvern's shares", "a bid for Halvern", "shares of Halvern Steel": the names before the phrase and those after its "of". */
function namesBeside(words: readonly Word[], first: number, at: number, language: Language): string[] {
  const isName = ({ tag }: Word): boolean => tag.startsWith('NNP');
  let from = first;
  while (from > 0 && (isName(words[from - 1]!) || words[from - 1]!.tag === 'POS')) from--;
  let to = at + 1;
  // "A bid in October for the Dutch rival Halvern".
  if (signals(words[to], 'links', language)) {
    while (to <= at + NAME_REACH && /^(?:DT|JJ|IN|CD|NNP?|HYPH|VBN)$/.test(words[to]?.tag ?? '')) to++;
  }
  return words.slice(from, to).flatMap((word) => (isName(word) ? [word.lemma] : []));
}
