import type { FigureRow } from '../../core/finding.ts';
import type { Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { listed, outletAndDay, someOutlets } from '../sentences.ts';
import { evidenceAt, quoted, type Version } from '../version.ts';
import { voiceOf } from '../voice.ts';

/** A number that a report tells of one person: an age, a prison term, a number of children. */
export interface PersonalFigure {
  readonly version: Version;
  readonly place: Span;
  readonly value: number;
  /** Its value as a sentence tells it. */
  readonly words: string;
}

/** Over more days than this a birthday is as likely as a mistake, and a court of appeal may have ruled. */
const MOST_DAYS = 30;

/** That two reports or more, as a rule of one month, do not agree on such a number; `null` where none do. A report that repeats its number is told once. */
export function disagreement(
  told: readonly PersonalFigure[],
  of: string,
  unit: 'year' | 'month' | null,
  strength: number,
  mostDays = MOST_DAYS,
): Draft | null {
  const once = [...Map.groupBy(told, ({ version, value }) => `${version.id} ${value}`).values()].map(([one]) => one!);
  const dated = once.filter(({ version }) => version.day !== null);
  const firsts = dated.length === 0 ? once : dated.sort((a, b) => dayOf(a) - dayOf(b));
  const own = firsts.map((first) => following(first, once, mostDays)).find(differs);
  if (own === undefined) return null;
  const each = [...Map.groupBy(own, ({ value }) => value).values()].map(tell);
  const rows = rowsOf(own, unit);
  return {
    kind: 'figures',
    explanation: `The reports do not agree on ${of}: ${listed(each)}.`,
    strength,
    evidence: rows.map(({ evidence }) => evidence),
    detail: { type: 'figures', of, relation: 'conflict', rows },
  };
}

/** Such numbers as rows of the ledger. */
export function rowsOf(told: readonly PersonalFigure[], unit: 'year' | 'month' | null): FigureRow[] {
  return told.map(({ version, place, value }) => ({
    evidence: evidenceAt(version, place, quoted(version, place)),
    value,
    upper: null,
    unit,
    bound: 'exact',
    reality: 'actual',
    by: voiceOf(version, place),
    asOf: version.day,
  }));
}

/** Those told on the day of the first or in so many days after it, and those of unknown day: what another report tells much later says nothing against it. */
function following(
  first: PersonalFigure,
  told: readonly PersonalFigure[],
  mostDays: number,
): readonly PersonalFigure[] {
  // Of an unknown day nothing is smaller or greater.
  return told.filter((one) => !(dayOf(one) < dayOf(first) || dayOf(one) - dayOf(first) > mostDays));
}

const dayOf = ({ version }: PersonalFigure): number => Date.parse(version.day?.slice(0, 10) ?? '') / 86_400_000;

function differs(told: readonly PersonalFigure[]): boolean {
  return new Set(told.map(({ value }) => value)).size > 1 && new Set(told.map(({ version }) => version)).size > 1;
}

function tell(own: readonly PersonalFigure[]): string {
  const [first] = own as [PersonalFigure, ...PersonalFigure[]];
  const where = own.length === 1 ? outletAndDay(first.version) : someOutlets(own.map(({ version }) => version.outlet));
  return `${first.words} (${where})`;
}
