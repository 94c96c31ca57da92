import type { CausalCue, Language, Signal } from '../../core/language.ts';
import type { Word } from '../version.ts';
import { eventAtEnd, eventAtStart, type NamedEvent, nounPhraseBefore } from './event.ts';

/** The two sides of a causal cue in one sentence. */
export interface Sides {
  /** `null` where the words on that side name no event. */
  readonly event: NamedEvent | null;
  readonly cause: readonly Word[];
  /** Whether it is told only as where the event began. */
  readonly onset?: boolean;
}

/**
 * What the words of a sentence, with those of the sentence before it, set on the two sides of a causal cue: by the cues of
 * the language, "since", "over" and verbs of an event before a conjunction. Linear in the words.
 */
export function sidesIn(words: readonly Word[], before: readonly Word[], language: Language): Sides[] {
  const lemmas = words.map(({ lemma }) => lemma);
  const byCue = words.flatMap((_, i) => {
    const cue = language.causalCue(lemmas.slice(i, i + MOST_CUE_WORDS));
    return cue === null ? [] : sidesOf(cue, words, i, language);
  });
  return [
    ...byCue,
    ...sinceSides(words, before, language),
    ...aboutSides(words, language),
    ...verbalSides(words, language),
  ];
}

/** "Come in response to" has four. */
const MOST_CUE_WORDS = 4;

function sidesOf(cue: CausalCue, words: readonly Word[], at: number, language: Language): Sides[] {
  const end = at + cue.length;
  const before = mainVerb(words, at, language);
  if (before === null) return [];
  switch (cue.kind) {
    case 'brings':
      return brings(words, at, end, before, language);
    case 'begins':
      return begins(words, end, before, language);
    case 'owes':
      return owes(words, at, end, before, language);
    case 'blames':
      return blames(words, end, before, language);
    case 'names':
      return names(words, end, language);
  }
}

/** The index of the first word of the verb group that a cue belongs to ("has been sparked"); `null` where it is negated, only possible or to be. */
function mainVerb(words: readonly Word[], at: number, language: Language): number | null {
  let from = at;
  while (from > 0 && /^(?:RB|MD|VB[DNPZ]?|TO)$/.test(words[from - 1]!.tag)) from--;
  const group = words.slice(from, at);
  const isOff = ({ form, tag }: Word): boolean =>
    language.isNegation(form) || tag === 'TO' || (tag === 'MD' && signals(language, form, 'planned', 'possible'));
  return group.some(isOff) ? null : from;
}

function signals(language: Language, form: string, ...wanted: readonly Signal[]): boolean {
  return language.signals(form).some((signal) => wanted.includes(signal));
}

/** "Y sparked X", "X was sparked by Y", "X, sparked by Y", "Y, which sparked X", "Y, sparking X". */
function brings(words: readonly Word[], at: number, end: number, before: number, language: Language): Sides[] {
  if (!/^VB/.test(words[at]!.tag)) return [];
  const next = words[end];
  if (next !== undefined && signals(language, next.form, 'agent')) {
    const event = eventAtEnd(nounPhraseBefore(words, before, language), language);
    return [{ event, cause: clauseFrom(words, end + 1) }];
  }
  const isPassive = before < at && words.slice(before, at).some(({ lemma }) => signals(language, lemma, 'tobe'));
  // "Was sparked when".
  if (isPassive || (words[at]!.tag === 'VBN' && before === at)) {
    const isOnset = next !== undefined && /^(?:IN|WRB)$/.test(next.tag) && signals(language, next.form, 'onset');
    if (!isOnset) return [];
    const event = eventAtEnd(nounPhraseBefore(words, before, language), language);
    return [{ event, cause: clauseFrom(words, end + 1) }];
  }
  const event = eventAtStart(words.slice(end), language);
  return [{ event, cause: causeBefore(words, before, language) }];
}

/** What does it: the noun phrase before the verb, or before its "which"; before ", sparking" the clause. */
function causeBefore(words: readonly Word[], before: number, language: Language): readonly Word[] {
  const mark = words[before - 1];
  if (mark !== undefined && signals(language, mark.form, 'relates')) {
    const isAside = words[before - 2]?.form === ',';
    return isAside ? clauseTo(words, before - 2) : lastPhrase(nounPhraseBefore(words, before - 1, language), language);
  }
  if (mark?.form === ',') {
    if (words[before]?.tag === 'VBG') return clauseTo(words, before - 1);
    const subject = words.slice(0, before);
    return subject.some(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag)) ? [] : subject;
  }
  const phrase = nounPhraseBefore(words, before, language);
  const subject = words.slice(0, before);
  // "The shooting of a boy, 15, on Saturday sparked": the commas part nothing.
  return phrase.length > 0 &&
    phrase.every(({ tag }) => tag.startsWith('NNP') || tag === 'CD') &&
    !subject.some(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag))
    ? subject
    : phrase;
}

/** "X stems from Y", "X was due to Y", "X happened because of Y", "X followed Y". */
function owes(words: readonly Word[], at: number, end: number, before: number, language: Language): Sides[] {
  // "Was followed by Y" tells what came next, "due to appear" what is to come.
  const next = words[end];
  if (next === undefined || next.tag === 'VB' || signals(language, next.form, 'agent')) return [];
  const beside = eventAtEnd(nounPhraseBefore(words, before, language), language);
  const event = beside ?? eventAtEnd(subjectOf(words, at), language);
  return [{ event, cause: clauseFrom(words, end) }];
}

/** The words before the first verb of the clause that ends before `at`. */
function subjectOf(words: readonly Word[], at: number): readonly Word[] {
  const clause = clauseTo(words, at);
  const verb = clause.findIndex(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag));
  const first = clause.findIndex(({ tag }) => !/^(?:CC|IN|RB)$/.test(tag));
  return verb < 0 || first < 0 ? [] : clause.slice(first, verb);
}

/** Of "an arrest during the unrest" that a "which" takes up the unrest; of "the shooting of a boy" the shooting. */
function lastPhrase(words: readonly Word[], language: Language): readonly Word[] {
  const at = words.findLastIndex(({ tag, form }) => tag === 'IN' && !signals(language, form, 'partitive'));
  return words.slice(at + 1);
}

/** How far after a verb of beginning the conjunction may stand: "began late on Friday night in the harbour when". */
const ONSET_REACH = 12;

/** "X broke out after Y". */
function begins(words: readonly Word[], end: number, before: number, language: Language): Sides[] {
  const joint = words.findIndex(
    ({ form, tag }, i) =>
      i >= end && i < end + ONSET_REACH && /^(?:IN|WRB|VBG)$/.test(tag) && signals(language, form, 'onset'),
  );
  const event = eventAtEnd(nounPhraseBefore(words, before, language), language);
  // "Started by a cigarette".
  const next = words[end];
  if (next !== undefined && signals(language, next.form, 'agent'))
    return [{ event, cause: clauseFrom(words, end + 1) }];
  if (joint < 0) return fronted(words, event, language);
  if (
    words
      .slice(end, joint)
      .some(({ form, tag }) => (BREAK.test(form) && form !== ',') || /^(?:VB[DZP]|MD|TO)$/.test(tag))
  )
    return [];
  return [{ event, cause: clauseFrom(words, joint + 1), onset: true }];
}

/** "After Y, X began". */
function fronted(words: readonly Word[], event: NamedEvent | null, language: Language): Sides[] {
  const [first] = words;
  if (event === null || first === undefined || !signals(language, first.form, 'onset')) return [];
  const clause = clauseFrom(words, 1);
  return clause.length > 0 && clause.at(-1)!.end <= event.start ? [{ event, cause: clause, onset: true }] : [];
}

/** "A protest over Y". */
function aboutSides(words: readonly Word[], language: Language): Sides[] {
  return words.flatMap((word, i) => {
    if (i === 0 || word.tag !== 'IN' || !signals(language, word.form, 'about')) return [];
    const event = eventAtEnd(nounPhraseBefore(words, i, language), language);
    const isAbout = event !== null && words[i - 1]!.lemma === event.noun && event.kinds.some((kind) => ABOUT.has(kind));
    return isAbout ? [{ event, cause: beforeVerb(clauseFrom(words, i + 1)) }] : [];
  });
}

function beforeVerb(words: readonly Word[]): readonly Word[] {
  const verb = words.findIndex(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag));
  return verb < 0 ? words : words.slice(0, verb);
}

/** Kinds of event that are about something. */
const ABOUT: ReadonlySet<string> = new Set(['unrest', 'strike', 'dispute', 'resignation']);

/** "X was blamed on Y", "blamed X on Y", "blamed Y for X". */
function blames(words: readonly Word[], end: number, before: number, language: Language): Sides[] {
  const clause = clauseFrom(words, end);
  const on = clause.findIndex(({ form }) => signals(language, form, 'lays'));
  const charge = clause.findIndex(({ form }) => signals(language, form, 'charges'));
  if (on === 0) {
    return [{ event: eventAtEnd(nounPhraseBefore(words, before, language), language), cause: clause.slice(1) }];
  }
  if (on > 0) return [{ event: eventAtStart(clause, language), cause: clause.slice(on + 1) }];
  if (charge > 0) return [{ event: eventAtStart(clause.slice(charge + 1), language), cause: clause.slice(0, charge) }];
  return [];
}

/** "The cause of X was Y". */
function names(words: readonly Word[], end: number, language: Language): Sides[] {
  const is = words.findIndex(
    ({ tag, lemma }, i) => i > end && /^VB[DZ]$/.test(tag) && signals(language, lemma, 'tobe'),
  );
  if (is < 0) return [];
  return [{ event: eventAtEnd(words.slice(end, is), language), cause: clauseFrom(words, is + 1) }];
}

/** Kinds of event that a verb tells as often as a noun: "the train derailed", "shares fell". */
const VERBAL: ReadonlySet<string> = new Set([
  'crash',
  'explosion',
  'sinking',
  'collapse',
  'fall',
  'rise',
  'resignation',
]);

/** How far after such a verb the conjunction may stand: "fell sharply in early trade after". */
const VERBAL_REACH = 6;

/** "The train derailed after Y", "shares fell on Y". */
function verbalSides(words: readonly Word[], language: Language): Sides[] {
  return words.flatMap((word, at) => {
    const kinds = /^VB[DZ]$/.test(word.tag) ? language.eventKinds(word.lemma).filter((kind) => VERBAL.has(kind)) : [];
    if (kinds.length === 0) return [];
    const subject = nounPhraseBefore(words, at, language);
    const noun = subject.find(({ tag }, i) => /^NN/.test(tag) && !/^NN/.test(subject[i + 1]?.tag ?? ''));
    const joint = words.findIndex(
      ({ form, tag }, i) =>
        i > at && i <= at + VERBAL_REACH && /^(?:IN|WRB|VBG)$/.test(tag) && signals(language, form, 'onset', 'grounds'),
    );
    if (noun === undefined || joint < 0 || words.slice(at + 1, joint).some(isNewClause)) return [];
    const named = words.slice(words.indexOf(subject[0]!), at + 1);
    const event = { kinds, noun: noun.lemma, words: named, start: named[0]!.start, end: word.end };
    return [{ event, cause: clauseFrom(words, joint + 1) }];
  });
}

const isNewClause = ({ form, tag }: Word): boolean => BREAK.test(form) || /^(?:VB[DZP]|MD|TO)$/.test(tag);

/** "Has been in conflict since Y"; "Since then, …" takes Y from the sentence before. */
function sinceSides(words: readonly Word[], before: readonly Word[], language: Language): Sides[] {
  const at = words.findIndex(({ form }) => signals(language, form, 'since'));
  if (at < 0) return [];
  const isThen = words[at + 1] !== undefined && signals(language, words[at + 1]!.form, 'thereafter');
  const main = at === 0 ? words.slice(words.findIndex(({ form }) => form === ',') + 1) : clauseTo(words, at);
  const has = main.findIndex(({ tag, lemma }) => /^VB[ZPD]$/.test(tag) && signals(language, lemma, 'auxiliary'));
  if (has < 0) return [];
  const event = firstEvent(main.slice(has + 1), language);
  const since = isThen ? before.findLastIndex(({ form }) => signals(language, form, 'since')) : at;
  if (since < 0) return [];
  return [{ event, cause: clauseFrom(isThen ? before : words, since + 1), onset: true }];
}

/** "In a defensive conflict", "fighting rebels": the first of the words that names an event, with those before it. */
function firstEvent(words: readonly Word[], language: Language): NamedEvent | null {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    // "Fighting rebels": what is fought hangs on it.
    const isAct =
      word.tag === 'VBG' && language.eventKinds(word.lemma).length + language.eventKinds(word.form).length > 0;
    const from = isAct ? [word] : words.slice(at);
    const event = /^(?:VB[DN]|RB|IN)$/.test(word.tag) ? null : eventAtStart(from, language);
    if (event !== null) return event;
  }
  return null;
}

/** Marks that part clauses. */
const BREAK = /^(?:[,;:()[\]"“”«»—–.!?]|--|``|'')$/;

/** The words from `at` up to the next mark that parts clauses. */
function clauseFrom(words: readonly Word[], at: number): readonly Word[] {
  const end = words.findIndex(({ form }, i) => i >= at && BREAK.test(form));
  return words.slice(at, end < 0 ? words.length : end);
}

/** The words before `at` back to the last mark that parts clauses. */
function clauseTo(words: readonly Word[], at: number): readonly Word[] {
  const from = words.findLastIndex(({ form }, i) => i < at && BREAK.test(form));
  return words.slice(from + 1, at);
}
