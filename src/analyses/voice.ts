import type { Attribution } from '../core/annotations.ts';
import { contains, overlaps, type Span } from '../core/span.ts';
import { type Version, wordsIn } from './version.ts';

/** The innermost saying whose content holds `span`; `null` where the outlet speaks for itself. */
export function sayingAround(version: Version, span: Span): Attribution | null {
  const around = version.read.annotations.attributions.filter((saying) =>
    saying.content.some((part) => contains(part, span)),
  );
  const length = (saying: Attribution): number => saying.content.reduce((sum, part) => sum + part.end - part.start, 0);
  return around.sort((a, b) => length(a) - length(b))[0] ?? null;
}

/** The name of who said it: the speaker's fullest, else the source's words; `null` where neither is told. */
export function speakerName(version: Version, saying: Attribution): string | null {
  const actor = version.read.annotations.actors.find((candidate) => candidate.id === saying.speaker);
  if (actor !== undefined) return actor.name;
  const source = saying.source?.[0];
  return source === undefined ? null : version.read.document.text.slice(source.start, source.end);
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
  // "Who", "several of whom", "many": nobody that a sentence could name.
  if (words.some(({ tag }) => /^W(?:P|DT)/.test(tag)) || !words.some(({ tag }) => /^(?:NN|PRP|CD)/.test(tag)))
    return false;
  return ![...times, ...figures].some((other) => overlaps(other, source));
}

/** "Foreign Minister of the Republic of Somewhere" has seven. */
const MOST_NAME_WORDS = 8;
