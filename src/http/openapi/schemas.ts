import { readFileSync } from 'node:fs';
import { live } from './live-schemas.ts';
import {
  count,
  day,
  flag,
  list,
  moment,
  number,
  object,
  oneOf,
  orNull,
  page,
  ref,
  type Schema,
  text,
} from './schema.ts';

const storyLine = object(
  {
    id: text,
    title: text,
    headlineOf: orNull(text),
    fromDay: orNull(day),
    toDay: orNull(day),
    documentCount: count,
    outletCount: count,
    origins: count,
    disputed: count,
    dispute: orNull(text),
  },
  'A story in a list.',
);

const documentLine = object(
  {
    id: text,
    outlet: orNull(text),
    publisher: text,
    title: orNull(text),
    opening: orNull(text),
    day,
    isDated: flag,
    bound: orNull({ enum: ['not after', 'not before'] }),
    revises: orNull(text),
  },
  'A report in a list.',
);

/** Which speaker's page each name leads to. */
const speakers = list(object({ name: text, key: text }));

const evidence = object({ document: text, start: count, end: count, label: orNull(text) });

const job = object(
  {
    id: text,
    what: text,
    state: oneOf('waiting', 'reading', 'forming stories', 'done', 'failed'),
    at: moment,
    ended: orNull(moment),
    counts: object({ added: count, revised: count, known: count, failed: count }),
    outcomes: list(
      object({
        file: text,
        outcome: oneOf('added', 'known', 'revised', 'failed'),
        document: orNull(text),
        message: orNull(text),
      }),
    ),
    stories: orNull(object({ done: count, total: count })),
    problem: orNull(text),
  },
  'Work on the archive.',
);

/** What the answers are made of, by name, as they stand in the served document. */
export const COMPONENTS: Readonly<Record<string, Schema>> = {
  ...published(),
  Error: object(
    { error: object({ status: { type: 'integer' }, code: text, message: text }) },
    'The one shape in which it is told that a request is not answered as asked.',
  ),
  StoryLine: storyLine,
  DocumentLine: documentLine,
  StorylineLine: object({ id: text, name: text, storyCount: count, fromDay: orNull(day), toDay: orNull(day) }),
  SpeakerLine: object({ key: text, name: text, sayingCount: count, documentCount: count }),
  OutletLine: object({ name: text, documentCount: count, storyCount: count }),
  Job: job,
  FrontPage: object({
    stories: page(ref('StoryLine')),
    storylines: list(ref('StorylineLine')),
    counts: object({ documents: count, stories: count, sayings: count, outlets: count }),
    days: list(object({ day, documentCount: count })),
  }),
  StoryPage: object({
    story: ref('story'),
    documents: list(ref('document')),
    storylines: list(ref('storyline')),
    near: list(ref('StoryLine')),
    speakers,
  }),
  StorylinePage: object({ storyline: ref('storyline'), stories: list(ref('StoryLine')) }),
  DocumentPage: object({
    document: ref('document'),
    added: moment,
    versions: list({ allOf: [ref('DocumentLine'), object({ added: moment })] }),
    before: orNull(object({ id: text, text })),
    story: orNull(ref('StoryLine')),
    copies: list(
      object({
        document: ref('DocumentLine'),
        copy: object({ document: text, kind: oneOf('same', 'revision', 'copy', 'passage'), share: number }),
        direction: oneOf('of', 'by'),
      }),
    ),
    speakers,
    outletsKept: list(text),
  }),
  DocumentsPage: page(ref('DocumentLine')),
  SpeakersPage: page(ref('SpeakerLine')),
  OutletsPage: page(ref('OutletLine')),
  ...live,
  Saying: object({
    document: ref('DocumentLine'),
    attribution: text,
    kind: oneOf('direct', 'mixed', 'indirect'),
    start: count,
    end: count,
    text,
    story: orNull(text),
    utterance: orNull(text),
    occasion: orNull(text),
  }),
  SpeakerPage: object({
    speaker: ref('SpeakerLine'),
    names: list(text),
    roles: list(text),
    sayings: page(ref('Saying')),
    days: list(object({ day, sayingCount: count })),
    recurrences: list(
      object({
        id: text,
        kind: text,
        story: text,
        explanation: text,
        strength: number,
        evidence: list(evidence),
        detail: { type: 'object' },
      }),
    ),
  }),
  OutletPage: object({
    outlet: ref('OutletLine'),
    documents: page(ref('DocumentLine')),
    cites: list(object({ outlet: text, count, documents: list(text), isKept: flag })),
    citedBy: list(object({ outlet: text, count })),
    labels: list(
      object({ of: text, label: text, others: list(text), charged: orNull(text), story: text, document: text }),
    ),
    leavesOut: list(
      object({ story: text, title: text, label: text, carriers: count, document: text, start: count, end: count }),
    ),
    alone: list(object({ story: text, title: text, label: text, document: text, start: count, end: count })),
  }),
  Hit: object({
    kind: oneOf('document', 'saying'),
    document: text,
    attribution: orNull(text),
    outlet: orNull(text),
    title: orNull(text),
    day,
    isDated: flag,
    bound: orNull({ enum: ['not after', 'not before'] }),
    speaker: orNull(text),
    excerpt: { ...text, description: 'what matched stands between U+0002 and U+0003' },
  }),
  SearchPage: object({
    typed: text,
    hits: page(ref('Hit')),
    documents: list(ref('DocumentLine')),
    outlets: list(object({ name: text, count })),
  }),
  Correction: {
    ...object({ id: text, op: text, who: orNull(text), when: orNull(text), why: orNull(text) }),
    description: 'With the fields that docs/corrections.md lists for its `op`.',
  },
  CorrectionsPage: page(
    object({
      correction: ref('Correction'),
      at: moment,
      undoneBy: orNull(text),
      documents: list(ref('DocumentLine')),
      words: list(object({ document: text, start: count, end: count, text })),
    }),
  ),
  AddPage: object({
    jobs: list(ref('Job')),
    limits: object({ files: count, bytes: count }),
    takesAddresses: flag,
  }),
};

/** The published schemas of `variorum read` and `collate` (docs/schema), their parts as components of this document. */
function published(): Record<string, Schema> {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../docs/schema/${name}.schema.json`, import.meta.url), 'utf8')) as Schema & {
      $defs?: Record<string, Schema>;
    };
  const { $defs: ofDocument = {}, $schema: _, $id: __, ...document } = read('document');
  const { $defs: ofCollation = {} } = read('collation');
  const parts = { ...ofDocument, ...ofCollation, document };
  return withOwnReferences(parts) as Record<string, Schema>;
}

function withOwnReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withOwnReferences);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === '$ref' && typeof member === 'string' ? ownReference(member) : withOwnReferences(member),
    ]),
  );
}

/** `#/$defs/span` and `document.schema.json` as places in the served document. */
function ownReference(reference: string): string {
  return reference.startsWith('document.schema.json')
    ? '#/components/schemas/document'
    : reference.replace('#/$defs/', '#/components/schemas/');
}
