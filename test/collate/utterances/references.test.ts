import { describe, expect, it } from 'vitest';
import { compareSayings } from '../../../src/collate/utterances/features.ts';
import { readStory } from '../../../src/collate/utterances/match.ts';
import { givenWords, referencesOf } from '../../../src/collate/utterances/references.ts';
import { wordsOf } from '../../../src/collate/words.ts';
import { english } from '../../../src/languages/en/language.ts';
import { readReport } from '../../analyses/telling.ts';

/** Each word that refers, with what is meant. */
function referring(text: string): string[] {
  const read = readReport({ outlet: 'Outlet', text });
  const references = referencesOf(read, wordsOf(read, english), english);
  return [...references].map(([word, { meant }]) => `${word.form}: ${meant.map(({ form }) => form).join(' ')}`);
}

function given(text: string): string[] {
  const read = readReport({ outlet: 'Outlet', text });
  return [...givenWords(read, wordsOf(read, english), english)].map(({ form }) => form);
}

const CLUB =
  '“Orlan United is a business built on debt. This business built its tower on our streets,” Ilda Varn, the spokeswoman of the Norwegian Treasury, said on Monday.';

describe('nouns said again after “this”', () => {
  it('mean the subject of the sentence that had them first', () => {
    expect(referring('Veltra is a firm of smugglers. These smugglers and this firm were known to the police.')).toEqual(
      ['smugglers: veltra', 'firm: veltra smugglers'],
    );
  });

  it('are given', () => {
    expect(given('The council bought a bridge. This bridge is closed.')).toEqual(['bridge']);
    expect(given('The council bought a bridge. The council said that bridges are closed.')).toEqual([]);
    expect(given('The council bought a bridge. This ferry is new.')).toEqual([]);
    expect(given('The council bought a bridge. It met in May. It met in June. This bridge is closed.')).toEqual([]);
  });
});

describe('“our”', () => {
  it('means the side of who speaks', () => {
    expect(referring(CLUB)).toContain('our: norwegian');
  });

  it('means the club of its manager', () => {
    const text = '“We have never defended so badly at our ground,” Orlan United manager Odo Tessel said.';
    expect(referring(text)).toEqual(['we: orlan united', 'our: orlan united']);
  });

  it('means nobody outside quotations', () => {
    expect(referring(CLUB.replace(/[“”]/g, '')).filter((one) => one.startsWith('our'))).toEqual([]);
  });
});

describe('what is meant', () => {
  const [named, referred] = [
    'Orlan United is buying up Norwegian valleys, Ilda Varn, the spokeswoman of the Norwegian Treasury, said on Monday.',
    '“Orlan United is a machine of debt. This machine of debt has for years been buying more and more of our valleys,” Ilda Varn, the spokeswoman of the Norwegian Treasury, said.',
  ];

  it('answers words that stand beside what answers, and is not left over where it answers nothing', () => {
    const documents = [named, referred].map((text, index) => readReport({ outlet: `Outlet ${index + 1}`, text }));
    const story = { id: 's', title: '', memberships: [], from: null, to: null };
    const read = readStory({ ...story, documents: ['Outlet 1', 'Outlet 2'] }, documents, english);
    const [lead] = read.sayings;
    const quoted = read.sayings.find(({ document, words }) => document === 'Outlet 2' && words[0]!.form === 'this')!;
    const { features, similarity } = compareSayings(lead!, quoted, read.comparison);
    const carried = lead!.words.flatMap(({ form }, at) => (similarity.carried!.ofA[at]! > 0 ? form : []));
    expect(carried).toEqual(['orlan', 'united', 'norwegian']);
    const alone = compareSayings(lead!, quoted, { ...read.comparison, references: new Map() }).features;
    expect(features.contained).toBeGreaterThan(alone.contained);
    expect(features.unanswered).toBeLessThan(alone.unanswered);
  });
});
