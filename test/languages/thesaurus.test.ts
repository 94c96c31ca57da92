import { describe, expect, it } from 'vitest';
import { english } from '../../src/languages/en/language.ts';
import { NEWS_SYNONYMS_BY_SUBJECT } from '../../src/languages/en/news-synonyms/by-subject.ts';
import { RETELLINGS_BY_SUBJECT } from '../../src/languages/en/retellings/by-subject.ts';

const rowsOf = (tables: readonly string[]): string[][] =>
  tables.flatMap((table) => table.trim().split('\n')).map((row) => row.split(' '));
const rows = rowsOf([...NEWS_SYNONYMS_BY_SUBJECT, ...RETELLINGS_BY_SUBJECT]);

describe('the thesaurus of the news, by subject', () => {
  it('joins the first word of a line with each of the others, both ways round, and these not with one another', () => {
    expect(english.synonyms('exonerate')).toContain('absolve');
    expect(english.synonyms('absolve')).toContain('exonerate');
    expect(english.retellings('arraignment')).toContain('hearing');
    expect(english.retellings('mob')).toEqual(expect.arrayContaining(['vigilante', 'rioter']));
    expect(english.retellings('rioter')).not.toContain('vigilante');
  });

  it('has two words a line at least, each in small letters and once', () => {
    expect(rows.filter((row) => row.length < 2 || new Set(row).size < row.length)).toEqual([]);
    expect(rows.flat().filter((word) => !/^[a-z]+(?:[-'][a-z]+)*$/.test(word))).toEqual([]);
  });

  it('joins no word of grammar and none with what it says when it is negated', () => {
    expect(rows.flat().filter((word) => english.isFunctionWord(word))).toEqual([]);
    expect(
      rows.filter(([first, ...others]) => others.some((one) => english.complements(first!).includes(one))),
    ).toEqual([]);
  });

  it('has no word that more than a tenth of reports have among the retellings', () => {
    const retold = rowsOf(RETELLINGS_BY_SUBJECT).flat();
    expect(retold.filter((word) => english.rarity(word) < Math.log(10))).toEqual([]);
  });
});
