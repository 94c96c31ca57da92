/** The short name of the document at `index` of its story: `A` to `Z`, then `A1` to `Z1`, `A2`, … */
export function sigilOf(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What follows the sigil of a document's second version of one saying, and of later ones: `²`; nothing for its first. */
export function markOfNth(nth: number): string {
  return nth === 1 ? '' : String(nth).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!);
}
