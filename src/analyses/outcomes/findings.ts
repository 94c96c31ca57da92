import type { OutcomeTerm } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { rowsOf, toldRows } from '../labels/rows.ts';
import { areKin } from '../likeness.ts';
import { listed, outletAndDay } from '../sentences.ts';
import { evidenceAt, quoted, quotedAll, type StoryInHand, type Version } from '../version.ts';
import { voiceOf } from '../voice.ts';
import { type Outcome, outcomesIn } from './outcome.ts';

/**
 * What became of one person or thing, where reports tell it in words of which one says more than the other ("is being
 * questioned", "has been arrested"; "suspended", "called off"), or one rules out the other ("remains free", "was jailed"). Told
 * of reports a day apart at most, none of which has both steps. One finding a field and person or thing.
 */
export function outcomeFindings({ versions }: StoryInHand): Draft[] {
  const all = versions.flatMap(outcomesIn);
  const isKnown = ({ keys }: Outcome): boolean => keys.length > 0;
  const unknown = all.filter((one) => !isKnown(one));
  const known = all.filter(isKnown);
  const groups = [...grouped(known.filter(({ term }) => term.field !== 'verdict')), ...byAcquittal(known)];
  return groups.flatMap((group) => draft(group, unknown) ?? []);
}

/** Outcomes of one person or thing; what is only called by its noun may tie two that have a name, if that is one. */
function grouped(all: readonly Outcome[]): Outcome[][] {
  let groups: Outcome[][] = [];
  for (const one of all) {
    const own = groups.filter(
      (others) => others.some((other) => areOfOne(one, other)) && haveOneName([one, ...others]),
    );
    const whole = haveOneName(own.flat()) ? own : own.slice(0, 1);
    groups = [...groups.filter((group) => !whole.includes(group)), [...whole.flat(), one]];
  }
  return groups;
}

/** Who is convicted of two charges may be acquitted of either: each acquittal with all verdicts on its charge. */
function byAcquittal(known: readonly Outcome[]): Outcome[][] {
  const groups: Outcome[][] = [];
  for (const one of known.filter(({ term }) => term.field === 'verdict' && term.step === 1)) {
    if (groups.some((group) => group.includes(one))) continue;
    groups.push([one, ...known.filter((other) => other !== one && areOfOne(one, other))]);
  }
  return groups;
}

const haveOneName = (group: readonly Outcome[]): boolean => new Set(group.flatMap(({ name }) => name ?? [])).size <= 1;

const areOfOne = (a: Outcome, b: Outcome): boolean =>
  a.term.field === b.term.field &&
  areAsMany(a, b) &&
  (a.name === null || b.name === null || a.name === b.name) &&
  (a.term.field !== 'verdict' || areOneCharge(a.charge, b.charge)) &&
  a.keys.some((key) => b.keys.includes(key));

/** The share of the shorter charge that the other must have: "abuse of office and fraud", "taking bribes and abusing his office". */
const SAME_CHARGE = 0.5;

/** Whether two verdicts are of one charge, or both of all that was charged. */
function areOneCharge(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return long.length === 0;
  return short.filter((one) => long.some((other) => areKin(one, other))).length >= SAME_CHARGE * short.length;
}

/** Of counted things, how near two counts must be to be of the same: "212", "more than 200". */
const SAME_COUNT = 0.85;

function areAsMany(a: Outcome, b: Outcome): boolean {
  if (a.term.field !== 'damage') return a.number === b.number;
  if (a.count === null || b.count === null) return false;
  return Math.min(a.count, b.count) >= SAME_COUNT * Math.max(a.count, b.count);
}

/** Reports more days apart may tell of what came later. */
const MOST_DAYS = 1;

/** `unknown`: steps of which it is not told whom they befell, or that may not have come; a report with one of another kind may have both. */
function draft(group: readonly Outcome[], unknown: readonly Outcome[]): Draft | null {
  const { field } = group[0]!.term;
  const perhaps = unknown.filter(({ term }) => term.field === field);
  const stepsOf = ({ outlet }: Version): Set<number> =>
    new Set([...group, ...perhaps].filter(({ version }) => version.outlet === outlet).map(({ term }) => term.step));
  const own = group.filter(({ version }) => stepsOf(version).size === 1);
  const days = own.flatMap(({ version }) => (version.day === null ? [] : [Date.parse(version.day)]));
  const apart = (Math.max(...days) - Math.min(...days)) / 86_400_000;
  if (new Set(own.map(({ term }) => term.step)).size < 2 || (days.length > 1 && apart > MOST_DAYS)) return null;
  return own[0]!.term.isContrary ? contrary(own) : graded(own);
}

/** One of a group that has a name, if there is one. */
const named = (own: readonly Outcome[]): Outcome => own.find(({ name }) => name !== null) ?? own[0]!;

function graded(own: readonly Outcome[]): Draft {
  const group = own.map(({ version, span }) => {
    const term = quoted(version, span).toLowerCase();
    return { version, span, term, charged: null };
  });
  const rows = rowsOf(group);
  const { whom, term } = named(own);
  const of = `${term.of === 'person' ? 'what was done to' : 'what became of'} “${whom}”`;
  return {
    kind: 'labels',
    explanation: `The reports tell ${of} in words of which one says more than the other: ${toldRows(rows, group)}.`,
    strength: 0.75,
    evidence: rows.flatMap(({ evidence }) => evidence),
    detail: { type: 'labels', of, rows },
  };
}

/** What contrary words tell differently. */
const MATTERS: Readonly<Partial<Record<OutcomeTerm['field'], (whom: string) => string>>> = {
  liberty: (whom) => `Whether “${whom}” is free or held`,
  health: (whom) => `The state of “${whom}”`,
  office: (whom) => `How “${whom}” left office`,
  verdict: (whom) => `The verdict on “${whom}”`,
  leaving: (whom) => `When “${whom}” left`,
  reception: (whom) => `How “${whom}” was received`,
};

function contrary(own: readonly Outcome[]): Draft {
  const firsts = own.filter(({ version }, i) => own.findIndex((one) => one.version.outlet === version.outlet) === i);
  const told = firsts.map((one) => {
    const by = voiceOf(one.version, one.span);
    return `“${quotedAll(one.version, [one.span, ...one.chargeSpans])}” (${outletAndDay(one.version)}${by === null ? '' : `, on the word of ${by}`})`;
  });
  const { whom, term } = named(own);
  return {
    kind: 'account',
    explanation: `${MATTERS[term.field]!(whom)} is told differently: ${listed(told)}.`,
    strength: 0.85,
    evidence: firsts.flatMap((one) => [one.span, ...one.chargeSpans].map((span) => evidenceAt(one.version, span))),
    detail: { type: 'plain' },
  };
}
