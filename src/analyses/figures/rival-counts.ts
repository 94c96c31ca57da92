import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { evidenceAt, quoted, type StoryInHand, type Version } from '../version.ts';
import { crowdFindings } from './crowds.ts';
import type { FigureFact } from './fact.ts';
import { factsOf } from './facts.ts';
import { rowOf, spanOf } from './ledger.ts';
import { reconcilable } from './reconcile.ts';
import { tellerOf } from './teller.ts';

/**
 * Counts that a report sets against each other on the word of two sides: "About 3,000 have joined, the port said. The union
 * put the number at 4,200." The second number says of what it is by the first. Of a crowd also where both say it
 * themselves: "Organisers put the crowd at 150,000. Police said 42,000 people took part."
 */
export function rivalCountFindings(story: StoryInHand): Draft[] {
  const isTold = crowdFindings(story).length > 0;
  return story.versions.flatMap((version) => {
    const facts = factsOf(version, story.language);
    return facts.flatMap((fact, i) => {
      const by = rivalOf(fact, story.language);
      if (by === null || (isTold && isCrowd(fact))) return [];
      const near = facts.slice(Math.max(0, i - MOST_FIGURES), i);
      const first = near.findLast((other) => isBefore(other, fact) && (!isCrowd(fact) || isCrowd(other)));
      if (first === undefined) return [];
      const own = tellerOf(first, story.language) ?? first.by;
      return isCrowd(fact) && (own === null || own === by) ? [] : (draft({ ...first, by: own }, fact, by) ?? []);
    });
  });
}

/** Figures that two sentences hold. */
const MOST_FIGURES = 20;

/** On whose word a figure stands that may be set against one before it: of a bare number who puts it so, of a crowd whoever tells it. */
function rivalOf(fact: FigureFact, language: Language): string | null {
  const teller = fact.figure.unit === null ? tellerOf(fact, language) : null;
  return teller ?? (isCrowd(fact) ? fact.by : null);
}

/** Organisers and police count one crowd, in whatever words. */
const isCrowd = ({ state, reality }: FigureFact): boolean => state === 'gathered' && reality === 'actual';

/** Two sides seldom count farther apart, and then not of one thing. */
const MOST_APART = 20;

/** Whether a count stands in the same sentence or the one before, near enough to be of the same. */
function isBefore(count: FigureFact, { version, sentence, figure }: FigureFact): boolean {
  const between = version.sentences.indexOf(sentence) - version.sentences.indexOf(count.sentence);
  const [low, high] = [count.figure.value, figure.value].sort((a, b) => a - b) as [number, number];
  return count.count && between >= 0 && between <= 1 && high <= MOST_APART * low;
}

function draft(first: FigureFact, second: FigureFact, by: string): Draft | null {
  if (reconcilable(first, second)) return null;
  const { version, figure } = first;
  const of = isCrowd(second) ? 'the crowd' : figure.of === null ? 'one count' : quoted(version, figure.of);
  const own = first.by === null || first.by === by ? 'in its own words' : `on the word of ${first.by}`;
  return {
    kind: 'figures',
    explanation: `${version.outlet} has two counts of ${of}: “${wordsOf(version, first)}”, ${own}, and “${wordsOf(version, second)}”, on the word of ${by}.`,
    strength: 0.85,
    evidence: [first, second].map((fact) => evidenceAt(version, spanOf(fact), quoted(version, spanOf(fact)))),
    detail: { type: 'figures', of, relation: 'conflict', rows: [rowOf(first), { ...rowOf(second), by }] },
  };
}

const wordsOf = (version: Version, fact: FigureFact): string => quoted(version, spanOf(fact));
