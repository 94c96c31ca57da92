import { expect, it } from 'vitest';
import type { Figure } from '../../src/core/annotations.ts';
import type { NearPlace } from '../../src/core/collation.ts';
import { carriersInWords } from '../../src/view/carriers.ts';
import { makeEdition } from '../../src/view/edition.ts';
import { fixture } from './fixture.ts';

const [story] = fixture.stories as [(typeof fixture.stories)[number]];
const lacking = story.documents.at(-1)!;
const saying = story.utterances.find(
  ({ witnesses }) => witnesses.length > 1 && witnesses.every(({ document }) => document !== lacking),
)!;

function told(near: readonly NearPlace[] | null, collation = fixture): string {
  const item = { kind: 'saying', label: 'The ferries stay', utterance: saying.id, near } as const;
  const carriers = saying.witnesses.map(({ document, content }) => ({ document, ...content[0]! }));
  const own = { ...story, carriage: { items: [{ ...item, carriers }] } };
  return carriersInWords(makeEdition({ ...collation, stories: [own] }), own, saying);
}

it('tells in which reports none of a saying was found', () => {
  expect(told([])).toBe('in 2 of 3 reports, none found in C');
});

it('tells where a report comes near the saying', () => {
  expect(told([{ document: lacking, span: { start: 0, end: 10 }, score: 0.7 }])).toBe(
    'in 2 of 3 reports, C ¶1 comes near',
  );
  expect(told([{ document: lacking, span: null, score: 0.7 }])).toBe('in 2 of 3 reports, C’s headline comes near');
});

it('tells nothing of a report where something may be but is not sure', () => {
  expect(told([{ document: lacking, span: { start: 0, end: 10 }, score: 0.5 }])).toBe('in 2 of 3 reports');
});

it('tells nothing of other reports where nothing was looked for', () => {
  expect(told(null)).toBe('in 2 of 3 reports');
});

it('does not say that a number was found nowhere: another number is its other version', () => {
  const { document, content } = saying.witnesses[0]!;
  const figure = { ...content[0]!, value: 136 } as Figure;
  const documents = fixture.documents.map((read) =>
    read.document.id === document ? { ...read, annotations: { ...read.annotations, figures: [figure] } } : read,
  );
  expect(told([], { ...fixture, documents })).toBe('in 2 of 3 reports');
});

it('says only that no words are like where the speaker says something there that no report with the saying has', () => {
  const [first] = saying.witnesses;
  const other = { ...saying, id: 'other', witnesses: [{ ...first!, document: lacking }] };
  const utterances = [...story.utterances, other];
  const item = { kind: 'saying', label: 'The ferries stay', utterance: saying.id, near: [], carriers: [] } as const;
  const own = { ...story, utterances, carriage: { items: [item] } };
  const edition = makeEdition({ ...fixture, stories: [own] });
  expect(carriersInWords(edition, own, saying)).toBe(
    `in 2 of 3 reports, no close wording in ${edition.sigils.get(lacking)}`,
  );
});
