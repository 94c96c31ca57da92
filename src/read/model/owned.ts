/**
 * A copy of `text` that shares no memory with what it was cut from: a word cut from an article would keep the whole article.
 * One byte a character where all are Latin-1, which text with a curly quotation mark in it is not: V8 lower-cases, compares and
 * matches such strings several times as fast.
 */
export function ownedCopy(text: string): string {
  const narrow = Buffer.from(text, 'latin1').toString('latin1');
  return narrow === text ? narrow : Buffer.from(text, 'utf16le').toString('utf16le');
}
