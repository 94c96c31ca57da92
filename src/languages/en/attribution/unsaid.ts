/** How verbs begin that tell of words, of a stand taken in words or of what words do (“sentenced”, “filed”), and nouns and adjectives for what is said or felt, though a thing and no clause follows. */
const OF_WORDS: readonly string[] = (
  'question defend tout promot downplay champion compliment demean recit refer chastis rebuk reprimand belittl trumpet critiqu critic disparag ' +
  'protest debat endors espous veto overrul overturn voic outlin unveil apologi heckl taunt retweet paraphras petition speculat credit advocat ' +
  'articulat elaborat object disapprov congratulat invok decr misgiv allegat assert suggest conclusion argument statement announc admission ' +
  'denial rumour rumor persuad encourag discourag restat convinc lobb ignor eager anxious determin reluctan incens outrag shock sadden delight ' +
  'silent vague doubt answer testimon letter plea appeal radio blast exhort goad salut greet chant recommend insult swore mimic ' +
  'sentenc pronounc identif prohibit permit impos notif authoris authoriz publiciz publicis enact ' +
  'castigat excoriat savag pillor demonstrat ' +
  'reprov reproach scorn envision envisag fathom forget forgot remind hint pledg promis'
).split(' ');

/** The same as whole forms, where other words begin so. */
const SHORT: ReadonlySet<string> = new Set(
  'vote votes voted voting raise raises raised raising link links linked linking laid lay mum coy cite cites cited sing sang sings plead pled sue sues sued suing file files filed filing'.split(
    ' ',
  ),
);

/** Whether a form (lower case), with the one after it, tells of words though no clause follows ("questioned the figures", "points out flaws", but "points a gun"). */
export function isOfWords(form: string, after: string | undefined): boolean {
  if (form.startsWith('point')) return after === 'out' || after === 'to';
  return SHORT.has(form) || OF_WORDS.some((stem) => form.startsWith(stem));
}

/** Whether a form (lower case) shows something, or shows it by what somebody does: "showed no emotion". */
export function isShow(form: string): boolean {
  return /^show(?:s|ed|n|ing)?$/.test(form);
}

/** Whether a noun (lower case) that tells of words elsewhere does not after the word before it: "take charge", "in charge". */
export function isIdiom(before: string | undefined, form: string): boolean {
  return /^charges?$/.test(form) && /^(?:take|takes|took|taken|taking|in|free)$/.test(before ?? '');
}

/** Whether a form (lower case) begins a clause that tells when or why a thing is done, within what is told: "no emotion as the verdict was read". */
export function opensSideClause(form: string): boolean {
  return /^(?:as|when|while|after|before|until|since|because|although|though)$/.test(form);
}
