import type { Language, Signal } from '../core/language.ts';
import { overlaps } from '../core/span.ts';
import type { Draft } from './draft.ts';
import { entryStarts, inOneEntry } from './entries.ts';
import type { FigureFact } from './figures/fact.ts';
import { factsOf } from './figures/facts.ts';
import { rowOf, spanOf } from './figures/ledger.ts';
import { isBound, reconcilable } from './figures/reconcile.ts';
import { matterOf, resemblance } from './likeness.ts';
import { isOpen, opposed } from './sayings/contradictions.ts';
import { polarityOf } from './sayings/polarity.ts';
import { evidenceAt, quoted, type Sentence, type StoryInHand, type Version, type Word } from './version.ts';

/** Reports that contradict themselves: two figures for one quantity, or a sentence told again with its negation. */
export function selfContradictionFindings(story: StoryInHand): Draft[] {
  return story.versions.flatMap((version) => [
    ...twoFigures(version, story.language),
    ...negatedRepeats(version, story.language),
  ]);
}

/** How alike two sentences of one report must be for their figures to be of one quantity. Below, they told of two things on the stories read. */
const SAME_SENTENCE = 0.5;

/** The same where nothing says what is measured but the sentence. */
const SAME_MEASURE = 0.6;

/** The first two figures that a report gives for the same quantity and that no reading reconciles. */
function twoFigures(version: Version, language: Language): Draft[] {
  const facts = factsOf(version, language).filter((fact) => isPlain(fact, language));
  const entries = entryStarts(version);
  for (const [i, a] of facts.entries()) {
    const rest = facts.slice(i + 1).filter((other) => inOneEntry(entries, a.sentence, other.sentence));
    const b = rest.find((other) => sameQuantity(a, other, language) && !reconcilable(a, other));
    if (b !== undefined) return [figuresDraft(a, b)];
  }
  return [];
}

/** Signals that tell of another time, another part or a change: then two values are no contradiction. */
const OTHERWISE: readonly Signal[] = ['past', 'more', 'change', 'part', 'earlier', 'later', 'contrast'];

/** A figure told as a fact, exact or about so much, in a sentence that tells of no change and has no other like it. */
function isPlain(
  { figure, version, sentence, reality, part, change, otherTime }: FigureFact,
  language: Language,
): boolean {
  if (reality !== 'actual' || part || change || otherTime !== null || isBound(figure) || figure.upper !== null)
    return false;
  const words = version.words.slice(sentence.first, sentence.last);
  if (words.some(({ form }) => language.signals(form).some((signal) => OTHERWISE.includes(signal)))) return false;
  const others = version.read.annotations.figures.filter(
    (other) => overlaps(other, sentence) && other.unit === figure.unit,
  );
  return others.length === 1;
}

function sameQuantity(a: FigureFact, b: FigureFact, language: Language): boolean {
  const same = (x: Iterable<string>, y: Iterable<string>): boolean => [...x].sort().join() === [...y].sort().join();
  if (a.sentence === b.sentence || a.figure.unit === null || a.figure.unit !== b.figure.unit) return false;
  if (!same(a.of, b.of) || !same(a.names, b.names) || a.state !== b.state || a.by !== b.by || a.asOf !== b.asOf)
    return false;
  // "To win the Republican nomination", "to win the nomination": the one may be of another race.
  if (!same(namesIn(a), namesIn(b))) return false;
  const least = a.of.size === 0 ? SAME_MEASURE : SAME_SENTENCE;
  return resemblance(a.matter, b.matter, language) >= least;
}

/** The words of a fact's sentence that have a capital, its first only if it is a name. */
function namesIn({ version, sentence }: FigureFact): Set<string> {
  const words = version.words.slice(sentence.first, sentence.last);
  const isName = ({ capital, matter, tag }: Word, i: number): boolean =>
    capital && matter && (i > 0 || tag.startsWith('NNP'));
  return new Set(words.filter(isName).map(({ lemma }) => lemma));
}

function figuresDraft(a: FigureFact, b: FigureFact): Draft {
  const tell = (fact: FigureFact): string =>
    `“${quoted(fact.version, spanOf(fact))}” (“${quoted(fact.version, fact.sentence, 120)}”)`;
  return {
    kind: 'contradiction',
    explanation: `${a.version.outlet} gives two figures for one thing and does not say why: ${tell(a)}; ${tell(b)}.`,
    strength: 0.8,
    evidence: [a, b].map((fact) => rowOf(fact).evidence),
    detail: { type: 'plain' },
  };
}

/** How alike a sentence and its negated repeat must be, and how many telling words it must have. */
const SAME_CLAIM = 0.7;
const LEAST_WORDS = 4;

/** Sentences in the outlet's own words of which one negates what the other affirms. */
function negatedRepeats(version: Version, language: Language): Draft[] {
  const spoken = version.read.annotations.attributions.flatMap(({ content }) => content);
  const own = version.sentences
    .filter((sentence) => !spoken.some((span) => overlaps(span, sentence)))
    .map((sentence) => ({ sentence, words: version.words.slice(sentence.first, sentence.last) }))
    .filter(({ words }) => words.filter(({ matter }) => matter).length >= LEAST_WORDS);
  const negated = own.filter(({ words }) => words.some(({ form }) => language.isNegation(form)));
  const entries = entryStarts(version);
  return negated.flatMap((no) => {
    const yes = own.find(
      (other) =>
        !negated.includes(other) &&
        inOneEntry(entries, no.sentence, other.sentence) &&
        contradicts(no.words, other.words, language),
    );
    return yes === undefined ? [] : [repeatDraft(version, no.sentence, yes.sentence)];
  });
}

function contradicts(no: readonly Word[], yes: readonly Word[], language: Language): boolean {
  if (isOpen(no, language) !== isOpen(yes, language)) return false;
  if (resemblance(matterOf(no), matterOf(yes), language) < SAME_CLAIM) return false;
  return opposed(polarityOf(no, language), polarityOf(yes, language));
}

function repeatDraft(version: Version, a: Sentence, b: Sentence): Draft {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return {
    kind: 'contradiction',
    explanation: `${version.outlet} tells both “${quoted(version, first)}” and “${quoted(version, second)}”.`,
    strength: 0.8,
    evidence: [first, second].map((sentence) => evidenceAt(version, sentence)),
    detail: { type: 'plain' },
  };
}
