import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../src/view/edition.ts';
import { storyName } from '../../src/view/story-name.ts';
import { fixture } from './fixture.ts';

const edition = makeEdition(fixture);
const [story] = fixture.stories;

describe('how a story is headed', () => {
  it('is an outlet’s headline in quotation marks, and whose it is', () => {
    const { text, by, choice } = storyName(edition, { ...story!, title: 'Governor calls dam safe (wire)' });
    expect(text).toBe('“Governor calls dam safe (wire)”');
    expect(by).toBe('Tidewater Wire');
    expect(choice?.what).toBe('headline of Tidewater Wire');
    expect(choice?.why).toMatch(/head or open the other reports/);
  });

  it('is of a report without an outlet’s name told by its letter', () => {
    const { by } = storyName(edition, { ...story!, title: 'Dam <b>"failing"</b> & leaking' });
    expect(by).toMatch(/^report [A-C]$/);
  });

  it('is as it stands where a person named it', () => {
    const given = storyName(edition, { ...story!, title: 'The dam at Irwell' });
    expect(given).toEqual({ text: 'The dam at Irwell', by: null, choice: null });
  });

  it('is no choice where there is one report', () => {
    const [document] = story!.documents;
    const { title } = edition.documents.get(document!)!.document;
    const alone = storyName(edition, { title: title!, documents: [document!] });
    expect(alone.text).toBe(`“${title}”`);
    expect(alone.choice).toBeNull();
  });

  it('is of a report without a headline said to be its first words', () => {
    const documents = new Map(edition.documents);
    const read = documents.get('wire')!;
    documents.set('wire', { ...read, document: { ...read.document, title: null } });
    const title = `${read.document.text.slice(0, 40)} …`;
    const { choice } = storyName({ ...edition, documents }, { ...story!, title });
    expect(choice?.what).toBe('first words of Tidewater Wire');
  });
});
