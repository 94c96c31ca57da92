import type { Language } from '../../core/language.ts';
import type { Saying } from './sayings.ts';

/**
 * Whether all that is told is that something was asked or left unanswered ("asked whether …", "did not say whether …"):
 * nothing is claimed. Not where no verb of saying stands by ("repeated her doubts whether …").
 */
export function isAsked({ words, cue }: Pick<Saying, 'words' | 'cue'>, language: Language): boolean {
  const opening = language.signals(words[0]?.form ?? '');
  // Not "if", which opens conditions, nor "why", which takes what follows for so.
  const asks = opening.includes('asks') && opening.includes('possible') && !opening.includes('condition');
  return asks && cue.some(({ form }) => language.signals(form).includes('speech'));
}

/** Whether a saying has such a question in it ("We do not know whether …"): then it tells what the question tells. */
export function tellsQuestion({ words, cue }: Pick<Saying, 'words' | 'cue'>, language: Language): boolean {
  return [...words, ...cue].some(({ form }) => language.signals(form).includes('asks'));
}

/** Whether the words end with a question mark. */
export function endsAsQuestion(text: string): boolean {
  return /\?[\p{Pf}\p{Pe}"'’]*\s*$/u.test(text);
}
