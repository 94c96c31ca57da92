import type { RawRecord } from '../src/core/raw.ts';

/** A text as a record of its own, numbered, so that whatever reads inputs can be given it. */
export function textRecord(number: number, text: string): RawRecord {
  return {
    file: `n${number}`,
    sha256: '0'.repeat(64),
    bytes: new Uint8Array(),
    sizeBytes: text.length,
    encoding: 'utf-8',
    format: 'record',
    field: 'text',
    text,
    given: { id: `n${number}` },
  };
}
