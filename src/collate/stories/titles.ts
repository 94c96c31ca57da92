import { opensAsAgency } from '../../core/agency-mark.ts';
import type { Signal } from '../../core/language.ts';
import type { GroupingLanguage } from './options.ts';
import type { Profile } from './profile.ts';

/** A headline is sought among this many documents: each is compared with all of them. */
const CONSIDERED = 24;
/** Longest first line that serves as a headline, characters. */
const LONGEST_LINE = 120;
/** The opening of a text that tells what it is about, characters: two sentences or three. */
const OPENING = 400;
/** A headline of few words is easily shared and says little: as if it had so many more that nobody has. */
const DOUBTED = 3;

/**
 * The headline that says least of its own: each of its words is sought in what heads and opens the other reports. One in
 * which its outlet speaks for itself (`ownMarks`) is taken only where all do, and an agency's, which is written for papers of
 * all sides, before others. Of equals, the first. Where no document has a headline, the first line of a text.
 */
export function titleOf(
  profiles: readonly Profile[],
  texts: ReadonlyMap<string, string>,
  language: GroupingLanguage,
): string {
  const considered = inReach(profiles).map(({ id, title, outlet }): Headed => {
    const text = texts.get(id) ?? '';
    const own = title ?? firstLine(text);
    const isAgencys = title !== null && opensAsAgency({ text, outlet });
    return { title: own, text, isAgencys, words: new Set(mattersIn(`${own} ${text.slice(0, OPENING)}`, language)) };
  });
  const ranked = considered.map((one) => {
    const others = considered.filter((other) => other !== one);
    // A word that judges is mostly an event's plain name ("clash", "murder") where an agency has it.
    const own = Math.max(0, ownMarks(one, others, language) - Number(one.isAgencys));
    return { title: one.title, own, later: Number(!one.isAgencys), told: toldBy(one, others, language) };
  });
  return ranked.sort((a, b) => a.own - b.own || a.later - b.later || b.told - a.told)[0]!.title;
}

/** A report by the line that heads it, with the words of matter of that and of its opening. */
interface Headed {
  readonly title: string;
  readonly text: string;
  /** Whether an agency's own report stands below it. */
  readonly isAgencys: boolean;
  readonly words: ReadonlySet<string>;
}

/** The documents whose headlines are compared: where some have one, those. */
function inReach(profiles: readonly Profile[]): readonly Profile[] {
  const titled = profiles.filter((one) => one.title !== null);
  return (titled.length > 0 ? titled : profiles).slice(0, CONSIDERED);
}

/** How much of a headline the others tell as well, 0 to 1. */
function toldBy({ title }: Headed, others: readonly Headed[], language: GroupingLanguage): number {
  const words = [...new Set(mattersIn(title, language))];
  const all = words.reduce((sum, word) => sum + shareWith(word, others, language), 0);
  return all / (words.length + DOUBTED);
}

/** The share of `others` that head or open with a word, or with one that can stand for it. */
function shareWith(word: string, others: readonly Headed[], { synonyms }: GroupingLanguage): number {
  const alike = [word, ...synonyms(word)];
  const having = others.filter(({ words }) => alike.some((one) => words.has(one)));
  return having.length / Math.max(1, others.length);
}

/** What is quoted is somebody's, not the headline's own. */
const QUOTED = /[“‘"][^”’"]*[”’"]|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu;
/** Speaking to or of its readers, asking, and verbs for blows that stand for words. */
const OWN = new Set<Signal>(['self', 'ours', 'asks', 'assails', 'judges', 'points']);
/** Adjectives of judgement, and verbs that make an admission, a threat or a boast of what was said. */
const JUDGING = new Set<Signal>(['condemns', 'approves', 'concedes', 'threatens', 'boasts']);

/**
 * By how many marks an outlet speaks for itself in a headline: it calls or asks, shouts in capitals, begins with
 * somebody’s words or with a pronoun for what it does not name, or has a word of its readers, or a judging or charged
 * one that most others do without.
 */
function ownMarks({ title, text }: Headed, others: readonly Headed[], language: GroupingLanguage): number {
  const { signals } = language;
  const bare = title.replace(QUOTED, ' ');
  const forms = formsIn(bare);
  const own = forms.filter(
    (form) => signals(form).some((signal) => OWN.has(signal)) || isJudging(form, others, language),
  );
  const opens = /^\s*[“‘"']/u.test(title) || signals(forms[0] ?? '').includes('refers');
  return own.length + Number(opens) + Number(/[?!]/u.test(bare)) + Number(shouts(bare, text));
}

/** Whether a word judges or is charged, and most others do without it. */
function isJudging(form: string, others: readonly Headed[], language: GroupingLanguage): boolean {
  const base = language.lemma(form, null);
  const judges = language.charge(base) !== null || language.signals(form).some((signal) => JUDGING.has(signal));
  return judges && shareWith(base, others, language) < 1 / 2;
}

/** Whether words stand in capitals that the text writes in small letters, which it does not do with acronyms. */
function shouts(title: string, text: string): boolean {
  const loud = title.match(/(?<![\p{L}\p{N}])\p{Lu}{4,}(?![\p{L}\p{N}])/gu) ?? [];
  return title !== title.toUpperCase() && loud.some((word) => !text.includes(word));
}

/** The words and numbers of a text, lower case. */
function formsIn(text: string): string[] {
  return [...text.matchAll(/\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*/gu)].map(([form]) => form.toLowerCase());
}

/** The dictionary forms of the words that carry matter. */
function mattersIn(text: string, { isFunctionWord, lemma }: GroupingLanguage): string[] {
  return formsIn(text).flatMap((form) => (isFunctionWord(form) ? [] : [lemma(form, null)]));
}

function firstLine(text: string): string {
  const line = text.trimStart().split('\n', 1)[0]!.trimEnd();
  if (line.length <= LONGEST_LINE) return line;
  const cut = line.lastIndexOf(' ', LONGEST_LINE);
  return `${line.slice(0, cut > 0 ? cut : LONGEST_LINE)} …`;
}
