import { expect, it } from 'vitest';
import { analysed } from './telling.ts';

it('the matrix of who carries what has claims, without the "that" before them, and no stray words', () => {
  const { carriage } = analysed([
    {
      outlet: 'North Star',
      published: '2024-05-02',
      text: 'Mayor Ada Lorne said on Thursday that the old bridge would stay closed until the autumn. Asked about the cost, she blamed Finance Minister Paul Denk.',
    },
    {
      outlet: 'South Star',
      published: '2024-05-02',
      text: 'The old bridge would stay closed until the autumn, Mayor Ada Lorne said. The engineers said that “the pillars are cracked” and asked for help.',
    },
  ]);
  const sayings = carriage.items.filter(({ kind }) => kind === 'saying');
  expect(sayings[0]!.label).toMatch(/^the old bridge would stay closed/i);
  expect(sayings[0]!.carriers).toHaveLength(2);
  expect(sayings.map(({ label }) => label)).toContain('“the pillars are cracked”');
  expect(sayings.some(({ label }) => /^Finance Minister/.test(label))).toBe(false);
});
