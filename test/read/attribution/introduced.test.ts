import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/read/reader.ts';
import { documentOf } from './score-cases.ts';

const reader = createReader();

/** Each saying of a text as "who: what". */
function said(text: string): string[] {
  const { attributions, actors } = reader.read(documentOf(text));
  return attributions.map(({ speaker, content }) => {
    const name = actors.find(({ id }) => id === speaker)?.name ?? 'nobody';
    return `${name}: ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`;
  });
}

describe('a quotation that a colon announces', () => {
  it('is whose sentence it closes, not who spoke before', () => {
    const text =
      '“It’s a pause,” Weir said. She had urged both sides, she said, to hold back. A member of her staff was blunter: “They were told not to bring the map.”';
    expect(said(text)).toContain('a member of her staff: “They were told not to bring the map.”');
    expect(said(text).filter((one) => one.includes('the map'))).toHaveLength(1);
  });

  it('is nobody’s behind a thing', () => {
    const text = '“We won,” said Weir. The sign on the door was clear: “Nobody comes in here today.”';
    expect(said(text)).toEqual(['Weir: “We won,”', 'nobody: “Nobody comes in here today.”']);
  });

  it('stays with a verb of saying', () => {
    expect(said('Weir was tired. Her deputy said: “It was dry when I drove there.”')).toEqual([
      'Her deputy: “It was dry when I drove there.”',
    ]);
  });
});

describe('who stands in what is said of a subject', () => {
  it('does not speak for it', () => {
    const text =
      'Student dies on Quay Road; police say the driver slept\n\nOlaf Bergan was waiting by the tram stop on Quay Road with his arm up when the lorry hit him, three people who were beside him told the Courier.\n\n"He was singing," said Ada Moe.';
    expect(said(text)).toContain(
      'three people: Olaf Bergan was waiting by the tram stop on Quay Road with his arm up when the lorry hit him',
    );
  });

  it('does not show what a film shows', () => {
    const text = 'A film of 48 seconds, which the Herald has seen but is not printing, shows stones hitting windows.';
    expect(said(text)).toContain('a film of 48 seconds: stones hitting windows');
    expect(said(text)).not.toContain('Herald: stones hitting windows');
  });
});

describe('an answer behind a semicolon', () => {
  it('is another’s', () => {
    expect(said('Whether stones were thrown is disputed. The police say so; the organisers deny it.')).toEqual([
      'police: so',
      'organisers: it',
    ]);
  });
});

describe('an interview', () => {
  it('does not give an answer to whom the question tells of', () => {
    const text =
      'Stang makes coffee.\n\nYour publisher says the book was cut by half.\n\n“That is true. He was right about nearly all of it.”';
    expect(said(text)).toEqual(['Your publisher: the book was cut by half']);
  });
});

describe('no sayings', () => {
  it.each([
    'One man was shot. He was named as Ola Brandt, 25, who was known to police.',
    'The recount asked for by the Union agent at half past one was refused by the returning officer after the bundles were checked.',
  ])('are told by %s', (text) => expect(said(text)).toEqual([]));

  it('is not what is known to be done', () => {
    expect(said('The insurgents are known to exaggerate their claims.')).toHaveLength(1);
  });

  it('are what a heading in a line asks', () => {
    expect(said('What others say: The Merrin Courier writes that Norland has 10,000 troops at the border.')).toEqual([
      'Merrin Courier: that Norland has 10,000 troops at the border',
    ]);
  });
});
