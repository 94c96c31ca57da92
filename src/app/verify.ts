import type { OpenArchive } from '../archive/open.ts';
import { type Damage, verify } from '../archive/verify.ts';
import type { Original } from '../core/document.ts';
import { decode } from '../intake/encoding.ts';

/** Everything in the archive that is not as it must be, as it is found. */
export function verifyArchive(archive: OpenArchive): AsyncGenerator<Damage> {
  return verify(archive, originalText);
}

/** The characters that a document's offset map leads to. */
function originalText(bytes: Uint8Array, { field, encoding }: Original): string {
  const { text } = decode(bytes, encoding);
  return field === null ? text : String((JSON.parse(text) as Record<string, unknown>)[field]);
}
