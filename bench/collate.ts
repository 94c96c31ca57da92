// How collating grows with a story: `npm run -s node -- bench/collate.ts [DOCUMENTS…]` (25 50 100 200); and how many small
// stories it gets through: `npm run -s node -- bench/collate.ts --stories [COUNT]` (10,000 of five documents each).
// Every made-up report of one event quotes twelve of forty sayings, each with a word or two changed, dropped or put in,
// between sentences of its own. Of the small stories a hundred are read and come again under other names, for reading is
// not what is timed. Prints processor milliseconds, reading apart, and the highest memory.
import { analyse } from '../src/analyses/index.ts';
import { clean } from '../src/clean/clean.ts';
import { matchUtterances } from '../src/collate/utterances/match.ts';
import type { ReadDocument } from '../src/core/collation.ts';
import type { Story } from '../src/core/story.ts';
import { english } from '../src/languages/en/language.ts';
import { createReader } from '../src/read/reader.ts';
import { type Random, randomOf } from './random.ts';

const WORDS =
  'harbour bridge minister council river flood school teacher engine report winter market price bread wheat tunnel station driver signal storm roof court judge lawyer witness budget tax worker factory strike union hospital nurse doctor patient vaccine border patrol soldier treaty talks border island ferry captain crew cargo fuel pipeline reactor power grid village farmer field drought forest fire crew rescue search survivor quake tower crane company share bank loan interest inflation vote ballot party campaign leader promise reform pension street protest police curfew museum painting theatre festival team coach goal season injury transfer stadium crowd'.split(
    ' ',
  );
const VERBS =
  'build close open warn promise reject support threaten rescue damage repair delay finish move raise lower join leave question deny'.split(
    ' ',
  );
const JOINTS = 'the a of in on with and for to from our their this that will would has had not'.split(' ');

/** Documents of a small story, and how many different ones are read. */
const SMALL = 5;
const DIFFERENT = 100;

const reader = createReader();
const [first, ...rest] = process.argv.slice(2);
if (first === '--stories') manyStories(Number(rest[0] ?? 10_000));
else for (const count of first === undefined ? [25, 50, 100, 200] : [first, ...rest].map(Number)) oneStory(count);

function oneStory(count: number): void {
  const documents = makeStory(count, 7);
  const story = storyOf('s', documents);
  const start = process.cpuUsage();
  const utterances = matchUtterances(story, documents, english);
  const matchedMs = millisecondsSince(start);
  const { findings } = analyse(story, documents, utterances, english);
  const analysedMs = millisecondsSince(start) - matchedMs;
  const shared = utterances.filter(({ witnesses }) => witnesses.length > 1);
  const witnesses = shared.reduce((sum, utterance) => sum + utterance.witnesses.length, 0);
  const sayings = documents.reduce((sum, { annotations }) => sum + annotations.attributions.length, 0);
  console.log(
    `${count} documents, ${sayings} attributions: matching and apparatus ${matchedMs} ms, analyses ${analysedMs} ms; ${utterances.length} utterances, ${shared.length} shared by ${witnesses} witnesses; ${findings.length} findings; ${memoryMb()} MB`,
  );
}

function manyStories(count: number): void {
  const read = Array.from({ length: DIFFERENT }, (_, index) => makeStory(SMALL, 100 + index));
  const start = process.cpuUsage();
  let found = 0;
  for (let index = 0; index < count; index++) {
    const documents = read[index % DIFFERENT]!.map((report) => renamed(report, Math.floor(index / DIFFERENT)));
    const story = storyOf(`s${index}`, documents);
    const utterances = matchUtterances(story, documents, english);
    found += utterances.length + analyse(story, documents, utterances, english).findings.length;
  }
  const milliseconds = millisecondsSince(start);
  console.log(
    `${count} stories of ${SMALL} documents: ${(milliseconds / count).toFixed(1)} ms each, ${Math.round((60_000 * count) / milliseconds)} a minute of processor; ${found} utterances and findings; ${memoryMb()} MB`,
  );
}

function renamed(read: ReadDocument, copy: number): ReadDocument {
  const id = `${read.document.id}-${copy}`;
  return { document: { ...read.document, id }, annotations: { ...read.annotations, document: id } };
}

function storyOf(id: string, documents: readonly ReadDocument[]): Story {
  const ids = documents.map(({ document }) => document.id);
  return { id, title: '', documents: ids, memberships: [], from: null, to: null };
}

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}

function memoryMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function makeStory(count: number, seed: number): ReadDocument[] {
  const random = randomOf(seed);
  const sayings = Array.from({ length: 40 }, () => sentence(random, 10 + random.below(14)));
  return Array.from({ length: count }, (_, index) => {
    const quoted = Array.from({ length: 12 }, () => changed(random, random.pick(sayings)));
    const paragraphs = quoted.map(
      (words) => `“${capital(words.join(' '))},” said Anna Korvel. ${capital(sentence(random, 14).join(' '))}.`,
    );
    return read(`made-${seed}-${index}`, paragraphs.join('\n\n'));
  });
}

function read(id: string, text: string): ReadDocument {
  const given = { id, outlet: `Outlet ${id}` };
  const document = clean({
    format: 'record',
    text,
    file: id,
    sha256: id,
    sizeBytes: text.length,
    encoding: 'utf-8',
    bytes: new Uint8Array(),
    field: null,
    given,
  });
  return { document, annotations: reader.read(document) };
}

function sentence(random: Random, length: number): string[] {
  return Array.from({ length }, (_, place) => random.pick(place % 3 === 1 ? VERBS : place % 3 === 2 ? JOINTS : WORDS));
}

function changed(random: Random, words: readonly string[]): string[] {
  const edited = [...words];
  for (let edit = random.below(4); edit > 0; edit--) {
    edited.splice(random.below(edited.length), random.below(2), ...(random.below(2) === 0 ? [random.pick(WORDS)] : []));
  }
  return edited;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
