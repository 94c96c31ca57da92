import { describe, expect, it } from 'vitest';
import { groupStories } from '../../../src/collate/stories/group.ts';
import { english } from '../../../src/languages/en/language.ts';
import { documentOf } from './made.ts';

const TEXT =
  'A ferry with 140 people on board ran aground off Port Ansel on Monday night, the coastguard said. All passengers were brought ashore at Port Ansel by morning. The ferry company said the captain had reported a failure of the rudder.';

/** The same event in other words, so that none is a copy of another. */
const TEXTS = [
  TEXT,
  'PORT ANSEL – The coastguard brought 140 people ashore from a ferry that had run aground off Port Ansel late on Monday. By morning no passengers were left on board. A failure of the rudder was what the captain told the ferry company.',
  'On Monday night a ferry ran aground near Port Ansel. The 140 passengers on board were all ashore in the morning, according to the coastguard. Its captain reported that the rudder did not answer, said the company that owns the ferry.',
];

/** The headline that a story goes by whose reports tell alike and are headed so. */
function chosen(...headlines: readonly string[]): string {
  const told = headlines.map((title, at) =>
    documentOf({ id: `r${at}`, title, text: TEXTS[at]!, published: '2031-05-02' }),
  );
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
    ['makes an admission of it', 'Ferry captain admits ferry ran aground off Port Ansel with 140 people on board'],
    ['begins with a quotation', '“The ferry ran aground”: passengers brought ashore at Port Ansel'],
    ['begins with a pronoun', 'They ran the ferry aground off Port Ansel with 140 people on board'],
  ])('is not one that %s where another does not', (_, loud) => {
    const other = 'Coastguard brings passengers ashore after ferry accident';
    expect(chosen(loud, other)).toBe(other);
  });

  it('is an agency’s where it has one', () => {
    const [paper, agency] = [PLAIN, 'Captain of ferry blames failed rudder'];
    const told = (outlet: string) =>
      groupStories(
        [
          documentOf({ id: 'r0', title: paper, text: TEXTS[0]!, published: '2031-05-02' }),
          documentOf({
            id: 'r1',
            title: agency,
            text: `PORT ANSEL, May 1 (NNA) - ${TEXTS[2]}`,
            outlet,
            published: '2031-05-02',
          }),
        ],
        { language: english },
      ).stories[0]!.title;
    expect(told('NNA')).toBe(agency);
    // What a paper prints from an agency is headed by the paper.
    expect(told('Ansel Post')).toBe(paper);
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

  it('is none of a copy, whose original has all of its words', () => {
    const shared = 'Ferry aground off Port Ansel: 140 passengers on board brought ashore, coastguard';
    const told = [
      { title: 'A cold night', text: TEXTS[0]! },
      { title: PLAIN, text: TEXTS[1]! },
      { title: 'Rudder trouble', text: TEXTS[2]! },
      { title: shared, text: TEXTS[1]! },
    ];
    const titleOf = (reports: typeof told) =>
      groupStories(
        reports.map((one, at) => documentOf({ id: `r${at}`, ...one, published: '2031-05-02' })),
        { language: english },
      ).stories[0]!.title;
    expect(titleOf(told)).toBe(PLAIN);
    expect(titleOf(told.filter((_, at) => at !== 1))).toBe(shared);
  });

  it('is the first line of a text where no report has a headline', () => {
    const told = ['r0', 'r1'].map((id) => documentOf({ id, text: TEXT, published: '2031-05-02' }));
    const [story] = groupStories(told, { language: english }).stories;
    expect(story!.title.endsWith(' …')).toBe(true);
    expect(TEXT.startsWith(story!.title.slice(0, -2))).toBe(true);
  });
});
