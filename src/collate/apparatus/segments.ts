import type { CompareWords } from '../likeness.ts';
import type { Row } from './columns.ts';
import type { Unit } from './rendering.ts';

/** Consecutive rows that are told of together. */
export type Stretch = readonly Row[];

/**
 * Cuts the table into places: words on which all agree as one; a word that others give in another form, spelling or
 * synonym alone; and words that stand against nothing or against quite other ones together, as long as the same
 * witnesses part there. No place crosses the end of a fragment of any rendering, so that what each has there is one
 * stretch of its text.
 */
export function cutIntoPlaces(rows: readonly Row[], base: number, compare: CompareWords): Stretch[] {
  const places: Row[][] = [];
  let current: { kind: RowKind; groups: number[] } | null = null;
  const fragments = new FragmentEnds(rows[0]?.length ?? 0);
  for (const row of rows) {
    const kind = kindOf(row, base, compare);
    const groups = groupsOf(row);
    const atEnd = fragments.passes(row);
    const joins: boolean =
      current !== null &&
      !atEnd &&
      kind === current.kind &&
      (kind === 'agreed' || (kind === 'loose' && comparable(groups, current.groups)));
    if (joins) {
      places.at(-1)!.push(row);
      current = { kind, groups: finest(groups, current!.groups) };
    } else {
      places.push([row]);
      current = { kind, groups };
    }
  }
  return places;
}

type RowKind = 'agreed' | 'related' | 'loose';

function kindOf(row: Row, base: number, compare: CompareWords): RowKind {
  const word = row[base] ?? null;
  if (word === null || row.includes(null)) return 'loose';
  if (row.every((other) => other!.form === word.form)) return 'agreed';
  return row.every((other) => related(word, other!, compare)) ? 'related' : 'loose';
}

function related(a: Unit, b: Unit, compare: CompareWords): boolean {
  const facts = a.kind === b.kind && (a.kind === 'figure' || a.kind === 'name');
  return facts || compare(a, b).score > 0;
}

/** For each rendering the first that has the same word there. */
function groupsOf(row: Row): number[] {
  const forms = row.map((word) => word?.form ?? null);
  return forms.map((form) => forms.indexOf(form));
}

/** Whether one parts the renderings at least as finely as the other and along the same lines. */
function comparable(a: readonly number[], b: readonly number[]): boolean {
  return refines(a, b) || refines(b, a);
}

function refines(fine: readonly number[], coarse: readonly number[]): boolean {
  return fine.every((group, index) => coarse[group] === coarse[index]);
}

function finest(a: number[], b: number[]): number[] {
  return refines(a, b) ? a : b;
}

/** Watches for the row at which some rendering goes on to its next fragment. */
class FragmentEnds {
  readonly #current: number[];

  constructor(count: number) {
    this.#current = new Array<number>(count).fill(0);
  }

  passes(row: Row): boolean {
    let passed = false;
    row.forEach((word, index) => {
      if (word === null || word.fragment === this.#current[index]) return;
      this.#current[index] = word.fragment;
      passed = true;
    });
    return passed;
  }
}
