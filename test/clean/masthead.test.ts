import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';

const BODY = [
  'The harbour council of Larn voted on Monday to close the old bridge for two years, because engineers had found its piers unsafe. The mayor, Mira Dahl, resigned.',
  'Ferries will run every ten minutes, the council said, and the bridge will be opened again in the spring of the year after next.',
];

const base = { file: 'a.txt', bytes: new Uint8Array(0), sha256: 'ab', sizeBytes: 1, encoding: 'utf-8', field: null };

const of = (...head: readonly string[]) =>
  clean({ ...base, format: 'text', text: [...head, ...BODY].join('\n\n'), given: {} });

describe('an outlet that nothing else names', () => {
  const opened = (first: string, ...more: readonly string[]) =>
    of(first, 'Larn: no way over the strait', ...more).outlet;

  it('is the name above the headline by which the text speaks of itself', () => {
    expect(opened('Harbour Call', 'Engineers told the Call of cracks that were wider than a hand, and of rust.')).toBe(
      'Harbour Call',
    );
    expect(opened('Harbour Call')).toBeNull();
  });

  it('is no topic, label or place above the headline', () => {
    for (const line of ['Exclusive!', 'The Bridge', 'TRANSPORT', 'MIDDLE COAST', 'NNA 04-03-31 1742'])
      expect(opened(line)).toBeNull();
  });

  it('stands before how long ago it came out', () => {
    expect(opened('The Bay Courier · 3h · 4 min read')).toBe('The Bay Courier');
  });

  it('is an agency whose staff wrote the report or that has the day behind it', () => {
    const agency = (...head: readonly string[]) => of(head.join('\n\n').concat(BODY[0]!)).outlet;
    expect(agency('No way over', 'By NNA staff', 'LARN (NNA) - ')).toBe('NNA');
    expect(agency('No way over', 'LARN (Baywire), March 4 - ')).toBe('Baywire');
    expect(agency('No way over', 'LARN (NNA) - ')).toBeNull();
  });
});

describe('the headline below a masthead', () => {
  it.each([
    ['a slogan', ['BREAKWATER\nThe voice of the coast', 'No way over', '4 March 2031'], 'No way over', 'Breakwater'],
    [
      'a slogan of many words',
      ['Bay Courier\nOldest newspaper of the strait', 'No way over'],
      'No way over',
      'Bay Courier',
    ],
    ['a section', ['Larn Today – International', 'Dahl: no way over', 'By Ole Vik'], 'Dahl: no way over', 'Larn Today'],
    ['what it is', ['LARN CALL – your weekly of the coast', 'Too old', '4 March 2031'], 'Too old', 'Larn Call'],
    ['what it sends', ['Radio Larn – News in English', 'No way over'], 'No way over', 'Radio Larn'],
    ['a place', ['BAY COURIER (Larn)', 'Mayor out: no way over'], 'Mayor out: no way over', 'Bay Courier'],
    ['an issue', ['The Bay Courier\nCoast briefing, week to 4 March', 'No way over'], 'No way over', 'The Bay Courier'],
    [
      'a section and a row of topics',
      ['The Bay Courier\nWorld | Bridges and roads', '40,000 cut off\nCouncil of Larn votes to close the bridge'],
      '40,000 cut off',
      'The Bay Courier',
    ],
    [
      'a single word',
      ['FLARE!', 'BRIDGE SHUT', 'Council of Larn votes to close it for two years'],
      'BRIDGE SHUT',
      'FLARE',
    ],
    ['an article', ['THE PIER', 'BRIDGE SHUT'], 'BRIDGE SHUT', 'The Pier'],
    ['a section alone', ['Coastal Outlook\nBANKS', 'Dahl: no way over'], 'Dahl: no way over', 'Coastal Outlook'],
    [
      'a slogan in small letters',
      ['COAST MINUTE – the week in brief\nTuesday edition', 'Dahl: no way'],
      'Dahl: no way',
      'Coast Minute',
    ],
    ['a handle', ['Larn Bridge Watch\n@larnbridge · 4 March 2031'], null, 'Larn Bridge Watch'],
    ['a sender', ['From: The Tide <post@tide.example>\nSubject: Dahl: no way'], 'Dahl: no way', 'The Tide'],
    ['a place and a day without a year', ['BAY CALL\nLarn, 4 March', 'NO WAY OVER NOW'], 'NO WAY OVER NOW', 'Bay Call'],
    [
      'a weekday between place and day',
      ['The Bay Courier\nLarn, Tuesday, March 4', 'Dahl: no way over'],
      'Dahl: no way over',
      'The Bay Courier',
    ],
    ['a section with more', ['Bay Ledger | Ports & Ferries', 'Dahl: no way'], 'Dahl: no way', 'Bay Ledger'],
    ['a slogan to an address', ['pier.example – Mind Your Step', 'Dahl: no way'], 'Dahl: no way', 'pier.example'],
    ['the word online', ['BAY TIMES online\n4 March 2031', 'Dahl: no way'], 'Dahl: no way', 'Bay Times'],
    [
      'a broadcast',
      ['Pier Radio (coast service) – transcript\nBroadcast 4 March, evening news', 'Dahl: no way over'],
      'Dahl: no way over',
      'Pier Radio',
    ],
  ])('%s stands beside the name', (_, head, title, outlet) => {
    const document = of(...head);
    expect(document).toMatchObject({ title, outlet });
    expect(document.text).not.toContain(head[0]!.split('\n')[0]);
  });

  it.each([
    [
      'what an agency is',
      ['NORINFORM – Service Agency of the Republic of Noria', 'No way over'],
      'No way over',
      'Norinform',
    ],
    ['what a site is', ['OPEN BRIDGE – independent Larn fan site', 'No way over'], 'No way over', 'Open Bridge'],
    [
      'a weekly online',
      ['THE PIER’S WORD – Harbour Union weekly online', 'No way over'],
      'No way over',
      'The Pier’s Word',
    ],
    ['online before a bar', ['THE TIDE online | News of the Larn members', 'No way over'], 'No way over', 'The Tide'],
    ['a section beside small letters', ['the quay | World', 'Dahl: no way over'], 'Dahl: no way over', 'the quay'],
    [
      'a newsroom of its own',
      ['K7 | Larn Now', 'Dahl: no way', '04.03.2031 08:10 | K7 newsroom'],
      'Dahl: no way',
      'K7',
    ],
    ['its own demand', ['GALE', 'BRIDGE OF SHAME', 'GALE demands: build a new one now!'], 'BRIDGE OF SHAME', 'GALE'],
    [
      'a programme',
      ['KANAL 7 LARN – Evening Hour\nTalk: Mira Dahl of Larn'],
      'Talk: Mira Dahl of Larn',
      'Kanal 7 Larn',
    ],
    [
      'a German paper’s slogan',
      ['LARNER BOTE – Unabhängige Zeitung für Larn', 'No way over'],
      'No way over',
      'Larner Bote',
    ],
    ['a call sign', ['WLRN 9 – On Your Side', 'No way over'], 'No way over', 'WLRN 9'],
    ['a state’s radio', ['STATE RADIO NORIA – The Evening Hour', 'No way over'], 'No way over', 'State Radio Noria'],
    ['a cry', ['OPEN IT! – Blog of the people of Larn', 'No way over'], 'No way over', 'OPEN IT'],
    ['whose organ it is', ['PIER’S CALL – Organ of the Dockers of Larn', 'No way over'], 'No way over', 'Pier’s Call'],
    ['a German magazine’s slogan', ['DER KAI – Das Magazin aus Larn', 'No way over'], 'No way over', 'DER KAI'],
    [
      'where it was published, in brackets',
      ['(Translated from German. Published in Larner Bote on 4 March 2031.)', 'No way over'],
      'No way over',
      'Larner Bote',
    ],
    ['a French paper’s slogan', ['LE PHARE – le quotidien du littoral', 'No way over'], 'No way over', 'Le Phare'],
    [
      'a firm’s claim above the path of its page',
      ['HARBOUR BOATS – safe passage for all\nNews & Press › Releases', 'More ferries'],
      'More ferries',
      'Harbour Boats',
    ],
    [
      'the issue of a strike paper',
      ['SHOULDERS!\nStrike paper of the Larn Dockers · No. 3 · 4 March', 'No way over'],
      'No way over',
      'Shoulders',
    ],
    [
      'few words above a long standfirst',
      [
        'Bay Courier\nSunday edition, March 4',
        'Bridge of tears',
        'Council votes to close the bridge of Larn for two years after a long night in which the mayor resigned',
      ],
      'Bridge of tears',
      'Bay Courier',
    ],
    [
      'a note of who translated it',
      ['[Translated from the Norn by the Strait Service. Source: La Voz de Larn, 4 March 2031, page 3]', 'No way over'],
      'No way over',
      'La Voz de Larn',
    ],
    [
      'a note of who recorded it',
      ['[Text of report in English by Norn newspaper Larn Tidende on 4 March 2031]', 'No way over'],
      'No way over',
      'Larn Tidende',
    ],
  ])('is below a masthead with %s', (_, head, title, outlet) => {
    expect(of(...head)).toMatchObject({ title, outlet });
  });

  it.each([
    [
      'a dash behind capitals',
      ['LARN – fear on the bridge', 'Engineers had found it unsafe', 'By Ole Vik'],
      'LARN – fear on the bridge',
    ],
    [
      'a dash above the day',
      ['LARN BRIDGE – shut for two years\n4 March 2031', 'Council votes'],
      'LARN BRIDGE – shut for two years',
    ],
    [
      'a sentence behind a dash',
      ['LARN – voice of the coast is heard', 'Council'],
      'LARN – voice of the coast is heard',
    ],
    ['a bar', ['Mira Dahl | A mayor resigns', 'Council of Larn', '4 March 2031'], 'Mira Dahl | A mayor resigns'],
    ['a dash', ['Larn – our view', 'Why the old bridge had to be closed', 'By Ole Vik'], 'Larn – our view'],
    [
      'a section below it',
      ['Mayor Resigns Over Bridge Deal\nLocal news', 'Council to vote again'],
      'Mayor Resigns Over Bridge Deal',
    ],
    ['the programme and no more', ['Radio Larn – News at one'], 'Radio Larn – News at one'],
    [
      'a publisher’s noun',
      ['The Bay Courier', 'Oldest newspaper in Larn closes', 'Staff told'],
      'Oldest newspaper in Larn closes',
    ],
    [
      'a label above it',
      ['The Bay Courier', 'Bridge dispute', 'Council of Larn votes to close bridge'],
      'Council of Larn votes to close bridge',
    ],
  ])('is still the one with %s', (_, head, title) => {
    expect(of(...head).title).toBe(title);
  });
});
