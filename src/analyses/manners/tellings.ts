import type { Attribution } from '../../core/annotations.ts';
import type { Manner } from '../../core/finding.ts';
import type { Signal } from '../../core/language.ts';
import { sharedLastNames } from '../labels/persons.ts';
import { sentenceAt, type Version, type Word, wordsIn } from '../version.ts';
import { namesSomebody, speakerName } from '../voice.ts';

/** One saying in a report, by the verb that introduces it. */
export interface Telling {
  readonly version: Version;
  /** Who said it, as a sentence names them. */
  readonly source: string;
  /** Whether a name or a role stands beside the verb, not "she". */
  readonly isNamed: boolean;
  readonly verb: Word;
  /** The verb in its dictionary form, with its particle: `point out`. */
  readonly lemma: string;
  readonly manner: Manner;
}

/** The sayings of a report that a verb of known manner introduces, in order; of those within others' words the verb is not the outlet's. */
export function tellingsIn(version: Version): Telling[] {
  const shared = sharedLastNames(version, version.language);
  return version.read.annotations.attributions.flatMap((saying) => tellingOf(version, saying, shared) ?? []);
}

function tellingOf(version: Version, saying: Attribution, shared: ReadonlySet<string>): Telling | null {
  if (saying.mode !== 'speech' || saying.cue === null || saying.negated || saying.within !== null) return null;
  const source = speakerName(version, saying);
  if (source === null || !namesSomebody(version, saying, source)) return null;
  // Nothing tells who "she" is, or which of two Roes "Roe".
  if (saying.speaker === null && isPronoun(version, saying)) return null;
  if (shared.has(lastWord(version, saying)) && !saidInFull(version, saying, source)) return null;
  const verbs = saying.cue.flatMap((part) => wordsIn(version, part)).filter((word) => isActive(version, word, saying));
  const [verb] = verbs;
  const manner = verb === undefined || verbs.length > 1 ? null : mannerOf(version, saying, verb);
  if (verb === undefined || manner === null || isNoun(version, saying, verb)) return null;
  return { version, source, isNamed: !isPronoun(version, saying), verb, lemma: lemmaOf(version, verb), manner };
}

const sourceWords = (version: Version, { source }: Attribution): readonly Word[] =>
  (source ?? []).flatMap((part) => wordsIn(version, part));

function lastWord(version: Version, saying: Attribution): string {
  return sourceWords(version, saying).at(-1)?.form ?? '';
}

/** Whether the words beside the verb have the speaker's first name. */
function saidInFull(version: Version, saying: Attribution, name: string): boolean {
  const first = name.split(' ')[0]!.toLowerCase();
  return sourceWords(version, saying).some(({ form }) => form === first);
}

/** "The Roe claim that …": one person "claims". */
function isNoun(version: Version, saying: Attribution, verb: Word): boolean {
  const actor = version.read.annotations.actors.find(({ id }) => id === saying.speaker);
  return (
    actor?.kind === 'person' && verb.form === verb.lemma && verb.tag.startsWith('VBP') && !isPronoun(version, saying)
  );
}

function isPronoun(version: Version, saying: Attribution): boolean {
  const words = sourceWords(version, saying);
  return words.length === 1 && words[0]!.tag === 'PRP';
}

/** Words before a verb that may turn it: "did not claim", "would say", "has been accused". */
const BEFORE = 3;

/** Whether a verb is told as done by its subject: no passive, and neither denied nor only possible. */
function isActive(version: Version, verb: Word, saying: Attribution): boolean {
  if (!/^VB[DPZGN]$/.test(verb.tag)) return false;
  const { language } = version;
  const at = version.words.indexOf(verb);
  const before = version.words.slice(Math.max(0, at - BEFORE), at);
  const is = (word: Word, signal: Signal): boolean => language.signals(word.lemma).includes(signal);
  if (before.some(({ tag, form }) => tag === 'MD' || tag === 'TO' || language.isNegation(form))) return false;
  if (language.signals(verb.form).includes('auxiliary') || is(verb, 'auxiliary')) return false;
  if (verb.tag !== 'VBN' || isBehindAdverbs(version, verb, saying)) return true;
  return before.some((word) => is(word, 'auxiliary')) && !before.some((word) => is(word, 'tobe'));
}

/** Whether nothing but adverbs stands between who says it and the verb: "the mayor once again falsely claimed" has no participle, whatever its tag. */
function isBehindAdverbs({ words }: Version, verb: Word, { source }: Attribution): boolean {
  const at = words.indexOf(verb);
  let first = at;
  while (words[first - 1]?.tag === 'RB') first--;
  const end = source?.at(-1)?.end;
  return first < at && end !== undefined && words[first - 1]?.end === end;
}

const MANNERS: readonly (readonly [Signal, Manner])[] = [
  ['disclaims', 'doubting'],
  ['contests', 'doubting'],
  ['accuses', 'judging'],
  ['threatens', 'judging'],
  ['complains', 'judging'],
  ['boasts', 'judging'],
  ['assails', 'judging'],
  ['vouches', 'endorsing'],
  ['presupposes', 'endorsing'],
  ['explains', 'endorsing'],
  ['speech', 'plain'],
];

/** The manner in which a verb introduces a saying; `null` where it is none there, or the law's own. */
function mannerOf(version: Version, saying: Attribution, verb: Word): Manner | null {
  const signals = version.language.signals(meaningOf(version, verb));
  const [signal, manner] = MANNERS.find(([own]) => signals.includes(own)) ?? [null, null];
  if (manner === null || manner === 'plain' || manner === 'endorsing') return manner;
  // "The lawsuit alleges", "she sued, claiming that …": so the law puts it.
  if (isOfCourt(version, saying, verb)) return null;
  const quotes = saying.kind !== 'indirect';
  if (signal === 'assails') return quotes ? manner : null;
  if (signal === 'accuses') return blames(version, verb) || ofAt(version, verb) < 1 ? null : manner;
  if (signal === 'threatens' || signal === 'complains') return ofAt(version, verb) === 0 ? null : manner;
  if (signal === 'boasts') return quotes || !hasThing(version, verb) ? manner : null;
  if (signal === 'contests') return isDemand(version, saying) ? null : manner;
  return quotes || isClaim(version, saying) ? manner : null;
}

/** "Insisted on a lawyer", "insisted that he resign". */
function isDemand(version: Version, saying: Attribution): boolean {
  const [last, first] = [(saying.cue ?? []).at(-1), saying.content[0]].map((part, i) =>
    part === undefined ? undefined : wordsIn(version, part).at(i === 0 ? -1 : 0),
  );
  const asks = [last, first].some(
    (word) => word !== undefined && version.language.signals(word.form).includes('grounds'),
  );
  return asks || (saying.kind !== 'direct' && !isClaim(version, saying));
}

/** What a verb means with its particle, as a form: of "pointed out" `note`. */
function meaningOf(version: Version, verb: Word): string {
  const phrase = nextWords(version, verb);
  return version.language.phrasalVerb(phrase.map(({ lemma }) => lemma))?.lemma ?? verb.form;
}

/** Words of the longest phrasal verb. */
const PHRASE = 3;

function nextWords(version: Version, verb: Word): readonly Word[] {
  const at = version.words.indexOf(verb);
  return version.words.slice(at, at + PHRASE);
}

/**
 * How many words stand between a verb and the next "of" in its sentence; -1 for none. "The man accused of theft" and
 * "complained of a headache" accuse nobody.
 */
function ofAt(version: Version, verb: Word): number {
  const end = sentenceAt(version, verb)?.end ?? verb.end;
  return wordsIn(version, { start: verb.end, end }).findIndex(({ form }) =>
    version.language.signals(form).includes('partitive'),
  );
}

/** "Blamed the rain": that need not accuse. */
function blames({ language }: Version, { lemma }: Word): boolean {
  return language.causalCue([lemma])?.kind === 'blames';
}

/** "The house boasts a long porch", "she boasts two titles": nobody speaks there. */
function hasThing(version: Version, verb: Word): boolean {
  const next = nextWords(version, verb)[1];
  return (
    next !== undefined &&
    /^(?:DT|CD|JJ|NN|PRP\$)/.test(next.tag) &&
    !version.language.signals(next.form).includes('that')
  );
}

/** Whether what is said claims something: "claimed responsibility" and "insisted that he resign" do not. */
function isClaim(version: Version, { content }: Attribution): boolean {
  const first = content.flatMap((part) => wordsIn(version, part)).find(({ tag }) => /^(?:VB|MD|TO)/.test(tag));
  return first !== undefined && /^(?:VB[DPZ]|MD|TO)$/.test(first.tag);
}

function isOfCourt(version: Version, saying: Attribution, verb: Word): boolean {
  const { language } = version;
  const sentence = sentenceAt(version, verb);
  const words = sentence === null ? [] : version.words.slice(sentence.first, sentence.last);
  const own = sourceWords(version, saying);
  const says = (all: readonly Word[], signal: Signal): boolean =>
    all.some(({ form }) => language.signals(form).includes(signal));
  return says([...words, ...own], 'court') || says(own, 'document');
}

/** The dictionary form, with the particle of a phrasal verb: `point out`; what is no form of a verb stays as it is, `according to`. */
function lemmaOf(version: Version, verb: Word): string {
  const [, next] = nextWords(version, verb);
  if (
    /^(?:TO|IN)$/.test(next?.tag ?? '') &&
    version.language.signals(verb.form).includes('speech') &&
    verb.tag === 'VBG'
  )
    return `${verb.form} ${next!.form}`;
  return next?.tag === 'RP' ? `${verb.lemma} ${next.form}` : verb.lemma;
}
