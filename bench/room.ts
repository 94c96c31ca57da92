/**
 * How long do the reading room's questions take on a large archive, one reader at a time, on this machine as it is?
 * `npm run -s node -- bench/room.ts FILE` with an archive that `bench/large-archive.ts` built.
 */
import { openLibrary } from '../src/app/library.ts';

const TIMES = 20;
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Say which archive: bench/room.ts FILE');
// Once for writing, so that an older archive is brought to the newest schema.
await (await openLibrary(path)).close();
const begun = performance.now();
const library = await openLibrary(path, { readonly: true });
console.log(`opening ${(performance.now() - begun).toFixed(0)} ms`);
const part = { limit: 30, cursor: null };
const front = await library.frontPage({ ...part, order: 'recent' });
console.log(front.counts);
const [story] = front.stories.items;
const [speaker] = (await library.speakersPage(part)).items;
const [outlet] = (await library.outletsPage(part)).items;
const [document] = (await library.documentsPage(part)).items;
const questions: Record<string, () => Promise<unknown>> = {
  'front page': () => library.frontPage({ ...part, order: 'recent' }),
  'front page, by size': () => library.frontPage({ ...part, order: 'size' }),
  story: () => library.storyPage(story!.id),
  documents: () => library.documentsPage(part),
  document: () => library.documentPage(document!.id),
  speakers: () => library.speakersPage(part),
  speaker: () => library.speakerPage(speaker!.key, part),
  outlets: () => library.outletsPage(part),
  outlet: () => library.outletPage(outlet!.name, part),
  'search of a common word': () => library.searchPage('insurers', { ...part, order: 'relevance' }),
  'search by time': () => library.searchPage('insurers damage', { ...part, order: 'time' }),
  'search of a speaker': () => library.searchPage(`speaker:"${speaker!.name}"`, { ...part, order: 'time' }),
};
for (const [name, ask] of Object.entries(questions)) {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(
    `${name.padEnd(26)} median ${times[TIMES / 2]!.toFixed(1)} ms, 95 % ${times[Math.ceil(TIMES * 0.95) - 1]!.toFixed(1)} ms`,
  );
}
await library.close();
