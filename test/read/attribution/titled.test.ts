import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/read/reader.ts';
import { documentOf } from './score-cases.ts';

const reader = createReader();

/** What each attribution of a text has somebody say. */
function toldIn(text: string): string[] {
  const { attributions } = reader.read(documentOf(text));
  return attributions.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' | '));
}

describe('the title of a programme in quotation marks is nobody’s words', () => {
  it.each([
    ['“The roof was rotten,” architect Lena Marr said on “Sunday Hour.”', '“The roof was rotten,”'],
    ['Asked about the bill on "Sunday Hour," Governor Dan Reese said he would sign it.', 'he would sign it'],
    [
      'Joel Pasternak told Channel Nine’s “Meet the Public” that the deal “has got to be good for workers.”',
      'that the deal “has got to be good for workers.”',
    ],
    [
      'Senator Dina Foster said on Channel Nine’s “Meet the Public” on Sunday that the panel sees “the putting together of a case” there.',
      'that the panel sees “the putting together of a case” there',
    ],
  ])('%s', (text, told) => {
    expect(toldIn(text)).toEqual([told]);
  });

  it('words that only begin with a capital, or that are shouted, are quoted', () => {
    expect(toldIn('The driver remarked on “The state of the roads.”').join()).toContain('“The state of the roads.”');
    expect(toldIn('Harlan wrote: “NO DEAL” and left.').join()).toContain('NO DEAL');
  });
});
