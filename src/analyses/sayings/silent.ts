import type { Mention } from '../../core/annotations.ts';
import { contains, hull, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { listed, outletAndDay } from '../sentences.ts';
import { evidenceAt, quoted, type Sentence, type StoryInHand, type Version, type Word } from '../version.ts';
import { isNamed, type Saying, sameSpeaker, sayingsIn } from './saying.ts';

/**
 * Who could not be reached or would not speak in one report and speaks in another: readers of the first take it that there
 * was no answer. One finding for each who is silent.
 */
export function silentFindings({ versions }: StoryInHand): Draft[] {
  const all = versions.flatMap(silencesIn);
  const groups: Silence[][] = [];
  for (const one of all) {
    const group = groups.find(([first]) => sameSpeaker(first!.name, one.name, one.version.language));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups.flatMap((group) => draft(group, versions) ?? []);
}

/** A report's words that somebody did not answer. */
interface Silence {
  readonly version: Version;
  readonly name: string;
  readonly span: Span;
}

function silencesIn(version: Version): Silence[] {
  return version.sentences.flatMap((sentence) => {
    const text = version.read.document.text.slice(sentence.start, sentence.end).replace(/\s/g, ' ');
    const found = version.language.unansweredIn(text);
    if (found === null) return [];
    const span = { start: sentence.start + found.start, end: sentence.start + found.end };
    const name = whoBefore(version, sentence, span.start);
    return name === null ? [] : [{ version, name, span }];
  });
}

/** The one person or body that a sentence's subject names, where it goes up to `end`; `null` where it may be another. */
function whoBefore(version: Version, sentence: Sentence, end: number): string | null {
  const words = version.words.slice(sentence.first, sentence.last).filter((word) => word.end <= end);
  const side = words.findIndex(({ tag }) => /^W(?:P|DT)/.test(tag));
  const subject = side < 0 ? words : words.slice(0, side);
  if (subject.some(({ tag }) => /^(?:CC|VB[DPZ]|MD)$/.test(tag))) return null;
  const own = version.read.annotations.mentions.filter(
    (mention) => isParty(mention) && subject.some((word) => contains(mention, word)) && !hangs(mention, subject),
  );
  const { attributions } = version.read.annotations;
  // "Holm, who said that …, could not be reached".
  if (attributions.some(({ cue }) => cue?.some((span) => words.some((word) => contains(span, word))))) return null;
  const named = own.find(({ form }) => form === 'name') ?? own.find(({ form }) => form === 'pronoun');
  return named !== undefined && /\p{Lu}/u.test(named.name) ? named.name : null;
}

const isParty = ({ kind, actor }: Mention): boolean => actor !== null && (kind === 'person' || kind === 'organisation');

/** "Officials at Halvern Air", "Orm's lawyer", "the Orland trade ministry": of whom it is told is somebody else. */
function hangs(mention: Mention, words: readonly Word[]): boolean {
  const isOwn = (word: Word): boolean => contains(mention, word);
  const first = words.findIndex(isOwn);
  const before = words.slice(Math.max(0, first - 2), first);
  const after = words[words.findLastIndex(isOwn) + 1];
  return (
    before.some(({ tag }) => /^(?:IN|TO)$/.test(tag)) ||
    (after !== undefined && after.form !== ',' && after.tag !== 'RB')
  );
}

/** Words that a saying must have to be an answer. */
const LEAST_WORDS = 4;
/** Below this confidence it may be another who says it. */
const LEAST_SURE = 0.65;
/** Answers that a sentence shows. */
const MOST_ANSWERS = 2;

/** Over more days than this somebody may have come to speak, or have spoken long before. */
const MOST_DAYS = 2;

const daysApart = ({ day: a }: Version, { day: b }: Version): number =>
  a === null || b === null ? Infinity : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

function draft(group: readonly Silence[], versions: readonly Version[]): Draft | null {
  const [{ name }] = group as [Silence];
  const { language } = versions[0]!;
  const said = (version: Version): readonly Saying[] =>
    sayingsIn(version, 0).filter((saying) => isNamed(saying) && sameSpeaker(saying.speaker, name, language));
  const silent = group.filter(({ version }) => said(version).length === 0);
  const isSilent = ({ outlet }: Version): boolean => group.some(({ version }) => version.outlet === outlet);
  const isNear = (version: Version): boolean => silent.some((one) => daysApart(one.version, version) <= MOST_DAYS);
  const answers = versions
    .filter((version) => !isSilent(version) && isNear(version))
    .flatMap((version) => said(version).filter(isAnswer).toSorted(directFirst).slice(0, 1))
    .slice(0, MOST_ANSWERS);
  if (silent.length === 0 || answers.length === 0) return null;
  const told = silent.map(({ version, span }) => `“${quoted(version, span)}” (${outletAndDay(version)})`);
  const spoken = answers.map(
    (saying) => `“${quoted(saying.version, wordsOf(saying))}” (${outletAndDay(saying.version)})`,
  );
  return {
    kind: 'account',
    explanation: `${name} ${listed(told)}; in other reports ${name} speaks, perhaps at another time: ${listed(spoken)}.`,
    strength: 0.7,
    evidence: [
      ...silent.map(({ version, span }) => evidenceAt(version, span, 'no answer')),
      ...answers.map((saying) => evidenceAt(saying.version, wordsOf(saying), 'speaks')),
    ],
    detail: { type: 'plain' },
  };
}

function isAnswer({ attribution, words }: Saying): boolean {
  if (attribution.confidence < LEAST_SURE) return false;
  return attribution.negated ? attribution.stance === 'denying' : words.length >= LEAST_WORDS;
}

/** What was said; of a denial with its verb ("rejected any blame"), or it would read as a claim. */
const wordsOf = ({ attribution, span }: Saying): Span =>
  attribution.negated ? hull([...(attribution.cue ?? []), span]) : span;

const directFirst = (a: Saying, b: Saying): number => Number(isPlain(b)) - Number(isPlain(a));
const isPlain = ({ attribution }: Saying): boolean => attribution.kind === 'direct' && !attribution.negated;
