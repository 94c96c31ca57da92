import type { Fate, Language } from '../core/language.ts';
import { hull, overlaps, type Span } from '../core/span.ts';
import type { Draft } from './draft.ts';
import { groupStart, hullOf, phraseAt, subjectBefore } from './phrases.ts';
import { listed, someOutlets } from './sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Version, type Word } from './version.ts';
import { voiceOf } from './voice.ts';

/** What befell somebody at a place: "Ada Holm died in hospital". */
interface Befallen {
  readonly version: Version;
  /** The last of the names, as the language compares them. */
  readonly key: string;
  /** The fullest name that the report gives. */
  readonly name: string;
  readonly fate: string;
  readonly isDone: boolean;
  readonly site: string;
  /** The verb as told: "died", "was arrested". */
  readonly verb: Span;
  readonly place: Span;
}

/** Above so many words a sentence is none, but a list or what lost its marks. */
const LONGEST_SENTENCE = 150;

/** How many words after its verb the place may begin. */
const REACH = 8;

/** Over more days than this somebody may have been arrested, or have collapsed, twice. */
const MOST_DAYS = 14;

/**
 * Where one thing befell one person, told differently: died "in hospital", "in the ambulance". Who is named, what befell and
 * where are taken from one clause; nothing is told where one place can be within the other, or a report has both.
 */
export function whereaboutsFindings(story: StoryInHand): Draft[] {
  const all = story.versions.flatMap((version) => befallenIn(version));
  const groups = Map.groupBy(all, ({ fate, key }) => `${fate} ${key}`);
  return [...groups.values()].flatMap((own) => draft(own, story.language) ?? []);
}

function befallenIn(version: Version): Befallen[] {
  const { language } = version;
  return version.sentences.flatMap((sentence) => {
    if (sentence.last - sentence.first > LONGEST_SENTENCE) return [];
    const words = version.words.slice(sentence.first, sentence.last);
    return words.flatMap((word, at) => {
      const fate = word.tag.startsWith('VB') ? language.fate(word.lemma, words[at + 1]?.form ?? '') : null;
      return fate === null ? [] : (befallen(version, words, at, fate) ?? []);
    });
  });
}

function befallen(version: Version, words: readonly Word[], at: number, { kind, isDone }: Fate): Befallen | null {
  const { language } = version;
  const from = groupStart(words, at, language);
  const group = words.slice(from, at);
  if (!/^VB[DN]$/.test(words[at]!.tag)) return null;
  if (group.some(({ form, tag }) => /^(?:MD|TO)$/.test(tag) || language.isNegation(form))) return null;
  // What is done to somebody befalls the subject of a passive; who dies or collapses is a subject.
  const isPassive = group.some(({ lemma }) => language.signals(lemma).includes('passive'));
  if (isPassive !== isDone) return null;
  const person = personOf(version, subjectHeads(version, words, from, language));
  const site = siteAfter(words, at, language);
  if (person === null || site === null) return null;
  // "Found dead".
  const next = words[at + 1]?.tag === 'JJ' ? [words[at + 1]!] : [];
  const verb = hullOf([...group.filter(({ tag }) => tag !== 'RB'), words[at]!, ...next]);
  return { version, isDone, fate: kind, verb, ...person, ...site };
}

/** The subject of the verb group that begins at `from`, over an "and": "fell ill at work and died". */
function subjectHeads(version: Version, words: readonly Word[], from: number, language: Language): readonly Word[] {
  const joined = words[from - 1]?.tag === 'CC';
  const verb = joined ? words.findLastIndex(({ tag }, i) => i < from && /^VB[DPZ]$/.test(tag)) : -1;
  const end = verb < 0 ? from : groupStart(words, verb, language);
  return subjectBefore(version, words, withoutAside(words, end), language)?.heads ?? [];
}

/** Words of an aside between a subject and its verb: "Lena Orlo, 44, a nurse from Larn,". */
const LONGEST_ASIDE = 12;

/** Where the subject ends that stands before an aside without a verb of its own, which ends at `end`. */
function withoutAside(words: readonly Word[], end: number): number {
  if (words[end - 1]?.form !== ',') return end;
  const before = words.findIndex(({ form }, i) => form === ',' && i >= end - LONGEST_ASIDE && i < end - 1);
  const aside = words.slice(before + 1, end);
  return before < 1 || aside.some(({ tag }) => /^(?:VB[DPZ]|MD|W)/.test(tag)) ? end : before;
}

/** The one person whom a subject names or stands for; `null` where it has two heads, or nobody's name is known. */
function personOf(version: Version, heads: readonly Word[]): { readonly key: string; readonly name: string } | null {
  if (heads.length !== 1) return null;
  const { mentions, actors } = version.read.annotations;
  const mention = mentions.find(({ kind, ...span }) => kind === 'person' && overlaps(span, heads[0]!));
  const isNamed = mention?.form === 'name' || mentions.some((own) => own.form === 'name' && own.name === mention?.name);
  const kind = actors.find(({ id }) => id === mention?.actor)?.kind ?? 'person';
  if (mention === undefined || !isNamed || kind !== 'person') return null;
  const name = version.language.personName(mention.name).name;
  return { key: version.language.nameKey(name).split(' ').at(-1)!, name };
}

/** The first place after a verb, in its clause: "in hospital", "at the scene". */
function siteAfter(
  words: readonly Word[],
  at: number,
  language: Language,
): { readonly site: string; readonly place: Span } | null {
  for (let i = at + 1; i < Math.min(words.length, at + 1 + REACH); i++) {
    const { form, tag } = words[i]!;
    if (/^(?:VB[DPZ]|MD|W)/.test(tag) || /^[;:“”"]$/.test(form)) return null;
    if (tag !== 'IN' || !language.signals(form).includes('within')) continue;
    const phrase = phraseAt(words, i + 1);
    const head = phrase?.heads.find(({ lemma }) => language.siteKind(lemma) !== null);
    if (phrase === null || head === undefined) continue;
    const end = phrase.words.indexOf(head) + 1;
    return {
      site: language.siteKind(head.lemma)!,
      place: hullOf([words[i]!, ...phrase.words.slice(0, end)]),
    };
  }
  return null;
}

function draft(own: readonly Befallen[], language: Language): Draft | null {
  const bySite = [...Map.groupBy(own, ({ site }) => site).values()];
  const apart = bySite.find((group, i) =>
    bySite.slice(i + 1).some((other) => language.sitesExclude(group[0]!.site, other[0]!.site)),
  );
  if (apart === undefined) return null;
  const against = bySite.filter(([other]) => other !== apart[0] && language.sitesExclude(apart[0]!.site, other!.site));
  const sides = [apart, ...against];
  const told = sides.flat();
  const reports = sides.map((side) => new Set(side.map(({ version }) => version.id)));
  // A report that has both knows of two acts, or of what became of somebody in between.
  if (reports.some((one, i) => reports.some((two, j) => i < j && [...one].some((id) => two.has(id))))) return null;
  if (daysBetween(told) > MOST_DAYS && told[0]!.fate !== 'death') return null;
  const name = told.map((one) => one.name).reduce((most, one) => (one.length > most.length ? one : most));
  return {
    kind: 'account',
    explanation: `Where ${name} ${wordsOf(told.find(({ isDone }) => !isDone) ?? told[0]!)} is told differently: ${listed(sides.map(inWords))}.`,
    strength: 0.85,
    evidence: told.map(({ version, verb, place }) => evidenceAt(version, hull([verb, place]))),
    detail: { type: 'plain' },
  };
}

/** Days between the first and the last report; without end where a day is not known. */
function daysBetween(told: readonly Befallen[]): number {
  const days = told.map(({ version }) => (version.day === null ? Number.NaN : Date.parse(version.day)));
  return days.some(Number.isNaN) ? Infinity : (Math.max(...days) - Math.min(...days)) / 86_400_000;
}

const wordsOf = ({ version, verb }: Befallen): string =>
  version.read.document.text.slice(verb.start, verb.end).replace(/\s+/g, ' ');

function inWords(side: readonly Befallen[]): string {
  const [first] = side as [Befallen, ...Befallen[]];
  const by = voiceOf(first.version, first.place);
  const outlets = someOutlets([...new Set(side.map(({ version }) => version.outlet))]);
  return `“${quoted(first.version, first.place)}” (${outlets}${by === null ? '' : `, on the word of ${by}`})`;
}
