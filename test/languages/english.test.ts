import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/languages/en/language.ts';

function cases<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./cases/${name}.json`, import.meta.url), 'utf8')) as T;
}

describe('lemmas', () => {
  it.each(cases<[string, string | null, string][]>('lemmas'))('of %s (%s) is %s', (form, tag, lemma) => {
    expect(english.lemma(form, tag)).toBe(lemma);
  });
});

describe('name keys', () => {
  const { same, different } = cases<{ same: [string, string][]; different: [string, string][] }>('name-keys');

  it.each(same)('of %s and %s are one', (a, b) => expect(english.nameKey(a)).toBe(english.nameKey(b)));
  it.each(different)('of %s and %s differ', (a, b) => expect(english.nameKey(a)).not.toBe(english.nameKey(b)));
});

describe('words', () => {
  it('are the rarer the fewer reports have them', () => {
    expect(english.rarity('the')).toBeLessThan(english.rarity('border'));
    expect(english.rarity('border')).toBeLessThan(english.rarity('xyzzy'));
    expect(english.rarity('the')).toBeGreaterThanOrEqual(0);
  });

  it('make one preposition together, longest first', () => {
    expect(english.compoundPreposition(['due', 'to', 'the', 'storm'])).toBe(2);
    expect(english.compoundPreposition(['in', 'the', 'wake', 'of', 'it'])).toBe(4);
    expect(english.compoundPreposition(['due', 'on', 'friday'])).toBe(0);
    expect(english.compoundPreposition(['in', 'favour', 'of'])).toBe(0);
    expect(english.compoundPreposition([])).toBe(0);
  });

  it('stand for phrasal verbs, longest first', () => {
    expect(english.phrasalVerb(['put', 'up', 'with'])).toEqual({ lemma: 'tolerate', length: 3 });
    expect(english.phrasalVerb(['put', 'up', 'a'])).toBeNull();
    expect(english.phrasalVerb(['table'])).toBeNull();
  });

  it('keep company with words of their kind', () => {
    expect(english.company('doctor')).toBe(english.company('physician'));
    expect(english.company('doctor')).not.toBe(english.company('barley'));
    expect(english.company('qqqzzz')).toBe(0);
  });

  it('have synonyms other than themselves', () => {
    expect(english.synonyms('crash')).toContain('collision');
    fc.assert(
      fc.property(fc.constantFrom('claim', 'weapon', 'fire', 'win', 'say'), (lemma) => {
        expect(english.synonyms(lemma)).not.toContain(lemma);
        expect(english.synonyms(lemma)).not.toEqual([]);
      }),
    );
  });

  it('stand on one scale in their order', () => {
    expect(english.strength('may')!.scale).toBe(english.strength('will')!.scale);
    expect(english.strength('may')!.value).toBeLessThan(english.strength('will')!.value);
    expect(english.strength('table')).toBeNull();
  });

  it('that judge are told from those that do not', () => {
    expect(english.charge('regime')).toContain('lexicon');
    expect(english.charge('government')).toBeNull();
  });
});
