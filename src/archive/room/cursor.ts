import { CursorError } from '../../core/errors.ts';
import type { ListPage } from '../../core/room.ts';

/** Which part of a list is asked for. */
export interface Part {
  readonly limit: number;
  /** From the part before; `null` for the first. */
  readonly cursor: string | null;
}

/** A place in a list, as what it is ordered by: opaque to who gets it. */
export function cursorOf(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place that a cursor stands for, of `length` values; `null` for the first part. Throws `CursorError`. */
export function placeOf(cursor: string | null, length: number): (string | number)[] | null {
  if (cursor === null) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isPlace = Array.isArray(place) && place.length === length;
    if (isPlace && place.every((one) => typeof one === 'string' || Number.isSafeInteger(one))) return place;
  } catch {
    // told below
  }
  throw new CursorError(`“${cursor.slice(0, 40)}” is no place in a list that was given out`);
}

/** The part that `rows` are, of which one more was asked for than is shown. */
export function partOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  place: (row: Row) => readonly (string | number)[],
  item: (row: Row) => Item,
): ListPage<Item> {
  const shown = rows.slice(0, limit);
  return { items: shown.map(item), next: rows.length > limit ? cursorOf(place(shown.at(-1)!)) : null };
}
