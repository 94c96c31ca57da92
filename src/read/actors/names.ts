import { type Mention, PENN_TAGS } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { isFirmNoun, isOfPeople } from '../../languages/en/attribution/bodies.ts';
import {
  isBody,
  isBodyAlone,
  isPartyLetter,
  soundsLikeOrganisation,
  stateFor,
} from '../../languages/en/attribution/governments.ts';
import { isSyllable, joinsNames, joinsWords } from '../../languages/en/attribution/name-words.ts';
import {
  countsSeveral,
  type Gender,
  genderOfCourtesy,
  genderOfFirstName,
  genderOfRole,
  isPeople,
  isPointing,
  pronounOf,
} from '../../languages/en/attribution/people.ts';
import { isIndefinite, isOfficeWord, isRoleNoun, isTitle } from '../../languages/en/attribution/roles.ts';
import { isDayOrMonth, isMonth } from '../../languages/en/attribution/time-words.ts';
import { epithetLength } from '../../languages/en/epithets.ts';
import { FUNCTION_WORDS } from '../../languages/en/function-words.ts';
import { knownOutlet } from '../../languages/en/outlets.ts';
import { isOf, isPossessive, isThe } from '../../languages/en/small-words.ts';
import { tokenRange, type View } from '../attribution/view.ts';
import { withCouples } from './couples.ts';

/** A name in the text, by its tokens, titles before it left out. */
export interface NameUse extends Span {
  readonly kind: 'person' | 'organisation' | 'place' | 'other';
  readonly name: string;
}

const CAPITAL = /^\p{Lu}/u;

/**
 * The names that reading found, and those in `sources` that it missed (a run of capitals in a source is a name, whatever
 * a tagger thought of it), in text order.
 */
export function nameUses(view: View, names: readonly Mention[], sources: readonly Span[]): NameUse[] {
  const tagged = names.flatMap((mention) => trimmed(view, tokenRange(view.tokens, mention), mention.kind) ?? []);
  const taken = new Uint8Array(view.words.length);
  for (const use of tagged) taken.fill(1, use.start, use.end);
  const ranges = sources.map((source) => tokenRange(view.tokens, source));
  const whole = tagged.map((use) =>
    owned(view, hyphened(view, preceded(view, extended(view, use, ranges, taken), ranges, taken))),
  );
  const surnames = new Set(whole.map(({ name }) => /\S+-\p{Lu}\p{Ll}+$/u.exec(name)?.[0] ?? '').filter(Boolean));
  const full = surnames.size === 0 ? whole : whole.map((use) => halved(view, use, surnames));
  const found = full.filter(
    (use, i) =>
      !full.slice(i + 1, i + 3).some(({ start }) => start <= use.start) && use.start >= (full[i - 1]?.end ?? 0),
  );
  for (const use of found) taken.fill(1, use.start, use.end);
  for (const source of sources) {
    for (const run of capitalRuns(view, tokenRange(view.tokens, source))) {
      const use = taken.subarray(run.start, run.end).includes(1) ? null : trimmed(view, run, null);
      if (use === null) continue;
      found.push(owned(view, use));
      taken.fill(1, use.start, use.end);
    }
  }
  found.push(...surnamesAlone(view, found, taken), ...officeHolders(view, taken));
  return withCouples(
    view,
    found.map((use) => asKnown(view, use, taken, found)),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A name in full with what a hyphen hangs on either end of it: "Han Seo-yun", "Ana Roe-Weir", "Karl-Heinz Roe". */
function hyphened(view: View, use: NameUse): NameUse {
  const first = use.start - 2;
  const isOpen = use.kind === 'person' && use.end - use.start > 1 && first >= 0 && isGluedHyphen(view, first + 1);
  if (isOpen && /^\p{Lu}\p{Ll}+$/u.test(view.words[first]!))
    return { ...use, start: first, name: textOf(view, { start: first, end: use.end }) };
  const end = use.end + 1;
  if (use.kind !== 'person' || use.end - use.start < 2 || !isGluedHyphen(view, use.end)) return use;
  const part = view.words[end] ?? '';
  if (!isSyllable(part) && !/^\p{Lu}\p{Ll}+$/u.test(part)) return use;
  return { ...use, end: end + 1, name: textOf(view, { start: use.start, end: end + 1 }) };
}

/** Half of a surname with its other half, where somebody is named in full with both: "Roe" of "Roe-Weir". */
function halved(view: View, use: NameUse, surnames: ReadonlySet<string>): NameUse {
  if (use.kind === 'place' || use.end - use.start !== 1) return use;
  const name = textOf(view, { start: use.start, end: use.end + 2 });
  return surnames.has(name) ? { ...use, kind: 'person', end: use.end + 2, name } : use;
}

/** The end of a body's name with the words before it, where a longer name of the report has them ("Norland" of "Farms Norland") or it stands behind a comma. */
function asKnown(view: View, use: NameUse, taken: Uint8Array, all: readonly NameUse[]): NameUse {
  const first = use.start - 1;
  if (!CAPITAL.test(view.words[first] ?? '') || taken[first] === 1) return use;
  if (use.end - use.start === 1 && view.lower[first - 1] === ',' && isPluralOfThings(view, first))
    return { start: first, end: use.end, kind: 'organisation', name: textOf(view, { start: first, end: use.end }) };
  const longer = all.find(({ kind, name, start, end }) => {
    const length = end - start;
    const from = use.end - length;
    if (kind === 'person' || length <= use.end - use.start || !name.endsWith(` ${use.name}`)) return false;
    return from >= 0 && name === textOf(view, { start: from, end: use.end });
  });
  return longer === undefined ? use : { ...longer, start: use.end - (longer.end - longer.start), end: use.end };
}

/** "The growers' association, Farms Norland": nobody's name begins with a plural, but "Senators Roe and Lund" are two. */
function isPluralOfThings(view: View, i: number): boolean {
  const form = view.lower[i]!;
  const one = form.replace(/s$/, '');
  return /^NNP?S$/.test(PENN_TAGS[view.tokens.tags[i]!]!) && !isRoleNoun(one) && !isTitle(one) && !isOfPeople(form);
}

/** A first name alone in a source with the surname that the tagger left out ("Neil" of "Trade Secretary Neil Banks"). */
function extended(view: View, use: NameUse, sources: readonly Span[], taken: Uint8Array): NameUse {
  const next = use.end;
  const isFirst = use.kind === 'person' && next - use.start === 1 && genderOfFirstName(view.lower[use.start]!) !== null;
  const inSource = sources.some((source) => source.start <= use.start && next < source.end);
  if (!isFirst || !inSource || taken[next] === 1 || !isNameLike(view, next) || isRoleNoun(view.lower[next]!))
    return use;
  return { ...use, end: next + 1, name: textOf(view, { start: use.start, end: next + 1 }) };
}

/** A surname alone in a source with the first name that the tagger left out after a title ("Bede" of "Sen. Bede Aune"). */
function preceded(view: View, use: NameUse, sources: readonly Span[], taken: Uint8Array): NameUse {
  const first = use.start - 1;
  if (use.kind !== 'person' || use.end - use.start !== 1 || first < 1 || taken[first] === 1) return use;
  if (view.sentenceOf[first - 1] !== view.sentenceOf[use.start] || !isFirstName(view, first)) return use;
  const title = view.lower[first - 1] === '.' ? view.lower[first - 2] : view.lower[first - 1];
  const isTitled = isTitle((title ?? '').replace(/\.$/, '')) || isRoleNoun(title ?? '');
  const inSource = sources.some((source) => source.start <= first && use.end <= source.end);
  if (!isTitled || !inSource) return use;
  return { ...use, start: first, name: textOf(view, { start: first, end: use.end }) };
}

/**
 * A body with those many whose it is and by whom it is called, up to the article: "Union" of "the Potters' Union", "Institute" of "the
 * Women's Institute", "Workers' Union" of "the Metal and Print Workers' Union".
 */
function owned(view: View, use: NameUse): NameUse {
  const inside = view.lower.slice(use.start, use.end).findIndex(isPossessive);
  const mark = inside < 0 ? use.start - 1 : use.start + inside;
  if (!isOfMany(view, mark) || !isBody(textOf(view, { start: mark + 1, end: use.end }))) return use;
  let start = Math.min(use.start, mark - 1);
  while (use.end - start < LONGEST_BODY && belongsToOwners(view, start - 1)) start--;
  if (!isThe(view.lower[start - 1])) return use;
  return { start, end: use.end, kind: 'organisation', name: textOf(view, { start, end: use.end }) };
}

/** Tokens of the name of a body with its owners, at most. */
const LONGEST_BODY = 8;

/** Whether a possessive's mark stands behind many with a capital: "Potters'", "Women's". */
function isOfMany(view: View, mark: number): boolean {
  const owner = view.words[mark - 1] ?? '';
  if (!isPossessive(view.lower[mark]) || !CAPITAL.test(owner)) return false;
  return view.lower[mark]!.length === 1 ? owner.endsWith('s') : isPeople(owner.toLowerCase());
}

/** Whether a word before those owners tells of them as well: "Kestrian", "Metal and". */
function belongsToOwners(view: View, i: number): boolean {
  if (view.sentenceOf[i] !== view.sentenceOf[i + 1] || isThe(view.lower[i])) return false;
  return CAPITAL.test(view.words[i]!) || (joinsWords(view.lower[i]) && CAPITAL.test(view.words[i - 1] ?? ''));
}

/** Whether a word may be a first name: capital and small letters, and neither an office nor a state. */
function isFirstName(view: View, i: number): boolean {
  const form = view.lower[i]!;
  const isName = /^\p{Lu}\p{Ll}+$/u.test(view.words[i]!) && isNameLike(view, i);
  return isName && !isOfficeWord(form) && stateFor(form) === null;
}

/** Surnames of people named in full, wherever else they stand. */
function surnamesAlone(view: View, found: readonly NameUse[], taken: Uint8Array): NameUse[] {
  const full = found.filter((use) => use.kind === 'person' && use.end - use.start > 1);
  const surnames = new Set(full.map((use) => view.words[use.end - 1]!).filter((word) => CAPITAL.test(word)));
  const uses: NameUse[] = [];
  if (surnames.size === 0) return uses;
  view.words.forEach((word, i) => {
    if (taken[i] === 0 && !isSmall(word) && surnames.has(word))
      uses.push({ start: i, end: i + 1, kind: 'person', name: word });
  });
  return uses;
}

/** "Harbour pilot Tarn has owned up": a surname that the tagger missed, between an office and a verb, which holds it. */
function officeHolders(view: View, taken: Uint8Array): NameUse[] {
  const uses: NameUse[] = [];
  view.words.forEach((word, i) => {
    if (taken[i] !== 0 || isSmall(word) || i === 0 || !isRoleNoun(view.lower[i - 1]!) || taken[i - 1] !== 0) return;
    const isIn = view.sentenceOf[i - 1] === view.sentenceOf[i] && view.sentenceOf[i + 1] === view.sentenceOf[i];
    const holds = /^(?:VB[DZP]|MD)$/.test(PENN_TAGS[view.tokens.tags[i + 1] ?? 0]!);
    if (!isIn || !holds || !isFirstName(view, i) || isDayOrMonth(view.lower[i]!, view.lower[i + 1])) return;
    if (!soundsLikeOrganisation(word)) uses.push({ start: i, end: i + 1, kind: 'person', name: word });
  });
  return uses;
}

/** Whether a word begins with a small letter of ASCII, as most do: told faster than whether a set has it. */
function isSmall(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 97 && first <= 122;
}

/** The runs of capitals in a range, each more than a sentence's first word in common use. */
function capitalRuns(view: View, range: Span): Span[] {
  const runs: Span[] = [];
  let from = range.start;
  for (let start = from; start < range.end; start = Math.max(start + 1, from)) {
    if (!isNameLike(view, start)) continue;
    let end = start + 1;
    for (let i = end; i < range.end; i++) {
      if (isNameLike(view, i)) end = i + 1;
      else if (!joinsNames(view.lower[i]) && !isGluedHyphen(view, i)) break;
    }
    runs.push({ start, end });
    from = end;
  }
  return runs;
}

/** Whether a token is a hyphen within a word: "Roe-Weir", but not in "(D-N.Y.)". */
function isGluedHyphen({ tokens: { starts, ends }, words }: View, i: number): boolean {
  const isGlued = words[i] === '-' && ends[i - 1] === starts[i] && ends[i] === starts[i + 1];
  return isGlued && words[i - 1]!.length > 1;
}

function isNameLike(view: View, i: number): boolean {
  const word = view.words[i]!;
  if (!CAPITAL.test(word) || PENN_TAGS[view.tokens.tags[i]!]!.startsWith('JJ')) return false;
  const opens = i === view.sentences[view.sentenceOf[i]!]?.start;
  return !opens || stateFor(view.lower[i]!) !== null || (i + 1 < view.words.length && CAPITAL.test(view.words[i + 1]!));
}

const isLeftOff = (form: string): boolean => isPossessive(form) || /^[.,:;)]$/.test(form);

/** A use without leading titles and roles and without a possessive; `null` when nothing is left. */
function trimmed(view: View, range: Span, kind: NameUse['kind'] | null): NameUse | null {
  // "Of Norland", where a tagger took what stands behind an office for somebody's name.
  if (isOf(view.lower[range.start])) return trimmed(view, { start: range.start + 1, end: range.end }, 'place');
  let { start, end } = range;
  while (end > start && isLeftOff(view.words[end - 1]!)) end--;
  // "Carmaker Tolland": a firm, and what it makes is no part of its name.
  if (end - start > 1 && isFirmNoun(view.lower[start]!) && CAPITAL.test(view.words[start + 1]!))
    return { start: start + 1, end, kind: 'organisation', name: textOf(view, { start: start + 1, end }) };
  const unpraised = kind === 'person' || kind === null ? start + epithetLength(view.words.slice(start, end)) : start;
  const bare = afterTitles(view, unpraised, end);
  // "White House Press Secretary Jen Psaki" is a person, whatever the tagger took the whole for.
  const isTitled = bare > start && end - bare <= 3 && !soundsLikeOrganisation(textOf(view, { start: bare, end }));
  if (kind === 'person' || kind === null || isTitled) start = bare;
  const settled = isTitled || isAfterTitle(view, start, end) ? 'person' : kind;
  while (start < end && (isThe(view.lower[start]) || isPossessive(view.lower[start]))) start++;
  // "A September report", where a sentence begins.
  if (end - start === 2 && isIndefinite(view.lower[start]!) && isMonth(view.lower[start + 1]!)) return null;
  if (end - start === 1 && isNoName(view, start, kind)) return null;
  // "Minister of Finance": what is left of the office is no name.
  if (isRoleOnly(view, start, end) || (start > range.start && isOf(view.lower[start]))) return null;
  if (start >= end || pronounOf(view.lower[start]!) !== null) return null;
  const bareName = textOf(view, { start, end });
  const name = isArticleOfName(view, start, bareName) ? `${view.words[start - 1]} ${bareName}` : bareName;
  // "(R-N.Y.)": after a party's letter stands a state.
  const isState = view.lower[start - 1] === '-' && isPartyLetter(view.lower[start - 2]) && kind !== 'organisation';
  const guessed = isState ? 'place' : (settled ?? guessKind(view, start, end, name));
  // People have no article: "The Hill" is a newspaper.
  const isArticled = end - start === 1 && isThe(view.lower[start - 1]) && !isTitled;
  return { start, end, kind: isArticled && guessed === 'person' ? 'organisation' : guessed, name };
}

/** "Prefect Weir": one whom the tagger has for a place, behind a title that it left out. */
function isAfterTitle(view: View, start: number, end: number): boolean {
  const title = view.words[start - 1] ?? '';
  const isNear = CAPITAL.test(title) && view.sentenceOf[start - 1] === view.sentenceOf[start];
  if (!isNear || !isTitle(title.toLowerCase()) || end - start > 2) return false;
  const name = textOf(view, { start, end });
  return !soundsLikeOrganisation(name) && stateFor(name.toLowerCase()) === null;
}

/** "A" at the head of a title, "D" of "(D-Larn)", "You", "Friday", "July" before its day, "Is" where a sentence begins. */
function isNoName(view: View, i: number, kind: NameUse['kind'] | null): boolean {
  const form = view.lower[i]!;
  if (kind !== 'organisation' && form.length === 1) return true;
  // "Will" and "May" are names, too.
  const isName = /^NN/.test(PENN_TAGS[view.tokens.tags[i]!]!) || /^\p{Lu}{2}/u.test(view.words[i]!);
  if (!isName && (FUNCTION_WORDS.has(form) || countsSeveral(form))) return true;
  const isOfMonth = isMonth(form) && isIndefinite(view.lower[i - 1] ?? '');
  return isPointing(form) || isOfMonth || isDayOrMonth(form, view.lower[i + 1]);
}

/** Whether the word before a name is an article that belongs to it: "The" within a sentence, before an outlet that bears it ("The Hill"). */
function isArticleOfName(view: View, start: number, name: string): boolean {
  const isInside = start - 1 > (view.sentences[view.sentenceOf[start]!]?.start ?? 0);
  return isThe(view.lower[start - 1]) && isInside && knownOutlet(name)?.name === `${view.words[start - 1]} ${name}`;
}

/** "The Presidential Spokesperson": a role in capitals, no name. */
function isRoleOnly(view: View, start: number, end: number): boolean {
  if (!isRoleNoun(view.lower[end - 1] ?? '')) return false;
  return view.lower.slice(start, end - 1).every((form) => isOfficeWord(form) || stateFor(form) !== null);
}

/** Past the last title or role noun that leaves a name after it: "Russian Foreign Minister Sergei Lavrov". */
function afterTitles(view: View, start: number, end: number): number {
  // "General Staff", "General Assembly": what is left is no name.
  if (isBodyAlone(view.lower[end - 1] ?? '')) return start;
  for (let i = end - 2; i >= start; i--) {
    const form = view.lower[i]!;
    if (isTitle(form.replace(/\.$/, '')) || isRoleNoun(form)) return view.lower[i + 1] === '.' ? i + 2 : i + 1;
  }
  return start;
}

function guessKind(view: View, start: number, end: number, name: string): NameUse['kind'] {
  if (stateFor(name.toLowerCase()) !== null) return 'place';
  if (soundsLikeOrganisation(name) || /^\p{Lu}{2,}$/u.test(name)) return 'organisation';
  const wordCount = end - start;
  return wordCount <= 4 && !joinsNames(view.lower[start + 1]) ? 'person' : 'organisation';
}

/** The characters from the first to the last token of a range, white space made single. */
export function textOf(view: View, range: Span): string {
  if (range.end <= range.start) return '';
  const words = view.text.slice(view.tokens.starts[range.start], view.tokens.ends[range.end - 1]);
  return /[^\S ]| {2}/.test(words) ? words.replace(/\s+/g, ' ') : words;
}

/** The gender that a name's title ("Mrs"), its first name or a role before it ("spokesman") tells; `null` where none does. */
export function genderAt(view: View, use: Span): Gender | null {
  return courtesyAt(view, use) ?? genderOfFirstName(view.lower[use.start]!) ?? roleGenderAt(view, use);
}

/** The gender that a title or role before a name tells, for what it is worth. */
export function roleGenderAt(view: View, use: Span): Gender | null {
  return genderOfRole((view.lower[titleStart(view, use)] ?? '').replace(/\.$/, ''));
}

/** The gender that a title of courtesy before a name tells: no "first lady. Weir went", no ship ("MS Columbus"). */
export function courtesyAt(view: View, use: Span): Gender | null {
  const at = titleStart(view, use);
  const word = view.words[at];
  if (word === undefined) return null;
  const isTitle = /^\p{Lu}\p{Ll}/u.test(word) || (/^\p{Lu}/u.test(word) && /^\p{Lu}{2}/u.test(view.words[use.start]!));
  return isTitle ? genderOfCourtesy(view.lower[at]!.replace(/\.$/, '')) : null;
}

/** A name as it stands with the word before it: "Mr. Weir". */
export function titledName(view: View, use: Span): string {
  const at = titleStart(view, use);
  return textOf(view, { start: at < 0 ? use.start : at, end: use.end });
}

/** The word before a name in its sentence, past a full stop; -1 where there is none. */
function titleStart(view: View, { start }: Span): number {
  const at = view.lower[start - 1] === '.' ? start - 2 : start - 1;
  return at >= 0 && view.sentenceOf[at] === view.sentenceOf[start] ? at : -1;
}
