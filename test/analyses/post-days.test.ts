import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sayingDateFindings } from '../../src/analyses/sayings/said-when.ts';
import { layOut } from '../../src/analyses/version.ts';
import { clean } from '../../src/clean/clean.ts';
import { matchUtterances } from '../../src/collate/utterances/match.ts';
import type { ReadDocument } from '../../src/core/collation.ts';
import { english } from '../../src/languages/en/language.ts';
import { createReader } from '../../src/read/reader.ts';

const reader = createReader();

/** A page saved as text. */
function readPage(file: string, text: string): ReadDocument {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = clean({
    format: 'text',
    file,
    bytes,
    sha256,
    sizeBytes: bytes.length,
    encoding: 'utf-8',
    field: null,
    given: {},
    text,
  });
  return { document, annotations: reader.read(document) };
}

const PUMPS = '“The pumps were switched off because nobody had ordered diesel,” Crane said.';

it('the day of a saying that rests on an embedded post is told with the post', () => {
  const reads = [
    readPage(
      'north.txt',
      `Sluice gate left open for nine hours\n\nIn an interview with CNN on May 1, 2024, engineer Ida Crane said that the sluice gate was left open for nine hours. ${PUMPS}\n\nThe dam is forty years old and holds the water of three rivers.`,
    ),
    readPage(
      'south.txt',
      `Engineer blames the pumps\n\nEngineer Ida Crane told CNN on Thursday that the sluice gate was left open for nine hours. ${PUMPS}\n\nNobody ordered diesel for the pumps, engineer says\n\n— The Beacon (@beacon) May 3, 2024\n\nThe dam is forty years old and holds the water of three rivers.`,
    ),
  ];
  const documents = reads.map(({ document }) => document.id);
  const story = { id: 's1', title: '', documents, memberships: [], from: null, to: null };
  const [finding] = sayingDateFindings(
    layOut(story, reads, matchUtterances(story, reads, english), english, new Map()),
  );
  expect(finding?.explanation).toContain('“Thursday” (2 May 2024 by the post that it shows)');
  const text = new Map(reads.map(({ document }) => [document.id, document.text]));
  expect(finding?.evidence.map(({ document, start, end }) => text.get(document)!.slice(start, end))).toContain(
    'May 3, 2024',
  );
});
