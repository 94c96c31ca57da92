import type { Actor, Annotations, Attribution } from '../../src/core/annotations.ts';
import type { Reading, Segment, Utterance, Witness } from '../../src/core/apparatus.ts';
import type { CollatedStory, Collation, ReadDocument } from '../../src/core/collation.ts';
import type { Document } from '../../src/core/document.ts';
import type { Evidence, Finding, FindingKind } from '../../src/core/finding.ts';
import { identityOffsets } from '../../src/core/offsets.ts';
import type { Span } from '../../src/core/span.ts';
import type { Reason } from '../../src/core/story.ts';
import { type Name, texts } from './texts.ts';

/** Where `words` stand in a report, the `nth` time (from 0). Throws when they do not. */
function at(name: Name, words: string, nth = 0): Span {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = texts[name].indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in ${name}`);
  return { start, end: start + words.length };
}

const why = (text: string, score = 0.9): Reason => ({ score, text, evidence: [{ what: 'shared words', weight: 0.7 }] });

const evidence = (document: Name, words: string, label: string | null = null): Evidence => ({
  document,
  ...at(document, words),
  label,
});

const outlets: Record<Name, string | null> = {
  courier: 'The Ostrava Courier',
  wire: 'Tidewater Wire',
  mirror: null,
  later: 'The Ostrava Courier',
};
const days: Record<Name, string | null> = {
  courier: '2031-03-10',
  wire: '2031-03-10T17:30:00+01:00',
  mirror: null,
  later: '2032-04-02',
};

function document(name: Name): Document {
  const text = texts[name];
  let end = -2;
  return {
    id: name,
    file: `reports/${name}.txt`,
    outlet: outlets[name],
    title: name === 'mirror' ? 'Dam <b>"failing"</b> & leaking' : `Governor calls dam safe (${name})`,
    byline: name === 'courier' ? 'Paul Reed' : null,
    url: name === 'mirror' ? 'javascript:alert(1)' : `https://example.org/${name}`,
    published: {
      value: days[name],
      known: days[name] === null ? 'implied' : 'metadata',
      earliest: days[name] === null ? '2031-03-10' : null,
      latest: days[name] === null ? '2031-03-14' : null,
      evidence: 'line 3: a date',
    },
    language: 'en',
    text,
    blocks: text.split('\n\n').map((paragraph) => {
      const start = end + 2;
      end = start + paragraph.length;
      return { kind: 'paragraph', start, end };
    }),
    original: { sha256: 'ab'.repeat(32), sizeBytes: text.length, encoding: 'utf-8', format: 'text', field: null },
    offsets: identityOffsets(text.length),
    sourceLine: null,
    removed:
      name === 'wire' ? [{ text: '- Advertisement <here> -', reason: 'advertisement mark', original: null }] : [],
  };
}

function attribution(name: Name, id: string, words: readonly string[], over: Partial<Attribution> = {}): Attribution {
  return {
    id,
    kind: 'direct',
    mode: 'speech',
    source: null,
    cue: null,
    content: words.map((part) => at(name, part)),
    speaker: 'p1',
    stance: 'neutral',
    judgement: null,
    negated: false,
    within: null,
    occasion: null,
    time: null,
    reason: 'rule: quoted words and a verb of saying',
    confidence: 0.9,
    ...over,
  };
}

const holt: Actor = { id: 'p1', kind: 'person', name: 'Irena Holt', roles: ['Governor'], reasons: ['same surname'] };

function annotations(name: Name, over: Partial<Annotations>): Annotations {
  const sentences = [...texts[name].matchAll(/[^\n.]+\.[”"]?/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  const tokens = { starts: new Uint32Array(0), ends: new Uint32Array(0), tags: new Uint8Array(0) };
  const empty = {
    tokens,
    sentences,
    mentions: [],
    actors: [holt],
    attributions: [],
    figures: [],
    times: [],
    citations: [],
  };
  return { document: name, ...empty, ...over };
}

const seepage = ['“We are watching a slow seepage, and nobody in the valley is in danger,”'];

const documents: readonly ReadDocument[] = [
  {
    document: document('courier'),
    annotations: annotations('courier', {
      attributions: [
        attribution('courier', 'a1', seepage, {
          source: [at('courier', 'Governor Irena Holt')],
          cue: [at('courier', 'told')],
          occasion: { ...at('courier', 'Radio Northgate'), kind: 'interview', to: 'Radio Northgate' },
        }),
        attribution('courier', 'a2', ['“The dam is safe.”']),
      ],
      mentions: [{ ...at('courier', 'Irena Holt'), kind: 'person', form: 'name', name: 'Irena Holt', actor: 'p1' }],
      figures: [
        {
          ...at('courier', 'Over 1,200'),
          value: 1200,
          upper: null,
          unit: 'resident',
          bound: 'at least',
          of: at('courier', 'residents'),
          asOf: null,
          rule: 'count',
        },
      ],
      times: [
        { ...at('courier', '14 March'), type: 'DATE', value: '2031-03-14', implied: ['year'], rule: 'day and month' },
      ],
      citations: [
        {
          ...at('courier', 'Radio Northgate'),
          outlet: 'Radio Northgate',
          kind: 'told',
          attribution: 'a1',
          rule: 'outlet told',
        },
      ],
    }),
  },
  {
    document: document('wire'),
    annotations: annotations('wire', {
      attributions: [
        attribution('wire', 'a1', ['“We are watching a gradual leak, and almost nobody in the valley is in danger,”']),
        attribution('wire', 'a2', ['The dam was safe'], { kind: 'indirect' }),
      ],
      citations: [
        {
          ...at('wire', 'Radio Northgate'),
          outlet: 'Radio Northgate',
          kind: 'reports',
          attribution: null,
          rule: 'outlet reports',
        },
      ],
    }),
  },
  {
    document: document('mirror'),
    annotations: annotations('mirror', {
      attributions: [attribution('mirror', 'a1', ['“We are watching a gradual leak,”'])],
    }),
  },
  {
    document: document('later'),
    annotations: annotations('later', {
      attributions: [attribution('later', 'a1', ['“The dam is safe, it has always been safe,”'])],
    }),
  },
];

function witness(sigil: string, name: Name, id: string): Witness {
  const found = documents.find((d) => d.document.id === name)!.annotations.attributions.find((a) => a.id === id)!;
  const text = found.content.map((span) => texts[name].slice(span.start, span.end)).join(' … ');
  return {
    sigil,
    document: name,
    attribution: id,
    content: found.content,
    text,
    kind: found.kind,
    reason: why('the same speaker and most of the words'),
  };
}

const witnesses = [witness('A', 'courier', 'a1'), witness('B', 'wire', 'a1'), witness('C', 'mirror', 'a1')];

/** One place of the apparatus: what each of the three witnesses has there; the first is the base. */
function segment(words: readonly [string, string, string], differences: readonly Reading['difference'][]): Segment {
  const distinct = [...new Set(words)];
  return {
    readings: distinct.map((text, i) => {
      const who = words.flatMap((word, index) => (word === text ? [index] : []));
      const spans = who.map((index) => (text === '' ? null : at(witnesses[index]!.document as Name, text)));
      return { witnesses: who, spans, text, difference: i === 0 ? null : differences[i - 1]! };
    }),
  };
}

const seepageSaying: Utterance = {
  id: 'u1',
  speaker: 'Irena Holt',
  witnesses,
  origins: 2,
  apparatus: {
    base: 0,
    baseReason: 'the fullest of the direct quotations',
    sources: [
      {
        witnesses: [0, 1],
        spans: [null, null],
        text: 'Irena Holt',
        remove: 'person',
        difference: null,
        statement: null,
      },
      {
        witnesses: [2],
        spans: [null],
        text: 'officials',
        remove: 'nameless',
        difference: 'attribution',
        statement: 'gives it to “officials”, somebody without a name, where the base gives it to “Irena Holt”',
      },
    ],
    segments: [
      segment(['“We are watching a', '“We are watching a', '“We are watching a'], []),
      segment(['slow', 'gradual', 'gradual'], ['synonym']),
      segment(['seepage', 'leak', 'leak'], ['hardened']),
      segment([', and', ', and', ''], ['omission']),
      segment(['', 'almost', ''], ['addition']),
      segment(['nobody in the valley is in danger', 'nobody in the valley is in danger', ''], ['omission']),
      segment([',”', ',”', ',”'], []),
    ],
  },
};

const safeSaying: Utterance = {
  id: 'u2',
  speaker: 'Irena Holt',
  witnesses: [witness('A', 'courier', 'a2'), witness('B', 'wire', 'a2')],
  origins: 1,
  apparatus: {
    base: 0,
    baseReason: 'quoted directly',
    sources: [],
    segments: [
      {
        readings: [
          {
            witnesses: [0, 1],
            spans: [at('courier', 'The dam', 1), at('wire', 'The dam')],
            text: 'The dam',
            difference: null,
          },
        ],
      },
      {
        readings: [
          { witnesses: [0], spans: [at('courier', 'is safe')], text: 'is safe', difference: null },
          { witnesses: [1], spans: [at('wire', 'was safe')], text: 'was safe', difference: 'inflection' },
        ],
      },
    ],
  },
};

const laterSaying: Utterance = {
  id: 'u3',
  speaker: 'Irena Holt',
  witnesses: [witness('A', 'later', 'a1')],
  apparatus: null,
  origins: 1,
};

function finding(
  kind: FindingKind,
  explanation: string,
  places: readonly Evidence[],
  detail: Finding['detail'] = { type: 'plain' },
): Finding {
  return {
    id: `f-${kind.replaceAll(' ', '-')}`,
    kind,
    story: 's1',
    explanation,
    strength: 0.8,
    evidence: places,
    detail,
  };
}

const residents = evidence('courier', 'Over 1,200 residents', 'over 1,200');
const people = evidence('wire', 'About 1,500 people', 'about 1,500');

const findings: readonly Finding[] = [
  finding(
    'figures',
    'How many left: at least 1,200 (The Ostrava Courier) or about 1,500 (Tidewater Wire).',
    [residents, people],
    {
      type: 'figures',
      of: 'people who left',
      relation: 'conflict',
      rows: [
        {
          evidence: residents,
          value: 1200,
          upper: null,
          unit: 'resident',
          bound: 'at least',
          reality: 'actual',
          by: null,
          asOf: '2031-03-09',
        },
        {
          evidence: people,
          value: 1500,
          upper: null,
          unit: 'person',
          bound: 'about',
          reality: 'possible',
          by: 'the fire service',
          asOf: null,
        },
      ],
    },
  ),
  finding('dates', 'The inspection is on 14 March in one report and on 15 March in another.', [
    evidence('courier', '14 March'),
    evidence('wire', '15 March'),
  ]),
  finding('order', 'The evacuation stands before the inspection in both.', [
    evidence('courier', 'over the weekend'),
    evidence('wire', 'evacuated'),
  ]),
  finding(
    'labels',
    'People leaving: “left their homes”, “evacuated”, “exodus”.',
    [evidence('courier', 'left their homes'), evidence('wire', 'evacuated'), evidence('mirror', 'exodus')],
    {
      type: 'labels',
      of: 'people leaving the valley',
      rows: [
        { label: 'left their homes', charged: null, evidence: [evidence('courier', 'left their homes')] },
        { label: 'evacuated', charged: null, evidence: [evidence('wire', 'evacuated')] },
        {
          label: 'exodus',
          charged: '“exodus” is in the list of charged nouns',
          evidence: [evidence('mirror', 'exodus')],
        },
      ],
    },
  ),
  finding(
    'citation chain',
    'One page repeats Tidewater Wire, which rests on Radio Northgate.',
    [evidence('mirror', 'Radio Northgate reports'), evidence('wire', 'Radio Northgate reports')],
    {
      type: 'chain',
      steps: [
        { name: 'mirror.txt', document: 'mirror', evidence: evidence('mirror', 'Radio Northgate reports') },
        { name: 'Tidewater Wire', document: 'wire', evidence: evidence('wire', 'Radio Northgate reports') },
        { name: 'Radio Northgate', document: null, evidence: null },
      ],
    },
  ),
  finding('copied text', 'The first sentence is the same word for word.', [
    evidence('wire', 'Governor Irena Holt denied'),
    evidence('mirror', 'Governor Irena Holt denied'),
  ]),
  finding('only here', 'Only The Ostrava Courier says that nobody told who ordered the repairs.', [
    evidence('courier', 'Holt did not say who had ordered the repairs.'),
  ]),
  finding('omission', 'mirror.txt leaves out that the dam is safe.', [evidence('courier', '“The dam is safe.”')]),
  finding('attribution', 'The courier tells as its own what the wire gives as a saying.', [
    evidence('courier', 'left their homes'),
    evidence('wire', 'evacuated'),
  ]),
  finding('cut quotation', 'mirror.txt ends the quotation before “nobody … is in danger”.', [
    evidence('mirror', '“We are watching a gradual leak,”'),
    evidence('courier', seepage[0]!),
  ]),
  finding('denial', 'Irena Holt denies that the dam was failing.', [
    evidence('wire', 'denied on Monday that the dam was failing'),
    evidence('courier', 'seepage'),
  ]),
  finding('contradiction', 'One report says nobody, another almost nobody.', [
    evidence('courier', 'nobody in the valley'),
    evidence('wire', 'almost nobody in the valley'),
  ]),
  finding('verdict', 'The Ostrava Courier judges for itself that the dam is sound.', [evidence('courier', 'sound')]),
  finding('recurrence', 'Irena Holt says again that the dam is safe.', [
    evidence('courier', '“The dam is safe.”'),
    evidence('later', '“The dam is safe, it has always been safe,”'),
  ]),
  finding('changed words', '“slow” in one report is “gradual” in two.', [
    evidence('courier', 'slow'),
    evidence('wire', 'gradual'),
  ]),
];

const membership = (name: Name) => ({
  document: name,
  reason: why('shares four names and two days with the rest'),
  nearest: name === 'courier' ? { story: 's2', reason: why('a year later', 0.2) } : null,
  copyOf: name === 'mirror' ? { document: 'wire', kind: 'copy' as const, share: 0.62 } : null,
});

const first: CollatedStory = {
  id: 's1',
  title: 'Governor calls dam safe (courier)',
  documents: ['courier', 'wire', 'mirror'],
  memberships: (['courier', 'wire', 'mirror'] as const).map(membership),
  from: '2031-03-10',
  to: '2031-03-14',
  utterances: [seepageSaying, safeSaying],
  findings,
  figures: [],
  provenance: {
    origins: 1,
    nodes: [
      { id: 'n1', name: 'The Ostrava Courier', document: 'courier' },
      { id: 'n2', name: 'Tidewater Wire', document: 'wire' },
      { id: 'n3', name: 'mirror.txt', document: 'mirror' },
      { id: 'n4', name: 'Radio Northgate', document: null },
    ],
    edges: [
      {
        from: 'n1',
        to: 'n4',
        kind: 'told',
        reason: '“told Radio Northgate”',
        evidence: evidence('courier', 'told Radio Northgate'),
      },
      {
        from: 'n2',
        to: 'n4',
        kind: 'reports',
        reason: '“Radio Northgate reports”',
        evidence: evidence('wire', 'Radio Northgate reports'),
      },
      { from: 'n3', to: 'n2', kind: 'copy', reason: '62 of 100 words are the same', evidence: null },
    ],
  },
  carriage: {
    items: [
      {
        kind: 'saying',
        label: 'We are watching a slow seepage',
        utterance: 'u1',
        carriers: witnesses.map((w) => ({ document: w.document, ...w.content[0]! })),
        near: [],
      },
      { kind: 'figure', label: '1,200 residents', utterance: null, carriers: [residents], near: [] },
    ],
  },
};

const second: CollatedStory = {
  id: 's2',
  title: 'Governor calls dam safe (later)',
  documents: ['later'],
  memberships: [membership('later')],
  from: '2032-04-02',
  to: '2032-04-02',
  utterances: [laterSaying],
  findings: [
    finding('verdict', 'The Ostrava Courier calls it safe in its own voice.', [evidence('later', 'always been safe')]),
  ],
  figures: [],
  provenance: { nodes: [{ id: 'n1', name: 'The Ostrava Courier', document: 'later' }], edges: [], origins: 1 },
  carriage: { items: [] },
};

/** Four invented reports as two stories of one storyline, with a finding of every kind and hostile text in one. */
export const fixture: Collation = {
  documents,
  stories: [first, second],
  storylines: [
    {
      id: 'l1',
      name: 'Ostrava dam',
      stories: ['s1', 's2'],
      findings: [
        finding('recurrence', 'Over a year Irena Holt says twice that the dam is safe.', [
          evidence('courier', '“The dam is safe.”'),
          evidence('later', 'it has always been safe'),
          evidence('courier', 'sound'),
        ]),
      ],
      links: [why('the same governor and the same dam')],
      recurring: [{ speaker: 'Irena Holt', utterances: ['u2', 'u3'], reason: why('the same claim in other words') }],
    },
  ],
};
