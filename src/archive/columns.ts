import { ByteReader, ByteWriter, damaged } from './column-bytes.ts';
import { KNOWN } from './known-words.ts';

/**
 * JSON as columns: all values that stand at the same place of their records lie together, so that little is left of the
 * names of fields, of words that repeat and of positions that ascend, and what is left compresses to about a third of
 * what compressed JSON takes. Nothing here knows what the values mean, so fields may come and go. (Columns as in Melnik
 * et al. 2010, Dremel, but every value carries its own kind, since lists of a story mix them.)
 *
 * Scores and weights, which have many decimals, are kept to four: they tell no more than that. A number that somebody
 * wrote ("1.08345") is kept as it is.
 */

/** What a column holds at one place; the values are part of the format and never change. */
const CODE = {
  null: 0,
  false: 1,
  true: 2,
  integer: 3,
  decimal: 4,
  string: 5,
  list: 6,
  record: 7,
  known: 8,
  id: 9,
  told: 10,
  exact: 11,
};

/** More than there are codes, so that a run is one number. */
const CODES = 16;

/** Decimals are kept as so many parts of one. */
const PARTS = 10_000;

/** Integers from here on are kept as they are written; differences stay exact below. */
const LARGEST = 2 ** 50;
/** `PARTS` times what is smaller stays exact. */
const LARGEST_DECIMAL = 2 ** 36;
/** Characters of a number that somebody wrote, at most; what is calculated has more. */
const WRITTEN = 12;

/** `p12`, `a3`: ids within a document. */
const ID = /^[a-z](?:0|[1-9]\d{0,8})$/;

/** `named in full: Mira Kolenko`: words of the program and what they are about, which stands alone elsewhere. */
const TOLD = /^([a-z][a-z ]*: )(.+)$/s;

interface Column {
  readonly codes: number[];
  readonly numbers: number[];
  /** The last integer or id, from which the next differs by little. */
  last: number;
  /** Where the last span ended, from which the next begins not far. */
  lastEnd: number;
  readonly fields: Map<string, Column>;
  items: Column | null;
}

const newColumn = (): Column => ({ codes: [], numbers: [], last: 0, lastEnd: 0, fields: new Map(), items: null });

const KNOWN_INDEX: ReadonlyMap<string, number> = new Map(KNOWN.map((word, i) => [word, i]));

/** `value`, anything that JSON can hold, as bytes. */
export function toColumns(value: unknown): Uint8Array {
  // In the order in which they are first met, which is also that of the way back.
  const columns: Column[] = [];
  const strings = new Map<string, number>();
  const columnOf = (): Column => {
    const column = newColumn();
    columns.push(column);
    return column;
  };
  /** A string by its number: that of the known ones, or its own; 0 for the next that is new. */
  const refer = (text: string): { code: number; number: number } => {
    const known = KNOWN_INDEX.get(text);
    if (known !== undefined) return { code: CODE.known, number: known };
    const index = strings.get(text);
    if (index === undefined) strings.set(text, strings.size);
    return { code: CODE.string, number: index === undefined ? 0 : index + 1 };
  };
  const enterString = (text: string, column: Column): void => {
    const { codes, numbers } = column;
    const told = KNOWN_INDEX.has(text) || strings.has(text) ? null : TOLD.exec(text);
    if (ID.test(text)) {
      const number = Number(text.slice(1));
      codes.push(CODE.id);
      numbers.push(text.charCodeAt(0), zigzag(number - column.last));
      column.last = number;
    } else if (told) {
      codes.push(CODE.told);
      enterString(told[1]!, column);
      enterString(told[2]!, column);
    } else {
      const { code, number } = refer(text);
      codes.push(code);
      numbers.push(number);
    }
  };
  const enterNumber = (one: number, column: Column, base: number): void => {
    const { codes, numbers } = column;
    const parts = Math.round(one * PARTS);
    if (!Number.isFinite(one))
      codes.push(CODE.null); // as JSON has it
    else if (isWhole(one)) {
      codes.push(CODE.integer);
      numbers.push(zigzag(one - base));
    } else if (Math.abs(one) < LARGEST_DECIMAL && (parts / PARTS === one || String(one).length > WRITTEN)) {
      codes.push(CODE.decimal);
      numbers.push(zigzag(parts));
    } else {
      codes.push(CODE.exact);
      enterString(String(one), column);
    }
  };
  const enterRecord = (record: Readonly<Record<string, unknown>>, column: Column): void => {
    const keys = Object.keys(record).filter((key) => record[key] !== undefined);
    const { code, number } = refer(keys.join('\0'));
    column.codes.push(CODE.record);
    column.numbers.push(number * 2 + (code === CODE.known ? 1 : 0));
    for (const key of keys) {
      const field = column.fields.get(key) ?? columnOf();
      column.fields.set(key, field);
      enter(record[key], field, baseOf(key, record, column, field));
      if (isWhole(record[key])) field.last = record[key];
    }
    if (typeof record.end === 'number') column.lastEnd = record.end;
  };
  const enter = (one: unknown, column: Column, base: number): void => {
    const { codes, numbers } = column;
    if (one === null) codes.push(CODE.null);
    else if (typeof one === 'boolean') codes.push(one ? CODE.true : CODE.false);
    else if (typeof one === 'number') enterNumber(one, column, base);
    else if (typeof one === 'string') enterString(one, column);
    else if (Array.isArray(one)) {
      codes.push(CODE.list);
      numbers.push(one.length);
      if (one.length > 0) column.items ??= columnOf();
      for (const item of one) enter(item, column.items!, 0);
    } else enterRecord(one as Readonly<Record<string, unknown>>, column);
  };
  enter(value, columnOf(), 0);
  return written(columns, [...strings.keys()]);
}

/** What `toColumns` was given. Throws `RangeError` where the bytes are not what it made. */
export function fromColumns(bytes: Uint8Array): unknown {
  const { columns, strings } = parsed(bytes);
  let columnCount = 0;
  let stringCount = 0;
  const columnOf = (): ReadColumn => columns[columnCount++] ?? damaged();
  const referred = (number: number, isKnown: boolean): string =>
    (isKnown ? KNOWN[number] : strings[number === 0 ? stringCount++ : number - 1]) ?? damaged();
  const leaveString = (column: ReadColumn, code: number): string => {
    if (code === CODE.id) {
      const letter = String.fromCharCode(column.number());
      column.last += unzigzag(column.number());
      return letter + column.last;
    }
    if (code === CODE.told) return leaveString(column, column.code()) + leaveString(column, column.code());
    return referred(column.number(), code === CODE.known);
  };
  const leaveRecord = (column: ReadColumn): Record<string, unknown> => {
    const number = column.number();
    const keys = referred(number % 2 === 1 ? (number - 1) / 2 : number / 2, number % 2 === 1);
    const record: Record<string, unknown> = {};
    for (const key of keys === '' ? [] : keys.split('\0')) {
      let field = column.fields.get(key);
      if (field === undefined) {
        field = columnOf();
        column.fields.set(key, field);
      }
      const one = leave(field, baseOf(key, record, column, field));
      record[key] = one;
      if (isWhole(one)) field.last = one;
    }
    if (typeof record.end === 'number') column.lastEnd = record.end;
    return record;
  };
  const leave = (column: ReadColumn, base: number): unknown => {
    const code = column.code();
    if (code === CODE.null) return null;
    if (code === CODE.false || code === CODE.true) return code === CODE.true;
    if (code === CODE.integer) return base + unzigzag(column.number());
    if (code === CODE.decimal) return unzigzag(column.number()) / PARTS;
    if (code === CODE.exact) return Number(leaveString(column, column.code()));
    if (code === CODE.record) return leaveRecord(column);
    if (code !== CODE.list) return leaveString(column, code);
    const length = column.number();
    const list: unknown[] = [];
    if (length > 0) column.items ??= columnOf();
    for (let i = 0; i < length; i++) list.push(leave(column.items!, 0));
    return list;
  };
  return leave(columnOf(), 0);
}

/** From what a number of a record is told: a span's beginning from the end of the one before, its end from its beginning. */
function baseOf(
  key: string,
  record: Readonly<Record<string, unknown>>,
  column: { readonly lastEnd: number },
  field: { readonly last: number },
): number {
  if (key === 'start') return column.lastEnd;
  return key === 'end' && typeof record.start === 'number' ? record.start : field.last;
}

function isWhole(one: unknown): one is number {
  return Number.isSafeInteger(one) && Math.abs(one as number) < LARGEST;
}

const zigzag = (n: number): number => (n < 0 ? -2 * n - 1 : 2 * n);
const unzigzag = (n: number): number => (n % 2 === 0 ? n / 2 : -(n + 1) / 2);

/** Columns with the runs of their codes, then all numbers, then the strings. */
function written(columns: readonly Column[], strings: readonly string[]): Uint8Array {
  const heads = new ByteWriter();
  const bodies = new ByteWriter();
  heads.number(columns.length);
  for (const { codes, numbers } of columns) {
    const runs = runsOf(codes);
    heads.number(runs.length);
    for (const { code, length } of runs) heads.number(length * CODES + code);
    heads.number(numbers.length);
    for (const number of numbers) bodies.number(number);
  }
  heads.number(strings.length);
  for (const text of strings) heads.number(text.length);
  return Buffer.concat([heads.taken(), bodies.taken(), Buffer.from(strings.join(''))]);
}

function parsed(bytes: Uint8Array): { columns: ReadColumn[]; strings: string[] } {
  const reader = new ByteReader(bytes);
  const heads = repeated(reader.number(), () => ({
    runs: repeated(reader.number(), () => reader.number()),
    numberCount: reader.number(),
  }));
  const lengths = repeated(reader.number(), () => reader.number());
  const columns = heads.map(
    ({ runs, numberCount }) =>
      new ReadColumn(
        runs,
        repeated(numberCount, () => reader.number()),
      ),
  );
  const text = reader.rest();
  let start = 0;
  const strings = lengths.map((length) => {
    start += length;
    return text.slice(start - length, start);
  });
  return { columns, strings };
}

function repeated<T>(count: number, make: () => T): T[] {
  const made: T[] = [];
  for (let i = 0; i < count; i++) made.push(make());
  return made;
}

function runsOf(codes: readonly number[]): { code: number; length: number }[] {
  const runs: { code: number; length: number }[] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last?.code === code) last.length++;
    else runs.push({ code, length: 1 });
  }
  return runs;
}

/** A column that is read from its beginning. */
class ReadColumn {
  last = 0;
  lastEnd = 0;
  readonly fields = new Map<string, ReadColumn>();
  items: ReadColumn | null = null;
  readonly #runs: readonly number[];
  readonly #numbers: readonly number[];
  #run = 0;
  #left = 0;
  #next = 0;

  constructor(runs: readonly number[], numbers: readonly number[]) {
    this.#runs = runs;
    this.#numbers = numbers;
  }

  code(): number {
    const run = this.#runs[this.#run] ?? damaged();
    this.#left++;
    if (this.#left * CODES > run - (run % CODES)) damaged();
    if (this.#left === Math.floor(run / CODES)) {
      this.#run++;
      this.#left = 0;
    }
    return run % CODES;
  }

  number(): number {
    return this.#numbers[this.#next++] ?? damaged();
  }
}
