/** How the bytes of a file are to be taken. */
export type Format = 'text' | 'html' | 'lines' | 'json';

/** One line a format: the endings that mean it. A further `.gz` may follow each. */
const FORMATS: readonly (readonly [ending: string, format: Format])[] = [
  ['.txt', 'text'],
  ['.md', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.jsonl', 'lines'],
  ['.json', 'json'],
];

/** The endings that are read, for a message. */
export const ENDINGS = FORMATS.map(([ending]) => ending).join(' ');

/** The format that a file's name tells; `null` where its ending is none that is read. */
export function formatOf(file: string): Format | null {
  const name = file.toLowerCase().replace(/\.gz$/, '');
  return FORMATS.find(([ending]) => name.endsWith(ending))?.[1] ?? null;
}

/** The format that the first characters of nameless content look like. */
export function formatLikely(start: string): Format {
  const begin = start.trimStart();
  const lineEnd = begin.indexOf('\n');
  // A record on a line of its own ends with its line; one printed over several lines does not.
  if (begin.startsWith('{')) return lineEnd < 0 || begin.slice(0, lineEnd).trimEnd().endsWith('}') ? 'lines' : 'json';
  if (/^\[\s*[{\]]/.test(begin)) return 'json';
  return /^<(!doctype|html|head|body|\?xml|!--|div|article|meta|p)\b/i.test(begin) ? 'html' : 'text';
}
