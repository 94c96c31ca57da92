/** How far back an opening mark is looked for: a long quotation, not the whole report, where one missing mark would tell for all that follows. */
const REACH = 600;

const MARKS = /[“«”»"]|``|''/gu;

/**
 * Whether the words between `start` and `end` of `text` (UTF-16 offsets) stand within a quotation that goes on around them: the double
 * marks before them leave one open, a single mark closes one right after them, or the next sentence opens one anew with a single mark, as
 * a quotation does that goes on over paragraphs. A straight mark opens before a letter and closes after one; where blanks stand on both
 * sides of it, it does what is due.
 */
export function isWithinQuotation(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  let open = false;
  for (const { 0: mark, index } of before.matchAll(MARKS)) {
    open = mark === '"' ? opens(before, index, open) : /[“«]|``/u.test(mark);
  }
  const after = text.slice(end, end + 8);
  return open || /^\s*[‘']\p{Lu}/u.test(after) || /^\s?['’](?:\s|$)/u.test(after);
}

function opens(text: string, at: number, open: boolean): boolean {
  const [left, right] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '].map((sign) => /\s/.test(sign));
  return left === right ? !open : left!;
}
