import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

describe('a content that has more than one saying in it', () => {
  it('is cut where a colon introduces a quotation: what the outlet makes of it is no part of it', () => {
    const glossed =
      'Minister Odo Tessel admitted that he would do nothing for the port: “We are not going to pay for any boat.” The boats stayed in port.';
    const plain =
      'The boats stayed in port on Monday. “We are not going to pay for any boat,” Minister Odo Tessel said.';
    expect(told([glossed, plain])).toEqual([
      ['“We are not going to pay for any boat.”', '“We are not going to pay for any boat,”'],
    ]);
  });

  it('is cut where “and that” joins what is quoted to what is told', () => {
    const both =
      'Larn Gas said that the pump had been restarted on Tuesday after three weeks of repairs and that “all the safety rules of the works were followed”. Nobody was hurt.';
    const apart =
      'The pump was restarted on Tuesday after three weeks of repairs, Larn Gas said. The company added that “all the safety rules of the works were followed”.';
    expect(told([both, apart])).toEqual([
      [
        'that the pump had been restarted on Tuesday after three weeks of repairs',
        'The pump was restarted on Tuesday after three weeks of repairs',
      ],
      [
        'and that “all the safety rules of the works were followed”',
        'that “all the safety rules of the works were followed”',
      ],
    ]);
  });

  it('is cut where the speaker goes on to read from another’s paper', () => {
    const reads =
      'Prosecutor Ada Holm spoke for an hour. “It was a shopping list for the whole harbour,” she said. She read from a notebook that was found in the captain’s cabin: “O.T. – 400 for the pier, 400 for the crane.”';
    const plain =
      'The trial began on Monday. “It was a shopping list for the whole harbour,” Prosecutor Ada Holm said. The captain was silent.';
    expect(told([reads, plain])).toEqual([
      ['“It was a shopping list for the whole harbour,”', '“It was a shopping list for the whole harbour,”'],
    ]);
  });

  it('is cut where the tag ends with a colon: another sentence is quoted', () => {
    const both =
      'The valley is dry again. “We opened the sluices at nine in the evening,” engineer Odo Tessel said on Monday, and: “With hindsight one would have begun sooner.”';
    const first =
      '“We opened the sluices at nine in the evening,” engineer Odo Tessel said on Monday. The valley is dry.';
    const second =
      'The valley is dry. “With hindsight one would have begun sooner,” engineer Odo Tessel said on Monday.';
    expect(told([both, first, second])).toEqual([
      ['“We opened the sluices at nine in the evening,”', '“We opened the sluices at nine in the evening,”'],
      ['“With hindsight one would have begun sooner.”', '“With hindsight one would have begun sooner,”'],
    ]);
  });
});
