import { exactTest } from '../../text/exact-test.ts';
import type { Draft } from '../draft.ts';
import { counted, listed, oftenInWords } from '../sentences.ts';
import { chargesOf, type Named, rowsOf } from './rows.ts';

/** A use of one of several names for a thing, by the outlet itself. */
export interface Use extends Named {
  /** What it shares with names that say the same: they are one way of naming. */
  readonly way: string;
}

/** Uses by one outlet from which on it has a way of its own; a charged name is chosen with care, so that one use shows it. */
const LEAST_USES = 2;

/**
 * How seldom two outlets' words, dealt out at random, may fall so far apart (exact test). Three of the one name and none of the
 * other in either outlet are just within; two are not, unless one of the names is charged.
 */
const MOST_CHANCE = 0.1;

/**
 * A table of what each outlet calls a thing and how often, where two of them prefer different names: `of` says what it is, as
 * a sentence has it. `null` where they do not. Words, not readers, are counted.
 */
export function preferenceDraft(uses: readonly Use[], of: string): Draft | null {
  const byOutlet = Map.groupBy(uses, ({ version }) => version.outlet);
  const contrast = bestContrast([...byOutlet.values()]);
  if (contrast === null) return null;
  const rows = rowsOf(uses).toSorted((a, b) => b.evidence.length - a.evidence.length);
  const told = [...byOutlet].slice(0, MOST_OUTLETS).map(([outlet, own]) => `${outlet} has ${namesOf(own)}`);
  const others = byOutlet.size - told.length;
  const more = others === 0 ? '' : `; ${counted(others, 'more outlet')} in the table`;
  return {
    kind: 'labels',
    explanation: `The outlets have different names for ${of}: ${told.join('; ')}${more}.${chargesOf(rows)}`,
    strength: Math.min(0.9, 0.6 + 0.05 * contrast),
    evidence: rows.flatMap(({ evidence }) => evidence),
    detail: { type: 'labels', of, rows },
  };
}

/** Outlets and names of one outlet that a sentence tells. */
const MOST_OUTLETS = 6;
const MOST_NAMES = 3;

/** How many uses the outlets that prefer different ways have, the fewer of the two; `null` where none do. */
function bestContrast(all: readonly (readonly Use[])[]): number | null {
  const found = all.flatMap((first, i) => all.slice(i + 1).flatMap((second) => contrastOf(first, second) ?? []));
  return found.length === 0 ? null : Math.max(...found);
}

function contrastOf(first: readonly Use[], second: readonly Use[]): number | null {
  const [a, b] = [preferred(first), preferred(second)];
  if (a === null || b === null || a.way === b.way) return null;
  const count = (uses: readonly Use[], way: string): number => uses.filter((use) => use.way === way).length;
  const [own, other] = [count(first, a.way), count(first, b.way)];
  const [itsOwn, itsOther] = [count(second, b.way), count(second, a.way)];
  const isSplit = other === 0 && itsOther === 0;
  if (isSplit && a.charged !== null && b.charged !== null) return Math.min(own, itsOwn);
  if (Math.min(own, itsOwn) < LEAST_USES) return null;
  const isCharged = a.charged !== null || b.charged !== null;
  if (!(isSplit && isCharged) && exactTest(own, own + other, itsOther, itsOther + itsOwn) > MOST_CHANCE) return null;
  return Math.min(own, itsOwn);
}

/** A use of the way that an outlet has more than any other; `null` where it has none such. */
function preferred(uses: readonly Use[]): Use | null {
  const [best, next] = [...Map.groupBy(uses, ({ way }) => way).values()].sort((a, b) => b.length - a.length);
  return best === undefined || best.length === next?.length ? null : best[0]!;
}

/** “estate tax” 5 times and “death tax” once. */
function namesOf(own: readonly Use[]): string {
  const rows = rowsOf(own).toSorted((a, b) => b.evidence.length - a.evidence.length);
  return listed(rows.slice(0, MOST_NAMES).map(({ label, evidence }) => `“${label}” ${oftenInWords(evidence.length)}`));
}
