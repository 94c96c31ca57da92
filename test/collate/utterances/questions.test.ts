import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

const others = 'The council met in the evening and heard from the engineers. Nobody was hurt.';

describe('what is asked', () => {
  it('is no rendering of what answers it', () => {
    const answer = `A spokeswoman said no crack had been found in the dam. ${others}`;
    const open = `Mayor Ilda Varn did not say whether a crack had been found in the dam. ${others}`;
    expect(told([answer, open])).toEqual([]);
    expect(told([open, open.replace('found', 'seen')])).toHaveLength(1);
  });

  it('is one with a saying that tells it as open', () => {
    const open = `“We do not yet know whether the pilot knew of the storm,” Mayor Ilda Varn said. ${others}`;
    const short = `Mayor Ilda Varn could not say whether the pilot knew of the storm. ${others}`;
    expect(told([open, short])).toHaveLength(1);
  });

  it('is another’s than the answer, and an interviewer’s echo is no rendering of it', () => {
    const turns = [
      'ORVIN: The ferry sails again on Friday, if the pumps hold.',
      'TASKER: If the pumps hold.',
      'ORVIN: They were mended twice this spring.',
      'TASKER: Can the islanders trust the ferry this winter?',
      'ORVIN: I trust the ferry this winter.',
    ];
    const report = `“The ferry sails again on Friday, if the pumps hold,” harbour master Nils Orvin said. ${others} He said that he trusted the ferry this winter.`;
    const groups = told([turns.join('\n\n'), report]);
    expect(groups.map((group) => group.length)).toEqual([2, 2]);
    expect(groups.flat()).not.toContain('If the pumps hold');
    expect(groups.flat().filter((text) => text.endsWith('?'))).toEqual([]);
  });

  it('is nobody’s saying where the outlet asks it', () => {
    const refused = `Minister Odo Tessel declined to say whether this would include closing the harbour bridge. ${others}`;
    const asked = `Minister Odo Tessel spoke to us on Monday.\n\nDoes that include closing the harbour bridge?\n\n${others}`;
    expect(told([refused, asked])).toEqual([]);
  });
});

describe('a sentence that an outlet tells as its own', () => {
  it('is no rendering of a denial of what it tells', () => {
    const plea = `Odo Tessel pleaded not guilty on Monday to charges of taking 3 million crowns in bribes over the contract for the harbour bridge. ${others}`;
    const charge = `Odo Tessel sat still. The charges are of bribes of 3 million crowns over the contract for the harbour bridge. ${others}`;
    expect(told([plea, charge])).toEqual([]);
  });
});
