import { describe, expect, it } from 'vitest';
import type { Collation } from '../../src/core/collation.ts';
import { makeEdition } from '../../src/view/edition.ts';
import { nameBesideLetter, statement } from '../../src/view/statement.ts';
import { fixture } from './fixture.ts';

const [story, alone] = fixture.stories;
const letter = makeEdition(fixture).sigils.get('mirror')!;

const saying = (explanation: string, of = story!) => ({ ...of.findings[0]!, story: of.id, explanation });

/** The fixture with another file's name for a report. */
function renamed(id: string, file: string): Collation {
  const documents = fixture.documents.map((read) =>
    read.document.id === id ? { ...read, document: { ...read.document, outlet: null, url: null, file } } : read,
  );
  return { ...fixture, documents };
}

describe('what a finding states on a page', () => {
  const edition = makeEdition(fixture);

  it('has the letter for a report that only its file names', () => {
    expect(
      statement(edition, saying('mirror.txt leaves it out. mirror.txt, and “it is safe” (mirror.txt): mirror.txt.')),
    ).toBe(`Report ${letter} leaves it out. Report ${letter}, and “it is safe” (report ${letter}): report ${letter}.`);
  });

  it('keeps names of outlets, and has no letter in a story of one report', () => {
    expect(statement(edition, saying('Radio Northgate has it.'))).toBe('Radio Northgate has it.');
    const lone = makeEdition(renamed(alone!.documents[0]!, 'scan.txt'));
    expect(statement(lone, { ...saying('scan.txt has it (scan.txt).', alone!), evidence: [] })).toBe(
      'The report has it (the report).',
    );
  });

  it('has a letter for each report of a storyline, with or without a place', () => {
    const [line] = fixture.storylines;
    const finding = { ...line!.findings[0]!, explanation: 'The Ostrava Courier and mirror.txt have it.' };
    expect(statement(edition, finding)).toBe(`The Ostrava Courier and report ${letter} have it.`);
  });

  it('keeps a name that two files have', () => {
    const other = story!.documents.find((id) => id !== 'mirror')!;
    const twice = makeEdition(renamed(other, 'folder/mirror.txt'));
    expect(statement(twice, saying('mirror.txt has it.'))).toBe('mirror.txt has it.');
  });

  it('names outlets beside letters, and files nowhere', () => {
    expect(nameBesideLetter(edition, 'mirror')).toBeNull();
    expect(nameBesideLetter(edition, 'courier')).toContain('Courier');
  });
});
