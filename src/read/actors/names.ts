import type { Mention } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { soundsLikeOrganisation, stateFor } from '../../languages/en/attribution/governments.ts';
import { genderOfFirstName, genderOfRole, pronounOf } from '../../languages/en/attribution/people.ts';
import { isRoleNoun, isTitle } from '../../languages/en/attribution/roles.ts';
import { tokenRange, type View } from '../attribution/view.ts';

/** A name in the text, by its tokens, titles before it left out. */
export interface NameUse extends Span {
  readonly kind: 'person' | 'organisation' | 'place' | 'other';
  readonly name: string;
}

const CAPITAL = /^\p{Lu}/u;
const JOINERS = new Set(['of', 'the', 'for', 'and', '&', 'de', 'van', 'von', 'der', 'al', 'bin', 'la', 'du', 'del', "'s", '’s']);

/**
 * The names that reading found, and those in `sources` that it missed (a run of capitals in a source is a name, whatever
 * a tagger thought of it), in text order.
 */
export function nameUses(view: View, names: readonly Mention[], sources: readonly Span[]): NameUse[] {
  const found = names.flatMap((mention) => trimmed(view, tokenRange(view.tokens, mention), mention.kind) ?? []);
  for (const source of sources) {
    const range = tokenRange(view.tokens, source);
    if (found.some((use) => use.start < range.end && range.start < use.end)) continue;
    const run = capitalRun(view, range);
    const use = run === null ? null : trimmed(view, run, null);
    if (use !== null) found.push(use);
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The first run of capitals in a range that is more than a sentence's first word in common use. */
function capitalRun(view: View, range: Span): Span | null {
  for (let start = range.start; start < range.end; start++) {
    if (!isNameLike(view, start)) continue;
    let end = start + 1;
    for (let i = end; i < range.end; i++) {
      if (isNameLike(view, i)) end = i + 1;
      else if (!JOINERS.has(view.lower[i]!)) break;
    }
    return { start, end };
  }
  return null;
}

function isNameLike(view: View, i: number): boolean {
  const word = view.words[i]!;
  if (!CAPITAL.test(word)) return false;
  const opens = i === view.sentences[view.sentenceOf[i]!]?.start;
  return !opens || stateFor(view.lower[i]!) !== null || (i + 1 < view.words.length && CAPITAL.test(view.words[i + 1]!));
}

/** A use without leading titles and roles and without a possessive; `null` when nothing is left. */
function trimmed(view: View, range: Span, kind: NameUse['kind'] | null): NameUse | null {
  let { start, end } = range;
  while (end > start && /^(?:['’]s?|[.,:;)])$/.test(view.words[end - 1]!)) end--;
  const isOrganisation = kind === 'organisation' || kind === 'place';
  while (!isOrganisation && start < end - 1 && isLead(view.lower[start]!)) start++;
  while (start < end && view.lower[start] === 'the') start++;
  if (start >= end || pronounOf(view.lower[start]!) !== null) return null;
  const name = textOf(view, { start, end });
  return { start, end, kind: kind ?? guessKind(view, start, end, name), name };
}

const isLead = (form: string): boolean => isTitle(form.replace(/\.$/, '')) || isRoleNoun(form) || form === '.';

function guessKind(view: View, start: number, end: number, name: string): NameUse['kind'] {
  if (stateFor(name.toLowerCase()) !== null) return 'place';
  if (soundsLikeOrganisation(name) || /^\p{Lu}{2,}$/u.test(name)) return 'organisation';
  const wordCount = end - start;
  return wordCount <= 4 && !JOINERS.has(view.lower[start + 1] ?? '') ? 'person' : 'organisation';
}

/** The characters from the first to the last token of a range, white space made single. */
export function textOf(view: View, range: Span): string {
  if (range.end <= range.start) return '';
  return view.text.slice(view.tokens.starts[range.start], view.tokens.ends[range.end - 1]).replace(/\s+/g, ' ');
}

/** The gender that a name's title ("Mrs") or first name tells; `null` where neither does. */
export function genderAt(view: View, use: Span): 'female' | 'male' | null {
  const before = (view.lower[use.start - 1] === '.' ? view.lower[use.start - 2] : view.lower[use.start - 1]) ?? '';
  return genderOfRole(before.replace(/\.$/, '')) ?? genderOfFirstName(view.lower[use.start]!);
}
