import { describe, expect, it } from 'vitest';
import { differenceRules } from '../../src/collate/apparatus/differences.ts';
import { wordComparison } from '../../src/collate/likeness.ts';
import { type Word, wordsOf } from '../../src/collate/words.ts';
import { plainLanguage, readPlain } from './plain-reading.ts';

const compare = wordComparison(plainLanguage);

function word(text: string, form: string): Word {
  return wordsOf(readPlain('a', text), plainLanguage).find((word) => word.form === form)!;
}

describe('two words', () => {
  const soldier = word('A soldier guards it', 'soldier');
  const garrison = word('A garrison guards it', 'garrison');

  it('that retell each other are alike, less than synonyms', () => {
    const { kind, score } = compare(soldier, garrison);
    expect(kind).toBe('retelling');
    expect(score).toBeLessThan(compare(word('A weapon', 'weapon'), word('An instrument', 'instrument')).score);
  });

  it('that retell each other are a paraphrase in the apparatus, not a synonym', () => {
    const unit = (of: Word) => ({ ...of, fragment: 0, initials: null });
    expect(differenceRules(compare, plainLanguage)([unit(soldier)], [unit(garrison)])).toBe('paraphrase');
  });

  it.each([
    ['They will not leave', 'leave', 'They will stay', 'stay', 'complement'],
    ['They will leave', 'leave', 'They will never stay', 'stay', 'complement'],
    ['They will leave', 'leave', 'They will stay', 'stay', 'none'],
    ['They will not leave', 'leave', 'They will not stay', 'stay', 'none'],
    ['They will not, guards say, leave', 'leave', 'They will stay', 'stay', 'none'],
  ])('of “%s” (%s) and “%s” (%s): %s', (a, inA, b, inB, kind) => {
    expect(compare(word(a, inA), word(b, inB)).kind).toBe(kind);
    expect(compare(word(b, inB), word(a, inA)).kind).toBe(kind);
  });
});
