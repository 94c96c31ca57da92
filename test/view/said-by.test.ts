import { describe, expect, it } from 'vitest';
import type { Utterance } from '../../src/core/apparatus.ts';
import { createReader } from '../../src/read/reader.ts';
import { makeEdition } from '../../src/view/edition.ts';
import { saidBy } from '../../src/view/said-by.ts';
import { documentOf } from '../read/attribution/score-cases.ts';

const reader = createReader();

/** Whom the first saying of a text is given to, under the name of `speaker`, beside the first sayings of other reports. */
function given(text: string, speaker: string, others: readonly string[] = []): string | null {
  const documents = [text, ...others].map((words, i) => {
    const document = { ...documentOf(words), id: `d${i}` };
    return { document, annotations: reader.read(document) };
  });
  const edition = makeEdition({ documents, stories: [], storylines: [] } as unknown as Parameters<
    typeof makeEdition
  >[0]);
  const witnesses = documents.map(({ document, annotations }) => ({
    document: document.id,
    attribution: annotations.attributions[0]!.id,
  }));
  return saidBy(edition, { speaker, witnesses } as unknown as Utterance, 0);
}

describe('whom a version is given to', () => {
  it('is told where the saying stands under another', () => {
    expect(given('Minister Ada Holm said the bridge was safe.', 'Pavel Roe')).toBe('by Ada Holm');
    expect(given('The report said the bridge was safe.', 'Pavel Roe')).toBe('by “The report”');
  });

  it('is not told of whom it stands under, in whatever spelling', () => {
    expect(given('Minister Ada Holm said the bridge was safe.', 'Ada Holm')).toBe(null);
    expect(given('Minister Danilo Maresh said the bridge was safe.', 'D. Maresch')).toBe(null);
    expect(given('The ministry said the bridge was safe.', 'Health Ministry')).toBe(null);
  });

  it('is not told where an office is that of whom it stands under', () => {
    const report = 'The Prime Minister said the bridge was safe.';
    expect(given(report, 'Ada Holm', ['Prime Minister Ada Holm said the bridge was safe.'])).toBe(null);
    expect(given(report, 'Ada Holm', ['Ada Holm said the bridge was safe.'])).toBe('by Prime Minister');
  });
});
