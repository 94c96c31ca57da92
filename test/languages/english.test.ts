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

  it('of a part leave out an article that is left out where the part stands alone', () => {
    expect(english.namePartKey('al-Sharif')).toBe(english.namePartKey('Sharif'));
    expect(english.namePartKey('Alder')).not.toBe(english.namePartKey('Der'));
  });
});

describe('sounds of names', () => {
  it('are those of their consonants, in whatever letters', () => {
    expect(english.nameSound('ilse')).toBe(english.nameSound('ilza'));
    expect(english.nameSound('ilse')).not.toBe(english.nameSound('irma'));
  });
});

describe('shapes of names', () => {
  it.each([
    ['wendel', 'vendel'],
    ['hoszna', 'hoschna'],
    ['stramm', 'stram'],
    ['cassel', 'kassel'],
    ['lorentz', 'lorenz'],
  ])('of %s and %s are one', (a, b) => expect(english.nameShape(a)).toBe(english.nameShape(b)));
  it('of Breh and Brem are two', () => expect(english.nameShape('breh')).not.toBe(english.nameShape('brem')));
});

describe('words', () => {
  it.each([
    ['passenger', true],
    ['woman', true],
    ['house', false],
    ['xyzzy', false],
  ])('count people or not: %s', (noun, people) => expect(english.countsPeople(noun)).toBe(people));

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

  it('stand for set phrases with an article or a possessive in them', () => {
    expect(english.phrasalVerb(['lose', 'his', 'life', 'in'])).toEqual({ lemma: 'die', length: 3 });
    expect(english.phrasalVerb(['put', 'a', 'end', 'to'])).toEqual({ lemma: 'end', length: 4 });
  });

  it('are one in both spellings', () => {
    expect(english.synonyms('gray')).toContain('grey');
    expect(english.synonyms('metre')).toContain('meter');
  });

  it('are retold by words that are no synonyms, both ways round', () => {
    expect(english.retellings('troop')).toContain('presence');
    expect(english.retellings('presence')).toContain('troop');
    expect(english.synonyms('troop')).not.toContain('presence');
    expect(english.retellings('xyzzy')).toEqual([]);
  });

  it.each([
    ['withdraw', 'keep'],
    ['allow', 'forbid'],
    ['guilty', 'innocent'],
  ])('deny %s to say %s, both ways round, and stand for each other in no table', (a, b) => {
    expect(english.complements(a)).toContain(b);
    expect(english.complements(b)).toContain(a);
    expect(english.synonyms(a)).not.toContain(b);
    expect(english.retellings(a)).not.toContain(b);
  });

  it.each([
    ['win', 'lose'],
    ['buy', 'sell'],
    ['rise', 'fall'],
    ['accept', 'reject'],
    ['monday', 'tuesday'],
  ])('do not answer their opposites: %s, %s', (a, b) => {
    for (const others of [english.synonyms(a), english.retellings(a)]) expect(others).not.toContain(b);
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

  it('takes an auxiliary that is a noun or a verb of its own for matter', () => {
    expect(english.isFunctionWord('need')).toBe(true);
    expect(english.isFunctionWord('need', 'MD')).toBe(true);
    expect(english.isFunctionWord('need', 'NN')).toBe(false);
    expect(english.isFunctionWord('need', 'VBP')).toBe(false);
    expect(english.isFunctionWord('will', 'NN')).toBe(false);
    expect(english.isFunctionWord('will', 'MD')).toBe(true);
    expect(english.isFunctionWord('have', 'VBP')).toBe(true);
  });
});
