import { describe, expect, it } from 'vitest';
import { speakersOf } from '../../../src/collate/utterances/speakers.ts';
import type { ReadDocument } from '../../../src/core/collation.ts';
import { plainLanguage, readPlain } from '../plain-reading.ts';

function naming(id: string, name: string, roles: readonly string[] = []): ReadDocument {
  const read = readPlain(id, 'Rain fell.');
  const actor = { id: 'p1', kind: 'person' as const, name, roles, reasons: [] };
  return { ...read, annotations: { ...read.annotations, actors: [actor] } };
}

function areOne(a: string, b: string): boolean {
  const speakerOf = speakersOf([naming('one', a), naming('two', b)], plainLanguage);
  return speakerOf('one', 'p1') === speakerOf('two', 'p1');
}

describe('speakersOf', () => {
  it.each([
    ['Vicenta Orlan', 'Vincenta Orlan'],
    ['Orlan', 'Vicenta Orlan'],
    ['V. Orlan', 'Vicenta Orlan'],
    ['Ilena Wolfers', 'Ilena Wolfars'],
    ['Tim Orlan', 'Timothy Orlan'],
    ['Mrs. Orlan', 'Vicenta Orlan'],
    ['Mr. Orlan', 'Kim Orlan'],
    ['Mr. Orlan', 'Orlan'],
    ['Ilse Orlan', 'Ilza Orlan'],
    ['Oksana Brem', 'Oksana Bremm'],
    ['Mr. Wendel', 'Tomas Vendel'],
  ])('takes %s and %s for one', (a, b) => expect(areOne(a, b)).toBe(true));

  it.each([
    ['Anna Orlan', 'Hanna Orlan'],
    ['Mary Wolf', 'Mark Wolf'],
    ['Al Orlan', 'Alan Orlan'],
    ['Vicenta Orlan', 'Vicenta Ardan'],
    ['Mr. Orlan', 'Vicenta Orlan'],
    ['Mr Orlan', 'Mrs Orlan'],
    ['Mr. Wendel', 'Vicenta Vendel'],
    ['Oksana Brem', 'Oksana Bram-Lind'],
    ['Ada Brem', 'Ida Bremm'],
  ])('keeps %s and %s apart', (a, b) => expect(areOne(a, b)).toBe(false));

  it('keeps two apart whose names sound alike, where one report has both', () => {
    const both = naming('b', 'Ilza Orlan');
    const other = { ...both.annotations.actors[0]!, id: 'p2', name: 'Ilse Orlan' };
    const second = { ...both, annotations: { ...both.annotations, actors: [...both.annotations.actors, other] } };
    const speakerOf = speakersOf([naming('a', 'Ilse Orlan'), second], plainLanguage);
    expect(speakerOf('a', 'p1')).toBe(speakerOf('b', 'p2'));
    expect(speakerOf('a', 'p1')).not.toBe(speakerOf('b', 'p1'));
  });

  it('takes no body for its head', () => {
    const reports = [naming('a', 'Bram Orlan', ['regional fire chief']), naming('b', 'regional fire service')];
    const speakerOf = speakersOf(reports, plainLanguage);
    expect(speakerOf('b', 'p1')).not.toBe(speakerOf('a', 'p1'));
  });

  it('takes an office for whoever holds it, whosever it is said to be by a genitive', () => {
    const reports = [naming('a', 'Ilse Orlan', ['Tarnian prime minister']), naming('b', 'Tarnian’s prime minister')];
    const speakerOf = speakersOf(reports, plainLanguage);
    expect(speakerOf('b', 'p1')).toBe(speakerOf('a', 'p1'));
  });

  it('takes an office in capitals for whoever holds it', () => {
    const reports = [naming('a', 'Prime Minister'), naming('b', 'Bram Orlan', ['Prime Minister'])];
    const officeIn = (phrase: string) => (phrase === 'Prime Minister' ? { name: 'premier', fields: [], of: [] } : null);
    const speakerOf = speakersOf(reports, { ...plainLanguage, officeIn });
    expect(speakerOf('a', 'p1')).toBe(speakerOf('b', 'p1'));
    expect(speakerOf('a', 'p1')?.name).toBe('Bram Orlan');
  });

  it('keeps a man out of whoever has a woman among them, whatever the order', () => {
    const reports = [
      naming('a', 'Orlan'),
      naming('b', 'Mr. Orlan'),
      naming('c', 'Mrs. Orlan'),
      naming('d', 'Vicenta Orlan'),
    ];
    for (const order of [reports, reports.toReversed()]) {
      const speakerOf = speakersOf(order, plainLanguage);
      expect(speakerOf('c', 'p1')).toBe(speakerOf('d', 'p1'));
      expect(speakerOf('b', 'p1')).not.toBe(speakerOf('d', 'p1'));
      expect(speakerOf('b', 'p1')?.name).toBe('Mr. Orlan');
    }
  });

  it('takes a surname alone for the one of its bearers whom clearly most reports name', () => {
    const bearers = [naming('a', 'Vicenta Orlan'), naming('b', 'Vicenta Orlan'), naming('c', 'Bruno Orlan')];
    const speakerOf = speakersOf([...bearers, naming('d', 'Orlan')], plainLanguage);
    expect(speakerOf('d', 'p1')?.name).toBe('Vicenta Orlan');
    const doubtful = speakersOf([...bearers.slice(1), naming('d', 'Orlan')], plainLanguage);
    expect(doubtful('d', 'p1')?.name).toBe('Orlan');
  });

  it('takes surnames a letter or two apart for one where the reports have them in one role', () => {
    const spelt = (name: string, roles: readonly string[]) => {
      const speakerOf = speakersOf(
        [naming('a', 'Vicenta Karpenko', ['harbour minister']), naming('b', name, roles)],
        plainLanguage,
      );
      return speakerOf('a', 'p1') === speakerOf('b', 'p1');
    };
    expect(spelt('Karpienkow', ['the harbour minister'])).toBe(true);
    expect(spelt('Vicenta Karpienkow', ['harbour minister'])).toBe(true);
    expect(spelt('Karpienkow', ['police chief'])).toBe(false);
    expect(spelt('Bruno Karpienko', ['harbour minister'])).toBe(false);
    expect(spelt('Karanova', ['harbour minister'])).toBe(false);
  });

  it('calls somebody by the spelling that most reports print, not by the rarer or first of the alphabet', () => {
    const names = ['Vicenta Orlans', 'Vicenta Orlans', 'Vicenta Orlacs', 'Orlacs', 'Orlacs'];
    const speakerOf = speakersOf(
      names.map((name, at) => naming(`d${at}`, name)),
      plainLanguage,
    );
    expect(speakerOf('d2', 'p1')?.name).toBe('Vicenta Orlans');
    expect(speakerOf('d0', 'p1')).toBe(speakerOf('d2', 'p1'));
  });

  it('calls nobody by a name in capitals that another report writes in small letters', () => {
    const speakerOf = speakersOf([naming('a', 'ORLAN CITY'), naming('b', 'Orlan City')], plainLanguage);
    expect(speakerOf('a', 'p1')?.name).toBe('Orlan City');
  });
});
