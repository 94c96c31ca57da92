import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/read/reader.ts';
import { documentOf } from './score-cases.ts';

const reader = createReader();
const ANSWER = '“Then they should be glad of the new lock and its keeper.”';
const QUESTIONS = [
  'Minister, whom is the lock for?',
  '“It is for whoever comes up the river, by day or by night.”',
  'Will there be a toll?',
  '“There will be one, and nobody will like it very much.”',
  'Who takes the money?',
  '“The valley does, and spends it upon its own roads.”',
];

const contentOf = (text: string): string | undefined => {
  const said = reader.read(documentOf(text)).attributions.find(({ source }) => source !== null);
  return said?.content.map(({ start, end }) => text.slice(start, end)).join(' … ');
};

describe('answers in quotation marks', () => {
  it('are not of whom the question tells', () => {
    expect(contentOf([...QUESTIONS, 'Westmark says there are no boats.', ANSWER].join('\n\n'))).toBe(
      'there are no boats',
    );
  });

  it('are of who spoke last in a report', () => {
    expect(contentOf(['Westmark says there are no boats.', ANSWER].join('\n\n'))).toBe(
      `there are no boats … ${ANSWER}`,
    );
  });
});
