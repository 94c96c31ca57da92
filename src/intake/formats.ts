/** How the bytes of a file are to be taken. */
export type Format =
  | 'text'
  | 'html'
  | 'lines'
  | 'json'
  | 'saved page'
  | 'feed'
  | 'pdf'
  | 'mail'
  | 'mailbox'
  | 'web archive'
  | 'zipped web archive';

/** One line a format: the endings that mean it. A further `.gz` or `.zst` may follow each. */
const FORMATS: readonly (readonly [ending: string, format: Format])[] = [
  ['.txt', 'text'],
  ['.md', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.jsonl', 'lines'],
  ['.json', 'json'],
  ['.mhtml', 'saved page'],
  ['.mht', 'saved page'],
  ['.rss', 'feed'],
  ['.atom', 'feed'],
  ['.xml', 'feed'],
  ['.pdf', 'pdf'],
  ['.eml', 'mail'],
  ['.mbox', 'mailbox'],
  ['.warc', 'web archive'],
  ['.wacz', 'zipped web archive'],
];

/** The endings that are read, for a message. */
export const ENDINGS = FORMATS.map(([ending]) => ending).join(' ');

/** What may follow the ending of a compressed file. */
export const COMPRESSED = /\.(?:gz|zst)$/i;

/** The format that a file's name tells; `null` where its ending is none that is read. */
export function formatOf(file: string): Format | null {
  const name = file.toLowerCase().replace(COMPRESSED, '');
  return FORMATS.find(([ending]) => name.endsWith(ending))?.[1] ?? null;
}

/** The format that the first characters of nameless content look like. */
export function formatLikely(start: string): Format {
  const begin = start.trimStart();
  const lineEnd = begin.indexOf('\n');
  if (begin.startsWith('%PDF-')) return 'pdf';
  if (/^WARC\/1\.[01]\r?\n/.test(begin)) return 'web archive';
  if (/^From \S+ .*\d{4}\r?\n[A-Za-z-]+:/.test(begin)) return 'mailbox';
  if (/^(?:Return-Path|Received|Delivered-To|From|MIME-Version): .*\r?\n(?:[A-Za-z-]+:|[ \t])/i.test(begin))
    return 'mail';
  // A record on a line of its own ends with its line; one printed over several lines does not.
  if (begin.startsWith('{')) return lineEnd < 0 || begin.slice(0, lineEnd).trimEnd().endsWith('}') ? 'lines' : 'json';
  if (/^\[\s*[{\]]/.test(begin)) return 'json';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:rss|feed|rdf:RDF)\b/i.test(begin)) return 'feed';
  return /^<(!doctype|html|head|body|\?xml|!--|div|article|meta|p)\b/i.test(begin) ? 'html' : 'text';
}
