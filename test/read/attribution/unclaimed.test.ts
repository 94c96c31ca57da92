import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/read/reader.ts';
import { documentOf } from './score-cases.ts';

const reader = createReader();

/** The fragments of each attribution of a text. */
function contentsOf(text: string): string[][] {
  return reader
    .read(documentOf(text))
    .attributions.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)));
}

describe('a quotation in the sentence after a quoted saying, with no cue of its own', () => {
  it('goes to that saying, with its sentence', () => {
    const text =
      '“The bridge was never safe,” said Edna Marsh, an engineer. Repairs had been “put off for eleven years in a row” by the county.';
    expect(contentsOf(text)).toEqual([
      ['“The bridge was never safe,”', 'Repairs had been “put off for eleven years in a row” by the county'],
    ]);
  });

  it('goes to it alone where it is the whole sentence', () => {
    const text = '“We lost the barn,” said Tom Ridley. “The cattle were out on the hill that night.”';
    expect(contentsOf(text)).toEqual([['“We lost the barn,”', '“The cattle were out on the hill that night.”']]);
  });

  it('stays with its own speaker where it has one', () => {
    const text = '“We lost the barn,” said Tom Ridley. His sister Ann said: “The cattle were out on the hill.”';
    expect(contentsOf(text)).toEqual([['“We lost the barn,”'], ['“The cattle were out on the hill.”']]);
  });

  it('goes to nobody in another paragraph, within a sentence of its own', () => {
    const text =
      '“We lost the barn,” said Tom Ridley.\n\nThe sign read “no entry for cars or for bicycles” in red paint.';
    const fragments = contentsOf(text).flat();
    expect(fragments).toContain('“We lost the barn,”');
    expect(contentsOf(text)[0]).toEqual(['“We lost the barn,”']);
  });
});
