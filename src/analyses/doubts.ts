import type { Attribution } from '../core/annotations.ts';
import type { Language, Signal } from '../core/language.ts';
import type { Span } from '../core/span.ts';
import { isWithinQuotation } from '../text/open-quotation.ts';
import type { Draft } from './draft.ts';
import { areKin } from './likeness.ts';
import { listed } from './sentences.ts';
import {
  evidenceAt,
  quoted,
  type Sentence,
  type StoryInHand,
  sentenceAt,
  type Version,
  type Word,
  wordsIn,
} from './version.ts';
import { namesSomebody, sayingAround, speakerName } from './voice.ts';

/**
 * An outlet's doubt in one word before a noun: "the alleged withdrawal", "their so-called referendum" (epistemological bias:
 * Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013; of words that commit less than the bare noun, Saurí and Pustejovsky
 * 2009, *FactBank*). What is only the caution of courts ("the alleged gunman") is left out: the noun must be of
 * something that nobody is accused of.
 */
export function doubtFindings(story: StoryInHand): Draft[] {
  const doubted = story.versions.flatMap((version) => doubtsIn(version, story.language));
  return doubted.map((doubt) => draft(doubt, calledPlainly(doubt, story)));
}

/** A noun, or an adjective before one ("supposedly independent"), with the word before it that holds it off. */
interface Doubt {
  readonly version: Version;
  /** From the word of doubt to its end: "so-called". */
  readonly word: Span;
  readonly noun: Word;
  /** Whom the report has declare or praise it, and by which words; `null` where it speaks for itself alone. */
  readonly by: { readonly name: string; readonly cue: string } | null;
}

function doubtsIn(version: Version, language: Language): Doubt[] {
  const doubts: Doubt[] = [];
  for (let at = 0; at < version.words.length; at++) {
    const length = doubtAt(version.words, at, language);
    if (length === 0) continue;
    const form = joined(version.words, at, length);
    const noun = nounAfter(version.words, at + length, language.signals(form), language);
    const word = { start: version.words[at]!.start, end: version.words[at + length - 1]!.end };
    const by = noun === null ? undefined : performer(version, word, language);
    if (noun !== null && by !== undefined) doubts.push({ version, word, noun, by });
    at += length - 1;
  }
  return doubts;
}

/** How many words from `at` on are one word of doubt, a hyphen among them; 0 for none. "Is alleged", "is supposed to", "professed support" are no doubt of a noun. */
function doubtAt(words: readonly Word[], at: number, language: Language): number {
  const before = words[at - 1];
  const opens = before === undefined || /^(?:DT|PRP\$|POS|IN|JJ|``|\.)$/.test(before.tag);
  if (words[at]!.tag.startsWith('VB') && !opens) return 0;
  const length = words[at + 1]?.form === '-' ? HYPHENATED : 1;
  return language.signals(joined(words, at, length)).includes('distances') ? length : 0;
}

/** Words of "self-styled", its hyphen among them. */
const HYPHENATED = 3;

const joined = (words: readonly Word[], at: number, length: number): string =>
  length === 1
    ? words[at]!.form
    : words
        .slice(at, at + length)
        .map(({ form }) => form)
        .join('');

/** The noun or adjective that a word of doubt holds off, where nobody is accused of such a thing; `null` for any other. */
function nounAfter(words: readonly Word[], from: number, doubt: readonly Signal[], language: Language): Word | null {
  let to = from;
  while (to < words.length && /^(?:JJ|VBG|VBN|NN|CD|HYPH|``)/.test(words[to]!.tag)) to++;
  const noun = words[to - 1];
  // "A supposedly independent inquiry": the adjective.
  if (/^RB/.test(words[from - 1]!.tag)) return to > from + 1 && isPraise(words[from]!, language) ? words[from]! : null;
  const between = words.slice(from, Math.max(from, to - 1));
  // "The so-called Islamic State", "the so-called Brexit vote": a name, or what a name tells apart.
  if (noun === undefined || to === from || !/^NNS?$/.test(noun.tag) || noun.capital) return null;
  if (between.some(({ tag, capital }) => /^NNP/.test(tag) && capital)) return null;
  const kinds = language.signals(noun.lemma);
  const told = between.filter(({ tag }) => !/^(?:HYPH|``)$/.test(tag));
  // "So-called snap elections" explains a term; "so-called free elections" does not.
  const isTerm = told.some((word) => !word.capital && !isPraise(word, language));
  if (doubt.includes('introduced') && isTerm) return null;
  const isCaution = doubt.includes('cautions');
  return kinds.includes('blameless') || (!isCaution && kinds.includes('merit')) ? noun : null;
}

function isPraise({ form, lemma }: Word, language: Language): boolean {
  const signals = [...language.signals(form), ...language.signals(lemma)];
  return signals.some((signal) => signal === 'approves' || signal === 'blameless' || signal === 'merit');
}

/**
 * Whom the report has declare or praise what it doubts; `null` where it speaks for itself; `undefined` where the doubt may be
 * a speaker's own. Nobody declares his own "alleged" truce.
 */
function performer(version: Version, word: Span, language: Language): Doubt['by'] | undefined {
  if (isWithinQuotation(version.read.document.text, word.start, word.end)) return undefined;
  const saying = sayingAround(version, word);
  if (saying === null) return null;
  const name = speakerName(version, saying);
  if (saying.kind === 'direct' || saying.within !== null || saying.negated || name === null) return undefined;
  const [cue] = saying.cue ?? [];
  const performs =
    cue !== undefined && wordsIn(version, cue).some(({ form }) => language.signals(form).includes('performs'));
  return performs && isItsObject(version, saying, word) && namesSomebody(version, saying, name)
    ? { name, cue: quoted(version, cue) }
    : undefined;
}

/** "Declared the alleged truce over", "announced the end of its alleged truce", not "ordered an inquiry into the alleged truce". */
function isItsObject(version: Version, { content }: Attribution, word: Span): boolean {
  const before = content.flatMap((part) => wordsIn(version, part)).filter(({ end }) => end <= word.start);
  return before.at(-1)?.tag === 'PRP$' || before.every(({ tag }) => tag === 'DT');
}

/** Sentences that are shown beside a doubt. */
const MOST_PLAIN = 2;

/** Where other outlets tell of the same thing without such a word: its noun, a name and no negation. */
function calledPlainly({ version, noun, word }: Doubt, { versions, language }: StoryInHand) {
  const around = sentenceAt(version, word);
  if (around === null) return [];
  const names = wordsOf(version, around).filter(({ tag }) => tag.startsWith('NNP'));
  const others = versions.filter(({ outlet }) => outlet !== version.outlet);
  const found = others.flatMap((other) => {
    const sentence = other.sentences.find((candidate) => {
      const words = wordsOf(other, candidate);
      const at = words.findIndex(({ lemma, tag }) => lemma === noun.lemma && tag.slice(0, 2) === noun.tag.slice(0, 2));
      const shared = words.some(
        ({ tag, lemma }) => tag.startsWith('NNP') && names.some((name) => areKin(name.lemma, lemma)),
      );
      return at >= 0 && shared && !words.some(({ form }) => holdsOff(form, language));
    });
    return sentence === undefined ? [] : [{ version: other, sentence }];
  });
  return found.slice(0, MOST_PLAIN);
}

const wordsOf = (version: Version, { first, last }: Sentence): readonly Word[] => version.words.slice(first, last);

function holdsOff(form: string, language: Language): boolean {
  const signals = language.signals(form);
  return (
    language.isNegation(form) ||
    signals.some((signal) => /^(?:distances|doubt|possible|planned|condition)$/.test(signal))
  );
}

function draft({ version, word, noun, by }: Doubt, plain: readonly { version: Version; sentence: Sentence }[]): Draft {
  const whole = { start: word.start, end: noun.end + closing(version, noun) };
  const held = quoted(version, whole);
  const told = by === null ? '' : `, where it tells what ${by.name} “${by.cue}”`;
  const others = plain.map((other) => `${other.version.outlet} (“${quoted(other.version, other.sentence)}”)`);
  const beside =
    others.length === 0 ? '' : ` ${listed(others)} ${others.length > 1 ? 'do' : 'does'} without such a word.`;
  return {
    kind: 'verdict',
    explanation: `${version.outlet} does not vouch for the word “${quoted(version, noun)}”: it writes “${held}” in its own voice${told}.${beside}`,
    strength: 0.6,
    evidence: [
      evidenceAt(version, word, quoted(version, word)),
      evidenceAt(version, whole, held),
      ...plain.map((other) => evidenceAt(other.version, other.sentence, 'without such a word')),
    ],
    detail: { type: 'plain' },
  };
}

/** 1 where a quotation mark closes right after a noun: the “free election”. */
function closing({ read }: Version, { end }: Word): number {
  return /[”"]/u.test(read.document.text[end] ?? '') ? 1 : 0;
}
