import { describe, expect, it } from 'vitest';
import { PENN_TAGS, type PennTag } from '../../src/core/annotations.ts';
import { englishModels } from '../../src/read/models.ts';
import { NAME_KINDS, type NameKind } from '../../src/read/names/labels.ts';
import { repairNames } from '../../src/read/names/repair.ts';

const { words } = englishModels();

/** A sentence written as `word/TAG`, names as `from-to KIND` by word number. */
function repaired(sentences: readonly (readonly [string, ...string[]])[]): string[][] {
  const tagged = sentences.map(([text]) => {
    const parts = text.split(' ').map((part) => part.split('/') as [string, PennTag]);
    return {
      words: parts.map(([form]) => words.of(form)),
      tags: parts.map(([, tag]) => PENN_TAGS.indexOf(tag ?? 'NNP')),
    };
  });
  const names = sentences.map(([, ...list]) =>
    list.map((name) => {
      const [range, kind] = name.split(' ') as [string, NameKind];
      const [start, end] = range.split('-').map(Number) as [number, number];
      return { start, end, kind: NAME_KINDS.indexOf(kind) };
    }),
  );
  return repairNames(tagged, names).map((list, s) =>
    list.map(({ start, end, kind }) => {
      const forms = tagged[s]!.words.slice(start, end).map((word) => word.form);
      return `${forms.join(' ')} ${NAME_KINDS[kind]}`;
    }),
  );
}

describe('repairs of names', () => {
  it('cut titles off, but leave what is all title', () => {
    expect(repaired([['Gen./NNP Omar/NNP Haddad/NNP spoke/VBD', '0-3 PERSON']])).toEqual([['Omar Haddad PERSON']]);
    expect(repaired([['Major/NNP spoke/VBD', '0-1 PERSON']])).toEqual([['Major PERSON']]);
  });

  it('cut off what says what somebody is like, but no first name that looks like it', () => {
    expect(repaired([['Heartbroken/NNP Vera/NNP Lund/NNP wept/VBD', '0-3 PERSON']])).toEqual([['Vera Lund PERSON']]);
    expect(repaired([['Convicted/NNP Killer/NNP Vera/NNP Lund/NNP', '0-4 PERSON']])).toEqual([['Vera Lund PERSON']]);
    expect(repaired([['LANKY/NNP Vera/NNP Lund/NNP wept/VBD', '0-3 PERSON']])).toEqual([['Vera Lund PERSON']]);
    expect(repaired([['Ahmed/NNP Vera/NNP Lund/NNP', '0-3 PERSON']])).toEqual([['Ahmed Vera Lund PERSON']]);
    expect(repaired([['Seo/NNP -/HYPH yun/NNP Han/NNP', '0-4 PERSON']])).toEqual([['Seo - yun Han PERSON']]);
  });

  it('part a body from the person who speaks for it', () => {
    const text = 'Harbour/NNP Board/NNP Press/NNP Secretary/NNP Lena/NNP Orth/NNP';
    expect(repaired([[text, '0-6 PLACE']])).toEqual([['Harbour Board PLACE', 'Lena Orth PERSON']]);
  });

  it('drop adjectives of peoples and keep the people', () => {
    expect(repaired([['Russian/JJ and/CC Ukrainians/NNPS', '0-1 PLACE', '2-3 OTHER']])).toEqual([['Ukrainians OTHER']]);
  });

  it('add and settle known bodies, and firms by their endings', () => {
    expect(repaired([['He/PRP told/VBD Interfax/NNP']])).toEqual([['Interfax ORG']]);
    expect(repaired([['on/IN Facebook/NNP', '1-2 PLACE']])).toEqual([['Facebook ORG']]);
    expect(repaired([['Vellmar/NNP Plc./NNP fell/VBD', '0-2 PERSON']])).toEqual([['Vellmar Plc. ORG']]);
  });

  it('cut off the day after a name and the verb before it', () => {
    const told = 'told/VBD Ana/NNP Maria/NNP Roe/NNP Sunday/NNP';
    expect(repaired([[told, '1-5 PERSON']])).toEqual([['Ana Maria Roe PERSON']]);
    expect(repaired([['at/IN Larn/NNP Hall/NNP Friday/NNP', '1-4 PLACE']])).toEqual([['Larn Hall PLACE']]);
    expect(repaired([['Added/NNP Roe/NNP :/:', '0-2 PERSON']])).toEqual([['Roe PERSON']]);
    expect(repaired([['on/IN Larn/NNP Ave./NNP', '1-3 PERSON']])).toEqual([['Larn Ave. PLACE']]);
    expect(repaired([['Joe/NNP Friday/NNP spoke/VBD', '0-2 PERSON']])).toEqual([['Joe Friday PERSON']]);
    expect(repaired([['on/IN Sunday/NNP', '1-2 PERSON']])).toEqual([[]]);
  });

  it('let the document agree', () => {
    const votes: [string, string][] = [
      ['Orth/NNP spoke/VBD', '0-1 PERSON'],
      ['Orth/NNP left/VBD', '0-1 PERSON'],
      ['to/TO Orth/NNP', '1-2 PLACE'],
    ];
    expect(repaired(votes)).toEqual([['Orth PERSON'], ['Orth PERSON'], ['Orth PERSON']]);
  });
});
