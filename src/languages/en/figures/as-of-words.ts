/** Before a time, in the sentence of a figure: that it is counted up to then. */
export const LEADS = /\b(?:as of|as at|as on|by)\s$/i;
/** Words that say so by themselves. */
export const SO_FAR =
  /\b(?:so far(?: this (?:year|month|week))?(?! (?:that|from|as|away|to|up|under|above|underground)\b)|to date|thus far|until now|at the latest count)\b/i;
/** Before a year, a quarter or a month beside a figure: when it was so. */
export const WHEN = /\b(?:in|during|at)\s$/i;
