import type { Actor, Attribution } from '../core/annotations.ts';
import { contains, overlaps, type Span } from '../core/span.ts';
import { type Version, type Word, wordsIn } from './version.ts';

/** The innermost saying whose content holds `span`; `null` where the outlet speaks for itself. */
export function sayingAround(version: Version, span: Span): Attribution | null {
  const around = version.read.annotations.attributions.filter((saying) =>
    saying.content.some((part) => contains(part, span)),
  );
  const length = (saying: Attribution): number => saying.content.reduce((sum, part) => sum + part.end - part.start, 0);
  return around.sort((a, b) => length(a) - length(b))[0] ?? null;
}

/** Most analyses ask who said what: it is told once a version. */
const NAMES = new WeakMap<Version, Map<Attribution, string | null>>();

/** The name of who said it: the speaker's fullest, else the source's words; `null` where neither is told. */
export function speakerName(version: Version, saying: Attribution): string | null {
  const known = NAMES.get(version) ?? new Map<Attribution, string | null>();
  NAMES.set(version, known);
  let name = known.get(saying);
  if (name === undefined) {
    name = nameIn(version, saying);
    known.set(saying, name);
  }
  return name;
}

function nameIn(version: Version, saying: Attribution): string | null {
  const actor = version.read.annotations.actors.find((candidate) => candidate.id === saying.speaker);
  const source = saying.source?.[0];
  if (source === undefined) return actor?.name ?? null;
  const name = actor === undefined || hangsOnAnother(version, saying, source, actor) ? null : actor.name;
  return asInSentence(version, source, name ?? version.read.document.text.slice(source.start, source.end));
}

/** Whether a person's name says in the source whose somebody is, not who: "a lawyer for Ms Crane", "Crane's lawyers", "the Crane campaign". */
function hangsOnAnother(version: Version, { cue }: Attribution, source: Span, { id, kind }: Actor): boolean {
  const named = version.read.annotations.mentions.filter(
    (mention) => mention.form === 'name' && mention.actor === id && contains(source, mention),
  );
  if (kind !== 'person' || named.length === 0) return false;
  // "Ida Crane's promise that …" is hers.
  const words = wordsIn(version, source).filter((word) => !(cue ?? []).some((span) => overlaps(span, word)));
  return named.every((name) => {
    const first = words.findIndex(({ start }) => start >= name.start);
    const last = words.findLastIndex(({ end }) => end <= name.end);
    // "Ms", if it is no part of the name.
    const before =
      /^NNP/.test(words[first - 1]?.tag ?? '') && words[first - 1]!.end - words[first - 1]!.start <= TITLE ? 2 : 1;
    const hangs = /^(?:IN|TO)$/.test(words[first - before]?.tag ?? '') && words.slice(0, first - before).some(isCommon);
    const next = words[last + 1];
    // "The Crane campaign".
    return (
      hangs || (next !== undefined && (isCommon(next) || (next.tag === 'POS' && words.slice(last + 2).some(isCommon))))
    );
  });
}

/** Letters of "Mrs.". */
const TITLE = 4;

const isCommon = ({ tag, capital }: Word): boolean => /^NNS?$/.test(tag) && !capital;

/** A name as it stands within a sentence, with the article that its source has: "Engineers" and "A court" have their capital from the sentence that they begin. */
function asInSentence(version: Version, source: Span, name: string): string {
  const written = version.read.document.text.slice(source.start, source.end).replace(/\s+/g, ' ');
  const bare = version.language.withoutArticle(written);
  const article = written.slice(0, -bare.length).toLowerCase();
  if (article !== '' && bare.toLowerCase() === name.toLowerCase()) return `${article}${bare}`;
  const [first] = wordsIn(version, source);
  // "He" does not begin "Henk".
  const begins =
    first !== undefined && name.split(' ', 1)[0] === version.read.document.text.slice(first.start, first.end);
  if (!begins || !/^(?:NNS?|DT|JJ|CD|PRP\$?)$/.test(first.tag) || isCapital(version, name)) return name;
  // An article has its capital from the sentence, also after a dateline.
  if (first.tag !== 'DT' && hasOwnCapital(version, first)) return name;
  return version.language.keepsCapital(first.form) ? name : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

/** Whether a name is written with capitals: "NORNA", "The Hill". */
function isCapital({ language }: Version, name: string): boolean {
  const bare = language.withoutArticle(name);
  return /^.\p{Lu}/u.test(name) || (bare !== name && /^\p{Lu}/u.test(bare));
}

/** Whether a word has its capital also where no sentence begins, there or elsewhere in the report: "Ukrainian". */
function hasOwnCapital(version: Version, word: Word): boolean {
  const starts = new Set(version.sentences.map(({ first }) => version.words[first]?.start));
  return version.words.some(({ form, capital, start }) => form === word.form && capital && !starts.has(start));
}

/** On whose word something stands; `null` where the outlet gives it as its own. */
export function voiceOf(version: Version, span: Span): string | null {
  const saying = sayingAround(version, span);
  const name = saying === null ? null : speakerName(version, saying);
  return saying !== null && name !== null && namesSomebody(version, saying, name) ? name : null;
}

/** Whether the words for a speaker are a name or a role of a few words, not a time, a figure or a clause taken for one. */
export function namesSomebody(version: Version, saying: Attribution, name: string): boolean {
  const [source] = saying.source ?? [];
  if (name.split(/\s+/).length > MOST_NAME_WORDS || !/\p{L}/u.test(name)) return false;
  const { times, figures } = version.read.annotations;
  if (times.some((time) => version.read.document.text.slice(time.start, time.end) === name)) return false;
  if (source === undefined) return true;
  const words = wordsIn(version, source);
  if (words.some(({ tag }) => tag.startsWith('VB'))) return false;
  // "Who", "several of whom", "many", "one": nobody that a sentence could name.
  if (words.some(({ tag }) => /^W(?:P|DT)/.test(tag)) || !words.some(({ tag }) => /^(?:NN|PRP)/.test(tag)))
    return false;
  // "His words", "she and others": of whom, the sentence does not say.
  const isOpen = words.length > 1 && /^PRP/.test(words[0]!.tag) && name.toLowerCase().startsWith(words[0]!.form);
  if (isOpen || isBrokenOff(version, saying)) return false;
  return ![...times, ...figures].some((other) => overlaps(other, source));
}

/** Whether the words for a speaker are broken off before their noun: "the court of", "the sharpness of their" (of "the sharpness of their criticism shows …"). */
export function isBrokenOff(version: Version, { source }: Attribution): boolean {
  const words = (source ?? []).slice(0, 1).flatMap((span) => wordsIn(version, span));
  return words.length > 1 && /^(?:IN|DT|CC|TO|PRP\$)$/.test(words.at(-1)!.tag);
}

/** "Foreign Minister of the Republic of Somewhere" has seven. */
const MOST_NAME_WORDS = 8;
