import type { Figure } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import type { Signal } from '../../core/signal.ts';
import type { Draft } from '../draft.ts';
import { asQuotation } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, sentenceAt, trimmed, type Version, wordsIn } from '../version.ts';
import { type HeadlineClause, type HeadlineWord, headlineOf } from './headline.ts';

/**
 * Headlines that give an amount in full which their text never reaches: "He took 3 million" above "almost 3 million", "6,000
 * jobs to go" above "up to 6,000". One finding a headline.
 */
export function headlineAmountFindings({ versions, language }: StoryInHand): Draft[] {
  return versions.flatMap((version) => {
    const { clauses } = headlineOf(version, language);
    return clauses.flatMap((clause) => draft(clause, version, language) ?? []).slice(0, 1);
  });
}

function draft(clause: HeadlineClause, version: Version, language: Language): Draft | null {
  const { figures } = version.read.annotations;
  const figure = figures.find(
    (one) =>
      isGivenInFull(clause, one, version, language) &&
      figures.every((other) => other.value !== one.value || fallsShort(other, version, language)),
  );
  const sentence = figure === undefined ? null : sentenceAt(version, figure);
  if (figure === undefined || sentence === null) return null;
  const place = trimmed(version, sentence);
  return {
    kind: 'headline',
    explanation: `The headline of ${version.outlet} gives in full what its text has only as “${quoted(version, figure)}”: “${asQuotation(clause.text)}”.`,
    strength: 0.75,
    evidence: [evidenceAt(version, place, 'the amount in the text')],
    detail: { type: 'plain' },
  };
}

/** Whether a figure's words say that it was not quite reached, or is the most that may be. */
function fallsShort(figure: Figure, version: Version, language: Language): boolean {
  return (
    figure.bound === 'at most' || wordsIn(version, figure).some(({ form }) => language.signals(form).includes('short'))
  );
}

/** Whether a statement of a headline has a figure's number in the same digits and words, with nothing before it that limits it. */
function isGivenInFull({ words }: HeadlineClause, figure: Figure, version: Version, language: Language): boolean {
  if (!fallsShort(figure, version, language)) return false;
  const number = wordsIn(version, figure).filter(({ tag }) => tag === 'CD');
  const at = words.findIndex((_, i) => number.every(({ form }, k) => words[i + k]?.form === form));
  if (number.length === 0 || at < 0) return false;
  return !isLimited(words.slice(Math.max(0, at - LIMIT_REACH), at), language);
}

/** Words before a number in a headline that may limit it: "close to 40", "up to 6,000". */
const LIMIT_REACH = 2;
const LIMITS: ReadonlySet<Signal> = new Set<Signal>(['short', 'slight', 'approximates', 'possible', 'planned']);

function isLimited(before: readonly HeadlineWord[], language: Language): boolean {
  const [first, second] = before.slice(-LIMIT_REACH);
  const last = second ?? first;
  // "Up to", not "rises to" or "interest at".
  const isBare = second !== undefined && !first!.matter && language.signals(second.form).includes('reaches');
  const limits = before.some(({ form }) => language.signals(form).some((signal) => LIMITS.has(signal)));
  return last !== undefined && (isBare || limits);
}
