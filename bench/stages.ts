/** One corpus through every stage on one thread: prints a row a stage, in the columns of `bench/main.ts`. */
import { analyse, analyseStoryline } from '../src/analyses/index.ts';
import { clean } from '../src/clean/clean.ts';
import { groupStories } from '../src/collate/stories/group.ts';
import { matchUtterances } from '../src/collate/utterances/match.ts';
import type { CollatedStory, ReadDocument } from '../src/core/collation.ts';
import type { RawItem } from '../src/core/raw.ts';
import { readInputs } from '../src/intake/inputs.ts';
import { english } from '../src/languages/en/language.ts';
import { createReader } from '../src/read/reader.ts';

const [file] = process.argv.slice(2);
const start = performance.now();
let firstSeconds = 0;
let size = 0;

const items = await stage('intake', async () => {
  const found: RawItem[] = [];
  for await (const item of readInputs([file!])) {
    if (item instanceof Error) throw item;
    found.push(item);
  }
  return found;
});
const documents = await stage('clean', () => items.map(clean));
const read = await stage('read', () => {
  const reader = createReader();
  return documents.map((document): ReadDocument => {
    const annotations = reader.read(document);
    firstSeconds ||= (performance.now() - start) / 1000;
    return { document, annotations };
  });
});
const { stories, storylines } = await stage('group', () => groupStories(read, { language: english }));
const byId = new Map(read.map((one) => [one.document.id, one]));
const membersOf = (ids: readonly string[]): ReadDocument[] => ids.map((id) => byId.get(id)!);
const utterances = await stage('utterances and apparatus', () =>
  stories.map((story) => matchUtterances(story, membersOf(story.documents), english)),
);
const collated = await stage('analyses', () =>
  stories.map((story, i): CollatedStory => {
    const own = utterances[i]!;
    return { ...story, utterances: own, ...analyse(story, membersOf(story.documents), own, english) };
  }),
);
await stage('storylines', () => storylines.map((line) => analyseStoryline(line, collated, read, english)));

async function stage<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const [begin, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const seconds = (performance.now() - begin) / 1000;
  const used = process.cpuUsage(cpu);
  size ||= (result as readonly unknown[]).length; // of the first stage: the items
  const cells = [
    seconds.toFixed(2),
    (size / seconds).toFixed(0),
    ((used.user + used.system) / 1e6).toFixed(2),
    (process.resourceUsage().maxRSS / 1024).toFixed(0),
    name === 'read' ? firstSeconds.toFixed(2) : '',
  ];
  console.log(`${name} | ${cells.join(' | ')} |`);
  return result;
}
