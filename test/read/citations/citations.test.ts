import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution, Citation } from '../../../src/core/annotations.ts';
import type { Block } from '../../../src/core/document.ts';
import { viewOf } from '../../../src/read/attribution/view.ts';
import { readCitations } from '../../../src/read/citations/citations.ts';
import { splitSentences } from '../../../src/read/sentences.ts';
import { tokenise } from '../../../src/read/tokens.ts';

interface Case {
  readonly text: string;
  /** Words, outlet and kind. */
  readonly citations: readonly (readonly [words: string, outlet: string, kind: string])[];
}

const cases: Case[] = JSON.parse(readFileSync(new URL('cases/citations.json', import.meta.url), 'utf8'));
const negatives: string[] = JSON.parse(readFileSync(new URL('cases/no-citations.json', import.meta.url), 'utf8'));

interface Around {
  readonly outlet?: string;
  readonly url?: string;
  readonly kind?: Block['kind'];
  readonly attributions?: readonly Attribution[];
}

function citationsIn(text: string, { outlet, url, kind = 'paragraph', attributions = [] }: Around = {}): Citation[] {
  const blocks: Block[] = [{ start: 0, end: text.length, kind }];
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, blocks);
  return readCitations(
    { text, blocks, outlet: outlet ?? null, url: url ?? null },
    viewOf(text, tokens, sentences),
    sentences,
    attributions,
  );
}

const told = (text: string) => (citation: Citation) => [
  text.slice(citation.start, citation.end),
  citation.outlet,
  citation.kind,
];

function attribution(id: string, source: [number, number], content: [number, number]): Attribution {
  return {
    id,
    kind: 'indirect',
    mode: 'speech',
    source: [{ start: source[0], end: source[1] }],
    cue: null,
    content: [{ start: content[0], end: content[1] }],
    speaker: null,
    stance: 'neutral',
    judgement: null,
    negated: false,
    within: null,
    occasion: null,
    time: null,
    reason: '',
    confidence: 1,
  };
}

describe('citations', () => {
  it.each(cases)('$text', ({ text, citations }) => {
    expect(citationsIn(text).map(told(text))).toEqual(citations);
  });

  it.each(negatives)('finds none in: %s', (text) => {
    expect(citationsIn(text).map(told(text))).toEqual([]);
  });

  it('leaves out the outlet that the report is of, and captions', () => {
    const text = 'The mayor told the Norburg Gazette that the mill was sold.';
    expect(citationsIn(text)).toHaveLength(1);
    expect(citationsIn(text, { outlet: 'The Norburg Gazette' })).toEqual([]);
    expect(citationsIn(text, { kind: 'caption' })).toEqual([]);
  });

  it('knows its own outlet by a short name, an address and a dateline', () => {
    const text = 'The mayor told The Times that the mill was sold.';
    expect(citationsIn(text, { outlet: 'Norburg Herald' })).toHaveLength(1);
    expect(citationsIn(text, { outlet: 'Norburg Times' })).toEqual([]);
    expect(citationsIn(text, { outlet: 'www.norburgtimes.example' })).toEqual([]);
    expect(citationsIn(text, { url: 'https://norburgtimes.example/mill' })).toEqual([]);
    expect(citationsIn('NORBURG, 3 May (Reuters) – The mill was sold, the mayor told Reuters.')).toEqual([]);
  });

  it('takes “has learned” for an outlet’s own word where nothing tells whose report it is', () => {
    const text = 'The AP has learned that the raid was called off.';
    expect(citationsIn(text)).toEqual([]);
    expect(citationsIn(text, { outlet: 'Norburg Gazette' }).map(told(text))).toEqual([
      ['The AP has learned', 'Associated Press', 'reports'],
    ]);
  });

  it('takes the agency of a dateline or a copyright line for the source of another outlet’s page', () => {
    const found = (text: string, outlet?: string) =>
      citationsIn(text, { ...(outlet === undefined ? {} : { outlet }) }).map(told(text));
    const dateline = 'NORBURG, 3 May (Reuters) – The mill was sold, the mayor told Reuters.';
    expect(found(dateline, 'Norburg Gazette')).toEqual([['(Reuters)', 'Reuters', 'source']]);
    expect(found(dateline, 'Reuters')).toEqual([]);
    expect(found('(AP) - The mill was sold.', 'Norburg Gazette')).toEqual([['(AP)', 'Associated Press', 'source']]);
    expect(found('The mill (AP says) - was sold.', 'Norburg Gazette').map(([, , kind]) => kind)).toEqual(['reports']);
    const copyright = 'The mill was sold. Copyright 2031 The Associated Press. All rights reserved.';
    expect(found(copyright, 'Norburg Gazette')).toEqual([
      ['Copyright 2031 The Associated Press', 'Associated Press', 'source'],
    ]);
    expect(found('The mill was sold. (c) 2031 Reuters', 'Norburg Gazette')).toHaveLength(1);
    expect(found('It has (a) a wheel, (b) a dam, (c) Reuters shares.', 'Norburg Gazette')).toEqual([]);
    expect(found(copyright)).toEqual([]);
    expect(found('The mill was sold. Copyright 2031 Norburg Gazette.', 'Norburg Herald')).toEqual([]);
  });

  it('takes the last word of a name for the name that the text has in full', () => {
    const outlets = (text: string) => citationsIn(text).map(({ outlet }) => outlet);
    expect(outlets('She told the New York Times that it was so. The Times published her letter.')).toEqual([
      'New York Times',
      'New York Times',
    ]);
    expect(outlets('Her essay for the Los Angeles Times was long. She told The Times that it was so.')).toContain(
      'Los Angeles Times',
    );
    expect(outlets('She told The Times that it was so.')).toEqual(['The Times']);
  });

  it('knows who contributed', () => {
    const text = 'The mill was sold. Ana Roe of the Associated Press contributed to this report.';
    expect(citationsIn(text).map(told(text))).toEqual([
      ['Associated Press contributed to this report', 'Associated Press', 'reports'],
    ]);
    expect(citationsIn('Ana Roe contributed to this report.')).toEqual([]);
    expect(
      citationsIn('It closed.\n___\nInformation from: Sallow Times-News, http://www.sallow.example'),
    ).toMatchObject([{ outlet: 'Sallow Times-News', kind: 'reports' }]);
    expect(citationsIn('It closed, with additional reporting by Reuters.')).toMatchObject([
      { outlet: 'Reuters', kind: 'reports' },
    ]);
  });

  it('leaves to whoever is quoted what they say of an outlet', () => {
    const text = '“It is out of touch. Reuters reports it wants more,” Roe said.';
    const quoted = { ...attribution('a1', [53, 56], [1, 51]), kind: 'direct' as const };
    expect(citationsIn(text)).toHaveLength(1);
    expect(citationsIn(text, { attributions: [quoted] })).toEqual([]);
  });

  it('knows a name as an outlet where the text calls it one elsewhere', () => {
    expect(citationsIn('Norna said the road was blocked.')).toEqual([]);
    const text = 'It was shown by the broadcaster Norna. The road, Norna said, was blocked.';
    expect(citationsIn(text).map(told(text))).toContainEqual(['Norna said', 'Norna', 'reports']);
  });

  it('links to the attribution that names it, else to one of its sentence, else to none', () => {
    const text = 'The mill is sold, Lena Ost told CNN. Reuters reported that it is not. Meduza reported nothing.';
    const first = attribution('a1', [18, 26], [0, 16]);
    const second = attribution('a2', [37, 44], [54, 68]);
    expect(citationsIn(text, { attributions: [first, second] }).map((citation) => citation.attribution)).toEqual([
      'a1',
      'a2',
      null,
    ]);
  });
});

const WORDS =
  'the The according to told citing reported reports said by in an interview with newspaper news agency Reuters CNN Time Sun Norburg Gazette Radio Sallow state media local , . " — ( ) @x Source: report Guardian agency \n'.split(
    ' ',
  );

describe('citations of any text', () => {
  it('lie in it, in order, without overlap, and name somebody', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        let end = 0;
        for (const citation of citationsIn(text)) {
          expect(citation.start).toBeGreaterThanOrEqual(end);
          expect(citation.end).toBeGreaterThan(citation.start);
          expect(citation.outlet.trim()).not.toBe('');
          end = citation.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('are found without a fault in any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const citation of citationsIn(text)) expect(citation.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it.each([
    '9',
    'a ',
    '"',
    'the ',
    'told ',
    'The Times ',
    'Aa ',
    '— ',
    'media ',
    'a report by the ',
    'the agency said ',
  ])('take linear time for 100,000 characters of %j', (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const whole = [{ start: 0, end: text.length }];
    const view = viewOf(text, tokenise(text), whole);
    const start = performance.now();
    readCitations({ text, blocks: [], outlet: null, url: null }, view, whole, []);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
