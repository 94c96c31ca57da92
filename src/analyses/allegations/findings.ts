import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { oncePerStory } from '../once.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, quoted, type Version } from '../version.ts';
import { type Alleged, allegedIn } from './alleged.ts';
import { answerOf } from './answer.ts';
import { type Deed, keysOfAct, spanOf } from './deed.ts';
import { areOneDeed } from './same.ts';
import { isShown, toldIn } from './told.ts';

/** What one report tells as a fact and another has only as what somebody alleges, claims or is said to have done. */
export const allegationFindings = oncePerStory(({ versions, language }) =>
  allegationsAcross(versions, language, { apart: () => true, isTelling: () => true }),
);

/** What is set against each other. */
interface Scope {
  /** Which two versions. */
  readonly apart: (a: Version, b: Version) => boolean;
  /** Which acts. */
  readonly isTelling: (act: string) => boolean;
}

/** The same across the stories of a storyline. */
export function allegationsAcross(
  versions: readonly Version[],
  language: Language,
  { apart, isTelling }: Scope,
): Draft[] {
  const alleged = versions.flatMap(allegedIn).filter(({ deed }) => isTelling(deed.act));
  if (alleged.length === 0) return [];
  const told = byAct(
    versions.flatMap((version) => toldIn(version, language)),
    language,
  );
  const same = (one: Alleged): readonly Deed[] => sameAs(one.deed, told, language);
  const all = alleged.map((one) => ({ one, facts: same(one) }));
  // A report that has it both ways has told its readers on whose word it is.
  const bothWays = new Set(
    all.flatMap(({ one, facts }) =>
      facts.filter(({ version }) => version === one.deed.version).map(({ version }) => version),
    ),
  );
  const pairs = all.flatMap(({ one, facts }) => {
    const { version } = one.deed;
    const others = facts.filter(
      (fact) =>
        fact.version.outlet !== version.outlet &&
        !isShown(fact, language) &&
        apart(fact.version, version) &&
        !bothWays.has(fact.version),
    );
    return others.length === 0 || bothWays.has(version) ? [] : [{ one, facts: others }];
  });
  return grouped(pairs).map(draft);
}

/** How often a report may tell of one act: what says it again and again would be compared with all. */
const MOST_TOLD = 20;

function byAct(deeds: readonly Deed[], language: Language): ReadonlyMap<string, readonly Deed[]> {
  const found = new Map<string, Deed[]>();
  for (const [, own] of Map.groupBy(deeds, ({ version }) => version)) {
    const counts = new Map<string, number>();
    for (const deed of own) {
      for (const key of keysOfAct(deed, language)) {
        const count = counts.get(key) ?? 0;
        if (count === MOST_TOLD) continue;
        counts.set(key, count + 1);
        const all = found.get(key) ?? [];
        all.push(deed);
        found.set(key, all);
      }
    }
  }
  return found;
}

function sameAs(deed: Deed, told: ReadonlyMap<string, readonly Deed[]>, language: Language): readonly Deed[] {
  const keys = [...keysOfAct(deed, language), ...language.synonyms(deed.act)];
  const near = new Set(keys.flatMap((key) => told.get(key) ?? []));
  return [...near].filter((other) => areOneDeed(deed, other, language));
}

interface Parting {
  readonly alleged: readonly Alleged[];
  readonly facts: readonly Deed[];
}

/** What is alleged of one deed by several reports, together. */
function grouped(pairs: readonly { readonly one: Alleged; readonly facts: readonly Deed[] }[]): Parting[] {
  const partings: { alleged: Alleged[]; facts: Deed[] }[] = [];
  for (const { one, facts } of pairs) {
    const known = partings.find((parting) => parting.facts.some((fact) => facts.includes(fact)));
    if (known === undefined) partings.push({ alleged: [one], facts: [...facts] });
    else {
      known.alleged.push(one);
      known.facts.push(...facts.filter((fact) => !known.facts.includes(fact)));
    }
  }
  return partings;
}

const MANNERS: Readonly<Record<Alleged['manner'], readonly [string, string]>> = {
  accusation: ['has it only as an accusation', 'have it only as an accusation'],
  suspicion: ['has it only as a suspicion', 'have it only as a suspicion'],
  charge: ['has it only as a charge', 'have it only as a charge'],
  claim: ['has it only as a claim', 'have it only as a claim'],
  hearsay: ['does not vouch for it', 'do not vouch for it'],
};

function draft({ alleged, facts }: Parting): Draft {
  const own = onePerOutlet(facts, ({ version }) => version.outlet);
  const held = onePerOutlet(alleged, ({ deed }) => deed.version.outlet);
  const told = own.map((fact) => `${fact.version.outlet} (“${quoted(fact.version, spanOf(fact))}”)`);
  const others = [...Map.groupBy(held, ({ manner }) => manner)].map(([manner, all]) => heldOff(manner, all));
  const answers = held.flatMap((one) => answerOf(one) ?? []);
  const also = answers.map(
    ({ version, span, by }) => ` For the accused side ${version.outlet} has ${by}: “${quoted(version, span)}”.`,
  );
  return {
    kind: 'attribution',
    explanation: `${listed(told)} ${own.length === 1 ? 'tells' : 'tell'} it as a fact; ${listed(others)}.${also.join('')}`,
    strength: 0.85,
    evidence: [
      ...own.map((fact) => evidenceAt(fact.version, spanOf(fact), 'told as a fact')),
      ...held.map(({ deed, span, manner }) => evidenceAt(deed.version, span, manner)),
      ...answers.map(({ version, span }) => evidenceAt(version, span, 'answer')),
    ],
    detail: { type: 'plain' },
  };
}

/** Reports that hold one deed off in one manner. */
function heldOff(manner: Alleged['manner'], all: readonly Alleged[]): string {
  const outlets = all.map(({ deed, span, by }) => {
    const whose = by === null ? '' : `, on the word of ${by}`;
    return `${deed.version.outlet} (“${quoted(deed.version, span)}”${whose})`;
  });
  return `${listed(outlets)} ${MANNERS[manner][all.length > 1 ? 1 : 0]}`;
}

function onePerOutlet<T>(items: readonly T[], outletOf: (item: T) => string): readonly T[] {
  return [...new Map(items.toReversed().map((item) => [outletOf(item), item])).values()].toReversed();
}
