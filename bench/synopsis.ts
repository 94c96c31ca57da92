// Do sentences that the synopsis lays side by side belong there, and does a sentence marked "only here" stand only there?
//   npm run -s node -- bench/synopsis.ts FOLDER [--part build|held] [--list matter|alone|perhaps [--count 60] [--seed 1]]
// FOLDER holds stories/dev.jsonl (../shared/benchmarks). `bench/gold/synopsis.jsonl` has a reader's verdicts by place: on
// two sentences whether an editor would lay them side by side, on one whether no other report of its story tells it. Half of the stories,
// by a hash of the name, gave the weights and the threshold (`build`); the figures are of the other half (`held`). `--list` draws links
// on one matter, or sentences marked "only here", that have no verdict yet, at most four a story, and prints them for reading.
import { readFileSync } from 'node:fs';
import { makeSynopsis } from '../src/collate/synopsis/make.ts';
import { overlaps, type Span } from '../src/core/span.ts';
import type { Parallel, SentencePlace, Synopsis } from '../src/core/synopsis.ts';
import { english } from '../src/languages/en/language.ts';
import { hash32 } from '../src/text/hash.ts';
import { type Judged, judgedOf } from './finding-material.ts';
import { randomOf } from './random.ts';

/** Document, start, end. */
type Place = readonly [string, number, number];
type Verdict =
  | { readonly story: string; readonly a: Place; readonly b: Place; readonly verdict: 'right' | 'wrong' }
  | { readonly story: string; readonly at: Place; readonly verdict: 'alone' | 'told' };

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('usage: bench/synopsis.ts FOLDER [--part build|held] [--list matter|alone|perhaps]');
const option = (name: string): string | null =>
  options.includes(name) ? (options[options.indexOf(name) + 1] ?? null) : null;
const part = option('--part') ?? 'held';
const list = option('--list');
/** A reader holds so many reports of a story in mind. */
const MOST_REPORTS = 12;
const MOST_OF_STORY = 4;

const gold = readFileSync(new URL('gold/synopsis.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Verdict);
const wanted = (name: string): boolean => (hash32(name) % 2 === 0 ? 'build' : 'held') === part;

interface Made extends Judged {
  readonly synopsis: Synopsis;
}

function* made(): Iterable<Made> {
  for (const story of judgedOf('stories', folder!, wanted)) {
    const count = story.documents.length;
    if (count > 1 && count <= MOST_REPORTS)
      yield { ...story, synopsis: makeSynopsis(story.documents, story.utterances, english) };
  }
}

const placeOf = ({ synopsis }: Made, { report, sentence }: SentencePlace): Place => {
  const { document, sentences } = synopsis.reports[report]!;
  return [document, sentences[sentence]!.start, sentences[sentence]!.end];
};
const wordsAt = ({ documents }: Made, [document, start, end]: Place): string =>
  documents
    .find((read) => read.document.id === document)!
    .document.text.slice(start, end)
    .replace(/\s+/g, ' ');
const isAt = (one: Place, [document, start, end]: Place): boolean =>
  one[0] === document && overlaps({ start: one[1], end: one[2] } satisfies Span, { start, end });

/** The sentences that no link has. */
function alone(story: Made): Place[] {
  const linked = new Set(
    story.synopsis.links.flatMap(({ a, b }) => [a, b].map((place) => placeOf(story, place).join())),
  );
  return story.synopsis.reports.flatMap(({ document, sentences }) =>
    sentences.map(({ start, end }): Place => [document, start, end]).filter((place) => !linked.has(place.join())),
  );
}

if (list === null) report();
else draw(Number(option('--count') ?? 60), randomOf(Number(option('--seed') ?? 1)));

function report(): void {
  const count = { sentences: 0, shared: 0, alone: 0, right: 0, wrong: 0, missed: 0, lone: 0, told: 0 };
  for (const story of made()) {
    const ends = (link: Parallel): [Place, Place] => [placeOf(story, link.a), placeOf(story, link.b)];
    const laid = story.synopsis.links.filter(({ kind }) => kind === 'matter').map(ends);
    const all = story.synopsis.links.map(ends);
    const lone = alone(story);
    const has = (pairs: typeof all, a: Place, b: Place): boolean =>
      pairs.some(([x, y]) => (isAt(x, a) && isAt(y, b)) || (isAt(x, b) && isAt(y, a)));
    count.sentences += story.synopsis.reports.reduce((sum, { sentences }) => sum + sentences.length, 0);
    count.alone += lone.length;
    for (const verdict of gold.filter((one) => one.story === story.name)) {
      if ('a' in verdict) {
        if (has(laid, verdict.a, verdict.b)) count[verdict.verdict]++;
        else if (verdict.verdict === 'right' && !has(all, verdict.a, verdict.b)) count.missed++;
      } else if (lone.some((place) => isAt(place, verdict.at))) count[verdict.verdict === 'alone' ? 'lone' : 'told']++;
    }
  }
  const share = (of: number, and: number): string => (of + and === 0 ? '–' : (of / (of + and)).toFixed(3));
  console.log(`${part}: ${count.sentences} sentences, ${count.alone} marked "only here"`);
  console.log(
    `judged and laid side by side: ${count.right} right, ${count.wrong} wrong (${share(count.right, count.wrong)}); judged right and not laid in any way: ${count.missed}`,
  );
  console.log(
    `judged and marked "only here": ${count.lone} told nowhere else, ${count.told} told elsewhere (${share(count.lone, count.told)})`,
  );
}

function draw(most: number, random: ReturnType<typeof randomOf>): void {
  const drawn: object[] = [];
  for (const story of random.shuffle([...made()])) {
    const known = gold.filter((one) => one.story === story.name);
    const found = list === 'alone' ? loneOf(story, known) : linksOf(story, known);
    drawn.push(...random.shuffle(found).slice(0, MOST_OF_STORY));
  }
  for (const one of random.shuffle(drawn).slice(0, most)) console.log(JSON.stringify(one));
}

function linksOf(story: Made, known: readonly Verdict[]): object[] {
  return story.synopsis.links.flatMap(({ kind, a, b, reason }) => {
    const [one, other] = [placeOf(story, a), placeOf(story, b)];
    const isKnown = known.some((verdict) => 'a' in verdict && isAt(one, verdict.a) && isAt(other, verdict.b));
    if (kind !== list || isKnown) return [];
    const words = [wordsAt(story, one), wordsAt(story, other)];
    return [{ story: story.name, a: one, b: other, verdict: '', score: Number(reason.score.toFixed(2)), words }];
  });
}

function loneOf(story: Made, known: readonly Verdict[]): object[] {
  return alone(story).flatMap((at) =>
    known.some((verdict) => 'at' in verdict && isAt(at, verdict.at))
      ? []
      : [{ story: story.name, at, verdict: '', words: wordsAt(story, at) }],
  );
}
