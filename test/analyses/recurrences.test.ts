import { describe, expect, it } from 'vitest';
import { analyseStoryline, recurringClaims } from '../../src/analyses/index.ts';
import type { CollatedStory, ReadDocument } from '../../src/core/collation.ts';
import type { Storyline } from '../../src/core/story.ts';
import { english } from '../../src/languages/en/language.ts';
import { analysed, toldOverLine } from './telling.ts';

/** One story a report, with all its sayings brought together as matching at its loosest would. */
function told(reports: readonly { readonly published: string; readonly text: string }[]) {
  const made = reports.map((report, i) => ({ i, ...analysed([{ outlet: `Star ${i}`, ...report }]) }));
  const stories = made.map(({ i, documents, utterances }) => ({
    id: `s${i}`,
    documents: documents.map(({ document }) => document.id),
    utterances: utterances.map((utterance) => ({ ...utterance, id: `${i} ${utterance.id}` })),
    findings: [],
  })) as unknown as CollatedStory[];
  const documents: ReadDocument[] = made.flatMap((one) => one.documents);
  const utterances = stories.flatMap((story) => story.utterances.map(({ id }) => id));
  const reason = { score: 1, text: '', evidence: [] };
  const line: Storyline = {
    id: 'line',
    name: '',
    stories: stories.map(({ id }) => id),
    links: [],
    recurring: [{ speaker: 'Ida Crane', utterances, reason }],
  };
  const recurring = recurringClaims(line, stories, documents, english);
  return { recurring, findings: analyseStoryline({ ...line, recurring }, stories, documents, english) };
}

describe('what is said again', () => {
  it('is a claim in like words months apart', () => {
    const { recurring, findings } = told([
      { published: '2024-04-02', text: '“Halvern will never sell the old harbour,” Ida Crane said.' },
      { published: '2024-09-12', text: '“We will never sell the harbour to strangers,” Ida Crane said. It rained.' },
    ]);
    expect(recurring.map(({ utterances }) => utterances.length)).toEqual([2]);
    expect(findings.map(({ kind }) => kind)).toContain('recurrence');
    expect(findings[0]!.explanation).toContain('2 April 2024');
  });

  it('is not one occasion that two reports tell within days', () => {
    const { recurring } = told([
      { published: '2024-04-02', text: '“Halvern will never sell the old harbour,” Ida Crane said.' },
      { published: '2024-04-04', text: '“We will never sell the old harbour,” Ida Crane said on Tuesday.' },
    ]);
    expect(recurring).toEqual([]);
  });

  it('is told by its own sentence, and the same words once', () => {
    const { findings } = told([
      { published: '2024-04-02', text: '“It rained all day. We will never sell the old harbour,” Ida Crane said.' },
      { published: '2024-09-12', text: '“We will never sell the old harbour,” Ida Crane said. It snowed.' },
    ]);
    expect(findings[0]!.explanation).toBe(
      'Reports of 2 different times quote the same words of Ida Crane: “We will never sell the old harbour” (Star 0, 2 April 2024; Star 1, 12 September 2024).',
    );
  });

  it('comes back under another condition, also without a rare word', () => {
    const { findings } = told([
      {
        published: '2024-04-02',
        text: '“We will take steps to protect our schools when they land,” Ida Crane said.',
      },
      {
        published: '2024-09-12',
        text: 'Ida Crane said the town would be forced to take extra steps to protect its own schools if strangers came.',
      },
    ]);
    expect(findings.map(({ kind }) => kind)).toContain('recurrence');
  });

  it('is no half of such a clause', () => {
    const { recurring } = told([
      {
        published: '2024-04-02',
        text: '“We will take steps to protect our schools when they land,” Ida Crane said.',
      },
      {
        published: '2024-09-12',
        text: 'Ida Crane said the town would take steps to protect its trade if they came.',
      },
    ]);
    expect(recurring).toEqual([]);
  });

  it('is no condition, and no thing that two claims are made of', () => {
    const { recurring } = told([
      { published: '2024-04-02', text: '“If they sell the old harbour to strangers, I leave,” Ida Crane said.' },
      { published: '2024-09-12', text: '“They want to sell the old harbour to strangers,” Ida Crane said.' },
      { published: '2024-11-12', text: '“A full wooden harbour gate opened,” Ida Crane said.' },
      { published: '2024-12-12', text: '“I bought a full wooden harbour gate,” Ida Crane said.' },
    ]);
    expect(recurring).toEqual([]);
  });

  it('is no turn of speech, and not one subject', () => {
    const { recurring } = told([
      { published: '2024-04-02', text: '“Let me be very clear. The ferry to Larn is late,” Ida Crane said.' },
      { published: '2024-09-12', text: '“Let me be very clear. The old harbour needs a crane,” Ida Crane said.' },
      { published: '2024-12-01', text: '“The ferry has a new captain,” Ida Crane said.' },
    ]);
    expect(recurring).toEqual([]);
  });

  it('changes its words where a condition comes', () => {
    const { findings } = told([
      { published: '2024-04-02', text: '“Halvern will sell the old harbour to the town,” Ida Crane said.' },
      { published: '2024-09-12', text: '“Halvern might sell the old harbour to the town,” Ida Crane said.' },
    ]);
    const changed = findings.find(({ kind }) => kind === 'changed words');
    expect(changed?.explanation).toContain('no longer has “will” and newly has “might”');
  });

  it('is one claim where a verb is joined to it, and shows where its report makes it again in more words', () => {
    const { findings } = told([
      {
        published: '2024-04-02',
        text: '“Halvern is not threatening anyone and has never robbed a ship,” Ida Crane said. Ida Crane said that Halvern was not making any move that would threaten Merrin.',
      },
      { published: '2024-09-12', text: '“No one is threatening anyone, in Halvern or elsewhere,” Ida Crane said.' },
    ]);
    const again = findings.find(({ kind }) => kind === 'recurrence');
    expect(again?.evidence).toHaveLength(3);
  });
});

describe('what follows when a thing is said again', () => {
  /** The sentences that tell of what a speaker goes on with. */
  const goingOn = (...texts: readonly string[]): string[] => {
    const reports = texts.map((text, i) => ({ published: `2024-0${3 * i + 1}-02`, text }));
    return told(reports)
      .findings.filter(({ kind, explanation }) => kind === 'changed words' && explanation.includes('goes on'))
      .map(({ explanation }) => explanation);
  };

  it.each([
    [
      'in its sentence',
      '“We will never sell the old harbour, our children will need its cranes,” Ida Crane said.',
      '“We will never sell the old harbour; such a sale would bankrupt every fisherman,” Ida Crane said.',
    ],
    [
      'in one that takes it up',
      '“The jury has never seen my forged signature, it stayed in an envelope,” Ida Crane said.',
      '“The jury never saw that forged signature. This insult belongs in an appeal,” Ida Crane said.',
    ],
  ])('is set side by side where it differs %s', (_, first, later) => {
    const [only, ...others] = goingOn(first, later);
    expect(others).toEqual([]);
    expect(only).toMatch(/^Ida Crane says the same twice and goes on differently: “.+” \(Star 0, 2 January 2024\); “/);
  });

  it.each([
    [
      'the same',
      '“We will never sell the old harbour, our children will need its cranes,” Ida Crane said.',
      '“We will never sell the old harbour; our children need the cranes,” Ida Crane said.',
    ],
    [
      'told elsewhere by both',
      '“We will never sell the old harbour, our children will need its cranes,” Ida Crane said. Ida Crane added that a sale would bankrupt every fisherman.',
      '“We will never sell the old harbour; such a sale would bankrupt every fisherman,” Ida Crane said. She said that children will need the cranes.',
    ],
    [
      'of another matter',
      '“We will never sell the old harbour. A bakery opened in Larn,” Ida Crane said.',
      '“We will never sell the old harbour. A storm wrecked every boat,” Ida Crane said.',
    ],
    [
      'cut off at one time',
      '“We will never sell the old harbour,” Ida Crane said. She was drafting an appeal, neighbours told us.',
      '“We will never sell the old harbour; such a sale would bankrupt every fisherman,” Ida Crane said.',
    ],
  ])('is not where it is %s', (_, first, later) => {
    expect(goingOn(first, later)).toEqual([]);
  });
});

describe('what a speaker comes back to', () => {
  const about = 'Halvern and Merrin share the Orlen delta, and the Corvale league watches both of them.';
  const other =
    'Brigg won the Tarn cup against Ulm in Seld, as Milo Pavic, Tove Dorn and Hugo Almer had hoped since Vessen beat Quist in Rorby.';

  /** Explanations of what anybody comes back to. */
  const backTo = (...reports: readonly { readonly published: string; readonly text: string }[]): string[] =>
    told(reports.map(({ published, text }) => ({ published, text })))
      .findings.filter(({ explanation }) => / comes back to “/.test(explanation))
      .map(({ explanation }) => explanation);
  const spring = (text: string, rest = about) => ({ published: '2024-03-02', text: `${text} ${rest}` });
  const autumn = (text: string, rest = about) => ({ published: '2024-09-12', text: `${text} ${rest}` });

  it.each([
    [
      'a synonym',
      'Ida Crane complained of a rusty warplane over the delta and of surveillance vessels off Larn.',
      'Ida Crane said that spy ships had been seen again off Larn.',
      'to “surveillance vessels” or “spy ships” in reports of 2 times: “Ida Crane complained of a rusty warplane over the delta and of surveillance vessels off Larn” (Star 0, 2 March 2024); “Ida Crane said that spy ships had been seen again off Larn” (Star 1, 12 September 2024)',
    ],
    [
      'a derivation that was picked out',
      'Ida Crane spoke of “sabotage” in the shipyard.',
      'Ida Crane said that a sabotaged crane had crushed a boat.',
      'to “sabotage” or “sabotaged crane” in reports of 2 times: “Ida Crane spoke of ‘sabotage’ in the shipyard” (Star 0, 2 March 2024); “Ida Crane said that a sabotaged crane had crushed a boat” (Star 1, 12 September 2024)',
    ],
    [
      'the same words',
      'Ida Crane said that counterfeit signatures decided the vote.',
      'Ida Crane told the court that nobody had looked at the counterfeit signatures.',
      'to “counterfeit signatures” in reports of 2 times: “Ida Crane said that counterfeit signatures decided the vote” (Star 0, 2 March 2024); “',
    ],
    [
      'words that stand without marks between two sayings',
      'Ida Crane complained of surveillance vessels off Larn.',
      'Ida Crane said that she was worried. There were spy ships near the delta every night. “We will not be silent,” Ida Crane said.',
      '“Ida Crane said that she was worried. There were spy ships near the delta every night” (Star 1, 12 September 2024)',
    ],
  ])('is told by %s', (_, first, later, words) => {
    const found = backTo(spring(first), autumn(later));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  it.each([
    [
      'what another speaks of as well',
      'Ida Crane said that counterfeit signatures decided the vote. Bede Aune said he had seen counterfeit signatures.',
      'Ida Crane told the court that nobody had looked at the counterfeit signatures.',
    ],
    [
      'what anybody says of anything',
      'Ida Crane said that selling was a bad idea.',
      'Ida Crane said that it was a bad idea to wait.',
    ],
    [
      'another thing of the kind',
      'Ida Crane complained of surveillance vessels off Larn.',
      'Ida Crane said that container vessels wait off Larn.',
    ],
  ])('is not %s', (_, first, later) => {
    expect(backTo(spring(first), autumn(later))).toEqual([]);
  });

  it('is told of what is the speaker’s own with all that is said on the matter, and as another report quotes it', () => {
    const garrison = 'Ida Crane said that the island must keep its river garrison on the delta.';
    const { findings } = told([
      spring('Ida Crane said that the island was not making any move which would threaten Merrin.'),
      autumn(garrison),
      {
        published: '2025-02-12',
        text: `“We have said that the movement of our river garrison is no threat,” Ida Crane said. ${about}`,
      },
    ]);
    const [own] = findings.filter(({ explanation }) => explanation.includes('explains the same side’s'));
    expect(own?.explanation).toContain(
      'Ida Crane explains the same side’s “river garrison” in other words at each of 3 times: “',
    );
    expect(own?.explanation).toContain('not making any move which would threaten Merrin” (Star 0, 2 March 2024); “');
    expect(own!.evidence).toHaveLength(3);
  });

  it('is not one word in reports on two affairs', () => {
    const [first, later] = [
      'Ida Crane spoke of “sabotage” in the shipyard.',
      'Ida Crane said that a sabotaged organ had spoilt the concert.',
    ];
    expect(backTo(spring(first), autumn(later, other))).toEqual([]);
  });

  it('is not what one report of the week tells and another', () => {
    const text = 'Ida Crane said that counterfeit signatures decided the vote.';
    expect(backTo(spring(text), { published: '2024-03-05', text: `${text} ${about}` })).toEqual([]);
  });
});

describe('a step that is announced again', () => {
  const about = 'Halvern and Merrin share the Orlen delta, and the Corvale league watches both of them.';

  /** Explanations of the steps that anybody announces more than once. */
  const steps = (first: string, later: string): string[] =>
    told([
      { published: '2024-03-02', text: `${first} ${about}` },
      { published: '2024-09-12', text: `${later} ${about}` },
    ])
      .findings.filter(({ explanation }) => explanation.includes('the same step'))
      .map(({ explanation }) => explanation);

  it.each([
    [
      'Ida Crane said dockers would close the port if the ministry cut their wages.',
      'Ida Crane said that dockers were prepared to close the port in response to further layoffs, and she thanked a choir.',
    ],
    [
      '“We will cut interest rates when inflation falls below three percent,” Ida Crane said.',
      'Ida Crane said the bank would be forced to reduce its rates again if the harvest failed.',
    ],
  ])('is told where each time has another condition', (first, later) => {
    const found = steps(first, later);
    expect(found).toHaveLength(1);
    expect(found[0]).not.toContain('choir');
  });

  it.each([
    [
      'on one condition',
      'Ida Crane said dockers would close the port if the ministry cut their wages.',
      'Ida Crane said dockers were ready to close the port if the ministry cut wages.',
    ],
    [
      'once refused',
      'Ida Crane said dockers would close the port if the ministry cut their wages.',
      'Ida Crane said dockers would never close the port in response to layoffs.',
    ],
    [
      'of another thing',
      'Ida Crane said dockers would close the port if the ministry cut their wages.',
      'Ida Crane said dockers would close the debate in response to layoffs.',
    ],
    [
      'of another person',
      'Ida Crane said dockers would close the port if the ministry cut their wages.',
      'Ida Crane said that Bede Aune would close the port in response to layoffs. Bede Aune laughed.',
    ],
    [
      'on no condition',
      'Ida Crane said dockers would close the port if the ministry cut their wages.',
      'Ida Crane said dockers would close the port.',
    ],
  ])('is not one %s', (_, first, later) => {
    expect(steps(first, later)).toEqual([]);
  });
});

describe('a step that is announced again and rendered otherwise by another report', () => {
  const about = 'Halvern and Merrin share the Orlen delta, and the Corvale league watches both of them.';
  const spring = {
    outlet: 'North Star',
    published: '2024-03-02',
    text: `Ida Crane said dockers would close the port if the ministry cut their wages. "Dockers will close every port if wages are cut," Ida Crane said. ${about}`,
  };
  const autumn = {
    outlet: 'South Star',
    published: '2024-09-12',
    text: `Ida Crane said that dockers were prepared to close the port in response to further layoffs. ${about}`,
  };
  const steps = (rendering: string) =>
    toldOverLine([[spring], [autumn, { outlet: 'East Star', published: '2024-09-12', text: `${rendering} ${about}` }]])
      .filter(({ explanation }) => explanation.includes('the same step'))
      .map(({ explanation, evidence }) => ({ explanation, places: evidence.map(({ document }) => document) }));

  it('is told with the other condition, and with the quotation behind it', () => {
    const [found] = steps('Ida Crane said that dockers were prepared to close the port if the Corvale yard was sold.');
    expect(found!.explanation).toContain(
      'East Star has for it “dockers were prepared to close the port if the Corvale yard was sold”',
    );
    expect(found!.places).toEqual(['North Star', 'South Star', 'East Star', 'North Star']);
  });

  it('is told with the verb that the condition leans on', () => {
    const [found] = steps('Ida Crane threatened to close the port if the Corvale yard was sold.');
    expect(found!.explanation).toContain('“threatened to close the port if the Corvale yard was sold”');
  });

  it('is told without a rendering on the same condition', () => {
    const [found] = steps('Ida Crane said that dockers were ready to close the port in response to further layoffs.');
    expect(found!.explanation).not.toContain('has for it');
  });
});

describe('what leans on the words before it', () => {
  const spring = {
    published: '2024-04-02',
    text: 'The council will not inspect the cargo of merchant ships. “We have no wish to inspect a cargo. That is not our business,” Ida Crane said.',
  };

  it('is reversed where it is said of one matter weeks later, the negation gone', () => {
    const { findings } = told([
      spring,
      {
        published: '2024-09-12',
        text: 'The council may inspect the cargo of merchant ships. “It is our business, because we live here,” Ida Crane said.',
      },
    ]);
    const changed = findings.find(({ kind }) => kind === 'changed words');
    expect(changed?.explanation).toContain('first “That is not our business” (Star 0, 2 April 2024)');
    expect(changed?.explanation).toContain('then “It is our business” (Star 1, 12 September 2024)');
  });

  it('is not where another matter stands before it', () => {
    const { findings } = told([
      spring,
      {
        published: '2024-09-12',
        text: 'The bridge is old. “It is our business, because we live here,” Ida Crane said.',
      },
    ]);
    expect(findings.filter(({ kind }) => kind === 'changed words')).toEqual([]);
  });
});

describe('who did what goes on', () => {
  const truce = (text: string) => ({ published: '2024-09-12', text });
  const kinds = (...texts: string[]) => {
    const reports = texts.map((text, i) => ({ ...truce(text), published: `2024-0${i + 2}-12` }));
    return told(reports).findings.filter(({ kind }) => kind === 'agency');
  };

  it('is told by one report and left open by one of another month', () => {
    const [finding] = kinds(
      'The governor said that rebels from Orland were breaking the truce in the Larn valley night after night.',
      'Orland arms the rebels of the hills. The truce in the Larn valley has been violated repeatedly. Ferries were late.',
    );
    expect(finding?.explanation).toContain('“rebels from Orland were breaking the truce');
    expect(finding?.explanation).toContain('“The truce in the Larn valley has been violated repeatedly”');
    expect(finding?.evidence.map(({ document }) => document)).toEqual(['Star 0', 'Star 1']);
  });

  it('is not told of what was done once, in another place, or to people', () => {
    const told = [
      ...kinds(
        'Rebels from Orland broke the truce in the Larn valley on Monday.',
        'The truce in the Larn valley has been violated repeatedly.',
      ),
      ...kinds(
        'Rebels from Orland were breaking the truce in the Larn valley.',
        'The truce in Halvern has been violated repeatedly.',
      ),
      ...kinds(
        'Soldiers were beating protesters in the Larn valley.',
        'Protesters have been beaten in the Larn valley repeatedly.',
      ),
    ];
    expect(told).toEqual([]);
  });
});

describe('a hand in a conflict', () => {
  it('is denied in one story and told as a fact in another', () => {
    const { findings } = told([
      {
        published: '2024-04-02',
        text: 'The war began in the hills of Yemen. Aden accuses Tehran of having a hand in the conflict. Tehran denies the charge.',
      },
      { published: '2024-09-12', text: 'Iran built a harbour and supports the rebels of Yemen. It rained.' },
    ]);
    const denial = findings.find(({ kind }) => kind === 'denial');
    expect(denial?.explanation).toContain('Tehran denies it (Star 0');
    expect(denial?.explanation).toContain('Star 1 has “Iran built a harbour and supports the rebels of Yemen”');
  });
});

describe('what one story tells as a fact and another only as an accusation', () => {
  const attributions = (...texts: string[]) =>
    told(texts.map((text, i) => ({ text, published: `2024-0${i + 4}-02` }))).findings.filter(
      ({ kind }) => kind === 'attribution',
    );

  it('is told where act, doer and place are the same', () => {
    const [finding] = attributions(
      'In March, Iran gathered thousands of soldiers and tanks near the border of Iraq. Shops were shut.',
      'A general in Baghdad accused Tehran of building up forces along the Iraqi border. It rained.',
    );
    expect(finding?.explanation).toContain('Star 0 (“Iran gathered thousands of soldiers');
    expect(finding?.explanation).toContain('accused Tehran of building up forces along the Iraqi border');
    expect(finding?.evidence.map(({ document }) => document)).toEqual(['Star 0', 'Star 1']);
  });

  it('is not told of another border', () => {
    const found = attributions(
      'In March, Iran gathered thousands of soldiers and tanks near the frontier of Iraq. Shops were shut.',
      'A general in Kabul accused Tehran of building up forces along the Afghan border. It rained.',
    );
    expect(found).toEqual([]);
  });
});

describe('what one story has as not to be done', () => {
  const told = (later: string): string[] =>
    toldOverLine([
      [
        {
          outlet: 'North Star',
          published: '2024-03-02',
          text: 'Norwegian troops on the island would not be withdrawn, Ida Crane said.',
        },
      ],
      [{ outlet: 'South Star', published: '2024-05-12', text: later }],
    ])
      .map(({ explanation }) => explanation)
      .filter((explanation) => explanation.includes('tells that this would not be done'));

  it('is told with another that has it done', () => {
    expect(told('After weeks, Norway declared the drill over and withdrew its soldiers.')).toHaveLength(1);
  });

  it('is not told of what only like verbs tell, or of others', () => {
    expect(told('Norway recalled its soldiers. Denmark withdrew its soldiers.')).toEqual([]);
  });
});
