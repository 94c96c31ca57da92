import type { Row } from './columns.ts';
import type { CompareUnits, Unit } from './rendering.ts';

/** Consecutive rows that are told of together. */
export type Stretch = readonly Row[];

/**
 * Cuts the table into places: words on which the same witnesses agree as one, whoever has nothing or others there; a
 * word that the rest give in another form, spelling or synonym alone; and words that stand against nothing or against
 * quite other ones together. That one witness goes its own way hides nothing of what the
 * others have. No place crosses the end of a fragment of any rendering, so that what each has there is one stretch of
 * its text.
 */
export function cutIntoPlaces(rows: readonly Row[], base: number, compare: CompareUnits): Stretch[] {
  const marked = withoutStrayGrammar(marksOf(rows, base, compare), rows);
  const places: { rows: Row[]; marks: Mark[] }[] = [];
  rows.forEach((row, index) => {
    const mark = marked[index]!;
    const place = places.at(-1);
    if (place !== undefined && joins(mark, place.marks)) {
      place.rows.push(row);
      place.marks.push(mark);
    } else places.push({ rows: [row], marks: [mark] });
  });
  return places.map((place) => place.rows);
}

/**
 * How the witnesses that have a word in a row stand to one another: all have the same one; each gives the base's in
 * another form; at least two agree where others do not; no two agree.
 */
type RowKind = 'agreed' | 'related' | 'shared' | 'loose';

interface Mark {
  readonly kind: RowKind;
  /** For each rendering the first that has the same word there, or nothing either. */
  readonly groups: readonly number[];
  /** Which renderings have a word there. */
  readonly present: readonly boolean[];
  /** Some rendering goes on to its next fragment here. */
  readonly opensFragment: boolean;
}

function marksOf(rows: readonly Row[], base: number, compare: CompareUnits): Mark[] {
  const fragments = new FragmentEnds(rows[0]?.length ?? 0);
  return rows.map((row) => ({
    kind: kindOf(row, base, compare),
    groups: groupsOf(row),
    present: row.map((word) => word !== null),
    opensFragment: fragments.passes(row),
  }));
}

function joins(mark: Mark, place: readonly Mark[]): boolean {
  if (mark.opensFragment) return false;
  const kinds = new Set([mark, ...place].map(({ kind }) => kind));
  if (kinds.has('related')) return false;
  if (kinds.size === 1 && mark.kind !== 'shared') return true;
  // Words that some have beside words that just these lack are one place as well: "us" against "the company".
  return !kinds.has('agreed') && place.every((other) => partsNone(mark, other) && partsNone(other, mark));
}

/** Whether those who share a word in `mark` share what they have in `other`, too, be it nothing. */
function partsNone(mark: Mark, other: Mark): boolean {
  const found = new Map<number, number>();
  return mark.groups.every((group, index) => {
    if (!mark.present[index]) return true;
    const known = found.get(group);
    if (known === undefined) found.set(group, other.groups[index]!);
    return known === undefined || known === other.groups[index];
  });
}

/** A lone "the" that some have in common between words of their own does not tear these in two. */
function withoutStrayGrammar(marks: readonly Mark[], rows: readonly Row[]): Mark[] {
  return marks.map((mark, index) => {
    const isStray =
      mark.kind === 'shared' &&
      marks[index - 1]?.kind === 'loose' &&
      marks[index + 1]?.kind === 'loose' &&
      rows[index]!.every((word) => word === null || word.kind === 'grammar');
    return isStray ? { ...mark, kind: 'loose' } : mark;
  });
}

function kindOf(row: Row, base: number, compare: CompareUnits): RowKind {
  const word = row[base] ?? null;
  const present = row.filter((other) => other !== null);
  if (present.length === row.length && present.every((other) => other.form === word!.form)) return 'agreed';
  const isRelated = word !== null && present.every((other) => related(word, other, compare));
  const forms = new Set(present.map(({ form }) => form));
  if (isRelated && forms.size > 1) return 'related';
  return forms.size < present.length ? 'shared' : 'loose';
}

function related(a: Unit, b: Unit, compare: CompareUnits): boolean {
  const facts = a.kind === b.kind && (a.kind === 'figure' || a.kind === 'name');
  return facts || compare(a, b).score > 0;
}

function groupsOf(row: Row): number[] {
  const forms = row.map((word) => word?.form ?? null);
  return forms.map((form) => forms.indexOf(form));
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
