import type { Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { listed, outletAndDay, someOutlets } from '../sentences.ts';
import { evidenceAt, quoted, type Version } from '../version.ts';
import { voiceOf } from '../voice.ts';

/** A number that a report of known day tells of one person: an age, a prison term. */
export interface PersonalFigure {
  readonly version: Version;
  readonly place: Span;
  readonly value: number;
  /** Its value as a sentence tells it. */
  readonly words: string;
}

/** Over more days than this a birthday is as likely as a mistake, and a court of appeal may have ruled. */
const MOST_DAYS = 30;

/** That two reports or more of one month do not agree on such a number; `null` where they do, or lie farther apart. A report that repeats its number is told once. */
export function disagreement(
  told: readonly PersonalFigure[],
  of: string,
  unit: 'year' | 'month',
  strength: number,
): Draft | null {
  const own = [...Map.groupBy(told, ({ version, value }) => `${version.id} ${value}`).values()].map(([one]) => one!);
  const values = new Set(own.map(({ value }) => value));
  const reports = new Set(own.map(({ version }) => version));
  if (reports.size < 2 || values.size < 2 || daysBetween(own) > MOST_DAYS) return null;
  const each = [...Map.groupBy(own, ({ value }) => value).values()].map(tell);
  const rows = own.map(({ version, place, value }) => ({
    evidence: evidenceAt(version, place, quoted(version, place)),
    value,
    upper: null,
    unit,
    bound: 'exact' as const,
    by: voiceOf(version, place),
    asOf: version.day,
  }));
  return {
    kind: 'figures',
    explanation: `The reports do not agree on ${of}: ${listed(each)}.`,
    strength,
    evidence: rows.map(({ evidence }) => evidence),
    detail: { type: 'figures', of, relation: 'conflict', rows },
  };
}

function daysBetween(told: readonly PersonalFigure[]): number {
  const days = told.map(({ version }) => Date.parse(version.day!.slice(0, 10)));
  return (Math.max(...days) - Math.min(...days)) / 86_400_000;
}

function tell(own: readonly PersonalFigure[]): string {
  const [first] = own as [PersonalFigure, ...PersonalFigure[]];
  const where = own.length === 1 ? outletAndDay(first.version) : someOutlets(own.map(({ version }) => version.outlet));
  return `${first.words} (${where})`;
}
