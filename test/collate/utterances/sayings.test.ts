import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

describe('a content that has more than one saying in it', () => {
  it('is cut where a colon introduces a quotation: what the outlet makes of it is no part of it', () => {
    const glossed =
      'The minister, Odo Tessel, mocked the fishermen: “A harbour is a place where boats come and go.” The boats stayed in port.';
    const plain =
      'The boats stayed in port on Monday. “A harbour is a place where boats come and go,” Minister Odo Tessel said.';
    expect(told([glossed, plain])).toEqual([
      ['“A harbour is a place where boats come and go.”', '“A harbour is a place where boats come and go,”'],
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
});
