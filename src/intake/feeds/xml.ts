/** Deeper than any feed, and not so deep that a parser's stack ends. */
const DEPTH_LIMIT = 100;

/**
 * Markup that a feed parser can be given without harm: no document type (so that no entity is declared, neither one
 * that reads a file nor one that swells to a billion), nothing before the first element, no characters that XML
 * forbids, closed where it was cut off. Throws an `Error` for elements nested absurdly deep.
 */
export function harmless(xml: string): string {
  const start = /<(?:\?xml|rss|feed|(?:\w+:)?RDF|opml|urlset|sitemapindex|!DOCTYPE)\b/i.exec(xml)?.index ?? 0;
  const bare = withoutDoctype(xml.slice(start)).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
  refuseDepth(bare);
  return closed(bare);
}

/** From `<!DOCTYPE` to its end, which stands behind its internal subset in brackets where it has one. */
function withoutDoctype(xml: string): string {
  const start = xml.search(/<!DOCTYPE\b/i);
  if (start < 0) return xml;
  const bracket = xml.indexOf('[', start);
  const firstEnd = xml.indexOf('>', start);
  if (firstEnd < 0) return xml.slice(0, start);
  if (bracket < 0 || bracket > firstEnd) return xml.slice(0, start) + xml.slice(firstEnd + 1);
  const subsetEnd = /\]\s*>/g;
  subsetEnd.lastIndex = bracket;
  const end = subsetEnd.exec(xml);
  // A subset without an end hides all that follows; the elements are looked for behind it.
  return end ? xml.slice(0, start) + withoutDoctype(xml.slice(end.index + end[0].length)) : xml.slice(0, start);
}

function refuseDepth(xml: string): void {
  let depth = 0;
  // CDATA and comments are matched whole so that markup within them does not count.
  for (const [tag] of xml.matchAll(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\/?[A-Za-z][^<>]*>/g)) {
    if (tag.startsWith('<!')) continue;
    if (tag[1] === '/') depth--;
    else if (!tag.endsWith('/>')) depth++;
    if (depth > DEPTH_LIMIT) throw new Error(`is nested more than ${DEPTH_LIMIT} levels deep, the limit`);
  }
}

/** A feed that was cut off in the middle of an item, as it was up to the item before. */
function closed(xml: string): string {
  const root = /<((?:\w+:)?(?:rss|feed|RDF))\b/i.exec(xml)?.[1];
  if (root === undefined || new RegExp(`</${root}\\s*>\\s*(?:<!--[\\s\\S]*-->\\s*)?[^<]*$`, 'i').test(xml)) return xml;
  const after = xml.lastIndexOf(`</${root}`);
  if (after >= 0) return `${xml.slice(0, after)}</${root}>`;
  const lastItem = Math.max(xml.lastIndexOf('</item>') + 7, xml.lastIndexOf('</entry>') + 8);
  if (lastItem < 9) return xml;
  const channelOpen = /<channel\b/i.test(xml) && !/<\/channel\s*>/i.test(xml);
  return `${xml.slice(0, lastItem)}${channelOpen ? '</channel>' : ''}</${root}>`;
}
