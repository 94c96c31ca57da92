/**
 * How newsrooms say that they changed a report: the words that their guides on corrections ask for (Reuters, the BBC, the
 * Guardian and the New York Times print theirs), at the head of a note or within one sentence of it.
 */
const NOTES: readonly RegExp[] = [
  /^\W*(?:corrections?|clarifications?|corrected|editor['’]?s['’]? note|update|updated|correction and clarification)\b\s*(?:\(|:|–|—|-)/i,
  /^\W*(?:refiles?|corrects?|fixes|removes|adds|updates)\b.{0,80}\b(?:paragraph|para|headline|typo|byline|story)\b/i,
  /\b(?:an? )?(?:earlier|previous|prior|original|initial) versions? of (?:this|the|our)\b/i,
  /\bthis (?:story|article|report|piece|page|post|item|headline)(?: \w+){0,2} (?:has been|was|were|is being) (?:\w+ )?(?:corrected|updated|amended|changed|edited|revised|clarified)\b/i,
  /\bthis (?:corrects|updates|amends|clarifies)\b/i,
  /\b(?:article|story|report|headline)(?: above)? (?:has been|was) (?:corrected|amended|updated|changed) (?:to|on|at|because|after|since)\b/i,
];

/** Whether a sentence tells the reader that the report it stands in was corrected or changed. */
export function isCorrectionNote(sentence: string): boolean {
  return NOTES.some((note) => note.test(sentence));
}

/** How agencies number the issues of one report at the head of its headline: "UPDATE 2-", "REFILE-UPDATE 1-", "2nd update:", "CORRECTED-". */
const ISSUE =
  /^\W*(?:(?:refile|recasts?|corrected|wrapup|\d+(?:st|nd|rd|th) (?:lead|update|ld))\W+)*(?:(?:update|wrapup|lead)\b[ -]*(?<count>\d{1,2})?|(?<nth>\d{1,2})(?:st|nd|rd|th) (?:update|lead|ld)\b|(?:corrected|refile|recasts?)\b)(?=\s?[-–—:])/i;

/** The how-manieth issue of its report a headline says it is: 0 for the first and where it says nothing. */
export function issueOf(headline: string): number {
  const groups = ISSUE.exec(headline)?.groups;
  return groups === undefined ? 0 : Number(groups.count ?? groups.nth ?? 1);
}
