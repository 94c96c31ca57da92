import type { Language } from '../../core/language.ts';
import { befell, type FigureFact, isAnybody, isPersonNoun, sameHead } from './fact.ts';
import { isMoney } from './money.ts';
import { areOfTwoEvents, differInMeasure, nameOneMeasure } from './quantity.ts';
import { areSlips } from './slips.ts';
import { commonGround, surroundingsOf } from './surroundings.ts';

interface Candidate {
  readonly a: FigureFact;
  readonly b: FigureFact;
  readonly ground: number;
}

/**
 * Figures of two reports by what they count or measure, where each has a value that the other has not, the surest first
 * and each once for two reports, with those of other reports that have the same value. Quadratic in the figures of one kind.
 */
export function paired(facts: readonly FigureFact[], language: Language): FigureFact[][] {
  const kinds = Map.groupBy(facts, (fact) => kindOf(fact, language));
  return [...kinds].flatMap(([kind, own]) => (kind === null ? [] : groupsOf(own, language)));
}

/** What is never set beside another kind; `null` for what says of nothing what it is. */
function kindOf(fact: FigureFact, language: Language): string | null {
  const { figure, isLength, count, measure, otherTime } = fact;
  if (figure.unit !== null && language.signals(figure.unit).includes('scored')) return null;
  if (isLength) return `length ${otherTime}`;
  if (count) return `count ${otherTime}`;
  if (isMoney(figure, language) || isLarge(figure)) return 'sum';
  if (figure.unit === null) return measure === null && figure.of === null ? null : `bare ${otherTime}`;
  return isRare(fact) ? figure.unit : `${figure.unit} ${otherTime}`;
}

/** "The 40 million estate" is a sum without its currency. */
const isLarge = ({ unit, value }: FigureFact['figure']): boolean => unit === null && value >= 1e6;

function groupsOf(facts: readonly FigureFact[], language: Language): FigureFact[][] {
  const values = Map.groupBy(facts, ({ version }) => version);
  const has = (fact: FigureFact, other: FigureFact): boolean =>
    values.get(other.version)!.some(({ figure }) => figure.value === fact.figure.value);
  const found: Candidate[] = [];
  for (let i = 0; i < facts.length; i++) {
    for (let j = i + 1; j < facts.length; j++) {
      const [a, b] = [facts[i]!, facts[j]!];
      if (a.version === b.version || a.figure.value === b.figure.value || has(a, b) || has(b, a)) continue;
      const ground = groundOf(a, b, language);
      if (ground > 0) found.push({ a, b, ground });
    }
  }
  return joined(
    found.sort((x, y) => y.ground - x.ground),
    facts,
    language,
  );
}

/** Values of one amount are seldom farther apart; where the reports have nothing else of the kind, a nought may be lost. */
const MOST_APART = 2;
const MOST_APART_SOLE = 12;

/** What the two sentences must share, by the rarity of the words. Read off the benchmark's stories: lower down few were of one quantity. */
const LEAST_GROUND = 3.5;
/** Where one word says what both measure, or each report counts nothing else of the kind. */
const LEAST_GROUND_OF_ONE = 1;
/** How long things took is told of much in a story. */
const LEAST_GROUND_OF_LENGTH = 4.5;
/** What ties them by the kind alone comes last. */
const LEAST_TIE = 0.1;

function groundOf(a: FigureFact, b: FigureFact, language: Language): number {
  if (a.part !== b.part || a.rate !== b.rate || a.vague || b.vague || befell(a) !== befell(b)) return 0;
  // What is allowed is no measure of what was.
  if (!a.count && (a.reality === 'possible') !== (b.reality === 'possible')) return 0;
  if (!isNear(a, b, language) || !areAlike(a, b, language)) return 0;
  if (differInMeasure(a, b, language) || areOfTwoEvents(a, b)) return 0;
  const { weight } = commonGround(surroundingsOf(a, language), surroundingsOf(b, language), language);
  return weight >= leastGround(a, b, language) ? weight + (a.sole && b.sole ? 1 : LEAST_TIE) : 0;
}

function isNear(a: FigureFact, b: FigureFact, language: Language): boolean {
  const [low, high] = [a.figure.value * a.scale, b.figure.value * b.scale].sort((x, y) => x - y) as [number, number];
  const most = a.sole && b.sole && !isMoney(a.figure, language) ? MOST_APART_SOLE : MOST_APART;
  return low > 0 && (high <= most * low || areSlipsOf(a, b));
}

/** Whether they can be of one: the same things, people of some kind, one unit, a sum with its currency and one without. */
function areAlike(a: FigureFact, b: FigureFact, language: Language): boolean {
  if (a.count) return sameHead(a, b, language) || (isPeople(a, language) && isPeople(b, language));
  return a.isLength || a.figure.unit === b.figure.unit || a.figure.unit === null || b.figure.unit === null;
}

function leastGround(a: FigureFact, b: FigureFact, language: Language): number {
  if (areRare(a, b) || areSlipsOf(a, b)) return 0;
  if (a.isLength) return LEAST_GROUND_OF_LENGTH;
  const isOne = a.count
    ? a.sole && b.sole && sameHead(a, b, language) && !isAnybody(a, language)
    : nameOneMeasure(a, b, language) || areOfOne(a, b, language);
  const isFar = Math.max(a.figure.value, b.figure.value) > MOST_APART * Math.min(a.figure.value, b.figure.value);
  return isOne && !isFar ? LEAST_GROUND_OF_ONE : LEAST_GROUND;
}

/** Whether two numbers of one unit are as a slip of the pen leaves them; a sum may have lost its currency. */
function areSlipsOf(a: FigureFact, b: FigureFact): boolean {
  const isBare = isLarge(a.figure) || isLarge(b.figure);
  // Shares and lengths of time are too many in a story: two of them are so by chance.
  if (a.figure.unit === '%' || a.isLength) return false;
  return (a.figure.unit === b.figure.unit || isBare) && areSlips(a.figure.value, b.figure.value);
}

/** Whether both are of the same, by a word that says of what ("68 percent of voters", "seven in ten voters"). */
const areOfOne = (a: FigureFact, b: FigureFact, language: Language): boolean =>
  [...a.of].some((lemma) => b.of.has(lemma) && language.stateOf(lemma) === null);

function isPeople({ figure }: FigureFact, language: Language): boolean {
  return figure.unit !== null && (language.stateOf(figure.unit) === 'anybody' || isPersonNoun(figure.unit, language));
}

/** Units in which a story measures one thing as a rule. */
const isRare = ({ figure: { unit } }: FigureFact): boolean => unit !== null && /^(?:litre|square |cubic )/.test(unit);

/** Units in which a story measures one thing where it has them once: what burned, how much rain fell, how hot it was, how fast somebody drove. */
const RARE_IF_SOLE: ReadonlySet<string> = new Set([
  'hectare',
  'acre',
  'mm',
  'gallon',
  'degree Celsius',
  'degree Fahrenheit',
  'km per hour',
  'mile per hour',
]);

/** Whether each report has but this one amount of a unit in which a story measures one thing. */
export const areRare = (a: FigureFact, b: FigureFact): boolean =>
  isRare(a) || (a.sole && b.sole && RARE_IF_SOLE.has(a.figure.unit ?? ''));

/** Each figure is set beside one of each other report, the surest; a report has one value in a group. */
function joined(found: readonly Candidate[], facts: readonly FigureFact[], language: Language): FigureFact[][] {
  const groups = new Map<FigureFact, FigureFact[]>();
  for (const { a, b } of found) {
    const [first, second] = [groups.get(a) ?? [a], groups.get(b) ?? [b]];
    if (first === second) continue;
    if (first.some((x) => second.some((y) => x.version === y.version && x.figure.value !== y.figure.value))) continue;
    const all = [...first, ...second];
    for (const fact of all) groups.set(fact, all);
  }
  return [...new Set(groups.values())].map((group) => withEqual(group, facts, language));
}

/** With the figures of other reports that have one of its values of the same. */
function withEqual(group: readonly FigureFact[], facts: readonly FigureFact[], language: Language): FigureFact[] {
  const others = facts.filter(
    (fact) =>
      !group.some(({ version }) => version === fact.version) &&
      group.some((own) => own.figure.value === fact.figure.value && (!own.count || sameHead(own, fact, language))),
  );
  return [...group, ...others];
}
