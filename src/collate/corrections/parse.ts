import type { Correction, CorrectionAct, Place } from '../../core/correction.ts';
import { InputError } from '../../core/errors.ts';

/**
 * The corrections in a file of JSONL, in its order. Those without an `id` get one from their line. Throws an
 * `InputError` at the first line that is none, naming the line and what is wrong with it: a correction left out in
 * silence would undo a person's work.
 */
export function parseCorrections(file: string, text: string): Correction[] {
  const corrections: Correction[] = [];
  const taken = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const correction = parseLine(
      line,
      `line-${index + 1}`,
      (message) => new InputError(`${file}#${index + 1}`, message),
    );
    if (taken.has(correction.id))
      throw new InputError(`${file}#${index + 1}`, `has the id "${correction.id}", which another has`);
    taken.add(correction.id);
    corrections.push(correction);
  }
  return corrections;
}

type Refuse = (message: string) => Error;
type Fields = Readonly<Record<string, unknown>>;

function parseLine(line: string, id: string, refuse: Refuse): Correction {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw refuse(`is not valid JSON (${(error as Error).message})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse('is not a JSON object');
  return parseCorrection(value as Fields, id, refuse);
}

/** A correction from outside, checked. `id` is what it gets where it has none. Throws what `refuse` makes. */
export function parseCorrection(fields: Fields, id: string, refuse: Refuse): Correction {
  const given = textOrNull(fields, 'id', refuse);
  const signed = {
    id: given ?? id,
    who: textOrNull(fields, 'who', refuse),
    when: textOrNull(fields, 'when', refuse),
    why: textOrNull(fields, 'why', refuse),
  };
  return { ...signed, ...actOf(fields, refuse) };
}

const OPS = ['merge-stories', 'split', 'move', 'name', 'not-one-utterance', 'one-utterance', 'not-that-person', 'undo'];

function actOf(fields: Fields, refuse: Refuse): CorrectionAct {
  const { op } = fields;
  switch (op) {
    case 'merge-stories':
      return { op, documents: documentsIn(fields, 2, refuse) };
    case 'split':
      return { op, documents: documentsIn(fields, 1, refuse) };
    case 'move':
      return { op, document: textIn(fields, 'document', refuse), to: textIn(fields, 'to', refuse) };
    case 'name':
      return { op, document: textIn(fields, 'document', refuse), title: textIn(fields, 'title', refuse) };
    case 'not-one-utterance':
    case 'one-utterance':
      return { op, a: placeIn(fields, 'a', refuse), b: placeIn(fields, 'b', refuse) };
    case 'not-that-person':
      return { op, place: placeIn(fields, 'place', refuse), speaker: textOrNull(fields, 'speaker', refuse) };
    case 'undo':
      return { op, undone: textIn(fields, 'undone', refuse) };
    default:
      throw refuse(`has the "op" ${JSON.stringify(op) ?? 'missing'}; it must be one of ${OPS.join(', ')}`);
  }
}

function textOrNull(fields: Fields, name: string, refuse: Refuse): string | null {
  const value = fields[name] ?? null;
  if (value !== null && typeof value !== 'string') throw refuse(`has a "${name}" that is not a string`);
  return value;
}

function textIn(fields: Fields, name: string, refuse: Refuse): string {
  const value = textOrNull(fields, name, refuse);
  if (value === null || value.trim() === '') throw refuse(`has no "${name}"`);
  return value;
}

function documentsIn(fields: Fields, fewest: number, refuse: Refuse): string[] {
  const { documents } = fields;
  const isList = Array.isArray(documents) && documents.every((one) => typeof one === 'string');
  if (!isList) throw refuse('has no "documents", a list of ids');
  if (new Set(documents).size < fewest) throw refuse(`names fewer than ${fewest} different "documents"`);
  return documents as string[];
}

function placeIn(fields: Fields, name: string, refuse: Refuse): Place {
  const { document, start, end } = (fields[name] ?? {}) as Fields;
  const isPlace = typeof document === 'string' && Number.isInteger(start) && Number.isInteger(end);
  if (!isPlace || (start as number) < 0 || (end as number) <= (start as number)) {
    throw refuse(`has no "${name}", a place {"document", "start", "end"} with start before end`);
  }
  return { document: document as string, start: start as number, end: end as number };
}
