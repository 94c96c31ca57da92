import { createHash } from 'node:crypto';
import { InputError } from '../core/errors.ts';
import type { Given, RawBase, RawItem } from '../core/raw.ts';

/** What an item was read from; `file` with `#` and the line or the position in its list where it is one of several. */
export type Place = Omit<RawBase, 'field'>;

/** `bytes` as what was read from `file`. */
export function placeOf(file: string, bytes: Uint8Array, encoding: string): Place {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, bytes, sha256, sizeBytes: bytes.length, encoding };
}

/** The value of some JSON. Throws an `InputError` where it is malformed or nested deeper than `depthLimit`. */
export function parseJson(file: string, json: string, depthLimit: number): unknown {
  if (isDeeper(json, depthLimit))
    throw new InputError(file, `is nested more than ${depthLimit} levels deep, the limit`);
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new InputError(file, `is not valid JSON (${(error as Error).message})`, { cause: error });
  }
}

function isDeeper(json: string, limit: number): boolean {
  let depth = 0;
  // Strings are matched whole so that brackets within them do not count.
  for (const [mark] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') depth--;
    if (depth > limit) return true;
  }
  return false;
}

/** The report in a record. Throws an `InputError` for a value that is none, naming what is wrong with it. */
export function recordItem(value: unknown, place: Place): RawItem {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError(place.file, `is ${kindOf(value)}, not a record`);
  const record = value as Readonly<Record<string, unknown>>;
  const given = givenIn(record, place.file);
  const text = stringField(record, 'text', place.file);
  const html = stringField(record, 'html', place.file);
  if (text?.trim()) return { ...place, field: 'text', format: 'record', text, given };
  if (html?.trim()) return { ...place, field: 'html', format: 'html', html, given };
  throw new InputError(place.file, 'is a record without "text" or "html"');
}

const GIVEN = ['id', 'title', 'outlet', 'url', 'published'] as const;

function givenIn(record: Readonly<Record<string, unknown>>, file: string): Given {
  const fields = GIVEN.flatMap((name) => {
    const value = stringField(record, name, file)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(fields);
}

function stringField(record: Readonly<Record<string, unknown>>, name: string, file: string): string | null {
  const value = record[name] ?? null;
  if (value === null || typeof value === 'string') return value;
  if (name === 'id' && typeof value === 'number') return String(value);
  throw new InputError(file, `"${name}" is ${kindOf(value)}, not a string`);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
