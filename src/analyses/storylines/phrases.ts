import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import { areKin } from '../likeness.ts';
import type { Saying } from '../sayings/saying.ts';
import { type Version, type Word, wordsIn } from '../version.ts';

/** Words by which a speaker calls something, in one of their sayings. */
export interface Phrase {
  readonly saying: Saying;
  /** The last is its head. */
  readonly words: readonly Word[];
  readonly span: Span;
  /** Whether it is a single word that stands alone in quotation marks: the outlet gives it as the speaker's own. */
  readonly isPicked: boolean;
}

/** What the words of a phrase weigh at least, so that it is not what anybody says of anything ("the other side"). */
const LEAST_WEIGHT = 6;
/** And a single word that an outlet has picked out. */
const LEAST_PICKED = 4.5;

/**
 * The noun phrases of a saying that tell enough to be known again: an adjective or noun and a noun, neither a name ("spy planes"), or one rare
 * word that stands alone in quotation marks (multiple "provocations").
 */
export function phrasesIn(saying: Saying, language: Language): Phrase[] {
  const { version, attribution } = saying;
  return attribution.content.flatMap((part) =>
    runsOf(wordsIn(version, part), language).flatMap((run) => phraseOf(saying, run, language) ?? []),
  );
}

/** Runs of adjectives, participles and nouns that end in a noun. */
function runsOf(words: readonly Word[], language: Language): Word[][] {
  const runs: Word[][] = [[]];
  for (const [i, word] of words.entries()) {
    const isWithin = runs.at(-1)!.length > 0;
    const goesOn = /^(?:NN|JJ|VBN$|VBG$|HYPH)/.test(word.tag);
    if (goesOn && (isWithin || !isVerb(word, words[i - 1], language))) runs.at(-1)!.push(word);
    else runs.push([]);
  }
  return runs.map((run) => run.slice(0, run.findLastIndex(({ tag }) => /^NNS?$/.test(tag)) + 1));
}

/** Whether a participle is a verb and not what a noun is like: "fearing attacks", "had sunk ships"; not "a rising tide", "forged letters". */
function isVerb({ tag }: Word, before: Word | undefined, language: Language): boolean {
  if (tag === 'VBN') return before !== undefined && language.signals(before.lemma).includes('auxiliary');
  return tag === 'VBG' && !/^(?:DT|PRP\$|POS|JJ|CD)$/.test(before?.tag ?? '');
}

function phraseOf(saying: Saying, run: readonly Word[], language: Language): Phrase | null {
  const telling = run.filter((word) => word.matter && !isName(word) && !isLight(word, language));
  const [first, head] = [telling[0], run.at(-1)];
  if (first === undefined || head === undefined || telling.at(-1) !== head) return null;
  const phrase = { saying, words: telling, span: { start: first.start, end: head.end } };
  const weight = telling.reduce((sum, word) => sum + word.weight, 0);
  // "Front-runner" is one word.
  const isOne = !/\s/.test(saying.version.read.document.text.slice(first.start, head.end));
  if (!isOne && weight >= LEAST_WEIGHT) return { ...phrase, isPicked: false };
  const isPicked = telling.length === 1 && head.weight >= LEAST_PICKED && standsAlone(saying.version, head);
  return isPicked ? { ...phrase, isPicked } : null;
}

const isName = ({ capital, tag }: Word): boolean => tag.startsWith('NNP') || (capital && tag === 'JJ');

function isLight({ form, lemma }: Word, language: Language): boolean {
  return language.signals(form).includes('more') || language.signals(lemma).includes('amount');
}

function standsAlone({ read }: Version, { start, end }: Word): boolean {
  const { text } = read.document;
  return /["“‘']/u.test(text[start - 1] ?? '') && /^[,.]?["”’']/u.test(text.slice(end, end + 2));
}

/** The beginnings of words by which phrases that may call the same find each other: those of `own` must be among those of `others`. */
export function keysOf(
  { words }: Phrase,
  language: Language,
): { readonly own: Set<string>; readonly others: Set<string> } {
  const keyOf = (lemma: string): string => lemma.slice(0, KEY_LETTERS);
  const own = words.map(({ lemma }) => keyOf(lemma));
  const { lemma } = words.at(-1)!;
  const others = [...language.synonyms(lemma), ...language.retellings(lemma)].map(keyOf);
  return { own: new Set(own), others: new Set([...own, ...others]) };
}

const KEY_LETTERS = 5;

/** Whether two phrases call the same: head and another word of each answer, or the one word that one has has its root in the other. */
export function callTheSame(a: Phrase, b: Phrase, language: Language): boolean {
  if (a.isPicked || b.isPicked) {
    const [one, other] = a.isPicked ? [a, b] : [b, a];
    const [word] = one.words as [Word, ...Word[]];
    return other.words.some((own) => own.weight >= LEAST_PICKED && haveOneRoot(word, own));
  }
  const [headA, headB] = [a.words.at(-1)!, b.words.at(-1)!];
  if (!answer(headA, headB, language)) return false;
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const others = many.slice(0, -1);
  return few.slice(0, -1).some((word) => others.some((other) => answer(word, other, language)));
}

const haveOneRoot = (a: Word, b: Word): boolean => areKin(a.lemma, b.lemma);

function answer(a: Word, b: Word, language: Language): boolean {
  if (haveOneRoot(a, b)) return true;
  return language.synonyms(a.lemma).includes(b.lemma) || language.retellings(a.lemma).includes(b.lemma);
}
