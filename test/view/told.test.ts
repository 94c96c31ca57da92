import { describe, expect, it } from 'vitest';
import type { Witness } from '../../src/core/apparatus.ts';
import { sliceAll } from '../../src/core/span.ts';
import { createReader } from '../../src/read/reader.ts';
import { makeEdition } from '../../src/view/edition.ts';
import { toldOf } from '../../src/view/told.ts';
import { documentOf } from '../read/attribution/score-cases.ts';

const reader = createReader();

/** The sayings of a text as a list has them behind their speaker. */
function told(text: string): string[] {
  const document = documentOf(text);
  const annotations = reader.read(document);
  const edition = makeEdition({ documents: [{ document, annotations }], stories: [], storylines: [] });
  return annotations.attributions.map(({ id, content, kind }) => {
    const words = sliceAll(text, content);
    const witness = { document: document.id, attribution: id, content, kind, text: words } as unknown as Witness;
    const saying = toldOf(edition, { id: 'u' } as never, witness);
    return `${saying.mark} ${saying.words}`;
  });
}

describe('a listed saying', () => {
  it.each([
    [
      'The council asked Orland Rail to clear the tracks near the port.',
      ' asked Orland Rail to clear the tracks near the port',
    ],
    ['Mayor Ada Holm has warned that the bridge may fall.', ' has warned that the bridge may fall'],
    ['Mayor Ada Holm did not rule out a tax on ferries.', ' did not rule out a tax on ferries'],
  ])('is in the words of its report from the verb on: %s', (text, words) => {
    expect(told(text)).toContain(words);
  });

  it.each([
    ['“The bridge is safe,” Mayor Ada Holm said.', ': “The bridge is safe”'],
    ['The bridge was closed for a week, Mayor Ada Holm said.', ': The bridge was closed for a week'],
    ['“The bridge is safe,” Mayor Ada Holm claimed.', ' “claimed”: “The bridge is safe”'],
  ])('stands behind a colon where the verb comes after it: %s', (text, words) => {
    expect(told(text)).toContain(words);
  });

  it('goes on behind who says it, where the sentence does', () => {
    const list = 'A copy went, according to the list at its foot, to the medical director.';
    expect(told(list)).toEqual([': A copy went … to the medical director']);
    expect(told('The bridge was closed, Mayor Ada Holm said, adding that trams would run.')[0]).toBe(
      ': The bridge was closed',
    );
  });

  it('is not begun with a verb whose subject somebody else is', () => {
    expect(told('Ada Holm was told by the harbour master that the bridge may fall.').join()).not.toContain('told by');
  });
});
