/** A word, as far as it tells whether something is claimed. */
export interface ClaimWord {
  /** Whether it tells something: neither grammar, nor a mark, nor a time. */
  readonly matter: boolean;
  /** Whether it stands in quotation marks. */
  readonly quoted: boolean;
  /** Whether it is a finite verb. */
  readonly verb: boolean;
}

/** Whether words say enough to be looked for elsewhere: what is quoted, what has a verb, or a phrase of `least` words of matter. */
export function isClaim(words: readonly ClaimWord[], least: number): boolean {
  const matter = words.filter((word) => word.matter).length;
  return matter > 0 && (matter >= least || words.some(({ quoted, verb }) => quoted || verb));
}
