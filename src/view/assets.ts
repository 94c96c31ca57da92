import { readFileSync } from 'node:fs';
import { sigilOf } from '../core/sigils.ts';

/** What every surface shares, in the order of the cascade. */
const SHARED = [
  'colours',
  'masthead',
  'desk',
  'story',
  'findings',
  'sayings',
  'synopsis',
  'tables',
  'texts',
  'screens',
];

/** What only the reading room has, in the order of the cascade. */
const ROOM_ONLY = ['room', 'room-lists', 'room-document', 'room-forms', 'room-screens'];

/** The style of the single page, without the rules that are made for its content. */
export const pageStyle = (): string => sheets(SHARED);

/** The script of the single page. */
export const pageScript = (): string => asset('page.js');

/** The style and the script of the reading room: the same for every page of it. */
export function roomAssets(): { readonly style: string; readonly script: string } {
  const sigils = Array.from({ length: MOST_SIGILS }, (_, index) => sigilOf(index));
  return { style: `${sheets([...SHARED, ...ROOM_ONLY])}\n${versionRules(sigils)}`, script: asset('room.js') };
}

/** The reports of a story whose versions can be shown one at a time in the room, whose style knows no story. */
const MOST_SIGILS = 260;

/** For each sigil the rule that shows its version alone: CSS cannot compare a button's value with a version's. */
export function versionRules(sigils: readonly string[]): string {
  return [...new Set(sigils)]
    .filter((sigil) => /^[A-Z]\d*$/.test(sigil))
    .map((sigil) => `.saying:has(input[value="${sigil}"]:checked) .witness:not([data-w~="${sigil}"]){display:none}`)
    .join('\n');
}

const sheets = (names: readonly string[]): string => names.map((name) => asset(`${name}.css`)).join('\n');
const asset = (name: string): string => readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
