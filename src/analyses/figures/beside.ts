import type { FiguresBeside } from '../../core/collation.ts';
import type { FigureRow, Finding } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import type { StoryInHand, Version } from '../version.ts';
import { agesBeside } from './ages.ts';
import { paired } from './beside-pairs.ts';
import { type FigureFact, isOfPeople } from './fact.ts';
import { factsOf } from './facts.ts';
import { rowOf } from './ledger.ts';
import { subjectOf } from './subject.ts';

/**
 * Figures of one kind that reports have with different values, beyond those that `findings` tell: all that is said of
 * the dead, and what two reports count or measure by one word. That they are of one count is not said: a part may stand
 * beside its whole. In the order of the text of whoever has them first.
 */
export function figuresBeside(story: StoryInHand, findings: readonly Finding[]): FiguresBeside[] {
  const { language } = story;
  const facts = story.versions.flatMap((version) => factsOf(version, language).filter(isPlain));
  const ofState = facts.filter((fact) => isOfState(fact, language));
  const others = facts.filter((fact) => !ofState.includes(fact));
  const told = findings.flatMap(({ detail }) => (detail.type === 'figures' ? [detail.rows] : []));
  const groups = [
    ...byState(ofState).map((group) => ({ of: `people ${group[0]!.state}`, group })),
    ...byKind(others, language).map((group) => ({ of: subjectOf(group, language), group })),
    ...paired(others, language).map((group) => ({ of: subjectOf(group, language), group })),
  ];
  const counted = groups.map(({ of, group }) => ({ of, rows: distinct(group).map(rowOf) }));
  return [...counted, ...agesBeside(story)].flatMap(({ of, rows }) => {
    const left = isToldDifferently(rows) ? withoutTold(rows, told) : [];
    return left.length === 0 ? [] : [{ of, rows: left }];
  });
}

/** Not how many more. */
const isPlain = ({ change, figure, count }: FigureFact): boolean => !(change && count) && figure.unit !== 'score';

/** States that are told of much besides people, or of each body by itself. */
const LOOSE: ReadonlySet<string> = new Set(['employed', 'stationed']);

/** Whether it counts people to whom something happened: as such, or by what they are. */
function isOfState(fact: FigureFact, language: Language): boolean {
  const { state, wholeOfOther } = fact;
  if (state === null || LOOSE.has(state) || wholeOfOther) return false;
  return isOfPeople(fact, language);
}

/** The dead are counted again for another year. */
function byState(facts: readonly FigureFact[]): FigureFact[][] {
  return [...Map.groupBy(facts, ({ state, otherTime }) => `${state} ${otherTime}`).values()]
    .map(withoutCommon)
    .filter((group) => group.length > 0);
}

/** Amounts whose unit says what is measured: a story has one quake. */
function byKind(facts: readonly FigureFact[], language: Language): FigureFact[][] {
  const kinds = facts.filter(({ figure }) => figure.unit !== null && language.measureKind(figure.unit) !== null);
  return [...Map.groupBy(kinds, ({ figure, otherTime }) => `${figure.unit} ${otherTime}`).values()];
}

/** Those that not every report has: what all have alike does not differ. */
function withoutCommon(facts: readonly FigureFact[]): FigureFact[] {
  const reports = new Set(facts.map(({ version }) => version));
  const holders = Map.groupBy(facts, ({ figure }) => figure.value);
  return facts.filter(
    ({ figure }) => new Set(holders.get(figure.value)!.map(({ version }) => version)).size < reports.size,
  );
}

/** One of each report and value, the first; of a report no more than are compared at a glance. */
function distinct(facts: readonly FigureFact[]): FigureFact[] {
  const seen = new Map<Version, FigureFact[]>();
  return facts.filter((fact) => {
    const own = seen.get(fact.version) ?? [];
    if (own.length >= MOST_OF_REPORT || own.some(({ figure }) => figure.value === fact.figure.value)) return false;
    seen.set(fact.version, [...own, fact]);
    return true;
  });
}

const MOST_OF_REPORT = 4;

/** Whether two reports have values of which neither has the other's; of a story's one magnitude, whether one has a value that another has not. */
function isToldDifferently(rows: readonly FigureRow[]): boolean {
  const own = [...Map.groupBy(rows, ({ evidence }) => evidence.document).values()];
  const lacks = (a: readonly FigureRow[], b: readonly FigureRow[]): boolean =>
    a.some((one) => !b.some((other) => isSame(one, other)));
  return own.some((first, i) => own.slice(i + 1).some((other) => lacks(first, other) && lacks(other, first)));
}

/** A floor within this of a value is that value told roughly: "more than 200", "212". */
const ROUGH = 1.1;

function isSame(a: FigureRow, b: FigureRow): boolean {
  const isFloorOf = (floor: FigureRow, { value }: FigureRow): boolean =>
    floor.bound === 'at least' && floor.value <= value && value <= ROUGH * floor.value;
  return a.value === b.value || isFloorOf(a, b) || isFloorOf(b, a);
}

/**
 * Rows that no finding has told, so that none stands twice: all that are left where they differ among themselves, else
 * those of reports and with values that the findings do not have.
 */
function withoutTold(rows: readonly FigureRow[], told: readonly (readonly FigureRow[])[]): readonly FigureRow[] {
  const near = told.filter((own) => own.some((one) => rows.some((row) => isOne(one, row)))).flat();
  const left = rows.filter((row) => !near.some((one) => isOne(one, row)));
  if (isToldDifferently(left)) return left;
  return left.filter(
    ({ value, evidence }) => !near.some((one) => one.value === value || one.evidence.document === evidence.document),
  );
}

const isOne = (a: FigureRow, b: FigureRow): boolean =>
  a.value === b.value && a.evidence.document === b.evidence.document;
