import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { matchUtterances } from '../../src/collate/utterances/match.ts';
import type { Utterance } from '../../src/core/apparatus.ts';
import { storyAsTei } from '../../src/view/tei.ts';
import { plainLanguage } from '../collate/plain-reading.ts';
import { storyOf } from '../collate/told-story.ts';

const TEXTS = [
  '[d:“Bread & salt cost <more> in Tarn than a year ago,”] the mayor said.',
  '[d:"Bread and salt cost more in Tarn than a year ago,"] he told a reporter.',
  'Prices rise. [i:bread and salt cost much more in Tarn than they did a year ago], the mayor thinks.',
];

/** Every witness's words by taking its own reading at each place; white space apart. */
function readBack(xml: string): Map<string, string>[] {
  const utterances: Map<string, string>[] = [];
  let wit: string[] | null = null;
  let plain = '';
  let inNote = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'note') inNote = true;
        if (inNote) return;
        if (name === 'ab') utterances.push(new Map());
        if (name === 'lem' || name === 'rdg') wit = attributes.wit!.split(' ');
        if (name === 'seg') wit = [attributes.corresp!];
        if (name === 'app' || name === 'seg') flush();
      },
      ontext(text) {
        const current = utterances.at(-1);
        if (current === undefined || inNote) return;
        if (wit === null) plain += text;
        else for (const name of wit) current.set(name, (current.get(name) ?? '') + text);
      },
      onclosetag(name) {
        if (name === 'note') inNote = false;
        if (inNote) return;
        if (['lem', 'rdg', 'seg'].includes(name)) wit = null;
        if (name === 'ab') flush();
      },
    },
    { xmlMode: true },
  );
  const all = [...xml.matchAll(/<ab[^>]*>(.*?)<\/ab>/gs)].map(
    (match) => new Set(match[1]!.match(/#[A-Z0-9.]+/g) ?? []),
  );
  function flush(): void {
    const current = utterances.at(-1)!;
    for (const name of all[utterances.length - 1]!) current.set(name, (current.get(name) ?? '') + plain);
    plain = '';
  }
  parser.end(xml);
  return utterances;
}

const bare = (text: string): string => text.replace(/\s|…/g, '');

function expectFaithful(utterances: readonly Utterance[], xml: string): void {
  const read = readBack(xml);
  utterances.forEach(({ witnesses }, index) => {
    const seen = new Map<string, number>();
    for (const witness of witnesses) {
      const place = (seen.get(witness.sigil) ?? 0) + 1;
      seen.set(witness.sigil, place);
      const name = place === 1 ? `#${witness.sigil}` : `#${witness.sigil}.${place}`;
      expect(bare(read[index]!.get(name) ?? '')).toBe(bare(witness.text));
    }
  });
}

describe('storyAsTei', () => {
  it('gives back every witness to the letter', () => {
    const { documents, story } = storyOf(TEXTS);
    const utterances = matchUtterances(story, documents, plainLanguage);
    expect(utterances[0]!.witnesses).toHaveLength(3);
    const xml = storyAsTei({ ...story, utterances }, documents);
    expectFaithful(utterances, xml);
    expect(xml).toContain('&lt;more&gt;');
    expect(xml).toMatch(/<rdg wit="#C" type="\w+">/);
  });

  it('stays well-formed whatever the words', () => {
    const word = fc.constantFrom('bread', '<b>', '&amp;', '"salt"', ']]>', '\u0001', '\ud800', 'Tarn', 'mayor');
    const texts = fc.array(fc.array(word, { minLength: 3, maxLength: 8 }), { minLength: 2, maxLength: 4 });
    const property = fc.property(texts, (made) => {
      const { documents, story } = storyOf(
        made.map((words) => `He said: [d:“${words.join(' ').replaceAll(']]>', ')>')}.”]`),
      );
      const utterances = matchUtterances(story, documents, plainLanguage);
      const xml = storyAsTei({ ...story, title: '<&"', utterances }, documents);
      expect(unclosedTags(xml)).toEqual([]);
      expect(xml).not.toMatch(/&(?!(amp|lt|gt|quot);)|[\u0001\ud800]/);
    });
    fc.assert(property, { numRuns: 60 });
  });
});

function unclosedTags(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name, own] of xml.matchAll(/<(\/?)([A-Za-z]+)[^>]*?(\/?)>/g)) {
    if (own === '/') continue;
    if (close === '') open.push(name!);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}
