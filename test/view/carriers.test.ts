import { expect, it } from 'vitest';
import type { Synopsis } from '../../src/core/synopsis.ts';
import { carriersInWords } from '../../src/view/carriers.ts';
import { makeEdition } from '../../src/view/edition.ts';
import { fixture } from './fixture.ts';

const [story] = fixture.stories as [(typeof fixture.stories)[number]];
const lacks = (id: string) => (one: (typeof story.utterances)[number]) =>
  one.witnesses.every(({ document }) => document !== id);
const lacking = story.documents.at(-1)!;
const found = story.utterances.find((one) => one.witnesses.length > 1 && lacks(lacking)(one))!;
const saidAs = (text: string) => ({ ...found, witnesses: found.witnesses.map((witness) => ({ ...witness, text })) });
const saying = saidAs('The ferries stay in harbour until Thursday.');
const { document, content } = saying.witnesses[0]!;

/** A synopsis in which a sentence of the report without the saying comes near one that has it, or does not. */
function synopsis(isNear: boolean): Synopsis {
  const reports = [
    { document, sentences: [{ start: content[0]!.start, end: content[0]!.end }] },
    { document: lacking, sentences: [{ start: 0, end: 10 }] },
  ];
  const [a, b] = [
    { report: 0, sentence: 0 },
    { report: 1, sentence: 0 },
  ];
  const reason = { score: 0.4, text: 'Nearest to it.', evidence: [] };
  return { reports, links: isNear ? [{ a, b, kind: 'perhaps', utterance: null, reason, answers: [] }] : [] };
}

const told = (isNear: boolean, utterance = saying): string =>
  carriersInWords(makeEdition(fixture, new Map([[story.id, synopsis(isNear)]])), story, utterance);

it('tells in which reports none of a saying was found', () => {
  expect(told(false)).toBe('in 2 of 3 reports, none found in C');
});

it('tells nothing of a report of which a sentence comes near the saying', () => {
  expect(told(true)).toBe('in 2 of 3 reports');
});

it('tells nothing of a report of which a sentence has a third of the words, nor where there are too few to look for', () => {
  const { text } = fixture.documents.find((one) => one.document.id === lacking)!.document;
  expect(told(false, saidAs(text.slice(0, 200)))).toBe('in 2 of 3 reports');
  expect(told(false, saidAs('It was so.'))).toBe('in 2 of 3 reports');
});
