import type { Span } from '../../core/span.ts';
import type { TimeGrammar, TimeMeaning, TimeRule } from '../../languages/time-meaning.ts';
import { ownedCopy } from '../model/owned.ts';
import { Beginnings, beginningOf, firstLetters, REACH } from './first-letters.ts';

/** Words that a rule took for a time, and what they mean by themselves. */
export interface TimeMatch extends Span {
  readonly meaning: TimeMeaning;
  readonly rule: string;
}

interface CompiledRule {
  readonly rule: TimeRule;
  readonly pattern: RegExp;
}

interface CompiledGrammar {
  readonly rules: RuleSet;
  readonly withNarrative: RuleSet;
}

/** Beginnings for which the rules are kept; English texts have some hundreds. */
const KEPT_BEGINNINGS = 5000;

/** Rules in order, of which only those are tried whose matches can begin as the text does. */
class RuleSet {
  readonly #rules: readonly CompiledRule[];
  readonly #beginnings: Beginnings;
  /** By the characters that stand there, and by what they are as a beginning. */
  readonly #byCharacters = new Map<string, readonly CompiledRule[]>();
  readonly #byBeginning = new Map<string, readonly CompiledRule[]>();

  constructor(rules: readonly CompiledRule[]) {
    this.#rules = rules;
    this.#beginnings = new Beginnings(rules.map(({ pattern }) => firstLetters(pattern.source)));
  }

  /** The rules that may match at `start`. */
  at(text: string, start: number): readonly CompiledRule[] {
    const characters = text.slice(start, start + REACH);
    let rules = this.#byCharacters.get(characters);
    if (rules === undefined) {
      if (this.#byCharacters.size >= KEPT_BEGINNINGS) this.#byCharacters.clear();
      rules = this.#from(beginningOf(characters, 0));
      this.#byCharacters.set(ownedCopy(characters), rules);
    }
    return rules;
  }

  #from(beginning: string): readonly CompiledRule[] {
    let rules = this.#byBeginning.get(beginning);
    if (rules === undefined) {
      if (this.#byBeginning.size >= KEPT_BEGINNINGS) this.#byBeginning.clear();
      rules = this.#beginnings.of(beginning).map((rule) => this.#rules[rule]!);
      this.#byBeginning.set(beginning, rules);
    }
    return rules;
  }
}

const compiled = new WeakMap<TimeGrammar, CompiledGrammar>();

/** A blank in a pattern: up to three characters of white space, one of them a line break at most. Others are spaces by then. */
const BLANK = '(?: {1,3}| {0,2}\\n {0,2})';

/** How far a rule's opening words may stand before the first word that is a time's: "no more than the last twenty-four hours". */
const OPENING_REACH = 44;

/**
 * The longest match at each place, from left to right, none overlapping; of equal ones the earlier rule's. Rules are
 * tried only at words that can open a time with a time's own word in reach, which keeps the cost linear.
 */
export function matchTimes(text: string, grammar: TimeGrammar, narrative: boolean): TimeMatch[] {
  const { rules, withNarrative } = compile(grammar);
  const folded = fold(text);
  const matches: TimeMatch[] = [];
  let free = 0;
  for (const start of openings(text, folded, grammar, narrative)) {
    if (start < free) continue;
    const match = longestAt(text, folded, start, narrative ? withNarrative : rules);
    if (match === null) continue;
    matches.push(match);
    free = match.end;
  }
  return matches;
}

/** Where a time may begin: `folded` is the text as `fold` gives it, in which all words are of ASCII. */
function openings(text: string, folded: string, grammar: TimeGrammar, narrative: boolean): number[] {
  const found: number[] = [];
  let pending: number[] = [];
  for (let at = 0; at < folded.length; ) {
    const from = at;
    while (at < folded.length && isWordCode(folded.charCodeAt(at))) at += 1;
    if (at === from) {
      at += 1;
      continue;
    }
    const figures = folded.charCodeAt(from) < 58;
    if (figures && isAmount(text, from, at - from)) continue;
    const word = folded.slice(from, at);
    const core = figures || grammar.cores.has(word) || (narrative && grammar.narrativeCores.has(word));
    if (!core && !grammar.openers.has(word)) continue;
    pending.push(apostropheBefore(text, from) ? from - 1 : from);
    if (!core) continue;
    for (const place of pending) if (from - place <= OPENING_REACH) found.push(place);
    pending = [];
  }
  return found;
}

/** Whether a character of a folded text is a letter or a digit. */
function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === OTHER_LETTER_CODE;
}

/** Whether figures are money, a share, or a part of a longer number, of which no time begins. */
function isAmount(text: string, start: number, length: number): boolean {
  const before = text[start - 1];
  if (before === '$' || before === '€' || before === '£') return true;
  if ((before === ',' || before === '.') && isDigit(text[start - 2])) return true;
  return text[start + length] === '%';
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/** Whether an apostrophe that stands for a century ("'98") goes before. */
function apostropheBefore(text: string, index: number): boolean {
  const mark = text[index - 1];
  return (
    (mark === "'" || mark === '’' || mark === '‘') && /\d/.test(text[index]!) && !/\w/.test(text[index - 2] ?? ' ')
  );
}

function longestAt(text: string, folded: string, start: number, rules: RuleSet): TimeMatch | null {
  let best: TimeMatch | null = null;
  for (const { rule, pattern } of rules.at(folded, start)) {
    pattern.lastIndex = start;
    const match = pattern.exec(folded);
    if (match === null || match[0].length === 0) continue;
    const end = start + match[0].length;
    if (best !== null && end <= best.end) continue;
    const meaning = rule.meaning(groupsOf(text, match), { text, start, end });
    if (meaning !== null) best = { start, end, meaning, rule: rule.name };
  }
  return best;
}

/** What the groups hold, as written. */
function groupsOf(text: string, match: RegExpExecArray): Record<string, string | undefined> {
  const spans: Record<string, [number, number] | undefined> = match.indices?.groups ?? {};
  const groups: Record<string, string | undefined> = {};
  for (const name in spans) {
    const span = spans[name];
    groups[name] = span && text.slice(span[0], span[1]);
  }
  return groups;
}

/** Stands for every letter and number that is not ASCII: no rule has one, but no rule's words end before one. */
const OTHER_LETTER = 'à';
const OTHER_LETTER_CODE = OTHER_LETTER.charCodeAt(0);

/**
 * The text in lower case, its blanks as spaces, of the same length, so that the rules need not ignore case nor know all
 * letters and blanks: V8 takes twenty times as long to compile them if they do, over a second in all.
 */
function fold(text: string): string {
  return text
    .replace(/[^\S\n ]/g, ' ')
    .replace(/[^\0-\x7f]/gu, (c) => (/[\p{L}\p{N}]/u.test(c) ? OTHER_LETTER.repeat(c.length) : c))
    .toLowerCase();
}

function compile(grammar: TimeGrammar): CompiledGrammar {
  const known = compiled.get(grammar);
  if (known) return known;
  const rules = grammar.rules.map((rule) => compileRule(rule, grammar.pieces));
  const narrative = grammar.narrativeRules.map((rule) => compileRule(rule, grammar.pieces));
  const made = { rules: new RuleSet(rules), withNarrative: new RuleSet([...rules, ...narrative]) };
  compiled.set(grammar, made);
  return made;
}

/** `{piece}` stands for a piece, `{:piece}` for one whose words are wanted, `{name=piece}` for one under another name, `{:name=piece}` likewise. */
function compileRule(rule: TimeRule, pieces: Readonly<Record<string, string>>): CompiledRule {
  const source = rule.pattern.replace(
    /\{(:?)(?:([a-zA-Z]\w*)=)?([a-zA-Z]\w*)\}/g,
    (_, wanted: string, name: string | undefined, piece: string) => {
      const filling = pieces[piece];
      if (filling === undefined) throw new RangeError(`Rule "${rule.name}" names no piece "${piece}"`);
      return wanted === '' ? `(?:${filling})` : `(?<${name ?? piece}>${filling})`;
    },
  );
  const own = `(?:${inLowerCase(withBlanks(source))})`;
  return { rule, pattern: new RegExp(`${own}(?![a-z\\d${OTHER_LETTER}])`, 'dy') };
}

/** A pattern's own letters in lower case; escapes and the names of groups stay. */
function inLowerCase(source: string): string {
  return source.replace(/\\k<\w+>|\\.|\(\?<\w+>|[A-Z]/g, (part) => (part.length === 1 ? part.toLowerCase() : part));
}

/** White space in a pattern: one character of it within a class, any short run of it elsewhere. */
function withBlanks(source: string): string {
  return source.replace(/\[[^\]\\]* [^\]]*\]| /g, (found) => (found === ' ' ? BLANK : found.replace(' ', '\\s')));
}
