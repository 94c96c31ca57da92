import type { Language } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { type Matter, matterOf, resemblance } from '../likeness.ts';
import { evidenceAt, quoted, type Sentence, type StoryInHand, type Version, type Word } from '../version.ts';

/** Two events that a sentence sets one before the other. */
interface Sequence {
  readonly version: Version;
  readonly span: Span;
  readonly first: Event;
  readonly then: Event;
}

interface Event {
  readonly span: Span;
  readonly matter: Matter;
}

/** Two reports that tell the same two events in contrary order: "X after Y" against "X before Y". */
export function orderFindings(story: StoryInHand): Draft[] {
  const sequences = story.versions.flatMap((version) => sequencesIn(version, story.language));
  const pairs = sequences.flatMap((a, i) =>
    sequences.slice(i + 1).flatMap((b) => {
      const score = contrary(a, b, story.language);
      return score === null ? [] : [{ a, b, score }];
    }),
  );
  pairs.sort((x, y) => y.score - x.score);
  const told = new Set<Sequence>();
  return pairs.flatMap(({ a, b, score }) => {
    if (told.has(a) || told.has(b)) return [];
    told.add(a).add(b);
    return draft(a, b, score);
  });
}

function sequencesIn(version: Version, language: Language): Sequence[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    const joints = words.flatMap((word, at) => (joins(word, version, language) ? [at] : []));
    // With two of them it is not told which event belongs to which.
    return joints.length === 1 ? (sequenceAt(version, sentence, words, joints[0]!, language) ?? []) : [];
  });
}

/** Whether a word sets two events in order; "after 2014" and "days after" give one a time instead. */
function joins(word: Word, version: Version, language: Language): boolean {
  if (word.tag !== 'IN') return false;
  const order = language.signals(word.form).some((signal) => signal === 'earlier' || signal === 'later');
  return order && !version.read.annotations.times.some((time) => overlaps(time, word));
}

/** What stands before the joint and after it; "After X, Y" turns them round. */
function sequenceAt(
  version: Version,
  sentence: Sentence,
  words: readonly Word[],
  at: number,
  language: Language,
): Sequence | null {
  const comma = words.findIndex((word, index) => index > at && word.form === ',');
  if (at === 0 && comma < 0) return null;
  const main = eventOf(at === 0 ? words.slice(comma + 1) : words.slice(0, at));
  const other = eventOf(words.slice(at + 1, comma < 0 ? words.length : comma));
  if (main === null || other === null) return null;
  const later = language.signals(words[at]!.form).includes('later');
  const [first, then] = later ? [other, main] : [main, other];
  return { version, span: { start: sentence.start, end: sentence.end }, first, then };
}

/** Words of matter that tell an event well enough to know it again, a verb or the noun of an act among them. */
const LEAST_WORDS = 3;

function eventOf(words: readonly Word[]): Event | null {
  const [first] = words;
  const matter = matterOf(words);
  if (first === undefined || matter.size < LEAST_WORDS) return null;
  return { span: { start: first.start, end: words.at(-1)!.end }, matter };
}

/** How alike the two events of one sentence must be with those of the other. Below half, sentences on one subject passed. */
const LEAST_ALIKE = 0.5;

/** How alike the events are where their order is contrary, and more alike so than straight; `null` otherwise. */
function contrary(a: Sequence, b: Sequence, language: Language): number | null {
  if (a.version === b.version) return null;
  const like = (x: Event, y: Event): number => resemblance(x.matter, y.matter, language);
  const crossed = Math.min(like(a.first, b.then), like(a.then, b.first));
  const straight = Math.max(like(a.first, b.first), like(a.then, b.then));
  return crossed >= LEAST_ALIKE && crossed > straight ? crossed : null;
}

function draft(a: Sequence, b: Sequence, score: number): Draft {
  const tell = ({ version, span }: Sequence): string => `${version.outlet} has “${quoted(version, span)}”`;
  return {
    kind: 'order',
    explanation: `The reports tell two events in contrary order: ${tell(a)}; ${tell(b)}.`,
    strength: Math.min(1, 0.4 + score),
    evidence: [
      evidenceAt(a.version, a.first.span, 'first'),
      evidenceAt(a.version, a.then.span, 'then'),
      evidenceAt(b.version, b.first.span, 'first'),
      evidenceAt(b.version, b.then.span, 'then'),
    ],
    detail: { type: 'plain' },
  };
}
