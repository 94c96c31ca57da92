/**
 * Small words and endings of English by the work they do, for the rules of reading, so that these hold no word of their own.
 * Forms are in lower case.
 */

/** Whether a form opens a clause that tells what is said: "that". */
export function isThat(form: string | undefined): boolean {
  return form === 'that';
}

/** Whether a form is the definite article. */
export function isThe(form: string | undefined): boolean {
  return form === 'the';
}

/** Whether a form says in whose quality or words something is told: "as" ("quoted as saying", "As the board reports, …"). */
export function isAs(form: string | undefined): boolean {
  return form === 'as';
}

/** Whether a form stands before what something is compared with: "than". */
export function isThan(form: string | undefined): boolean {
  return form === 'than';
}

/** Whether a form praises what was said, and is nobody: "Well said." */
export function isWell(form: string | undefined): boolean {
  return form === 'well';
}

/** Whether a form hangs on a noun what it belongs to: "of". */
export function isOf(form: string | undefined): boolean {
  return form === 'of';
}

/** Whether a form (lower case) is of the verb "be" with a subject, which makes a passive of a participle. */
export function isBeing(form: string | undefined): boolean {
  return form !== undefined && BEING.has(form);
}

const BEING: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', '’s', "'s", 'be', 'been']);

/** Whether a form stands before the place where somebody is: "in". */
export function isIn(form: string | undefined): boolean {
  return form === 'in';
}

/** Whether a form joins two who do or say something together: "and". */
export function isAnd(form: string | undefined): boolean {
  return form === 'and';
}

/** Whether a form joins nouns: "and", "or". */
export function joinsNouns(form: string | undefined): boolean {
  return form === 'and' || form === 'or';
}

/** Whether a form may stand between a verb and the second of its subject: "and", "but", "then". */
export function joinsVerbs(form: string | undefined): boolean {
  return form === 'and' || form === 'but' || form === 'then';
}

const PARTING: ReadonlySet<string> = new Set(['and', 'but', 'or', 'as', 'when', 'while']);

/** Whether a form parts a clause from the one before it. */
export function partsClauses(form: string): boolean {
  return PARTING.has(form);
}

/** Whether a form opens a relative clause: "who", "which", "that". */
export function isRelative(form: string): boolean {
  return form === 'who' || form === 'which' || form === 'that';
}

/** Whether a form and the one after it (lower case) open what is said of a thing before them, as of no person: "which", "in which". */
export function opensClauseOfThing(form: string | undefined, after: string | undefined): boolean {
  return form === 'which' || (form === 'in' && after === 'which');
}

/** Whether a form (lower case) speaks to whoever hears it: "you", "your". */
export function isOfHearer(form: string): boolean {
  return form === 'you' || form === 'your';
}

/** A name without the article before it. */
export function withoutThe(name: string): string {
  return name.replace(/^the /i, '');
}

/** With the small letter that "A" or "An" has within a sentence. */
export function withSmallArticle(name: string): string {
  return name.replace(/^An? (?=\S)/, (article) => article.toLowerCase());
}

/** Whether a name has the article for its own, with a capital: "The Hill". */
export function hasThe(name: string): boolean {
  return name.startsWith('The ');
}

const POSSESSIVE = /^['’]s?$/;

/** Whether a token is the mark of a possessive. */
export function isPossessive(form: string | undefined): boolean {
  return form !== undefined && POSSESSIVE.test(form);
}

const PERFECT: ReadonlySet<string> = new Set(['had', 'has', 'have', '’d', "'d"]);

/** Whether a form makes the verb after it a perfect. */
export function isPerfect(form: string | undefined): boolean {
  return PERFECT.has(form ?? '');
}

/** Whether a form has the ending of a present participle. */
export function isParticiple(form: string): boolean {
  return form.endsWith('ing');
}

/** Whether a pronoun is an object's: "him", "them", "whom". */
export function isObjectPronoun(form: string): boolean {
  return form.endsWith('m');
}

/** Whether the number of a noun fits that of the verb in the present after it: "the farmers state", "the letter states". */
export function agreesInNumber(noun: string, verb: string): boolean {
  return noun.endsWith('s') !== verb.endsWith('s');
}

/** Whether a form opens what tells of the name before its comma: "Weir, the producer", "Weir, who". */
export function opensDescription(form: string | undefined): boolean {
  return /^(?:the|an?|who|whose|which|one)$/.test(form ?? '');
}

/** Whether a form (lower case) may stand for nothing ("it is believed that …", "there were said to be …"). */
export function isExpletive(form: string): boolean {
  return form === 'it' || form === 'there';
}

export function isTo(form: string | undefined): boolean {
  return form === 'to';
}

export function isNot(form: string | undefined): boolean {
  return form === 'not';
}

/** Whether a form, with the one before it (both lower case), begins a clause of what may come to be: "if", not "even if" or "as if". */
export function supposes(form: string | undefined, before: string | undefined): boolean {
  return form === 'unless' || (form === 'if' && before !== 'even' && before !== 'as');
}
