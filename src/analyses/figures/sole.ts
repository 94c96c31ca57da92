import type { Language } from '../../core/language.ts';
import { type Version, type Word, wordsIn } from '../version.ts';

/** What of a figure tells whether it is the only one of its kind. */
export interface Told {
  readonly version: Version;
  readonly figure: {
    readonly start: number;
    readonly end: number;
    readonly value: number;
    readonly unit: string | null;
  };
}

/**
 * Of each of a report's figures, whether its unit is told with no other value there ("three cables", and no other
 * cables): then a report that has another value of that unit in a like sentence has as a rule counted the same. Not one
 * in brackets (a sum converted, a record) nor a comparison ("five rounds sooner"), nor a share, of which every thing has one.
 */
export function solesOf(facts: readonly Told[], language: Language): boolean[] {
  const values = new Map<string, Set<number>>();
  for (const { figure } of facts) {
    if (figure.unit !== null) values.set(figure.unit, (values.get(figure.unit) ?? new Set()).add(figure.value));
  }
  return facts.map(({ version, figure }) => {
    if (figure.unit === null || figure.unit === '%' || values.get(figure.unit)!.size > 1) return false;
    if (language.signals(figure.unit).includes('scored')) return false;
    return (
      !isInBrackets(version, figure) && !isCompared(wordsIn(version, { start: figure.end, end: figure.end + REACH }))
    );
  });
}

/** Letters within which a comparison follows a figure. */
const REACH = 24;

/** Whether a figure stands within brackets: as a rule a sum converted, or a record. */
export function isInBrackets({ read }: Version, { start, end }: Told['figure']): boolean {
  const { text } = read.document;
  const before = text.slice(Math.max(0, start - REACH), start);
  return before.lastIndexOf('(') > before.lastIndexOf(')') && text.slice(end, end + REACH).includes(')');
}

/** The first word after what is counted, of two. */
function isCompared(after: readonly Word[]): boolean {
  return after.slice(0, 2).some(({ tag }) => tag === 'RBR' || tag === 'JJR');
}
