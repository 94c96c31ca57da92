import type { Language } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { oncePerStory } from '../once.ts';
import { listed } from '../sentences.ts';
import type { StoryInHand, Version } from '../version.ts';
import { type FigureFact, isOfPeople } from './fact.ts';
import { factsOf } from './facts.ts';
import { rowOf } from './ledger.ts';
import { areOfTwoEvents } from './quantity.ts';
import { reconcilable } from './reconcile.ts';
import { counterBefore, tellerOf } from './teller.ts';
import { toldEach } from './told-each.ts';

/**
 * How many came, as each report has it and on whose word: organisers and police count one crowd far apart, and a report may have
 * the one, the other or a count of its own. One finding a story, of the crowd that each report tells of first.
 */
export const crowdFindings = oncePerStory((story: StoryInHand): Draft[] => {
  const crowds = story.versions.map((version) => crowdIn(version, story.language)).filter((own) => own.length > 0);
  const ofOne = crowds.filter((own, i) => crowds.slice(0, i).every((other) => isOfOne(own[0]!, other[0]!)));
  const facts = ofOne.flat();
  const differ = facts.some((a) =>
    facts.some(
      (b) => a.version !== b.version && !reconcilable(atLeast(a), atLeast(b)) && areFarApart(atLeast(a), atLeast(b)),
    ),
  );
  return differ ? [draft(facts)] : [];
});

/** "Thousands" are two thousand at the least. */
function atLeast(fact: FigureFact): FigureFact {
  const isOne = fact.vague && /^10+$/.test(String(fact.figure.value));
  return isOne ? { ...fact, figure: { ...fact.figure, value: 2 * fact.figure.value } } : fact;
}

/** Whoever counts a crowd counts roughly: counts nearer than this are no disagreement. */
const LEAST_APART = 1.5;

function areFarApart(a: FigureFact, b: FigureFact): boolean {
  const [low, high] = [a.figure.value, b.figure.value].sort((x, y) => x - y) as [number, number];
  return high >= LEAST_APART * low;
}

/** Fewer are no crowd that anybody estimates. */
const LEAST_CROWD = 30;

const isCrowd = (fact: FigureFact, language: Language): boolean =>
  fact.state === 'gathered' &&
  fact.count &&
  fact.reality === 'actual' &&
  !fact.part &&
  !fact.change &&
  fact.otherTime === null &&
  fact.figure.value >= LEAST_CROWD &&
  (fact.figure.unit === null || isOfPeople(fact, language));

/** A report's first count of a crowd, and those that it sets beside it in its sentence or the next, or that somebody "put the crowd at", each on the word of whoever counts. */
function crowdIn(version: Version, language: Language): FigureFact[] {
  const facts = factsOf(version, language);
  const head = facts.find((fact) => isCrowd(fact, language));
  if (head === undefined) return [];
  const found = [told(head, language)];
  for (const fact of facts.slice(facts.indexOf(head) + 1)) {
    const teller = counterBefore(fact, language) ?? tellerOf(fact, language);
    if (!isNext(found.at(-1)!, fact) && tellerOf(fact, language) === null) continue;
    const isBare = fact.figure.unit === null && fact.figure.of === null && Number.isInteger(fact.figure.value);
    if (
      !isNear(found[0]!, { ...fact, by: teller ?? fact.by }) ||
      !(isCrowd(fact, language) || (isBare && teller !== null))
    )
      continue;
    found.push({ ...fact, count: true, by: teller ?? fact.by });
  }
  return found.length === 1 || found.slice(1).every(({ by }) => by !== found[0]!.by) ? found : found.slice(0, 1);
}

const told = (fact: FigureFact, language: Language): FigureFact => ({
  ...fact,
  by: tellerOf(fact, language) ?? fact.by,
});

function isNext({ version, sentence }: FigureFact, other: FigureFact): boolean {
  const between = version.sentences.indexOf(other.sentence) - version.sentences.indexOf(sentence);
  return between === 0 || between === 1;
}

/** Two sides seldom count farther apart, and then not of one thing; what is on nobody's word is seldom so far from another count. */
const MOST_APART = 20;
const MOST_APART_OWN = 4;

function isNear(a: FigureFact, b: FigureFact): boolean {
  const [low, high] = [a.figure.value, b.figure.value].sort((x, y) => x - y) as [number, number];
  return high <= (a.by === null || b.by === null ? MOST_APART_OWN : MOST_APART) * low;
}

/** Whether two reports tell of one crowd: not of another place by name, of another weekday, nor far apart beyond what two sides are. */
function isOfOne(a: FigureFact, b: FigureFact): boolean {
  const [here, there] = [placesOf(a), placesOf(b)];
  const areApart = here.length > 0 && there.length > 0 && !here.some((name) => there.includes(name));
  const [first, second] = [weekdayOf(a), weekdayOf(b)];
  const areOfTwoDays = first !== null && second !== null && first !== second;
  return !areApart && !areOfTwoDays && isNear(a, b) && !areOfTwoEvents(a, b);
}

/** The places that a figure's sentence names. */
function placesOf({ version, sentence }: FigureFact): string[] {
  const { mentions } = version.read.annotations;
  return mentions.flatMap((one) => (one.kind === 'place' && overlaps(one, sentence) ? [one.name] : []));
}

/** The weekday of the one day that a figure's sentence names, from Sunday as 0; `null` where it names none or several. */
function weekdayOf({ version, sentence }: FigureFact): number | null {
  const days = version.read.annotations.times.flatMap((time) => {
    if (!overlaps(time, sentence) || time.value === null) return [];
    const weekday = /^XXXX-WXX-(\d)/.exec(time.value);
    const date = /^\d{4}-\d\d-\d\d/.exec(time.value);
    return weekday !== null ? Number(weekday[1]) % 7 : date !== null ? new Date(date[0]).getUTCDay() : [];
  });
  return new Set(days).size === 1 ? days[0]! : null;
}

function draft(facts: readonly FigureFact[]): Draft {
  const rows = facts.map(rowOf);
  return {
    kind: 'figures',
    explanation: `The reports do not agree on how many came: ${listed(toldEach(facts))}.`,
    strength: 0.85,
    evidence: rows.map(({ evidence }) => evidence),
    detail: { type: 'figures', of: 'the crowd', relation: 'conflict', rows },
  };
}
