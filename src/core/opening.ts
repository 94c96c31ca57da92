/** Characters of a text by which a report without a headline is told from others. */
const MOST_CHARS = 90;

/** The first words of a text's first paragraph, for a report without a headline: whole words, `…` where they are cut. */
export function openingOf(text: string): string {
  const [first = ''] = text.trimStart().split('\n', 1);
  if (first.length <= MOST_CHARS) return first.trimEnd();
  const cut = first.slice(0, MOST_CHARS + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : MOST_CHARS).trimEnd()} …`;
}
