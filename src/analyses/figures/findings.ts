import type { FigureRelation } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { listed } from '../sentences.ts';
import type { StoryInHand } from '../version.ts';
import { isContradicted } from './all-clear.ts';
import { bridged } from './bridge.ts';
import { crowdFindings } from './crowds.ts';
import { areOfTwoDays } from './event-days.ts';
import { befell, type FigureFact, isAnybody } from './fact.ts';
import { GRAVITY, type LedgerEntry, ledgerOf, rowOf } from './ledger.ts';
import { differOnOneDay, someOnOneDay } from './one-day.ts';
import { areOfOnePlan } from './pairing.ts';
import { isSummary } from './reconcile.ts';
import { areInOrder, relationOf } from './relation.ts';
import { areSlips } from './slips.ts';
import { subjectOf } from './subject.ts';
import { isSomeOf } from './summed.ts';
import { tell, toldEach } from './told-each.ts';
import { tellChange, tellWhy } from './why.ts';
import { type Both, withBoth } from './with-both.ts';

/** Figures of one quantity that differ or are qualified differently, one finding a quantity and relation. */
export function figureFindings(story: StoryInHand): Draft[] {
  const crowds = crowdFindings(story).flatMap(({ evidence }) => evidence);
  const isCrowd = (entry: LedgerEntry): boolean =>
    entry.facts.every(({ version, figure }) =>
      crowds.some(({ document, start }) => document === version.id && start === figure.start),
    );
  return ledgerOf(story.versions, story.language)
    .filter((entry) => !isCrowd(entry))
    .flatMap((entry) => findingsOf(entry, story));
}

function findingsOf(entry: LedgerEntry, { language, versions }: StoryInHand): Draft[] {
  const facts = distinct(entry.facts);
  const plain = withoutSome(plainOf(facts));
  const others = facts.filter((fact) => !plain.includes(fact));
  const gravestOf = gravest(plain);
  // "21 ships, four more than at noon" is no rival of 17.
  const relation = gravestOf === 'conflict' && tellChange(plain) ? 'open' : gravestOf;
  const found = isToldBetween(plain) ? tellable(relation, plain, language) : null;
  const among = found === 'bound' && isContradicted(plain, versions) ? null : found;
  const both = among === null || !DIFFER.has(among) ? null : withBoth(plain, versions);
  const told = among === 'update' ? [...plain, ...someOnOneDay(plain, versions)] : plain;
  const drafts = among === null ? [] : [draft(among, told, entry.certainty, language, both)];
  const aside = others.flatMap((other) => {
    const whole = wholeFor(other, plain);
    const relation = whole === undefined || isFloor(other) ? null : relationOf(other, whole);
    return whole !== undefined &&
      isMistakable(other, whole, plain) &&
      (relation === 'subset' || relation === 'different occasion')
      ? [draft(relation, [whole, other], entry.certainty, language)]
      : [];
  });
  return [...drafts, ...aside];
}

/** What is told as a fact and of the whole; where nothing is, what is only planned or possible. */
function plainOf(facts: readonly FigureFact[]): readonly FigureFact[] {
  const actual = facts.filter((fact) => fact.reality === 'actual' && !fact.part);
  const planned = facts.filter((fact) => fact.reality === 'planned' && !fact.part && !isFloor(fact));
  const asPlanned = planned.filter((fact) => actual.some((other) => areOfOnePlan(fact, other, fact.version.language)));
  const isOne = (fact: FigureFact): boolean =>
    planned.includes(fact) && asPlanned.some(({ figure }) => figure.value === fact.figure.value);
  const plain = facts.filter((fact) => actual.includes(fact) || isOne(fact));
  return plain.length > 0 ? plain : facts.filter((fact) => !fact.part && !isFloor(fact));
}

/** Without counts that are only some of another report's: the two are no rivals. */
function withoutSome(plain: readonly FigureFact[]): readonly FigureFact[] {
  return plain.filter((fact) => !plain.some((whole) => isSomeOf(fact, whole)));
}

/** Whether another report could be read as contradicting: a part that it tells of the whole, or what is only planned that it tells as it is. What one report alone says of a part is no difference. */
function isMistakable(other: FigureFact, whole: FigureFact, plain: readonly FigureFact[]): boolean {
  if (!other.part) return other.version !== whole.version;
  return plain.some(({ version, figure }) => version !== other.version && figure.value === other.figure.value);
}

/** Whether some report tells it otherwise than another: where each has "at least 40" and "43 so far", nothing differs between them. */
function isToldBetween(facts: readonly FigureFact[]): boolean {
  const tellings = [...Map.groupBy(facts, ({ version }) => version).values()].map((own) =>
    own.map(sameValue).sort().join(' '),
  );
  return tellings.length < 2 || new Set(tellings).size > 1;
}

const sameValue = ({ figure }: FigureFact): string => [figure.value, figure.upper, figure.bound].join();

/** "Is to win at least 20": the least that is looked for is nobody's count. */
function isFloor({ reality, figure }: FigureFact): boolean {
  return reality === 'planned' && figure.bound === 'at least';
}

/** What a part or a possible figure is set beside: the figure of the same report, else one of the same day. */
function wholeFor(other: FigureFact, plain: readonly FigureFact[]): FigureFact | undefined {
  const own = plain.find(
    (fact) => fact.version === other.version && (!other.part || fact.figure.value >= other.figure.value),
  );
  if (other.part) return own;
  return own ?? plain.find((fact) => fact.version.day !== null && fact.version.day === other.version.day);
}

/** One fact for each document and value: a report that repeats its figure says nothing new. */
function distinct(facts: readonly FigureFact[]): FigureFact[] {
  const seen = new Map<string, FigureFact>();
  for (const fact of facts) {
    const key = [fact.version.id, fact.figure.value, fact.figure.upper, fact.figure.bound, fact.reality, fact.part];
    if (!seen.has(key.join())) seen.set(key.join(), fact);
  }
  return [...seen.values()];
}

function gravest(facts: readonly FigureFact[]): FigureRelation | null {
  const relations = new Set(facts.flatMap((a, i) => facts.slice(i + 1).flatMap((b) => relationAmong(a, b, facts))));
  return GRAVITY.find((relation) => relations.has(relation)) ?? null;
}

/** How two of the figures relate, for what all of them tell. */
function relationAmong(a: FigureFact, b: FigureFact, facts: readonly FigureFact[]): FigureRelation[] {
  if (bridged(a, b, facts)) return ['rounding'];
  const relation = relationOf(a, b);
  // What the later report has, one of the earlier day had already: no count that went on.
  return relation === null || (relation === 'update' && (isRepeated(a, b, facts) || isRepeated(b, a, facts)))
    ? []
    : [relation];
}

/** Whether a later figure is one that another report had on the day of the earlier. */
function isRepeated({ version }: FigureFact, later: FigureFact, facts: readonly FigureFact[]): boolean {
  return (
    version.day !== null &&
    later.version.day !== null &&
    version.day < later.version.day &&
    facts.some((other) => other.version.day === version.day && sameValue(other) === sameValue(later))
  );
}

/** Undated figures farther from the next than this were as often of two events or days as of one, on the stories read. */
const MOST_APART_UNDATED = 1.6;
/** Of the tolls of two reports, neither of which has a higher number of the state. */
const MOST_APART_TOLLS = 3;
/** Two quakes of one day hurt two and five. */
const LEAST_TOLL = 10;
/** Of what a report counts or measures but once. */
const MOST_APART_SOLE = 2;

/** The relation, if it can be told of these facts: what nothing explains must at least be near enough to be one count. */
function tellable(
  relation: FigureRelation | null,
  facts: readonly FigureFact[],
  language: Language,
): FigureRelation | null {
  // "More than 200" beside "212" is what a reader takes for the same.
  if (relation === 'bound' && facts.every((a) => facts.every((b) => isSummary(a, b)))) return null;
  if (relation !== 'open') return relation;
  // A player has other points in the next game.
  if (facts.some(({ figure }) => language.signals(figure.unit ?? '').includes('scored'))) return null;
  // "46 were arrested", "over 50 in four nights": the one is counted over more than the other.
  if (facts.some(({ overStretch }) => overStretch) && !facts.every(({ overStretch }) => overStretch)) return null;
  if (areOfTwoDays(facts)) return null;
  if (facts.every(({ version }) => version.day !== null)) return relation;
  const values = facts.map(({ figure, scale }) => figure.value * scale).sort((a, b) => a - b);
  const isSole = (fact: FigureFact): boolean => fact.sole && fact.state === null && !isAnybody(fact, language);
  const isToll = ({ toll, greatest, figure }: FigureFact): boolean => toll && greatest && figure.value >= LEAST_TOLL;
  const most = facts.every(isToll) ? MOST_APART_TOLLS : facts.every(isSole) ? MOST_APART_SOLE : MOST_APART_UNDATED;
  const areAmounts = facts.every(({ count }) => !count);
  const isNear = (value: number, i: number): boolean =>
    i === 0 || value <= most * values[i - 1]! || (areAmounts && areSlips(value, values[i - 1]!));
  return values.every(isNear) ? relation : null;
}

/** Relations of values of which not all can be true. */
const DIFFER: ReadonlySet<FigureRelation> = new Set(['conflict', 'update', 'open']);

/** How much each relation matters: somebody wrong before somebody late before somebody vague. By judgement. */
const STRENGTH: Readonly<Record<FigureRelation, number>> = {
  conflict: 1,
  update: 0.8,
  open: 0.8,
  bound: 0.55,
  rounding: 0.4,
  subset: 0.5,
  'different occasion': 0.6,
};

function draft(
  relation: FigureRelation,
  facts: readonly FigureFact[],
  certainty: number,
  language: Language,
  both: Both | null = null,
): Draft {
  const [{ reality }] = facts as [FigureFact];
  const isOnly = facts.every((fact) => fact.reality !== 'actual') && relation !== 'different occasion';
  const of = `${subjectOf(facts, language)}${isOnly ? ` (only ${reality})` : ''}`;
  return {
    kind:
      facts.every((fact) => fact.version === facts[0]!.version) && relation === 'conflict'
        ? 'contradiction'
        : 'figures',
    explanation: explain(relation, facts, of, both),
    strength: STRENGTH[relation] * certainty,
    evidence: [...facts, ...unshown(both, facts)].map((fact) => rowOf(fact).evidence),
    detail: { type: 'figures', of, relation, rows: facts.map(rowOf) },
  };
}

/** What the report with both tells beyond the figures of the finding. */
function unshown(both: Both | null, facts: readonly FigureFact[]): readonly FigureFact[] {
  return both === null ? [] : both.facts.filter((fact) => !facts.includes(fact));
}

function explain(relation: FigureRelation, facts: readonly FigureFact[], of: string, both: Both | null): string {
  const told = toldEach(facts);
  switch (relation) {
    case 'conflict':
      return `${agree(facts)} on ${of}${withinOneDay(facts)}: ${listed(told)}.`;
    case 'update':
      return `${updating(facts, of)}: ${listed(told)}.`;
    case 'open':
      return both === null
        ? `The reports give different figures for ${of}${whyOf(facts)}: ${listed(told)}.`
        : `The reports give different figures for ${of}: ${listed(told)}; ${both.version.outlet} has both.`;
    case 'bound':
      return `The reports put the figure for ${of} in different ways, all of which can be true at once: ${listed(told)}.`;
    case 'rounding':
      return `The figures for ${of} differ by no more than rounding: ${listed(told)}.`;
    case 'subset':
      return `${tell(facts[1]!)} is a part of ${tell(facts[0]!)}, not another count of the same.`;
    case 'different occasion':
      return `These are not two counts of one thing: ${tell(facts[0]!)} tells what is or was, ${tell(facts[1]!)} what is only ${facts[1]!.reality}.`;
  }
}

function whyOf(facts: readonly FigureFact[]): string {
  if (facts.every(mayGrow)) return ', which may change with time';
  return tellWhy(facts) ? '' : ' and do not say why';
}

/** Whether it counts those to whom something happened, and not in a year or month long past. */
const mayGrow = (fact: FigureFact): boolean => befell(fact) !== null && fact.otherTime === null;

/** Of what grows with the days, that reports of one day differ too. */
function withinOneDay(facts: readonly FigureFact[]): string {
  const days = new Set(facts.map(({ version }) => version.day));
  const grown = facts.every(mayGrow);
  return grown && days.size > 1 && differOnOneDay(facts) ? ', not even those of one day' : '';
}

/** That counts change as time goes on: with the days, where each later count is what comes of counting on; else it is only what may be so. */
function updating(facts: readonly FigureFact[], of: string): string {
  const days = new Set(facts.map(({ version }) => version.day));
  if (days.size === 1) return `Reports of one day give different figures for ${of}, which may change within a day`;
  if (differOnOneDay(facts)) return `The reports give different figures for ${of}, reports of one day among them`;
  return areInOrder(facts)
    ? `As days pass, the reports give different figures for ${of}`
    : `The reports give different figures for ${of}, which may change from day to day`;
}

/** How the subject of a sentence and its verb go: one report may give both figures. */
function agree(facts: readonly FigureFact[]): string {
  const outlets = new Set(facts.map(({ version }) => version.id));
  return outlets.size === 1 ? `${facts[0]!.version.outlet} does not agree with itself` : 'The reports do not agree';
}
