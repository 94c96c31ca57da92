import type { Attribution } from '../../core/annotations.ts';
import type { Utterance, Witness } from '../../core/apparatus.ts';
import { isClaim } from '../../core/claim.ts';
import type { Carriage, CarriageItem, NearPlace } from '../../core/collation.ts';
import type { Language } from '../../core/language.ts';
import type { Signal } from '../../core/signal.ts';
import { contains, hull, type Span } from '../../core/span.ts';
import type { LedgerEntry } from '../figures/ledger.ts';
import { conjunction, type StoryInHand, type Version, type Word, wordsIn } from '../version.ts';
import { isBrokenOff } from '../voice.ts';
import { isCutOff } from './cut-off.ts';
import { figuresCarried } from './figures.ts';
import { MOST_ASKED } from './near.ts';
import { oneEach } from './one-each.ts';
import { nearTo } from './told-near.ts';

/** Who carries what: the sayings, the figures and the names of a story by document; what most carry first. */
export function carriageOf(story: StoryInHand, ledger: readonly LedgerEntry[]): Carriage {
  const items = [...sayings(story), ...figuresCarried(story, ledger), ...names(story)];
  return { items: items.sort((a, b) => b.carriers.length - a.carriers.length) };
}

/**
 * The sayings that claim something; what one report alone has must claim something there to be missed elsewhere. What an outlet is said to
 * report of somebody's words stands there as theirs.
 */
function sayings(story: StoryInHand): CarriageItem[] {
  const versions = new Map(story.versions.map((version) => [version.id, version]));
  return story.utterances.flatMap((utterance) => {
    const carriers = oneEach(
      utterance.witnesses.flatMap(({ document, content }) =>
        content.length === 0 ? [] : [{ document, ...hull(content) }],
      ),
    );
    const [first] = utterance.witnesses;
    const version = versions.get(first?.document ?? '');
    if (first?.content[0] === undefined || version === undefined) return [];
    if (carriers.length === 1 && !first.content.some((span) => claims(version, span))) return [];
    if (carriers.length === 1 && telling(version, first.content) < LEAST_TELLING) return [];
    if (carriers.length === 1 && !utterance.witnesses.some((one) => isSurelySaid(version, one))) return [];
    if (carriers.length === 1 && isCutOff(version, first)) return [];
    if (utterance.witnesses.every((witness) => isRelay(versions.get(witness.document), witness))) return [];
    const label = first.text.slice(conjunction(version, first.content[0]).length);
    return { kind: 'saying', label, utterance: utterance.id, carriers, near: placesNear(story, versions, utterance) };
  });
}

const rounded = (score: number): number => Math.round(score * 100) / 100;

function placesNear(
  story: StoryInHand,
  versions: ReadonlyMap<string, Version>,
  utterance: Utterance,
): readonly NearPlace[] | null {
  const { witnesses } = utterance;
  const having = new Set(witnesses.map(({ document }) => document));
  if (story.versions.length - having.size > MOST_ASKED) return null;
  const told = witnesses.flatMap(({ document, content }) => {
    const version = versions.get(document);
    return version === undefined ? [] : [{ version, content }];
  });
  const near = nearTo(story, utterance, told, having);
  return (
    near?.map(({ version, place, score }) => ({ document: version.id, span: place, score: rounded(score) })) ?? null
  );
}

/**
 * What one report alone has somebody do, hold or show ("can see both ferries", "put the council on the record") is to be missed
 * elsewhere only where reading is so sure that it is a saying; below, two in three of those read on six stories were none.
 */
const SURE = 0.65;

/**
 * Whether a rendering is quoted, "that" or a verb of saying introduces it, or reading is sure without either. Not what nobody is named to
 * expect ("the bridge is expected to open"), nor what a source broken off before its noun shows ("the sharpness of their …").
 */
function isSurelySaid(version: Version, { attribution, content, kind }: Witness): boolean {
  const saying = version.read.annotations.attributions.find(({ id }) => id === attribution);
  if (saying === undefined) return true;
  if (isBrokenOff(version, saying)) return false;
  const words = content.flatMap((span) => wordsIn(version, span));
  if (kind === 'direct' || words.some(isQuotationMark)) return true;
  if (saying.source === null && saying.mode === 'thought') return false;
  if (saying.confidence >= SURE || conjunction(version, content[0]!) !== '') return true;
  return hasVerbOfSaying(version, saying) && words.some(isVerb);
}

function hasVerbOfSaying(version: Version, { cue }: Attribution): boolean {
  const words = (cue ?? []).flatMap((span) => wordsIn(version, span));
  return words.some(({ form }) => version.language.signals(form).some((signal) => OF_SAYING.has(signal)));
}

const OF_SAYING: ReadonlySet<Signal> = new Set(['speech', 'accuses', 'threatens', 'vouches', 'disclaims']);

const isVerb = ({ tag }: Word): boolean => /^(?:VB[DPZ]?|MD)$/.test(tag);

const isQuotationMark = ({ form, tag }: Word): boolean => tag === '``' || /^["“]$/.test(form);

/** Share of a content from which a saying within it, with who says it, is all that it tells. */
const MOST_OF_RELAY = 0.6;

/** Whether a rendering is an outlet's word for what another is told to say within it ("…, NAME said in an interview, AGENCY reports"). */
function isRelay(version: Version | undefined, { attribution, content }: Witness): boolean {
  const [whole] = content;
  if (version === undefined || attribution === null || whole === undefined || content.length > 1) return false;
  return version.read.annotations.attributions.some((inner) => {
    if (inner.within !== attribution) return false;
    const own = hull([...inner.content, ...(inner.cue ?? []), ...(inner.source ?? [])]);
    return contains(whole, own) && own.end - own.start >= MOST_OF_RELAY * (whole.end - whole.start);
  });
}

/** Words of matter, not all of them names, that a piece without verb and quotation marks needs to claim anything. */
const LEAST_WITHOUT_VERB = 4;

/** Words of matter that one report alone must have to be missed elsewhere: "which he considers ‘disturbing’" says nothing by itself. */
const LEAST_TELLING = 2;

function telling(version: Version, content: readonly Span[]): number {
  return content.flatMap((span) => wordsIn(version, span)).filter(({ matter }) => matter).length;
}

function claims(version: Version, span: Span): boolean {
  const words = wordsIn(version, span);
  const namesAlone = words.every(({ matter, capital }) => !matter || capital);
  const told = words.map((word) => ({
    matter: word.matter && !namesAlone,
    quoted: isQuotationMark(word),
    verb: isVerb(word),
  }));
  return isClaim(told, LEAST_WITHOUT_VERB);
}

/** A name where it stands, with the keys of its forms: of "NATO" also that of its words in full. */
interface NameInText {
  readonly name: string;
  readonly keys: readonly string[];
  readonly carrier: CarriageItem['carriers'][number];
}

/**
 * Names of people and organisations that two reports or more have, each by its fullest form. Seats of power are no such names:
 * who writes “Moscow” or “Russia” does not leave out the Kremlin.
 */
function names(story: StoryInHand): CarriageItem[] {
  const found = story.versions
    .flatMap((version) => namesIn(version, story.language))
    .filter(({ name }) => story.language.stateNamed(name.toLowerCase()) === null);
  const keyOf = joined(found);
  return [...Map.groupBy(found, ({ keys }) => keyOf.get(keys[0]!)!).values()]
    .map((own): CarriageItem => {
      const label = own.map(({ name }) => name).reduce((most, name) => (name.length > most.length ? name : most));
      const carriers = oneEach(own.map(({ carrier }) => carrier));
      return { kind: 'name', label, utterance: null, carriers, near: null };
    })
    .filter((item) => item.carriers.length > 1);
}

function namesIn({ id, read }: Version, language: Language): NameInText[] {
  return read.annotations.mentions.flatMap(({ form, kind, name: told, start, end }) => {
    if (form !== 'name' || (kind !== 'person' && kind !== 'organisation')) return [];
    const name = kind === 'person' ? language.personName(told).name : told;
    const written = read.document.text.slice(start, end);
    const initials = kind === 'organisation' && /^\p{Lu}{2,}$/u.test(written) ? [written] : [];
    const keys = [name, ...initials].map((one) => `${kind} ${language.nameKey(one)}`);
    return { name, keys, carrier: { document: id, start, end } };
  });
}

/** By each key the one that stands for all that name the same: initials and the words in full, a last name and the only one that has it. */
function joined(found: readonly NameInText[]): ReadonlyMap<string, string> {
  const groups = new Map(found.flatMap(({ keys }) => keys.map((key): [string, string[]] => [key, [key]])));
  const join = (one: string, other: string): void => {
    const [gone, kept] = [groups.get(one)!, groups.get(other)!];
    if (gone === kept) return;
    for (const key of gone) groups.set(key, kept);
    kept.push(...gone);
  };
  for (const { keys } of found) for (const key of keys.slice(1)) join(key, keys[0]!);
  const people = [...groups.keys()].filter((key) => key.startsWith('person '));
  for (const own of Map.groupBy(people, (key) => key.split(' ').at(-1)).values()) {
    const last = own.find((key) => key.split(' ').length === 2);
    const whole = own.filter((key) => key !== last);
    if (last !== undefined && new Set(whole.map((key) => groups.get(key))).size === 1) join(last, whole[0]!);
  }
  return new Map([...groups].map(([key, group]) => [key, group[0]!]));
}
