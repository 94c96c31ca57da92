const JUDGEMENTS = new Set(
  (
    'falsely wrongly incorrectly misleadingly baselessly erroneously mistakenly inaccurately untruthfully dishonestly ' +
    'absurdly ridiculously preposterously bizarrely implausibly disingenuously hypocritically cynically spuriously ' +
    'unconvincingly dubiously fraudulently outrageously shamelessly rightly correctly accurately truthfully honestly ' +
    'wisely famously infamously notoriously groundlessly'
  ).split(' '),
);

const PHRASES =
  /\b(?:without (?:any |offering |providing |citing |giving )*(?:evidence|proof|basis|foundation)|with no evidence)\b/i;

/** Whether an adverb (lower case) judges the saying that it stands by, in the outlet's own voice. */
export function isJudgement(form: string): boolean {
  return JUDGEMENTS.has(form);
}

/** The first phrase in `text` by which an outlet judges a saying ("without evidence"), as half-open positions; else `null`. */
export function judgementPhrase(text: string): { readonly start: number; readonly end: number } | null {
  const match = PHRASES.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
