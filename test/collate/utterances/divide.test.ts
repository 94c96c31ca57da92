import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

describe('a saying that says in one breath what others say apart', () => {
  const apart =
    'Mayor Ilda Varn spoke on Monday. “The city can no longer cope with this,” Varn said. The council met in the evening and heard from the engineers about the pumps. “The river is creeping towards the old bridges day by day,” Varn said.';

  it('is parted between its clauses', () => {
    const lead =
      'The river is creeping towards the old bridges, the city cannot cope with this, Mayor Ilda Varn said on Monday.';
    expect(told([lead, apart])).toEqual([
      ['The river is creeping towards the old bridges,', '“The river is creeping towards the old bridges day by day,”'],
      ['the city cannot cope with this', '“The city can no longer cope with this,”'],
    ]);
  });

  it('is parted between the phrases that it quotes', () => {
    const headline = 'Larn cannot “tolerate” the “creeping closure” of its port, Minister Odo Tessel said on Monday.';
    const report =
      'Minister Odo Tessel said on Monday that Larn “cannot tolerate” this any longer. The council met in the evening and heard from the engineers about the pumps. Tessel described “a creeping closure of our port by customs officers”.';
    expect(told([headline, report])).toEqual([
      ['Larn cannot “tolerate”', 'that Larn “cannot tolerate” this any longer'],
      ['the “creeping closure” of its port', '“a creeping closure of our port by customs officers”'],
    ]);
  });

  it('stays whole where another says both in one breath too', () => {
    const both =
      'The river is creeping towards the old bridges, the city cannot cope with this, Mayor Ilda Varn said on Monday.';
    expect(told([both, both.replace('on Monday', 'late on Monday')])).toHaveLength(1);
  });

  it('stays whole where only the lead of its own report takes words from either half', () => {
    const lead =
      'Port minister Odo Tessel points out that Larn and Varn are on "wholly different roads", which he considers "disturbing".';
    const quotation =
      'Tessel explained that "there are some agreements" between Larn and Varn, but "we can now say that we are staying on different roads, on wholly different roads, and this is not good, and this is disturbing."';
    const other = 'The engineers heard from the council about the pumps, Mayor Ilda Varn said on Monday.';
    const rest = 'and this is not good, and this is disturbing."';
    expect(told([`${lead}\n\n${quotation}`, other]).flat()).not.toContain(rest);
  });
});
