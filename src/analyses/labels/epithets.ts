import type { LabelRow } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { oncePerStory } from '../once.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, type StoryInHand, sentenceAt, type Version, type Word } from '../version.ts';
import { personLabelFindings, sharedLastNames } from './persons.ts';
import { isQuoted } from './term.ts';

/**
 * Words of blame, or of a side taken, that some outlets put right before a person's name ("far-left activist Ana Roe",
 * "EVIL wine heir Ben Orlan") where another outlet that names the person has them nowhere; with what that one calls him
 * there, if anything. One finding a person.
 */
export const epithetFindings = oncePerStory((story: StoryInHand): Draft[] => {
  const { versions, language } = story;
  const byLast = Map.groupBy(fullNames(versions, language), ({ parts }) => parts.at(-1)!);
  const epithets = versions.flatMap((version) => epithetsIn(version, byLast, language));
  const drafts = [...Map.groupBy(epithets, ({ name }) => name)].flatMap(([name, own]) => draft(name, own) ?? []);
  if (drafts.length === 0) return [];
  const told = new Set(personLabelFindings(story).map(({ detail }) => (detail.type === 'labels' ? detail.of : null)));
  return drafts.filter(({ detail }) => detail.type !== 'labels' || !told.has(detail.of));
});

/** What stands right before a person's name in one place. */
interface Epithet {
  readonly version: Version;
  /** Whose. */
  readonly name: string;
  readonly span: Span;
  readonly text: string;
  /** Whether it is of several words and ends in a noun, or is a noun for a role. */
  readonly names: boolean;
  /** The words of blame in it, in lower case; none where it is no noun of several words. */
  readonly blames: readonly string[];
}

/** A person's name, and whether the last one alone tells who it is. */
interface FullName {
  readonly name: string;
  readonly parts: readonly string[];
  readonly isAlone: boolean;
}

/** People named in full in any version, each once. */
function fullNames(versions: readonly Version[], language: Language): readonly FullName[] {
  const shared = new Set(versions.flatMap((version) => [...sharedLastNames(version, language)]));
  const actors = versions.flatMap(({ read }) => read.annotations.actors);
  const names = actors.flatMap(({ kind, name }) => (kind === 'person' ? [language.personName(name).name] : []));
  return [...new Map(names.map((name) => [language.nameKey(name), name])).values()].flatMap((name) => {
    const parts = name.toLowerCase().split(/\s+/);
    return parts.length < 2 ? [] : [{ name, parts, isAlone: !shared.has(parts.at(-1)!) }];
  });
}

/** What a version puts right before the names, in order. */
function epithetsIn(version: Version, byLast: ReadonlyMap<string, readonly FullName[]>, language: Language): Epithet[] {
  const { words } = version;
  return words.flatMap((word, at) => {
    const found = word.capital ? (byLast.get(word.form) ?? []) : [];
    return found.flatMap(({ name, parts, isAlone }) => {
      const first = at - parts.length + 1;
      const isFull = first >= 0 && parts.every((part, i) => words[first + i]!.form === part);
      // "Brian G. Nichols" is named elsewhere, and another may bear the last name.
      const isOther = !isFull && (!isAlone || words[at - 1]?.tag.startsWith('NNP') === true);
      return isOther || isQuoted(version, word) ? [] : [epithetBefore(version, name, isFull ? first : at, language)];
    });
  });
}

/** Words before a name that may belong to what its bearer is called. */
const MOST_WORDS = 6;

function epithetBefore(version: Version, name: string, at: number, language: Language): Epithet {
  const { words, read } = version;
  const sentence = sentenceAt(version, words[at]!);
  let from = at;
  const belongs = (i: number): boolean => {
    const word = words[i];
    if (word === undefined || word.start < (sentence?.start ?? 0)) return false;
    const isHyphened = words[i + 1]?.form === '-' && word.end === words[i + 1]!.start;
    return (
      isHyphened ||
      /^(?:JJ|NN|NNP|NNS|HYPH)$/.test(word.tag) ||
      (word.tag === 'VBN' && blameAt(words, i, language) !== null)
    );
  };
  while (at - from < MOST_WORDS && belongs(from - 1)) from--;
  const own = words.slice(from, at);
  const span = { start: words[from]!.start, end: (own.at(-1) ?? words[from]!).end };
  const blames = own.flatMap((_, i) => blameAt(own, i, language) ?? []);
  const written = own.length === 0 ? '' : read.document.text.slice(span.start, span.end);
  const isNoun = own.length > 1 && own.at(-1)!.tag.startsWith('NN') && !written.includes('\n');
  const text = written.replace(/\s+/g, ' ');
  const names = isNoun || language.isRole(own.at(-1)?.lemma ?? '');
  return { version, name, span, text, names, blames: isNoun ? blames : [] };
}

/** The word of blame, or of a side taken, that begins at a word: one or two with a hyphen; `null` where none does. */
function blameAt(words: readonly Word[], at: number, language: Language): string | null {
  const [word, next, last] = words.slice(at, at + 3);
  const form = next?.form === '-' && last !== undefined ? `${word!.form}-${last.form}` : word!.form;
  return language.signals(form).includes('blames') ? form : null;
}

function draft(name: string, epithets: readonly Epithet[]): Draft | null {
  const charged = epithets.filter(({ blames }) => blames.length > 0);
  if (charged.length === 0) return null;
  const words = new Set(charged.flatMap(({ blames }) => blames));
  const hasWord = ({ words: all, language }: Version): boolean =>
    all.some((_, at) => words.has(blameAt(all, at, language) ?? ''));
  const own = new Set(epithets.map(({ version }) => version).filter(hasWord));
  const others = epithets.filter(({ version }) => !own.has(version));
  if (others.length === 0) return null;
  const roles = others.filter(({ names }) => names);
  const rows = [...rowsFrom(charged, CHARGE), ...rowsFrom(roles, null)];
  const plain = roles.length > 0 ? roles : others;
  const called = told(charged);
  const explanation =
    roles.length > 0
      ? `${name} is called ${listed([...called, ...told(roles)])}.`
      : `${name} is called ${listed(called)}; in ${listed(outletsOf(others))} the name stands without “${[...words].join('” or “')}”.`;
  return {
    kind: 'labels',
    explanation,
    strength: 0.7,
    evidence: [
      ...charged.map(({ version, span, text }) => evidenceAt(version, span, text)),
      ...onePerOutlet(plain).map(({ version, span, text }) => evidenceAt(version, span, text === '' ? 'named' : text)),
    ],
    detail: { type: 'labels', of: name, rows },
  };
}

const CHARGE = 'blames whoever bears it, or takes a side (Variorum’s lexicon of roles)';

const outletsOf = (epithets: readonly Epithet[]): string[] => [
  ...new Set(epithets.map(({ version }) => version.outlet)),
];

const onePerOutlet = (epithets: readonly Epithet[]): Epithet[] =>
  [...new Map(epithets.toReversed().map((one) => [one.version.outlet, one])).values()].toReversed();

const byText = (epithets: readonly Epithet[]): Map<string, Epithet[]> =>
  Map.groupBy(epithets, ({ text }) => text.toLowerCase());

function told(epithets: readonly Epithet[]): string[] {
  return [...byText(epithets).values()].map((all) => `“${all[0]!.text}” (${listed(outletsOf(all))})`);
}

function rowsFrom(epithets: readonly Epithet[], charged: string | null): LabelRow[] {
  return [...byText(epithets).values()].map((all) => ({
    label: all[0]!.text,
    charged,
    evidence: all.map(({ version, span, text }) => evidenceAt(version, span, text)),
  }));
}
