import type { AlertNews, SpeakerKey } from '../../core/room.ts';
import type { Place } from '../edition.ts';

/** The addresses of the reading room's pages: pages, routes and tests take them from here. All begin with `/`. */
export const ROOM = {
  stories: '/',
  storylines: '/storylines',
  documents: '/documents',
  speakers: '/speakers',
  outlets: '/outlets',
  search: '/search',
  corrections: '/corrections',
  add: '/add',
  feeds: '/feeds',
  alerts: '/alerts',
  api: '/api',
  openapi: '/openapi.json',
  help: '/help',
  signIn: '/sign-in',
  signOut: '/sign-out',
  style: '/assets/room.css',
  script: '/assets/room.js',
  icon: '/assets/icon.svg',
} as const;

/** `/stories/…` of a story's id. Ids, keys and names come from outside and may hold anything, hence the encoding. */
export const storyAddress = (id: string): string => `/stories/${encodeURIComponent(id)}`;
export const storylineAddress = (id: string): string => `/storylines/${encodeURIComponent(id)}`;
export const documentAddress = (id: string): string => `/documents/${encodeURIComponent(id)}`;
export const speakerAddress = (key: string): string => `/speakers/${encodeURIComponent(key)}`;
export const outletAddress = (name: string): string => `/outlets/${encodeURIComponent(name)}`;

export const alertAddress = (id: string): string => `/alerts/${encodeURIComponent(id)}`;

/** What an alert told of: the saying in its report, else the report, else the story, else the alert itself. */
export function newsAddress({
  alert,
  document,
  attribution,
  story,
}: Pick<AlertNews, 'alert' | 'document' | 'attribution' | 'story'>): string {
  if (document !== null) return attribution === null ? documentAddress(document) : sayingAddress(document, attribution);
  return story !== null ? storyAddress(story) : alertAddress(alert);
}

/** The bytes that a document was read from, as a download. */
export const originalAddress = (id: string): string => `${documentAddress(id)}/original`;

/** A document with the words at `place` marked, opened there: `/documents/ID?at=10-20#at`. */
export const placeAddress = ({ document, start, end }: Place): string =>
  `${documentAddress(document)}?at=${start}-${end}#at`;

/** A document with one of its sayings marked, by the id of its attribution. */
export const sayingAddress = (document: string, attribution: string): string =>
  `${documentAddress(document)}?said=${encodeURIComponent(attribution)}#at`;

/** The keys of the speakers' pages by the names that reports have. */
export const speakerKeys = (speakers: readonly SpeakerKey[]): ReadonlyMap<string, string> =>
  new Map(speakers.map(({ name, key }) => [name, key]));

/** Everything that somebody said: their page, or a search for the name where that has none. */
export function speakerLinkAddress(name: string, keys: ReadonlyMap<string, string>): string {
  const key = keys.get(name);
  return key === undefined ? searchAddress(`speaker:"${name.replace(/["“”„]/g, '')}"`) : speakerAddress(key);
}

/** A search for `typed`. */
export const searchAddress = (typed: string): string => `/search?q=${encodeURIComponent(typed)}`;

/** `path?query` with `changes` made: a `null` takes a parameter away. Empty parameters are left out. */
export function withQuery(
  path: string,
  query: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The same page in another form: `.json`, or `.atom` where it has a feed. The first page of all is `/stories.json`. */
export function inForm(path: string, form: 'json' | 'atom', query: URLSearchParams = new URLSearchParams()): string {
  return withQuery(`${path === '/' ? '/stories' : path}.${form}`, query, {});
}
