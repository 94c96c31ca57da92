import type { Language } from '../../core/language.ts';
import { sliceAll } from '../../core/span.ts';
import type { Spoken } from './comparison.ts';
import type { Saying } from './sayings.ts';
import { haveTwoSpeakers } from './who-said.ts';

/**
 * Whether all that is told is that something was asked or left unanswered ("asked whether …", "did not say whether …"):
 * nothing is claimed. Not where no verb of saying stands by ("repeated her doubts whether …").
 */
function isAsked({ words, cue }: Pick<Saying, 'words' | 'cue'>, language: Language): boolean {
  const opening = language.signals(words[0]?.form ?? '');
  // Not "if", which opens conditions, nor "why", which takes what follows for so.
  const asks = opening.includes('asks') && opening.includes('possible') && !opening.includes('condition');
  return asks && cue.some(({ form }) => language.signals(form).includes('speech'));
}

/**
 * Tells of two of `sayings`, by index, whether the one asks what the other answers. Of one who asks what he means to say ("Who is to pay?")
 * another report may have say it: where only a question mark tells, two must speak. `textOf` gives a document's text.
 */
export function answersAmong(
  sayings: readonly Spoken[],
  textOf: (document: string) => string,
  language: Language,
): (a: number, b: number) => boolean {
  const asked = sayings.map((saying) => isAsked(saying, language));
  const marked = sayings.map(({ document, content }) => endsAsQuestion(sliceAll(textOf(document), content)));
  const claims = (index: number): boolean => !marked[index]! && !tellsQuestion(sayings[index]!, language);
  return (a, b) => {
    if (asked[a]! !== asked[b]!) return claims(asked[a]! ? b : a);
    return marked[a]! !== marked[b]! && haveTwoSpeakers(sayings[a]!, sayings[b]!) && claims(marked[a]! ? b : a);
  };
}

/** Whether a saying has such a question in it ("We do not know whether …"): then it tells what the question tells. */
function tellsQuestion({ words, cue }: Pick<Saying, 'words' | 'cue'>, language: Language): boolean {
  return [...words, ...cue].some(({ form }) => language.signals(form).includes('asks'));
}

/** Whether the words end with a question mark. */
export function endsAsQuestion(text: string): boolean {
  return /\?[\p{Pf}\p{Pe}"'’]*\s*$/u.test(text);
}
