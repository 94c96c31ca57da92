import { describe, expect, it } from 'vitest';
import type { Witness } from '../../src/core/apparatus.ts';
import { createReader } from '../../src/read/reader.ts';
import { makeEdition } from '../../src/view/edition.ts';
import { introducedBy } from '../../src/view/introduced.ts';
import { documentOf } from '../read/attribution/score-cases.ts';

const reader = createReader();

/** How the sayings of a text are introduced, in order. */
function introduced(text: string): (string | null)[] {
  const document = documentOf(text);
  const annotations = reader.read(document);
  const edition = makeEdition({
    documents: [{ document, annotations }],
    stories: [],
    storylines: [],
  } as unknown as Parameters<typeof makeEdition>[0]);
  return annotations.attributions.map(({ id, content, kind }) =>
    introducedBy(edition, { document: document.id, attribution: id, content, kind } as unknown as Witness),
  );
}

describe('how a version is introduced', () => {
  it.each([
    ['Mayor Ada Holm claimed that the bridge was safe.', ['“claimed”']],
    ['Mayor Ada Holm did not rule out a tax on ferries.', ['“did not rule out”']],
    [
      'Mayor Ada Holm praised the crew but stopped short of calling for a higher wage.',
      ['“stopped short of calling for”'],
    ],
  ])('is told by the words that do more than say: %s', (text, words) => {
    expect(introduced(text)).toEqual(expect.arrayContaining(words));
  });

  it('is not told where it is only said', () => {
    expect(introduced('“The bridge is safe,” Mayor Ada Holm said.')).toEqual([null]);
  });
});
