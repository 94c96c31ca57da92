import type { Language } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { nameLikeness } from '../name-likeness.ts';
import { type Saying, sameSpeaker } from '../sayings/saying.ts';
import { outletAndDay } from '../sentences.ts';
import { conjunction, evidenceAt, quoted, sentenceAt, trimmed, type Version, wordsIn } from '../version.ts';
import { accountsBeside } from './accounts.ts';
import { firstsApart, type Told } from './firsts-apart.ts';
import { callTheSame, keysOf, type Phrase, phrasesIn } from './phrases.ts';

/**
 * What one speaker comes back to in other words of its own, a noun phrase ("reconnaissance aircraft", "spy planes") at different
 * times, weaker than a claim made again. Not what others speak of as well: then it is what the storyline is about. What is the speaker's own ("our
 * armed forces") is told with all that is said of it, since there an account changes. `stories`: the sayings of each; `renderingsOf`: the other
 * renderings of one of them.
 */
export function themeFindings(
  stories: readonly (readonly Saying[])[],
  language: Language,
  renderingsOf: (saying: Saying) => readonly Saying[] = () => [],
): Draft[] {
  const phrases = stories.flatMap((sayings, story) =>
    withContinued(sayings.filter(isPersons)).flatMap((saying) =>
      phrasesIn(saying, language).map((phrase): ToldPhrase => ({ ...phrase, story })),
    ),
  );
  const alike = indexOf(phrases, language);
  const taken = new Set<ToldPhrase>();
  return phrases.flatMap((phrase) => {
    if (taken.has(phrase)) return [];
    const same = alike(phrase);
    const own = same.filter((other) => sameSpeaker(phrase.saying.speaker, other.saying.speaker, language));
    const ofOneAffair = own.filter((other) => !taken.has(other) && isOfOneAffair(phrase, other));
    for (const one of ofOneAffair) taken.add(one);
    const times = firstsApart(ofOneAffair);
    const others = new Set(same.filter((one) => !own.includes(one)).map(({ saying }) => saying.speaker));
    if (times.length < 2 || others.size * LEAST_TIMES_OTHERS > times.length) return [];
    if (!times.every((one) => isOwn(one, language))) return [draft(times)];
    return [ownDraft(times, accountsBeside(times, stories, language), renderingsOf)];
  });
}

type ToldPhrase = Phrase & Told;

/** Words before a phrase in which stands whose it is. */
const OWNER = 3;

/** Whether it is the speaker's own thing: "our armed forces", "its garrison". */
function isOwn({ saying: { version }, span }: ToldPhrase, language: Language): boolean {
  const at = version.words.findIndex(({ start }) => start >= span.start);
  return version.words
    .slice(Math.max(0, at - OWNER), at)
    .some(({ tag, form }) => tag === 'PRP$' || language.signals(form).includes('ours'));
}

/** How many times the speaker must have the phrase for each other speaker who has it as well. */
const LEAST_TIMES_OTHERS = 3;

/**
 * How alike two reports must be by the names in them for a phrase to mean one thing in both; less so for the same words where they are rare. By reading what passed
 * on a year of one campaign's reports: with less, speakers had one word for two things ("insanity").
 */
const LEAST_ALIKE = 0.2;
const LEAST_ALIKE_SAME = 0.1;
/** What the same words weigh that are rare. */
const RARE = 7.5;

function isOfOneAffair(a: ToldPhrase, b: ToldPhrase): boolean {
  if (a === b) return true;
  const wordsOf = ({ words }: ToldPhrase): string => words.map(({ lemma }) => lemma).join(' ');
  const isRare = wordsOf(a) === wordsOf(b) && a.words.reduce((sum, { weight }) => sum + weight, 0) >= RARE;
  return (nameLikeness(a.saying.version, b.saying.version) ?? 0) >= (isRare ? LEAST_ALIKE_SAME : LEAST_ALIKE);
}

/** Whether one person says it, by name or by what stands for it: bodies and crowds speak by many mouths. */
function isPersons({ version, attribution, speaker }: Saying): boolean {
  const actor = version.read.annotations.actors.find(({ id }) => id === attribution.speaker);
  return actor?.kind === 'person' && speaker !== null && /^\p{Lu}/u.test(speaker);
}

/**
 * The sayings, and with each what its speaker goes on to say without marks and without a "said": a sentence of no attribution and no quotation
 * between two that have theirs, in one paragraph.
 */
function withContinued(sayings: readonly Saying[]): Saying[] {
  return [...Map.groupBy(sayings, ({ version }) => version)].flatMap(([version, own]) => [
    ...own,
    ...version.sentences.flatMap((sentence, i) => {
      const [before, after] = [version.sentences[i - 1], version.sentences[i + 1]];
      if (before === undefined || after === undefined || isSomebodys(version, sentence)) return [];
      const { text } = version.read.document;
      if (/\n|["“”]/.test(text.slice(before.end, after.start))) return [];
      const last = own.findLast(({ span }) => overlaps(span, before));
      const next = own.find(({ span }) => overlaps(span, after));
      if (last === undefined || next?.attribution.speaker !== last.attribution.speaker) return [];
      return [{ ...last, attribution: { ...last.attribution, content: [sentence] } }];
    }),
  ]);
}

/** Whether a sentence has anybody's words or tells that somebody speaks. */
function isSomebodys({ read }: Version, sentence: Span): boolean {
  return read.annotations.attributions.some(({ content, cue }) =>
    [...content, ...(cue ?? [])].some((span) => overlaps(span, sentence)),
  );
}

/** By phrase all that call the same, itself among them. */
function indexOf(phrases: readonly ToldPhrase[], language: Language): (phrase: ToldPhrase) => ToldPhrase[] {
  const postings = new Map<string, ToldPhrase[]>();
  for (const phrase of phrases) {
    for (const key of keysOf(phrase, language).own) {
      const known = postings.get(key);
      if (known === undefined) postings.set(key, [phrase]);
      else known.push(phrase);
    }
  }
  return (phrase) => {
    const near = new Set([...keysOf(phrase, language).others].flatMap((key) => postings.get(key) ?? []));
    return [...near].filter((other) => other === phrase || callTheSame(phrase, other, language));
  };
}

/** Letters of what is told of a thing: a list of several must have the last one's verb. */
const MOST_LETTERS = 240;

/** Telling words from which what is said tells something by itself ("multiple ‘provocations’ there" does not). */
const LEAST_WORDS = 6;

/** What is said of the thing: the part of the saying in its sentence, or that sentence where it is short, with the one before where that is short too. */
function claimAround({ saying: { version, attribution }, span }: ToldPhrase): Span {
  const sentence = sentenceAt(version, span);
  const content = attribution.content.find((part) => overlaps(part, span));
  if (sentence === null || content === undefined) return span;
  // "Complained | of spy ships off Larn" hangs on its verb.
  const tells = (part: Span): boolean => {
    const words = wordsIn(version, part);
    const leans = conjunction(version, part) === '' && /^(?:IN|TO)$/.test(words[0]?.tag ?? '');
    return !leans && words.filter(({ matter }) => matter).length >= LEAST_WORDS;
  };
  const said = trimmed(version, {
    start: Math.max(content.start, sentence.start),
    end: Math.min(content.end, sentence.end),
  });
  if (tells(said)) return said;
  const before = version.sentences[version.sentences.indexOf(sentence) - 1];
  const isOfParagraph =
    before !== undefined && !version.read.document.text.slice(before.end, sentence.start).includes('\n');
  return { start: !tells(sentence) && isOfParagraph ? before.start : sentence.start, end: sentence.end };
}

/** A long claim from the last comma on before which the thing would be cut off. */
function withinReach({ saying: { version }, span }: ToldPhrase, claim: Span): Span {
  if (span.end - claim.start <= MOST_LETTERS) return claim;
  const comma = version.read.document.text.slice(claim.start, span.start).search(/[,;:](?=[^,;:]*$)/);
  return comma < 0 ? span : trimmed(version, { start: claim.start + comma + 1, end: claim.end });
}

const words = ({ saying, span }: ToldPhrase): string => quoted(saying.version, span);
const tell = (one: ToldPhrase): string =>
  `“${quoted(one.saying.version, withinReach(one, claimAround(one)), MOST_LETTERS)}” (${outletAndDay(one.saying.version)})`;

function rowsOf(times: readonly ToldPhrase[]) {
  return [...Map.groupBy(times, words)].map(([label, own]) => ({
    label,
    charged: null,
    evidence: own.map(({ saying, span }) => evidenceAt(saying.version, span, outletAndDay(saying.version))),
  }));
}

function draft(times: readonly ToldPhrase[]): Draft {
  const [first] = times as [ToldPhrase, ...ToldPhrase[]];
  const { speaker } = first.saying;
  const rows = rowsOf(times);
  return {
    kind: 'recurrence',
    explanation: `${speaker} comes back to “${[...new Set(times.map(words))].join('” or “')}” in reports of ${times.length} times: ${times.map(tell).join('; ')}.`,
    strength: Math.min(0.5, 0.2 + 0.05 * times.length),
    evidence: rows.flatMap(({ evidence }) => evidence),
    detail: { type: 'labels', of: `what ${speaker} comes back to`, rows },
  };
}

/** What a speaker says of his own at each time, side by side, with how another report quotes it. */
function ownDraft(
  times: readonly ToldPhrase[],
  beside: readonly Saying[],
  renderingsOf: (saying: Saying) => readonly Saying[],
): Draft {
  const [first] = times as [ToldPhrase, ...ToldPhrase[]];
  const { speaker } = first.saying;
  const quotations = times.map(({ saying }) =>
    renderingsOf(saying).find(
      ({ version, attribution }) => version.outlet !== saying.version.outlet && attribution.kind === 'direct',
    ),
  );
  const each = times.map((one, i) => {
    const { version } = one.saying;
    const other = quotations[i];
    const also = other === undefined ? '' : `; ${other.version.outlet} quotes “${quoted(other.version, other.span)}”`;
    return { day: version.day, text: `${tell(one)}${also}` };
  });
  const others = beside.map(({ version, span }) => ({
    day: version.day,
    text: `“${quoted(version, span)}” (${outletAndDay(version)})`,
  }));
  const told = [...others, ...each].toSorted((a, b) => (a.day ?? LATEST).localeCompare(b.day ?? LATEST));
  const rows = rowsOf(times);
  return {
    kind: 'recurrence',
    explanation: `${speaker} explains the same side’s “${[...new Set(times.map(words))].join('” or “')}” in other words at each of ${told.length} times: ${told.map(({ text }) => text).join('; ')}.`,
    strength: 0.55,
    evidence: [
      ...rows.flatMap(({ evidence }) => evidence),
      ...[...beside, ...quotations].flatMap((saying) =>
        saying === undefined ? [] : [evidenceAt(saying.version, saying.span, outletAndDay(saying.version))],
      ),
    ],
    detail: { type: 'labels', of: `what ${speaker} comes back to`, rows },
  };
}

/** Reports of unknown day come last. */
const LATEST = '9999';
