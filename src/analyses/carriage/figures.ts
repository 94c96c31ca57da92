import type { Figure } from '../../core/annotations.ts';
import type { CarriageItem, NearPlace } from '../../core/collation.ts';
import { contains, type Span } from '../../core/span.ts';
import type { FigureFact } from '../figures/fact.ts';
import { type LedgerEntry, spanOf } from '../figures/ledger.ts';
import { significant } from '../figures/reconcile.ts';
import { quoted, type StoryInHand, type Version, wordsIn } from '../version.ts';
import { MOST_ASKED } from './near.ts';
import { oneEach } from './one-each.ts';
import { type StoryTerms, storyTerms, type Unit } from './story-terms.ts';
import { isPlain, type Term, termsIn } from './terms.ts';
import { LEAST_LARGE, tellingsOf } from './told-figures.ts';

/**
 * The figures of a story, one value a row: a report that has another of the same thing does not carry it. One that has the same number
 * without saying what it is of carries it where the number is telling and its sentence has the thing (“violated 47 times” for 47
 * violations), and else comes near.
 */
export function figuresCarried(story: StoryInHand, ledger: readonly LedgerEntry[]): CarriageItem[] {
  const index = story.versions.length > MOST_ASKED ? null : storyTerms(story);
  const counted = new Set(ledger.flatMap((entry) => entry.facts.map(({ figure }) => figure)));
  return tellingsOf(ledger, story.language).map((facts) => {
    const told = facts.map((fact) => ({ document: fact.version.id, ...spanOf(fact) }));
    const having = new Set(told.map(({ document }) => document));
    const label = labelOf(facts);
    if (index === null) return { kind: 'figure', label, utterance: null, carriers: oneEach(told), near: null };
    const same = sameNumbers(index, facts).filter(({ unit }) => !having.has(unit.version.id));
    const more = same.flatMap((one) => carrierIn(one, facts[0]!.figure, counted));
    const carriers = oneEach([...told, ...more]);
    const carrying = new Set(carriers.map(({ document }) => document));
    const near = same.filter(({ unit }) => !carrying.has(unit.version.id)).map(({ unit }) => placeOf(unit));
    return { kind: 'figure', label, utterance: null, carriers, near: oneEach(near) };
  });
}

/** The first that says what is counted: "six gates" rather than "six". */
function labelOf(facts: readonly FigureFact[]): string {
  const [first] = facts;
  const full = facts.find((fact) => fact.figure.value === first!.figure.value && spanOf(fact).end > fact.figure.end);
  const shown = full ?? first!;
  return quoted(shown.version, spanOf(shown));
}

interface SameNumber {
  readonly unit: Unit;
  /** Whether two reports seldom have the number by chance. */
  readonly isTelling: boolean;
  /** Whether what it is of stands there in some form. */
  readonly isOfIt: boolean;
}

/** Sentences and headlines with the number of a figure, in the story's order: any with a telling one, others with what it is of as well. */
function sameNumbers(index: StoryTerms, facts: readonly FigureFact[]): SameNumber[] {
  const [{ figure, version }] = facts as [FigureFact];
  const units = [...index.having(`#${figure.value}`), ...asWritten(index, version, figure)];
  const heads = facts.flatMap((fact) => [...fact.of, fact.figure.unit ?? []].flat());
  const withIt = new Set([...new Set(heads)].flatMap((head) => index.alikeIn(head)));
  const isTelling = significant(figure.value) > 1 || figure.value >= LEAST_LARGE;
  return [...new Set(units)]
    .sort((a, b) => a - b)
    .map((at) => ({ unit: index.units[at]!, isTelling, isOfIt: withIt.has(at) }))
    .filter(({ isOfIt }) => isTelling || isOfIt);
}

/** Headlines that have the number as it is written ("1.4 million"), which no figure was read in. */
function asWritten(index: StoryTerms, version: Version, figure: Figure): readonly number[] {
  const terms = termsIn(version, [figure]).filter((term) => term !== `#${figure.value}`);
  if (!terms.some(isPlain) || !terms.some((term: Term) => !isPlain(term))) return [];
  const having = terms.map((term) => new Set(index.having(term)));
  return [...(having[0] ?? [])].filter(
    (at) => index.units[at]!.sentence === null && having.every((units) => units.has(at)),
  );
}

/** Where a sentence has the number with its unit or what it is of, if the ledger has not counted it: that takes it for one of something else. */
function carrierIn(
  { unit: { version, sentence }, isTelling, isOfIt }: SameNumber,
  { value, unit }: Figure,
  counted: ReadonlySet<Figure>,
): CarriageItem['carriers'] {
  const within = sentence === null ? undefined : version.sentences[sentence];
  if (within === undefined || !isTelling) return [];
  const found = version.read.annotations.figures.find((one) => one.value === value && contains(within, one));
  if (found === undefined || counted.has(found)) return [];
  const isOfUnit = unit !== null && found.unit === unit;
  return isOfIt || isOfUnit ? [{ document: version.id, ...trimmedTo(version, found) }] : [];
}

function trimmedTo(version: Version, span: Span): Span {
  const words = wordsIn(version, span);
  return words.length === 0 ? span : { start: words[0]!.start, end: words.at(-1)!.end };
}

function placeOf({ version, sentence }: Unit): NearPlace {
  const within = sentence === null ? undefined : version.sentences[sentence];
  return {
    document: version.id,
    span: within === undefined ? null : { start: within.start, end: within.end },
    score: null,
  };
}
