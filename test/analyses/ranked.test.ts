import { expect, it } from 'vitest';
import { type Draft, ranked } from '../../src/analyses/draft.ts';

const draft = (explanation: string, start: number, strength = 0.5): Draft => ({
  kind: 'denial',
  explanation,
  strength,
  evidence: [
    { document: 'a', start, end: start + 5, label: 'denied' },
    { document: 'b', start: 0, end: 4, label: 'claimed' },
  ],
  detail: { type: 'plain' },
});

it('what two findings of one kind say in the same words is one, the surest, with the places of both', () => {
  const found = ranked('s1', [
    draft('The mill was shut.', 10),
    draft('The quay.', 30),
    draft('The mill was shut.', 50, 0.9),
  ]);
  expect(found.map(({ explanation }) => explanation)).toEqual(['The mill was shut.', 'The quay.']);
  expect(found[0]!.strength).toBeGreaterThan(found[1]!.strength);
  expect(found[0]!.evidence.map(({ start }) => start)).toEqual([10, 0, 50]);
});
