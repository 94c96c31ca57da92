import { expect, it } from 'vitest';
import { analysed } from './telling.ts';

it('the matrix of who carries what has claims, without the "that" before them, and no stray words', () => {
  const { carriage } = analysed([
    {
      outlet: 'North Star',
      published: '2024-05-02',
      text: 'Mayor Ada Lorne said on Thursday that the old bridge would stay closed until the autumn. Asked about the cost, she blamed Finance Minister Paul Denk.',
    },
    {
      outlet: 'South Star',
      published: '2024-05-02',
      text: 'The old bridge would stay closed until the autumn, Mayor Ada Lorne said. The engineers said that “the pillars are cracked” and asked for help. Lorne said it was “disturbing”.',
    },
  ]);
  const sayings = carriage.items.filter(({ kind }) => kind === 'saying');
  expect(sayings[0]!.label).toMatch(/^the old bridge would stay closed/i);
  expect(sayings[0]!.carriers).toHaveLength(2);
  expect(sayings.map(({ label }) => label)).toContain('“the pillars are cracked”');
  expect(sayings.some(({ label }) => /^Finance Minister|disturbing/.test(label))).toBe(false);
});

it('what one report alone has is from “the company”, with its article, and from nobody where only “one” says it', () => {
  const { findings } = analysed([
    {
      outlet: 'North Star',
      published: '2024-05-02',
      text: '“We will pay for every roof that the storm took from this harbour,” the company said on Thursday.',
    },
    {
      outlet: 'South Star',
      published: '2024-05-02',
      text: 'Fishermen spoke on the quay. “They promise us roofs in June and nails in November,” said one, who asked not to be named. “I wonder what they will promise in spring.”',
    },
    { outlet: 'East Star', published: '2024-05-02', text: 'Schools stayed shut on Thursday, and ferries did not run.' },
  ]);
  const told = findings.filter(({ kind }) => kind === 'only here').map(({ explanation }) => explanation);
  expect(told).toHaveLength(2);
  expect(told.join(' ')).toMatch(/Only North Star, of 3 reports, has this from the company: “We will pay/);
  expect(told.join(' ')).toMatch(/Only South Star, of 3 reports, has this: “They promise/);
});

it('what an agency is said to report of somebody stands in the matrix as theirs alone', () => {
  const { carriage } = analysed([
    {
      outlet: 'North Star',
      published: '2024-05-02',
      text: 'The old bridge will stay closed until the autumn, Mayor Ada Lorne said in an interview with the Harbour Herald, Reuters reports.',
    },
    { outlet: 'South Star', published: '2024-05-02', text: 'Mayor Ada Lorne said that two ferries would be hired.' },
  ]);
  const labels = carriage.items.filter(({ kind }) => kind === 'saying').map(({ label }) => label);
  expect(labels.filter((label) => /old bridge/.test(label))).toEqual([
    'The old bridge will stay closed until the autumn',
  ]);
});

it('a quotation that other words lead in to is told by the quotation', () => {
  const { findings } = analysed([
    {
      outlet: 'North Star',
      published: '2024-05-02',
      text: 'While the pass is open to lorries again, the ministry wants “every driver who goes up there to carry chains, because no one will dig anyone out,” Ada Lorne said.',
    },
    { outlet: 'South Star', published: '2024-05-02', text: 'Fishermen mended their nets on the quay of Halvern.' },
    { outlet: 'East Star', published: '2024-05-02', text: 'Schools stayed shut on Thursday, and ferries did not run.' },
  ]);
  const told = findings.filter(({ kind }) => kind === 'only here').map(({ explanation }) => explanation);
  expect(told).toEqual([expect.stringContaining('from Ada Lorne: “every driver who goes up there')]);
});

it('a name is one in the matrix in full, by initials and by its last part', () => {
  const { carriage } = analysed([
    {
      outlet: 'North Star',
      published: '2024-05-02',
      text: 'The North Atlantic Treaty Organization sent two ships to Larn on Thursday, Minister Paul Hent said. NATO had been asked in May. Crane stayed at home.',
    },
    {
      outlet: 'South Star',
      published: '2024-05-02',
      text: 'NATO sent two ships to Larn, said Hent, the minister. Ada Crane stayed at home, and so did Ida Crane.',
    },
  ]);
  const names = carriage.items.filter(({ kind }) => kind === 'name');
  const carriersOf = (label: string) => names.find((item) => item.label === label)?.carriers.length;
  expect(carriersOf('North Atlantic Treaty Organization')).toBe(2);
  expect(carriersOf('Paul Hent')).toBe(2);
  // Either of two may be meant.
  expect(names.map(({ label }) => label)).not.toContain('Ada Crane');
});

it('a seat of power is no name that others leave out', () => {
  const texts = [
    'The Kremlin sent two ships to Larn on Thursday, Minister Paul Hent said.',
    'The Kremlin sent ships to Larn, Paul Hent said. Shops stayed shut.',
    'Moscow sent two ships to Larn on Thursday. Rain fell.',
  ];
  const { carriage } = analysed(
    texts.map((text, i) => ({ outlet: `${['North', 'South', 'East'][i]} Star`, published: '2024-05-02', text })),
  );
  const names = carriage.items.filter(({ kind }) => kind === 'name').map(({ label }) => label);
  expect(names).toContain('Paul Hent');
  expect(names).not.toContain('Kremlin');
});

it('what others tell in part, or with about the same figure, is not said to be in one report only', () => {
  const { findings } = analysed([
    {
      outlet: 'North Star',
      published: '2024-05-02',
      text: '“All passengers and crew had left the ferry by the slides within two minutes,” line director Helena Voss told reporters. “Our first thoughts are with those who were hurt tonight.” The harbour authority said that the ferry had come to rest on the sand about 180 metres beyond the pier at 7.52 a.m.',
    },
    {
      outlet: 'South Star',
      published: '2024-05-02',
      text: 'Helena Voss, the director of the line, said everybody had been off in two minutes. The ship ended up on sand, some 200 metres past the pier.',
    },
    {
      outlet: 'East Star',
      published: '2024-05-02',
      text: '“We gave the passengers tea and dry coats from our own boats,” the fisherman Gus Pellow said. “They were shaking.”',
    },
  ]);
  const told = findings.filter(({ kind }) => kind === 'only here').map(({ explanation }) => explanation);
  expect(told).toEqual([expect.stringContaining('Only East Star, of 3 reports, has this from Gus Pellow')]);
});

it('what one report alone has stands in the matrix only where somebody surely said it', () => {
  const { carriage } = analysed([
    {
      outlet: 'North Star',
      published: '2024-05-02',
      text: 'The old bridge is expected to open again in June after two winters of repairs. The sharpness of their criticism showed that they do not trust the engineers any more. A spokesman put Mayor Lorne on the record for the first time in the bitter quarrel over the bridge. Mayor Ada Lorne said that two ferries would be hired.',
    },
    {
      outlet: 'South Star',
      published: '2024-05-02',
      text: 'Schools in Halvern stayed shut on Thursday, the council said.',
    },
  ]);
  const labels = carriage.items.filter(({ kind }) => kind === 'saying').map(({ label }) => label);
  expect(labels).toContain('two ferries would be hired');
  expect(labels.filter((label) => /old bridge|trust the engineers|on the record/.test(label))).toEqual([]);
});

it('what one report alone has somebody do or hold stands in the matrix only where that is surely a saying', () => {
  const { carriage } = analysed([
    {
      outlet: 'North Star',
      published: '2024-05-02',
      text: 'Early risers can see both ferries low in the harbour before sunrise. The mayor said the ferry would sail in June.',
    },
    {
      outlet: 'South Star',
      published: '2024-05-02',
      text: 'The ferry stayed in port on Thursday, and schools were shut.',
    },
  ]);
  const labels = carriage.items.filter(({ kind }) => kind === 'saying').map(({ label }) => label);
  expect(labels).toEqual(['the ferry would sail in June']);
});

it('a count that another report has to the last digit, and words that hang on others outside their marks, are not only in one', () => {
  const { findings } = analysed([
    {
      outlet: 'North Star',
      published: '2024-05-02',
      text: 'Halvern Steel said on Thursday it would cut 1,850 jobs, around 8% of its global workforce, after weak demand in its main markets pushed fourth-quarter net profit down 38%. Ida Crane called it “a first step, to be judged on the ground, by all the people of Larn”.',
    },
    {
      outlet: 'South Star',
      published: '2024-05-02',
      text: 'Sunk in thought, they stood on the quay. In all they are cutting 1,850 jobs. The canteen was silent.',
    },
    { outlet: 'East Star', published: '2024-05-02', text: 'Schools stayed shut in Larn, and ferries did not run.' },
  ]);
  expect(findings.filter(({ kind }) => kind === 'only here')).toEqual([]);
});

it('a long quotation in two parts is shortened once', () => {
  const { findings } = analysed([
    {
      outlet: 'North Star',
      published: '2024-05-02',
      text: '“What every family on this side of the harbour expects is that the council gives up all of its plans for a second ferry pier and says so in a letter that anybody can read before the end of the summer,” Ada Lorne said. “It is no time to rest, and we will not rest.”',
    },
    { outlet: 'South Star', published: '2024-05-02', text: 'Fishermen mended their nets on the quay of Halvern.' },
    { outlet: 'East Star', published: '2024-05-02', text: 'Schools stayed shut on Thursday, and trams did not run.' },
  ]);
  const [told] = findings.filter(({ kind }) => kind === 'only here').map(({ explanation }) => explanation);
  expect(told).toMatch(/“What every family .+ …”\.$/);
  expect(told).not.toMatch(/… …| It …/);
});

it('a dot beside a figure is of a report that tells this value, in whatever words, not another of the same thing', () => {
  const { carriage } = analysed([
    {
      outlet: 'North Star',
      published: '2024-05-02',
      text: 'Seventeen people are missing on the lake, the fire service said on Thursday. The florin fell 4.3 percent. Three sluices were opened at night. More than a fifth of the herring fleet was lost in the storm.',
    },
    {
      outlet: 'South Star',
      published: '2024-05-02',
      text: 'The fire service said on Thursday that 17 people were missing on the lake. In late trade it came to rest, down 4.3 percent on the day. Six sluices were opened at night. The storm took 22 percent of the herring fleet.',
    },
    {
      outlet: 'East Star',
      published: '2024-05-02',
      text: 'Fourteen people are missing on the lake, the fire service said on Thursday. The florin fell by more than 6 percent. All six sluices were opened at night. In the storm 22 percent of the herring fleet was lost.',
    },
  ]);
  const rows = carriage.items.filter(({ kind }) => kind === 'figure');
  const told = rows.map(({ label, carriers }) => `${label}: ${carriers.map(({ document }) => document[0]).sort()}`);
  expect(told.sort()).toEqual([
    '22 percent: E,N,S',
    '4.3 percent: N,S',
    'Fourteen people: E',
    'Seventeen people: N,S',
    'Three sluices: N',
    'more than 6 percent: E',
    'six sluices: E,S',
  ]);
});

it.each([
  [
    'the part of a quotation behind its condition',
    '“If a court finds against us, we leave the port, and we will be the first to shake hands,” Ada Lorne said.',
    'shake hands',
  ],
  [
    'a clause about a thing named before',
    'Survivors told of smoke in the hold and of a list to port that got worse and worse.',
    'got worse',
  ],
  [
    'what a quotation adds without a verb',
    'Ada Lorne said: “If a court finds against us, we will leave the port. Not a day sooner than in May.”',
    'Not a day',
  ],
  [
    'what ends before its object',
    'But the Star has learned that an institute of Larn wrote to the port on May 20 that it had found cracks in the pier.',
    'institute of Larn wrote',
  ],
])('%s is not for itself in one report only', (_, text, words) => {
  const { carriage } = analysed([
    { outlet: 'North Star', published: '2024-05-02', text: `${text} Trams stood still.` },
    {
      outlet: 'South Star',
      published: '2024-05-02',
      text: 'If a court finds against us, we will leave the port, Ada Lorne said on Monday.',
    },
  ]);
  const cut = carriage.items.filter(({ label, carriers }) => carriers.length === 1 && label.includes(words));
  expect(cut.filter(({ label }) => !/^“?(?:If|wrote)/.test(label)).map(({ label }) => label)).toEqual([]);
});

it('a quotation that ends with its comma before the sentence goes on is whole', () => {
  const text =
    'Ada Lorne told the council, “The port insists on a plain answer to its plans,” noting that Larn waits. Trams stood still.';
  const { carriage } = analysed([
    { outlet: 'North Star', published: '2024-05-02', text },
    { outlet: 'South Star', published: '2024-05-02', text: 'Fishermen mended their nets on the quay of Halvern.' },
  ]);
  expect(carriage.items.filter(({ label }) => label.includes('plain answer'))).toHaveLength(1);
});
