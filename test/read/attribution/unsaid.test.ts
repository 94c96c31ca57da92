import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/read/reader.ts';
import { documentOf } from './score-cases.ts';

const reader = createReader();

/** Source, cue and content of each saying of a text. */
function told(text: string): string[][] {
  return reader
    .read(documentOf(text))
    .attributions.map(({ source, cue, content }) =>
      [source, cue, content].map((spans) => (spans ?? []).map(({ start, end }) => text.slice(start, end)).join(' … ')),
    );
}

/** Who is behind each saying of a text. */
function speakers(text: string): (string | null)[] {
  const { attributions, actors } = reader.read(documentOf(text));
  return attributions.map(({ speaker }) => actors.find(({ id }) => id === speaker)?.name ?? null);
}

describe('what is no saying', () => {
  it.each([
    'Halvard, dressed in a grey suit, showed no emotion as the verdict was read.',
    'His assistant, Paul Kerr, will take charge for Saturday’s match at Ashby.',
    'Deputies cordoned off streets in the neighbourhood.',
    'Norland Rail declined to comment on the delay.',
    'The ministry did not immediately respond to requests for comment.',
    'Kestria recalled its ambassador for consultations.',
    'Police put a stop to the march at noon.',
    'The council called an emergency meeting for Monday.',
    'The chain filed for bankruptcy protection in May.',
    'She has assumed a newly created role at the ministry.',
    'Corvo was cleared of a second charge relating to a phone that has never been found.',
  ])('has no words in it: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('is not a clause that something shows', () => {
    expect(told('The study showed that sleep protects the heart.')).toEqual([
      ['The study', 'showed', 'that sleep protects the heart'],
    ]);
    expect(told('The union has questioned the figures of the ministry.')[0]?.[0]).toBe('The union');
  });

  it('is not whoever would not say one thing, or calls for another', () => {
    expect(told('He declined to say whether raids were included.')).toHaveLength(1);
    expect(told('Roe has called the shootings a turning point.')).toHaveLength(1);
    expect(told('The party called for a meeting of all sides.')).toHaveLength(1);
  });

  it('is the kicker of a headline', () => {
    expect(told('COACH AXED: Players’ revolt finished him\n\nThe club let him go on Monday night.')).toEqual([]);
    expect(told('ORR: We have nothing to hide here\n\nMrs Orr was speaking in Larn.')[0]?.[0]).toBe('ORR');
  });
});

describe('where a saying begins', () => {
  it('is after who is told', () => {
    expect(told('Union leader Carla Soto told the ONB news agency there had been no warning.')[0]?.[2]).toBe(
      'there had been no warning',
    );
    expect(told('Timmons told police he fired when he saw someone reach for a gun.')[0]?.[2]).toBe(
      'he fired when he saw someone reach for a gun',
    );
    expect(told('He told police officers were to blame.')[0]?.[2]).not.toBe('officers were to blame');
  });

  it('is after the outlet’s comment on it', () => {
    expect(told('Ricci claimed without offering evidence that the vote had been rigged.')).toEqual([
      ['Ricci', 'claimed', 'that the vote had been rigged'],
    ]);
  });

  it('goes on behind what says more of its subject', () => {
    const text = 'Experts have warned that the farmers, who sell the grain abroad, are already short of seed.';
    expect(told(text)[0]?.[2]).toBe('that the farmers, who sell the grain abroad, are already short of seed');
  });

  it('ends before the main verb, where a relative clause tells it', () => {
    const text = 'One large shareholder, who said the chairman should go, has sold half of his stake.';
    expect(told(text)).toEqual([['who', 'said', 'the chairman should go']]);
    const list = 'The minister, who said the bridge was old, rusty and had no lights, resigned on Friday.';
    expect(told(list)[0]?.[2]).toBe('the bridge was old, rusty and had no lights');
  });

  it.each([
    ['The guild finally declared the strike over and sent its members back.', 'the strike over'],
    ['The coach announced his resignation and immediately left the ground.', 'his resignation'],
    ['Mayor Lena Brandt said the pool was closed and cost too much.', 'the pool was closed and cost too much'],
  ])('ends before what its source does besides: %s', (text, content) => {
    expect(told(text)[0]?.[2]).toBe(content);
  });

  it('is before the “not” that belongs to it', () => {
    expect(told('Dorn pleaded not guilty to three counts of fraud.')).toEqual([
      ['Dorn', 'pleaded', 'not guilty to three counts of fraud'],
    ]);
  });

  it('is after a dateline, as is its source', () => {
    const text = 'PORT ELLEN - President Leon Orlan demanded a full recount of the vote on Tuesday.';
    expect(told(text)[0]?.[0]).toBe('President Leon Orlan');
    expect(speakers(text)).toEqual(['Leon Orlan']);
  });
});

describe('who speaks', () => {
  it('is a body by its whole name', () => {
    expect(speakers('Three soldiers died in the shelling of the village, the General Staff said.')).toEqual([
      'General Staff',
    ]);
    expect(speakers('A foreign owner would put jobs at risk, the Potters’ Union said on Friday.')).toEqual([
      'Potters’ Union',
    ]);
  });

  it('is not several where “it” speaks', () => {
    const text =
      'The ministry said its guards came under fire. Survivors accused the army of lying. It said two men died.';
    expect(speakers(text).at(-1)).toBe('ministry');
  });

  it('is an address by its whole name', () => {
    expect(speakers('A crowd had gathered on the beach for the fireworks, News.com.au reported.')).toEqual([
      'News.com.au',
    ]);
  });

  it('is who stands behind the verb in the midst of a clause', () => {
    expect(
      told('Real wages, say the trade guilds, have long been falling; the town’s figure is 2 percent.')[0]?.[0],
    ).toBe('the trade guilds');
    expect(told('Twenty years, said Judge Vera Lund; sixteen at the least.')[0]?.[0]).toBe('Judge Vera Lund');
    expect(told('Lena Page, said to be the best cook of the valley, left early.')[0]?.[0]).not.toMatch(/^to be/);
  });

  it('is whom a colon announces, not who is told of behind the quotation', () => {
    const text =
      'A man who lost his mother told the Star: “Nobody said a word.” The doctors had told him it was her heart.';
    expect(told(text)[0]).toEqual(['A man who lost his mother', 'told', '“Nobody said a word.”']);
  });

  it('is right before a verb at the end that looks like a participle', () => {
    const text =
      'Minister Radan Lind denied it. “The sales will end when all is sold. I named no date,” the minister stressed.';
    expect(told(text)).toContainEqual([
      'the minister',
      'stressed',
      '“The sales will end when all is sold. I named no date,”',
    ]);
  });
});

describe('what is not said yet', () => {
  it('is nobody’s saying: wards still to report, talks called to agree', () => {
    expect(told('With 40 wards still to report, the lamps in the town hall went out.')).toEqual([]);
    expect(told('The talks, the second round since May, were called to agree a truce along the river.')).toEqual([]);
  });

  it('has no speaker in what is supposed', () => {
    const text = 'HAGEN: If the panel finds that I was late, I will go at once.\n\nHagen left the hall at noon.';
    expect(speakers(text)).not.toContain('panel');
  });
});

describe('a verb between two parts of what was taken for words', () => {
  it('has its subject for a speaker', () => {
    expect(told('The defence had asked for two years.')).toEqual([['The defence', 'had asked', 'for two years']]);
  });
});
