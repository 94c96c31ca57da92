import type { Attribution } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { isRoleNoun } from '../../languages/en/attribution/roles.ts';
import { tokenRange, type View } from '../attribution/view.ts';
import { join, type Member } from './cast.ts';
import { textOf } from './names.ts';
import type { Scene } from './scene.ts';

/** A name before a colon may as well head a box of facts: in a conversation two speak, each twice. */
const FEWEST = 2;

/** The names in capitals that take turns in a transcript ("ROE: …"), lower case; none where it is no conversation. */
export function turnTakers(view: View, attributions: readonly Attribution[]): ReadonlySet<string> {
  const names = attributions.flatMap((attribution) => turnOf(view, attribution) ?? []);
  const taken = [...Map.groupBy(names, (name) => name)].filter(([, own]) => own.length >= FEWEST);
  return new Set(taken.length < FEWEST ? [] : taken.map(([name]) => name));
}

/** Who takes a turn: a person, though no labeller knows a name in capitals for one, and the one whom the text names in full. */
export function byTurn(scene: Scene, attribution: Attribution, takers: ReadonlySet<string>): Member | null {
  const name = turnOf(scene.view, attribution);
  if (name === null || !takers.has(name)) return null;
  const range = tokenRange(scene.view.tokens, attribution.source![0]!);
  const known = scene.cast.members.find((member) => member.kind === 'person' && lastOf(member.name) === lastOf(name));
  if (known === undefined) return scene.cast.add('person', textOf(scene.view, range), range.start, 'takes turns');
  join(known, range.start, 'takes turns');
  return known;
}

/** The name in capitals before a turn's colon, lower case; `null` where none is, or it tells what somebody is ("MODERATOR"). */
function turnOf({ text }: View, { source, cue }: Attribution): string | null {
  const [name, mark] = [source?.[0], cue?.[0]];
  if (name === undefined || mark === undefined || text.slice(mark.start, mark.end) !== ':') return null;
  const words = text.slice(name.start, name.end);
  const isShouted = /^\p{Lu}[\p{Lu}.'’ -]{2,}$/u.test(words) && opensLine(text, name);
  return isShouted && !words.toLowerCase().split(' ').some(isRoleNoun) ? words.toLowerCase() : null;
}

const opensLine = (text: string, { start }: Span): boolean => start === 0 || text[start - 1] === '\n';

const lastOf = (name: string): string => name.toLowerCase().split(' ').at(-1)!;
