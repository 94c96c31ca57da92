import type { Actor } from '../../core/annotations.ts';
import type { LabelRow } from '../../core/finding.ts';
import type { Language, MeasureTerm } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { groupStart, hullOf, phraseAt, subjectBefore, subjectEnd } from '../phrases.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Version, type Word } from '../version.ts';
import { isQuoted } from './term.ts';

/**
 * What was done to one person, in words of which one says more than the other: "placed on leave", "suspended"; "is being
 * questioned", "has been arrested". Told of reports a day apart at most, none of which has both steps. One finding a person.
 */
export function measureFindings({ versions, language }: StoryInHand): Draft[] {
  const all = versions.flatMap((version) => measuresIn(version, language));
  const isKnown = ({ keys }: Measure): boolean => keys.length > 0;
  const unknown = all.filter((one) => !isKnown(one));
  const groups: Measure[][] = [];
  for (const one of all.filter(isKnown)) {
    const group = groups.find((others) => others.some((other) => areOfOne(one, other)));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups.flatMap((group) => draft(group, unknown) ?? []);
}

/** One step, done to somebody. */
interface Measure {
  readonly version: Version;
  readonly field: MeasureTerm['field'];
  readonly step: number;
  /** From the auxiliaries to the end of the phrase. */
  readonly span: Span;
  /** The words by which whom it befell may be known elsewhere: a last name, nouns for roles; none where it may be anybody, or where it is not told as done. */
  readonly keys: readonly string[];
  /** The last name; `null` where only a noun tells who it is. */
  readonly name: string | null;
  /** How many, where a number stands before the noun. */
  readonly number: string | null;
  readonly person: string;
}

function measuresIn(version: Version, language: Language): Measure[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    return language
      .measureTerms(words.map(({ lemma }) => lemma))
      .flatMap((term) => measureAt(version, words, term, language) ?? []);
  });
}

function measureAt(version: Version, words: readonly Word[], term: MeasureTerm, language: Language): Measure | null {
  const { start, end, field, step } = term;
  const verb = words[start]!;
  const from = groupStart(words, start, language);
  const group = words.slice(from, start);
  const isOpen = group.some(({ form, tag }) => /^(?:MD|TO)$/.test(tag) || language.isNegation(form));
  if (!verb.tag.startsWith('VB') || isQuoted(version, verb)) return null;
  const isPassive =
    language.signals(verb.lemma).includes('passive') ||
    (/^VB[DN]$/.test(verb.tag) && group.some(({ lemma }) => language.signals(lemma).includes('passive')));
  const patient = isPassive
    ? (subjectBefore(version, words, subjectEnd(words, from, language), language) ?? phraseAt(words, 0))
    : phraseAt(words, end);
  const head = patient?.heads[0];
  const actor = head === undefined ? null : personOf(version, head);
  return {
    version,
    field,
    step,
    span: hullOf(words.slice(isPassive ? from : start, end)),
    keys: head === undefined || isOpen ? [] : keysOf(head, actor, language),
    name: actor === null ? null : lastOf(actor.name),
    number: patient?.words.find(({ tag }) => tag === 'CD')?.lemma ?? null,
    person: head === undefined ? '' : quoted(version, head),
  };
}

function personOf({ read }: Version, head: Word): Actor | null {
  const { mentions, actors } = read.annotations;
  const mention = mentions.find((one) => one.kind === 'person' && overlaps(one, head));
  return (
    actors.find(({ id, kind, name }) => id === mention?.actor && kind === 'person' && /\p{Lu}/u.test(name)) ?? null
  );
}

const lastOf = (words: string): string => words.toLowerCase().split(/\s+/).at(-1)!;

/** By what somebody may be known in another report: the last name and roles of a person, or the noun for him. */
function keysOf(head: Word, actor: Actor | null, language: Language): readonly string[] {
  // A "man" is anybody; what is no person is not questioned in one report and arrested in another.
  const isAnybody = language.stateOf(head.lemma) !== null || language.peopleTerms([head.lemma]).length > 0;
  const nouns = /^NNS?$/.test(head.tag) && !isAnybody ? [head.lemma] : [];
  return actor === null ? nouns : [...nouns, lastOf(actor.name), ...actor.roles.map(lastOf)];
}

const areOfOne = (a: Measure, b: Measure): boolean =>
  a.field === b.field &&
  a.number === b.number &&
  (a.name === null || b.name === null || a.name === b.name) &&
  a.keys.some((key) => b.keys.includes(key));

/** Reports more days apart may tell of what came later. */
const MOST_DAYS = 1;

/** `unknown`: steps of which it is not told whom they befell; a report with one of another kind may have both. */
function draft(group: readonly Measure[], unknown: readonly Measure[]): Draft | null {
  const perhaps = unknown.filter(({ field }) => field === group[0]!.field);
  const stepsOf = ({ outlet }: Version): Set<number> =>
    new Set([...group, ...perhaps].filter(({ version }) => version.outlet === outlet).map(({ step }) => step));
  const own = group.filter(({ version }) => stepsOf(version).size === 1);
  const days = own.flatMap(({ version }) => (version.day === null ? [] : [Date.parse(version.day)]));
  const apart = (Math.max(...days) - Math.min(...days)) / 86_400_000;
  if (new Set(own.map(({ step }) => step)).size < 2 || (days.length > 1 && apart > MOST_DAYS)) return null;
  const rows = [...Map.groupBy(own, ({ version, span }) => quoted(version, span).toLowerCase()).values()];
  const told = rows.map(
    (all) =>
      `“${quoted(all[0]!.version, all[0]!.span)}” (${listed([...new Set(all.map(({ version }) => version.outlet))])})`,
  );
  const [{ person }] = own as [Measure];
  const table = rows.map(
    (all): LabelRow => ({ label: quoted(all[0]!.version, all[0]!.span), charged: null, evidence: all.map(evidenceOf) }),
  );
  return {
    kind: 'labels',
    explanation: `The reports tell what was done to “${person}” in words of which one says more than the other: ${listed(told)}.`,
    strength: 0.75,
    evidence: own.map(evidenceOf),
    detail: { type: 'labels', of: `what was done to “${person}”`, rows: table },
  };
}

const evidenceOf = ({ version, span }: Measure) => evidenceAt(version, span, quoted(version, span));
