import { describe, expect, it } from 'vitest';
import { groupStories } from '../../../src/collate/stories/group.ts';
import { english } from '../../../src/languages/en/language.ts';
import { documentOf } from './made.ts';

const TEXT =
  'A ferry with 140 people on board ran aground off Port Ansel on Monday night, the coastguard said. All passengers were brought ashore at Port Ansel by morning. The ferry company said the captain had reported a failure of the rudder.';

/** The headline that a story goes by whose reports open alike and are headed so, whatever their order. */
function chosen(...headlines: readonly string[]): string {
  const told = headlines.map((title, at) => documentOf({ id: `r${at}`, title, text: TEXT, published: '2031-05-02' }));
  const { stories } = groupStories(told, { language: english });
  expect(stories).toHaveLength(1);
  return stories[0]!.title;
}

const PLAIN = 'Ferry runs aground off Port Ansel, all passengers brought ashore';

describe('the headline that a story goes by', () => {
  it('has the words that the others head and open with', () => {
    expect(chosen('A company sails on, heedless of warnings', PLAIN)).toBe(PLAIN);
    expect(chosen('Rudder trouble: a night of cold and blankets', PLAIN, 'Heroes of the harbour')).toBe(PLAIN);
  });

  it.each([
    ['speaks of its readers', 'Ferry with our people on board runs aground off Port Ansel'],
    ['calls', 'Ferry runs aground off Port Ansel with 140 people on board!'],
    ['asks', 'Why did ferry with 140 people on board run aground off Port Ansel'],
    ['shouts', 'Ferry runs AGROUND off Port Ansel with 140 people on board'],
    ['judges', 'Dangerous ferry runs aground off Port Ansel with 140 people on board'],
    ['begins with a quotation', '“The ferry ran aground”: passengers brought ashore at Port Ansel'],
    ['begins with a pronoun', 'They ran the ferry aground off Port Ansel with 140 people on board'],
  ])('is not one that %s where another does not', (_, loud) => {
    const other = 'Coastguard brings passengers ashore after ferry accident';
    expect(chosen(loud, other)).toBe(other);
  });

  it('may have a word in capitals that texts write so', () => {
    const title = 'Ferry company NAVICA names captain who was off Port Ansel';
    const told = [title, 'Cold night for many'].map((head, at) =>
      documentOf({
        id: `r${at}`,
        title: head,
        text: TEXT.replace('The ferry company', 'NAVICA'),
        published: '2031-05-02',
      }),
    );
    expect(groupStories(told, { language: english }).stories[0]!.title).toBe(title);
  });

  it('is a charged one where most others have the word too', () => {
    const charged = 'Ferry massacre off Port Ansel';
    expect(chosen(charged, PLAIN)).toBe(PLAIN);
    expect(chosen('Massacre on ferry off Port Ansel', 'Massacre on a ferry', 'Ferry massacre')).toMatch(/massacre/i);
  });

  it('is the first line of a text where no report has a headline', () => {
    const told = ['r0', 'r1'].map((id) => documentOf({ id, text: TEXT, published: '2031-05-02' }));
    const [story] = groupStories(told, { language: english }).stories;
    expect(story!.title.endsWith(' …')).toBe(true);
    expect(TEXT.startsWith(story!.title.slice(0, -2))).toBe(true);
  });
});
