import { describe, expect, it } from 'vitest';
import { sourceReadings, type Told } from '../../../src/collate/apparatus/sources.ts';

let made = 0;

function told(
  name: string,
  remove: Told['remove'],
  keys: readonly string[] = [name],
  knows: readonly string[] = keys,
): Told {
  return { document: `d${made++}`, span: null, name, remove, keys, knows: new Set(knows) };
}

const lorne = told('Ada Lorne', 'person', ['adalorne', 'lorne']);

function differing(...all: (Told | null)[]) {
  return sourceReadings(all, 0)
    .slice(1)
    .map(({ witnesses, statement }) => `${witnesses.join(' ')}: ${statement}`);
}

describe('sourceReadings', () => {
  it('has one reading where all give it to the same', () => {
    const readings = sourceReadings([lorne, told('Lorne', 'person', ['lorne']), { ...lorne, document: 'another' }], 0);
    expect(readings).toHaveLength(1);
    expect(readings[0]).toMatchObject({ witnesses: [0, 1, 2], text: 'Ada Lorne', difference: null, statement: null });
  });

  it('tells a person from the body that she speaks for, and from somebody without a name', () => {
    expect(differing(lorne, told('Harbour Board', 'body'), told('officials', 'nameless'))).toEqual([
      '1: gives it to “Harbour Board”, where the base gives it to “Ada Lorne”',
      '2: gives it to “officials”, somebody without a name, where the base gives it to “Ada Lorne”',
    ]);
  });

  it('tells two people apart, but not where the report names the other too', () => {
    expect(differing(lorne, told('Ida Crane', 'person'))).toEqual([
      '1: gives it to “Ida Crane”, where the base gives it to “Ada Lorne”',
    ]);
    expect(differing(lorne, told('Ida Crane', 'person', ['crane'], ['crane', 'lorne']))).toEqual([]);
  });

  it('does not tell a statement from its author, nor police from the police of a town', () => {
    expect(differing(lorne, told('a statement', 'document', ['astatement'], ['lorne']))).toEqual([]);
    expect(differing(told('Larn Police', 'body'), told('police', 'nameless'))).toEqual([]);
  });

  it('tells a document and an outlet of its own', () => {
    expect(differing(lorne, told('a statement', 'document'), told('', 'outlet'))).toEqual([
      '1: gives it to “a statement”, a document, where the base gives it to “Ada Lorne”',
      '2: tells it as its own, where the base gives it to “Ada Lorne”',
    ]);
  });

  it('does not tell a sentence of the outlet that names who said it from theirs', () => {
    expect(differing(told('police', 'nameless'), told('', 'outlet', [], ['police', 'counted', 'six']))).toEqual([]);
  });

  it('leaves out those of whom reading could not tell, and tells nothing where the base is one', () => {
    expect(sourceReadings([lorne, null, told('officials', 'nameless')], 0).map(({ witnesses }) => witnesses)).toEqual([
      [0],
      [2],
    ]);
    expect(sourceReadings([null, lorne], 0)).toEqual([]);
  });

  it('does not tell one report from itself', () => {
    expect(differing(lorne, { ...told('officials', 'nameless'), document: lorne.document })).toEqual([]);
  });

  it('does not tell two nameless sources apart', () => {
    expect(differing(told('police', 'nameless'), told('officers', 'nameless'))).toEqual([]);
  });
});
