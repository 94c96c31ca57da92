import type { Language } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { atStart, someOutlets } from '../sentences.ts';
import { clauseAround, evidenceAt, quoted, type StoryInHand, trimmed, type Version, type Word } from '../version.ts';
import { voiceOf } from '../voice.ts';
import { isNamed, named, type Saying, sameSpeaker, sayingsOf } from './saying.ts';

/**
 * Denials that no verb of denying tells: "Nobody warned us", "We were never told", tied to a report that tells of somebody who did so to the
 * speaker or to the body that the reports name beside them. One finding a speaker and verb; none where nothing goes against it.
 */
export function nobodyDidFindings(story: StoryInHand): Draft[] {
  const denials = sayingsOf(story, 0).flatMap((saying) => deniedBy(saying, story.language) ?? []);
  const groups = new Map<string, Denied[]>();
  for (const denied of denials) {
    const known = [...groups.values()].find(([first]) => isSame(first!, denied, story.language));
    if (known === undefined) groups.set(`${groups.size}`, [denied]);
    else known.push(denied);
  }
  return [...groups.values()].flatMap((group) => draft(group, story) ?? []);
}

/** Somebody says that an act was done by nobody, or never done to them. */
interface Denied {
  readonly saying: Saying;
  readonly verb: Word;
}

const isSame = (a: Denied, b: Denied, language: Language): boolean =>
  a.verb.lemma === b.verb.lemma && sameSpeaker(a.saying.speaker, b.saying.speaker, language);

/** How much the verb must tell: "nobody said", "nobody knew" are denied of anything. */
const LEAST_WEIGHT = 2.4;
/** Words between what negates and the verb: "nobody had ever warned us", "we were never once told". */
const REACH = 4;

function deniedBy(saying: Saying, language: Language): Denied | null {
  const { attribution, words } = saying;
  if (!isNamed(saying) || attribution.negated || attribution.mode !== 'speech') return null;
  for (const [i, verb] of words.entries()) {
    if (!/^VB[DN]$/.test(verb.tag) || verb.weight < LEAST_WEIGHT) continue;
    const before = words.slice(Math.max(0, i - REACH), i);
    const negation = before.findIndex(({ form }) => language.isNegation(form));
    if (negation < 0 || before.some(({ tag, form }) => tag === 'MD' || /[,;]/.test(form))) continue;
    const isActive = isNobody(before, negation) && isPeople(words[i + 1], language);
    const isPassive =
      verb.tag === 'VBN' &&
      before.some((word) => isBe(word, language)) &&
      before.slice(0, negation).some((word) => isPeople(word, language));
    if (isActive || isPassive) return { saying, verb };
  }
  return null;
}

/** "Nobody", "no one": a noun that negates, or one that a negation stands before. */
function isNobody(words: readonly Word[], at: number): boolean {
  return /^NN/.test(words[at]!.tag) || (words[at]!.tag === 'DT' && /^(?:NN|CD|PRP)/.test(words[at + 1]?.tag ?? ''));
}

/** "Were", "been": "he had not picked" is done by him, not to him. */
function isBe({ lemma }: Word, language: Language): boolean {
  const signals = language.signals(lemma);
  return signals.includes('auxiliary') && !signals.includes('owns');
}

/** Whether a word stands for people: "us", "we" in a quotation, "he", "them" outside; not "it". */
function isPeople(word: Word | undefined, language: Language): boolean {
  return word?.tag === 'PRP' && !language.signals(word.form).includes('thing');
}

/** A report's words that somebody did it after all. */
interface Deed {
  readonly version: Version;
  readonly clause: readonly Word[];
  readonly by: string | null;
}

/** Words after the verb among which stands to whom it was done. */
const OBJECT = 5;

function deedAgainst(group: readonly Denied[], story: StoryInHand): Deed | null {
  const [{ saying, verb }] = group as [Denied, ...Denied[]];
  const own = namesBeside(saying.speaker!, story);
  for (const version of story.versions) {
    for (const [i, word] of version.words.entries()) {
      if (word.lemma !== verb.lemma || word.tag !== 'VBD') continue;
      const object = version.words.slice(i + 1, i + 1 + OBJECT);
      const clause = clauseAround(version, word);
      const isTold = object.some((one) => one.capital && own.has(one.lemma)) && isDone(clause, story.language);
      if (isTold && !isOwnSaying(version, word, saying.speaker!, story)) {
        const by = voiceOf(version, word);
        return { version, clause, by };
      }
    }
  }
  return null;
}

/** A deed that is told as done: neither negated nor only possible, by somebody who is named or pointed to before it. */
function isDone(clause: readonly Word[], language: Language): boolean {
  const isOpen = clause.some(
    // The month of May is no possibility.
    ({ tag, form, capital }) =>
      tag === 'MD' || language.isNegation(form) || (!capital && language.signals(form).includes('possible')),
  );
  return !isOpen && clause.some(({ tag }) => /^(?:NN|PRP$|WP$)/.test(tag));
}

function isOwnSaying(version: Version, word: Word, speaker: string, { language }: StoryInHand): boolean {
  const by = voiceOf(version, word);
  if (by !== null && sameSpeaker(by, speaker, language)) return true;
  return version.read.annotations.attributions.some(
    ({ negated, content }) => negated && content.some((span) => overlaps(span, word)),
  );
}

/** The names in the sentences that name a speaker and in the speaker's roles, word by word: the speaker's own, and of others those that are neither people nor places. */
function namesBeside(speaker: string, { versions, language }: StoryInHand): ReadonlySet<string> {
  const found = new Set<string>();
  for (const version of versions) {
    const { mentions, actors } = version.read.annotations;
    const own = mentions.filter(({ name }) => sameSpeaker(name, speaker, language));
    for (const { roles } of actors.filter(({ name }) => sameSpeaker(name, speaker, language)))
      for (const [name] of roles.join(' ').matchAll(/\p{Lu}\p{L}+/gu)) found.add(name.toLowerCase());
    const others = mentions.filter(
      (mention) => (mention.kind === 'person' || mention.kind === 'place') && !own.includes(mention),
    );
    for (const sentence of version.sentences.filter((one) => own.some((mention) => overlaps(mention, one)))) {
      for (const word of version.words.slice(sentence.first, sentence.last)) {
        const isName = word.capital && word.matter && word.tag.startsWith('NNP');
        if (isName && !others.some((mention) => overlaps(mention, word))) found.add(word.lemma);
      }
    }
  }
  return found;
}

/** The first word of a deed: of "…, Ada Roe, who warned us" that of the name. */
function antecedentOf({ version, clause }: Deed): Word {
  let at = version.words.indexOf(clause[0]!);
  if (!version.words[at]!.tag.startsWith('W')) return version.words[at]!;
  if (version.words[at - 1]?.form === ',') at--;
  while (/^(?:NNP|DT|JJ)/.test(version.words[at - 1]?.tag ?? '')) at--;
  return version.words[at]!;
}

function draft(group: readonly Denied[], story: StoryInHand): Draft | null {
  const deed = deedAgainst(group, story);
  if (deed === null) return null;
  const [{ saying }] = group as [Denied, ...Denied[]];
  const told = { start: antecedentOf(deed).start, end: deed.clause.at(-1)!.end };
  const outlets = someOutlets(group.map((one) => one.saying.version.outlet));
  const teller = deed.by === null ? deed.version.outlet : `${deed.by} (${deed.version.outlet})`;
  return {
    kind: 'denial',
    explanation: `${atStart(named(saying))} said “${quoted(saying.version, saying.span)}” (${outlets}); against that ${teller} tells: “${quoted(deed.version, trimmed(deed.version, told))}”.`,
    strength: 0.7 * saying.attribution.confidence,
    evidence: [
      ...group.map((one) => evidenceAt(one.saying.version, one.saying.span, `denied by ${named(one.saying)}`)),
      evidenceAt(deed.version, told, 'what goes against it'),
    ],
    detail: { type: 'plain' },
  };
}
