import { expect, it } from 'vitest';
import { createReadOne } from '../../src/app/crew.ts';
import type { ReadDocument } from '../../src/core/collation.ts';

const readOne = createReadOne();

function read(text: string): ReadDocument {
  const raw = {
    file: 'a',
    bytes: new Uint8Array(0),
    sha256: 'a',
    sizeBytes: 0,
    encoding: 'utf-8',
    field: 'text',
  } as const;
  return readOne({ ...raw, format: 'record', text, given: {} }) as ReadDocument;
}

it('reads who said what in English, and in other languages only words and sentences', () => {
  const english = read(
    '“The bridge stays shut,” said Mira Kolenko, the mayor of Alten, on Monday. Twelve people were hurt.',
  );
  expect(english.annotations.attributions).toHaveLength(1);
  expect(english.annotations.figures).toHaveLength(1);
  const german = read(
    '„Die Brücke bleibt gesperrt“, sagte Mira Kolenko, die Bürgermeisterin von Alten, am Montag. Zwölf Menschen wurden verletzt.',
  );
  expect(german.document.language).toBe('de');
  expect(german.annotations.sentences.length).toBeGreaterThan(1);
  expect(german.annotations).toMatchObject({ attributions: [], mentions: [], figures: [], times: [], citations: [] });
});
