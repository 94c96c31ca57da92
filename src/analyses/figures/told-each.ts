import { dayInWords } from '../../core/day-in-words.ts';
import { outletAndDay, someOutlets } from '../sentences.ts';
import { clauseAround, quoted } from '../version.ts';
import type { FigureFact } from './fact.ts';
import { spanOf } from './ledger.ts';

/** Figures as a sentence tells them, those of one value on one word once, with their outlets in a row. */
export function toldEach(facts: readonly FigureFact[]): string[] {
  return [...Map.groupBy(facts, sameWords).values()].map(tellTogether);
}

/** What figures must share to be told once, with their outlets in a row. */
function sameWords({ figure, by, version }: FigureFact): string {
  const { value, upper, bound, unit } = figure;
  const state = unit === null ? null : version.language.stateOf(unit);
  // “14 people” are the “14 dead”, but not “14 civilians”.
  const isPlain = unit === 'person' || (state !== null && state !== 'anybody');
  return [value, upper, bound, isPlain ? null : unit, by].join();
}

function tellTogether(facts: readonly FigureFact[]): string {
  const [first] = facts as [FigureFact, ...FigureFact[]];
  if (facts.length === 1) return tell(first);
  const by = byOf(first);
  const day = facts.every(({ version }) => version.day === first.version.day) ? first.version.day : null;
  const when = day === null ? '' : `, ${dayInWords(day)}`;
  return `“${wordsOf(first)}” (${someOutlets(facts.map(({ version }) => version.outlet))}${when}${by})`;
}

/** A figure in its report's words, and who gives it. */
export function tell(fact: FigureFact): string {
  return `“${wordsOf(fact)}” (${outletAndDay(fact.version)}${byOf(fact)})`;
}

function byOf({ by }: FigureFact): string {
  return by === null ? '' : `, on the word of ${by}`;
}

/** The figure with what is counted; an amount that is no count is understood from its clause, if that is not too long. */
function wordsOf(fact: FigureFact): string {
  const around = fact.count ? [] : clauseAround(fact.version, fact.figure);
  // "But …", "which …" lean on what stands before.
  const clause = around.slice(around.findIndex(({ tag }) => !/^(?:CC|WDT)$/.test(tag)));
  const span = clause.length === 0 ? spanOf(fact) : { start: clause[0]!.start, end: clause.at(-1)!.end };
  const words = quoted(fact.version, span);
  return words.endsWith('…') ? quoted(fact.version, spanOf(fact)) : words;
}
