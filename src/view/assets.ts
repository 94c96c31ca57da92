import { readFileSync } from 'node:fs';

/** What every surface shares, in the order of the cascade. */
const SHARED = ['colours', 'masthead', 'desk', 'story', 'findings', 'sayings', 'tables', 'texts', 'screens'];

/** What only the reading room has, in the order of the cascade. */
const ROOM_ONLY = ['room', 'room-lists', 'room-document', 'room-forms', 'room-screens'];

/** The style of the single page, without the rules that are made for its content. */
export const pageStyle = (): string => sheets(SHARED);

/** The script of the single page. */
export const pageScript = (): string => asset('page.js');

/** The style and the script of the reading room: the same for every page of it. */
export function roomAssets(): { readonly style: string; readonly script: string } {
  return { style: sheets([...SHARED, ...ROOM_ONLY]), script: asset('room.js') };
}

const sheets = (names: readonly string[]): string => names.map((name) => asset(`${name}.css`)).join('\n');
const asset = (name: string): string => readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
