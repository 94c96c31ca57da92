import { callSign, type KnownOutlet, knownOutlet, type OutletKind, outletShape } from '../outlets.ts';
import { DESCRIPTOR, DESCRIPTORS } from './cues.ts';

/** An outlet named in a text. */
export interface NamedOutlet {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly kind: OutletKind;
  /** `listed`, or described by a noun ("the X newspaper"): sure; `shape`, or a listed name that is also a word: it needs a clear cue. */
  readonly sure: boolean;
}

/** A word of a name; a full stop only within one ("Lenta.ru") and after an initial, so that no name runs over a sentence's end. */
const PART = "(?:\\p{Lu}\\.(?=[ \\u00a0]\\p{Lu})|\\p{Lu}(?:[\\p{L}\\p{M}\\p{N}&+/'’-]|\\.(?=[\\p{L}\\p{N}]))*)";
const NAME = `(?:${PART}|\\d+\\+\\d+|\\d{2,3})(?:[ \\u00a0](?:(?:of|and|the|de|del|della|du|des|la|le|el|il|für|di|da|do|y|i|&|in)[ \\u00a0]){0,2}(?:${PART}|\\d{1,3}(?![\\d%]|[.,]\\d)))`;
const ADJECTIVE = `(?:\\p{Lu}\\p{Ll}+|[\\p{Lu}\\p{Ll}][\\p{Ll}-]+-(?:run|owned|based|language|controlled|affiliated|backed)|${PART}['’]s?)`;
const FORWARD = new RegExp(
  `(?:[Tt]he |[Aa]n? )?(?:(?:state|local|private|independent|public|leading|influential|pro-Kremlin|pro-government|business|regional|national) ){0,2}(?:(?:${ADJECTIVE} ){0,2}(?:[\\p{Ll}-]+ )?(?<before>${DESCRIPTOR}) |${PART}['’]s? |[\\p{Ll}]+-(?:run|owned|backed|controlled) )?(?:[“"'‘])?(?<name>${NAME}{0,5})(?:[”"'’](?!s))?(?: (?<after>${DESCRIPTOR})(?!\\p{L}))?`,
  'uy',
);

/** An outlet's name of one word, with its article or without: "The Times". */
export const SHORT_NAME = /^(?:The )?(?<word>\p{Lu}[\p{L}-]+)$/u;

/** "the" or "The" and the words of a name, for names in the list: "CNN", "the New York Times", "Lena Ost of the Boston Globe". */
const PLAIN = new RegExp(`(?:[Tt]he )?(?:[“"'‘])?(?<name>${NAME}{0,5})`, 'uy');

/** The outlet whose name, after "the" or what describes it, begins at `start`; `null` where none does. `told` are names that this text has called outlets. */
export function outletAt(text: string, start: number, told: ReadonlyMap<string, OutletKind>): NamedOutlet | null {
  return listedAt(text, start, told) ?? describedAt(text, start, told);
}

function listedAt(text: string, start: number, told: ReadonlyMap<string, OutletKind>): NamedOutlet | null {
  PLAIN.lastIndex = start;
  const match = PLAIN.exec(text);
  if (match === null) return null;
  const name = match.groups!.name!;
  const at = start + match[0].length - name.length;
  const prefix = longestPrefix(name, told);
  if (prefix !== null) return { ...prefix, start: at, end: descriptorEnd(text, at + prefix.length) };
  const of = / of (?:the )?/.exec(name);
  const suffix = of === null ? null : longestPrefix(name.slice(of.index + of[0].length), told);
  if (of === null || suffix === null) return null;
  const from = at + of.index + of[0].length;
  return { ...suffix, start: from, end: from + suffix.length };
}

const AFTER_NAME = new RegExp(` (?:${DESCRIPTOR})(?!\\p{L})`, 'uy');

/** The end of a name with a noun that describes it: "the Ansa news agency". */
function descriptorEnd(text: string, end: number): number {
  AFTER_NAME.lastIndex = end;
  return end + (AFTER_NAME.exec(text)?.[0].length ?? 0);
}

function describedAt(text: string, start: number, told: ReadonlyMap<string, OutletKind>): NamedOutlet | null {
  FORWARD.lastIndex = start;
  const match = FORWARD.exec(text);
  if (match === null) return null;
  const { before, after } = match.groups!;
  const words = match.groups!.name!;
  // "according to the Norna news agency 64 people were hurt"
  if (before !== undefined && /^\d+$/.test(words))
    return describedAt(text.slice(0, start + match[0].length - words.length).trimEnd(), start, told);
  const name = withoutSecond(words);
  const at = start + match[0].indexOf(words, (before ?? '').length);
  const described = before !== undefined || name === words ? DESCRIPTORS[(before ?? after)!] : undefined;
  const known = longestPrefix(name, told);
  if (known !== null)
    return {
      ...known,
      start: at,
      end: descriptorEnd(text, at + known.length),
      sure: known.sure || described !== undefined,
    };
  const end =
    after === undefined || name !== words ? at + name.replace(/[.'’-]+$/, '').length : start + match[0].length;
  if (after !== undefined && /^ (?:show|program|programme|series|host|drama)\b/.test(text.slice(end, end + 12)))
    return null;
  if (described !== undefined && !isPlainWord(name) && !isAnonymous(match[0], name, before)) {
    return { start: at, end, name: plainName(name), kind: described, sure: true };
  }
  const plain = withoutDay(plainName(name));
  const shape = outletShape(plain);
  return shape === null ? null : ofShape(at, end, plain, shape);
}

/** A name that only looks like an outlet's, of a station its call sign. */
function ofShape(start: number, end: number, name: string, kind: OutletKind): NamedOutlet {
  return { start, end, name: callSign(name) ?? name, kind, sure: false };
}

/** "told the Sallow News Tuesday": the day is when it was told. */
function withoutDay(name: string): string {
  return name.replace(/ (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/, '');
}

/** Of "The Weekly Standard and ABC News" the first, and "KLRN-TV in Larn" without the place. */
function withoutSecond(name: string): string {
  const station = /^\S+-(?:TV|FM|AM|DT)(?= )/u.exec(name)?.[0];
  if (station !== undefined && callSign(station) !== null) return station;
  const and = name.indexOf(' and ');
  return and > 0 && outletShape(plainName(name.slice(0, and))) !== null ? name.slice(0, and) : name;
}

/** "an Atlanta newspaper", "Ann Lee's radio show", "Lornian television": the words tell where or whose it is, and not its name. */
function isAnonymous(phrase: string, name: string, before: string | undefined): boolean {
  return before === undefined && (/^[Aa]n? /.test(phrase) || /['’]s?$/.test(name) || OF_COUNTRY.test(name));
}

/** One word made as those for what is of a country or city: "Lornian", "Morvani", "Chinese", "Polish", "Arabic". */
const OF_COUNTRY = /^\p{Lu}\p{Ll}{2,}(?:ian|ean|[aeiou]n|ani|aqi|ali|eni|ese|ish|ic|sh|ch)$/u;

const BACKWARD = new RegExp(
  `(?:(?<before>${DESCRIPTOR}) )?(?:[“"'‘])?(?<name>${NAME}{0,5})(?:[”"'’])?(?: (?<after>${DESCRIPTOR}))?$`,
  'u',
);

/** How far back an outlet's name may begin. */
const REACH = 70;

/** The outlet whose name, with what describes it, ends at `end`; `null` where none does. */
export function outletBefore(text: string, end: number, told: ReadonlyMap<string, OutletKind>): NamedOutlet | null {
  const from = Math.max(0, end - REACH);
  const slice = text.slice(from, end);
  const match = BACKWARD.exec(slice);
  if (match === null) return null;
  const { before, name, after } = match.groups!;
  const described = DESCRIPTORS[(before ?? after)!];
  const at = from + match.index + match[0].indexOf(name!, (before ?? '').length);
  const known = longestSuffix(name!, told);
  if (known !== null && !isRestOfName(name!, known)) {
    const start = at + name!.length - known.length;
    return { ...known, start, end, sure: known.sure || described !== undefined };
  }
  const plain = plainName(name!);
  const nameStart = at + name!.length - plain.length;
  if (before === undefined && /^An? /.test(plain)) return null;
  if (before === undefined && /(?<!\p{L})[Aa]n? $/u.test(text.slice(Math.max(0, nameStart - 4), nameStart)))
    return null;
  if (described !== undefined && !isPlainWord(plain))
    return { start: nameStart, end, name: plain, kind: described, sure: true };
  const shape = outletShape(plain);
  return shape === null ? null : ofShape(nameStart, end, plain, shape);
}

/** Whether a listed name of one doubtful word is only the end of the one that stands there: "Herald" of "Sallow Sun Herald". */
function isRestOfName(name: string, { sure, length }: Listed): boolean {
  const words = name.slice(0, name.length - length).trim();
  return !sure && /\p{Lu}/u.test(words) && !/^(?:The|As|In|On|But|And)$| of(?: The)?$/.test(words);
}

interface Listed {
  readonly name: string;
  readonly kind: OutletKind;
  readonly sure: boolean;
  /** Characters of the words that were looked up. */
  readonly length: number;
}

function longestPrefix(words: string, told: ReadonlyMap<string, OutletKind>): Listed | null {
  for (let tried = words.replace(/[.'’-]+$/, ''); tried !== ''; tried = cutLast(tried)) {
    const listed = lookUp(tried, told);
    if (listed !== null) return listed;
    const possessive = tried.replace(/['’]s$/, '');
    if (possessive !== tried) {
      const owned = lookUp(possessive, told);
      if (owned !== null) return owned;
    }
  }
  return null;
}

function longestSuffix(words: string, told: ReadonlyMap<string, OutletKind>): Listed | null {
  for (let tried = words; tried !== ''; tried = tried.replace(/^\S+\s?/, '')) {
    const listed = lookUp(tried, told);
    if (listed !== null) return listed;
  }
  return null;
}

function cutLast(words: string): string {
  return words.includes(' ') ? words.slice(0, words.lastIndexOf(' ')).trimEnd() : '';
}

function lookUp(words: string, told: ReadonlyMap<string, OutletKind>): Listed | null {
  const plain = words.replace(/^The /, '');
  const known: KnownOutlet | null = knownOutlet(words) ?? knownOutlet(plain);
  if (known !== null) return { name: known.name, kind: known.kind, sure: !known.ambiguous, length: words.length };
  const kind = told.get(plain);
  return kind === undefined ? null : { name: plain, kind, sure: true, length: words.length };
}

/** What opens a sentence before a name and is no part of it: "But the Call", "Meanwhile the Call". */
const OPENS_SENTENCE =
  /^(?:(?:But|And|Yet|Or|Nor|Meanwhile|However|Although|Though|Because) (?:the )?|(?:So|Still|Then|While|When|If|As|Since|Later|Earlier|Also|Instead|Even|Only|Today|Yesterday|In|On|At|By|To|For|From|After|Before|Until|With) the )(?=\p{Lu})/u;

/** Without "The", a conjunction or adverb before it, and without a possessive. */
function plainName(name: string): string {
  return name
    .replace(OPENS_SENTENCE, '')
    .replace(/^The /, '')
    .replace(/['’]s$/, '')
    .replace(/[.'’-]+$/, '');
}

/** Capitals that begin a sentence, and words of peoples, which with a descriptor name no outlet: "Russian newspapers", "The daily". */
function isPlainWord(name: string): boolean {
  return /^(?:The|A|An|This|That|These|Those|His|Her|Its|Their|Our|In|On|At|But|And|For|One|Some|Many|Several|Each|Every|Another|State|Local|[A-Z]\w*(?:ian|ish|ese|can|ean|lish|erman|rench|utch|reek|raqi|raeli|stani))$/.test(
    name,
  );
}
