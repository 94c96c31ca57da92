// How matching and the apparatus grow with a story: `npm run -s node -- bench/collate.ts [DOCUMENTS…]` (25 50 100 200).
// Every made-up report of one event quotes twelve of forty sayings, each with a word or two changed, dropped or put in,
// between sentences of its own. Prints processor milliseconds, reading apart, and the highest memory.
import { clean } from '../src/clean/clean.ts';
import { matchUtterances } from '../src/collate/utterances/match.ts';
import type { ReadDocument } from '../src/core/collation.ts';
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

const counts = process.argv.slice(2).map(Number);
const reader = createReader();
for (const count of counts.length > 0 ? counts : [25, 50, 100, 200]) {
  const documents = makeStory(count);
  const story = {
    id: 's',
    title: '',
    documents: documents.map(({ document }) => document.id),
    memberships: [],
    from: null,
    to: null,
  };
  const start = process.cpuUsage();
  const utterances = matchUtterances(story, documents, english);
  const used = process.cpuUsage(start);
  const elapsed = (used.user + used.system) / 1000;
  const shared = utterances.filter(({ witnesses }) => witnesses.length > 1);
  const witnesses = shared.reduce((sum, utterance) => sum + utterance.witnesses.length, 0);
  const sayings = documents.reduce((sum, { annotations }) => sum + annotations.attributions.length, 0);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${count} documents, ${sayings} attributions: ${Math.round(elapsed)} ms; ${utterances.length} utterances, ${shared.length} shared by ${witnesses} witnesses; ${memory} MB`,
  );
}

function makeStory(count: number): ReadDocument[] {
  const random = randomOf(7);
  const sayings = Array.from({ length: 40 }, () => sentence(random, 10 + random.below(14)));
  return Array.from({ length: count }, (_, index) => {
    const quoted = Array.from({ length: 12 }, () => changed(random, random.pick(sayings)));
    const paragraphs = quoted.map(
      (words) => `“${capital(words.join(' '))},” said Anna Korvel. ${capital(sentence(random, 14).join(' '))}.`,
    );
    return read(`made-${index}`, paragraphs.join('\n\n'));
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
