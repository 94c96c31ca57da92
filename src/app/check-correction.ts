import { UsageError } from '../core/errors.ts';
import type { Library } from './library.ts';

/**
 * Refuses a correction by hand of what the archive does not have: it is a slip of the pen. A file of corrections may name
 * what is not at hand. Throws `UsageError`.
 */
export async function refuseUnknown(fields: Readonly<Record<string, unknown>>, library: Library): Promise<void> {
  const { document, to, documents, a, b, place, undone } = fields;
  const places = [a, b, place].flatMap((at) => (isRecord(at) ? [at.document] : []));
  const named = [document, to, ...(Array.isArray(documents) ? documents : []), ...places];
  for (const id of named)
    if (typeof id === 'string' && (await library.document(id)) === null)
      throw new UsageError(`The archive has no report "${id}"; variorum documents lists them`);
  if (typeof undone === 'string' && !(await library.corrections()).some(({ id }) => id === undone))
    throw new UsageError(`The archive has no correction "${undone}"; variorum corrections lists them`);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
