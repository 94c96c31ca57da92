import { expect, it } from 'vitest';
import { collate } from '../../src/app/collate.ts';
import { clean } from '../../src/clean/clean.ts';
import { createReader } from '../../src/read/reader.ts';

const reader = createReader();

function saved(file: string, text: string) {
  const document = clean({
    ...{ file, text, bytes: new Uint8Array(0), sha256: file.padEnd(16, '0'), sizeBytes: text.length },
    ...{ encoding: 'utf-8', field: null, format: 'text', given: {} },
  });
  return { document, annotations: reader.read(document) };
}

const report = (headline: string, share: string, shares: string): string => `${headline}

LARN, May 7 (Bay Wire) - Dairy group Albery said on Thursday that it would cut about 1,900 jobs, or ${share} of its workforce, and close its cheese works at Sallow after a weak spring.

Shares in Albery ${shares}, their lowest since 2020.

"Nobody can say when customers will be back," chief executive Jon Harde told reporters in Larn.

The farmers' union said that it would oppose the plan and would ballot its members, and the town council of Sallow asked for talks with the company.
`;

const explanations = (files: readonly string[]): string[] =>
  collate(files.map((text, i) => saved(`file-${i}.txt`, text)))
    .stories.flatMap(({ findings }) => findings)
    .filter(({ kind }) => kind === 'edit' || kind === 'copied text' || kind === 'figures')
    .map(({ explanation }) => explanation);

const first = report('Albery to cut 1,900 jobs', '11%', 'were down 9.4% at 168 marks by 0930 GMT');

it('two issues of one agency report, saved as files, are told as what changed and not as a copy', () => {
  const told = explanations([
    report('UPDATE 2-Albery to cut 1,900 jobs', '12%', 'closed down 13.1% at 161 marks'),
    first,
  ]);
  expect(told).toEqual([
    expect.stringContaining('Bay Wire updated its report, as its headline says: “11%” became “12%”'),
    expect.stringContaining('“9.4%” became “13.1%” and “168 marks” became “161 marks”'),
  ]);
});

it('where nothing tells which came first, that is said', () => {
  const told = explanations([
    report('Albery to cut 1,900 jobs', '12%', 'were down 9.4% at 168 marks by 0930 GMT'),
    first,
  ]);
  expect(told).toEqual([
    expect.stringMatching(
      /^Two versions of one report of Bay Wire differ, and nothing tells which came first: “1[12]%” in one is “1[12]%” in the other/,
    ),
  ]);
});

it('what one of them has more is told at once', () => {
  const cut = first
    .split('\n\n')
    .filter((_, i) => i !== 2)
    .join('\n\n');
  const longer = first.replace(
    'The farmers',
    'The closure had been planned since the spring of last year, according to a letter of the board. Workers at Sallow said that they had been told nothing of it before Thursday.\n\nThe farmers',
  );
  expect(explanations([cut, longer])).toEqual([
    expect.stringMatching(
      /nothing tells which came first: 2 sentences of one have nothing in their place in the other, the first of them “/,
    ),
  ]);
});
