import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { areKin } from '../likeness.ts';
import { listed, outletAndDay } from '../sentences.ts';
import { quoted, type Version } from '../version.ts';
import type { FigureFact } from './fact.ts';
import { factsOf } from './facts.ts';
import { rowOf, spanOf } from './ledger.ts';

/**
 * How many soldiers reports of several stories say stand at one place: such a count goes on
 * from story to story, where each march and each bomb has a count of its own. `apart` tells which two versions are of two
 * stories. Linear in the reports but for the few that tell such counts.
 */
export function strengthsAcross(
  versions: readonly Version[],
  language: Language,
  apart: (a: Version, b: Version) => boolean,
): Draft[] {
  const facts = versions.flatMap((version) => deployedIn(version, language));
  const groups: Deployed[][] = [];
  for (const one of facts) {
    const own = groups.find((group) => group.some((other) => isOfOne(one, other)));
    if (own === undefined) groups.push([one]);
    else own.push(one);
  }
  return groups.flatMap((group) => draft(group, apart) ?? []);
}

interface Deployed {
  readonly fact: FigureFact;
  /** The names of its sentence, as forms of names go: whose they are and where they stand. */
  readonly names: readonly string[];
}

function deployedIn(version: Version, language: Language): Deployed[] {
  const facts = factsOf(version, language).filter((fact) => isDeployed(fact, language));
  return facts.map((fact) => ({ fact, names: namesIn(fact) }));
}

function isDeployed({ state, figure: { unit }, change, reality }: FigureFact, language: Language): boolean {
  if (unit === null || change || !language.countAlike(unit, SOLDIER)) return false;
  // "Might invade with 175,000 troops".
  return state === 'stationed' || state === 'gathered' || (state === null && reality !== 'actual');
}

const SOLDIER = 'soldier';

function namesIn({ version, sentence }: FigureFact): string[] {
  const words = version.words.slice(sentence.first + 1, sentence.last);
  // "Russian-Halvern border".
  return words.flatMap(({ capital, matter, form }) => (capital && matter ? form.split('-') : []));
}

/** Whose they are, and where. */
const LEAST_NAMES = 2;

function isOfOne(a: Deployed, b: Deployed): boolean {
  // "Halvern troops" are no "Merrin soldiers".
  const [first, second] = [a.fact.names, b.fact.names];
  if (first.length > 0 && second.length > 0 && !first.some((name) => second.some((other) => areKin(name, other))))
    return false;
  const shared = a.names.filter(
    (name, i) => a.names.findIndex((one) => areKin(one, name)) === i && b.names.some((other) => areKin(name, other)),
  );
  return shared.length >= LEAST_NAMES;
}

function draft(group: readonly Deployed[], apart: (a: Version, b: Version) => boolean): Draft | null {
  const facts = distinct(group.map(({ fact }) => fact));
  const [first] = facts;
  if (first === undefined || !facts.some(({ figure }) => figure.value !== first.figure.value)) return null;
  if (!facts.some(({ version }) => apart(version, first.version))) return null;
  if (facts.every(({ reality }) => reality !== 'actual')) return null;
  const of = shortestOf(facts);
  const told = facts.map((fact) => tell(fact));
  const isDated = facts.every(({ version }) => version.day !== null);
  // Those that are there and those with which somebody might come are no rival counts.
  const isOne = facts.every(({ reality }) => reality === 'actual');
  const say = isOne ? `give different numbers of ${of}` : `give numbers of ${of} that do not count the same`;
  return {
    kind: 'figures',
    explanation: `Reports of different stories ${say}: ${listed(told)}.`,
    strength: 0.8,
    evidence: facts.map((fact) => rowOf(fact).evidence),
    detail: {
      type: 'figures',
      of,
      relation: isOne ? (isDated ? 'update' : 'open') : 'different occasion',
      rows: facts.map(rowOf),
    },
  };
}

/** Reports of unknown day come last. */
const LATEST = '9999';

/** One fact for each report and value, by day. */
function distinct(facts: readonly FigureFact[]): FigureFact[] {
  const byValue = Map.groupBy(facts, ({ version, figure }) => `${version.id} ${figure.value}`);
  return [...byValue.values()]
    .map(([fact]) => fact!)
    .sort((a, b) => (a.version.day ?? LATEST).localeCompare(b.version.day ?? LATEST));
}

function shortestOf(facts: readonly FigureFact[]): string {
  const wordings = facts.flatMap(({ version, figure }) => (figure.of === null ? [] : [quoted(version, figure.of)]));
  return wordings.sort((a, b) => a.length - b.length)[0] ?? 'soldiers';
}

function tell(fact: FigureFact): string {
  const { version, by, reality } = fact;
  const only = reality === 'actual' ? '' : `, only as ${reality}`;
  return `“${quoted(version, spanOf(fact))}” (${outletAndDay(version)}${by === null ? '' : `, on the word of ${by}`}${only})`;
}
