import { describe, expect, it } from 'vitest';
import { analysed } from '../../analyses/telling.ts';

/** What the version of the report after the first has no words for, each with how it is classed. */
function lacked(texts: readonly string[]): string[][] {
  const { utterances } = analysed(texts.map((text, index) => ({ outlet: `Outlet ${index + 1}`, text })));
  const { apparatus } = utterances.find(({ witnesses }) => witnesses.length > 1)!;
  return apparatus!.segments.flatMap(({ readings }) =>
    readings.flatMap(({ text, witnesses, difference }) =>
      text === '' && witnesses.includes(1) ? [[difference!, readings[0]!.text]] : [],
    ),
  );
}

const full =
  'The ferry was travelling at 30 knots on a stretch where the limit was 12, the harbour inspectors said on Monday.';

describe('what a version lacks', () => {
  it('is left out where its report has it nowhere', () => {
    const cut = 'Nobody was hurt. The limit was 12, the harbour inspectors said on Monday.';
    expect(lacked([full, cut])).toEqual([['omission', 'The ferry was travelling at 30 knots on a stretch where']]);
  });

  it('is elsewhere where the sentence before has it', () => {
    const apart =
      'The ferry that sank was travelling at 30 knots on this stretch. The limit was 12, the harbour inspectors said on Monday.';
    expect(lacked([full, apart])).toEqual([['reordering', 'The ferry was travelling at 30 knots on a stretch where']]);
  });

  it('is left out where only a word or a subject comes back', () => {
    const other =
      'The ferry has a new engine. The limit was 12, the harbour inspectors said on Monday. Nobody was hurt on the ferry.';
    expect(lacked([full, other])).toEqual([['omission', 'The ferry was travelling at 30 knots on a stretch where']]);
  });

  it('is elsewhere where the sentence behind has it word for word, however little its words tell', () => {
    const whole = '“I take the blame for the fire. I would have done it too,” Captain Ada Lorne said.';
    const parted =
      'Captain Ada Lorne said on Monday: “The mate lit it. I take the blame for the fire.” The hall was still. “I would have done it too.”';
    expect(lacked([whole, parted]).filter(([difference]) => difference === 'omission')).toEqual([]);
  });
});
