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

const NOT_ANSWERED =
  /\b(?:(?:declin|refus)(?:e|es|ed|ing) (?:to )?(?:be drawn|be interviewed|(?:(?:make|give|offer|provide) )?(?:(?:any|further|immediate|public) )*comments?|(?:(?:further|publicly|immediately) )*(?:comment|respond|reply|elaborate)|(?:speak|talk) (?:to|with) (?:reporters|journalists|police|investigators|detectives|prosecutors|the (?:press|media))|say (?:a (?:single )?word|anything))|(?:(?:did|do|does|has|have|had|would|could|was|were)(?: not|n['’]t)|unable to) (?:(?:be|immediately|been|return|answer|respond|reply|replied|responded|returned|available|reached|reply|make|provide|offer|to|a|an|the|any|several|further|for|repeated|multiple|its|his|her|their|our|email|emailed|phone) )*(?:requests?|calls?|messages?|e-?mails?|quer(?:y|ies)|questions?|inquiries|enquiries|comments?|reached))\b/i;

/** Whether words tell that somebody would not speak or could not be asked, and say nothing of what: "declined to comment", "did not return calls". */
export function isUnanswered(words: string): boolean {
  return NOT_ANSWERED.test(words);
}

/** The words in a sentence that tell that somebody would not speak or could not be asked, whatever about: "could not be reached", not "declined to comment on the cost"; `null` where there are none. */
export function unansweredIn(sentence: string): { readonly start: number; readonly end: number } | null {
  const found = NOT_ANSWERED.exec(sentence);
  if (found === null) return null;
  const end = found.index + found[0].length;
  return ABOUT.test(sentence.slice(end)) ? null : { start: found.index, end };
}

/** What may follow where somebody only did not speak of one thing, or to some. */
const ABOUT =
  /^,? (?:on|about|over|regarding|concerning|whether|why|how|what|when|who|if|beyond|further|to (?!requests?\b|comment\b)|as to|directly|specifically|except|until|before|but)\b/i;

/** Whether the last word of a cue (lower case) with the one after it only says what a thing is about: "a charge relating to the phone". */
export function isAboutness(form: string, after: string | undefined): boolean {
  return /^(?:relating|pertaining|amounting|belonging|leading)$/.test(form) && after === 'to';
}

/** Verbs that tell of sayings elsewhere, with the words for what is done by them and not said. */
const DEEDS: readonly { readonly verb: RegExp; readonly rest: RegExp }[] = [
  { verb: /^put(?:s|ting)?$/, rest: /^(?:a stop|an end|a halt|paid|pressure)\b/ },
  {
    verb: /^recall(?:s|ed|ing)?$/,
    rest: /^(?:(?:its|his|her|their|the|\w+['’]s) )?(?:\w+ ){0,2}(?:ambassadors?|envoys?|diplomats?|consuls?|troops|players?|parliament)\b/,
  },
  { verb: /^point(?:s|ed|ing)? to$/, rest: /^the (?:penalty )?spot\b/ },
  {
    verb: /^(?:look|search|hunt)(?:s|ed|ing)? for$/,
    rest: /^(?:her|him|it|them|survivors|victims|bodies|the (?:missing|suspects?|wreck\w*))\b/,
  },
  {
    verb: /^call(?:s|ed|ing)?$/,
    rest: /^(?:an?|the) (?:[\w-]+ ){0,2}(?:meeting|session|summit|conference|ambulance|taxi)\b|^(?:the )?(?:police|firefighters)$/,
  },
  { verb: /^fil(?:e|es|ed|ing) for$/, rest: /^(?:\w+ )?(?:bankruptcy|insolvency|divorce|protection|asylum)\b/ },
  {
    verb: /^introduc(?:e|es|ed|ing)$/,
    rest: /^(?:an?|the|its|his|her|their|new) (?:[\w-]+ ){0,2}(?:resolutions?|bills?|amendments?|laws?|measures?|motions?|tax|rules?|tariffs?)\b/,
  },
  {
    verb: /^address(?:es|ed|ing)?$/,
    rest: /^(?:an?|the|his|her|its|their)? ?(?:[\w'’-]+ ){0,5}(?:crowds?|rally|rallies|meeting|gathering|convention|conference|congress|parliament|assembly|symposium|summit|nation|audience|session|supporters|delegates|students|troops)$/,
  },
  {
    verb: /^assum(?:e|es|ed|ing)$/,
    rest: /^(?:an?|the|its|his|her|their|full)? ?(?:[\w-]+ ){0,3}(?:roles?|office|post|power|control|command|responsibilit\w+|obligations|position|duties|leadership|presidency|debts?)\b/,
  },
  {
    verb: /^(?:respond|repl|react|answer)(?:s|ed|y|ies|ied|ing) (?:by|with)$/,
    rest: /^(?:\w+ ){0,4}(?:force|tear gas|gunfire|fire|air ?strikes|strikes|water cannon|batons|rockets|shells|bullets|arrests)\b/,
  },
  { verb: /^sp(?:eak|eaks|oke|oken|eaking) (?:in|at|from|during)$/, rest: /^(?!favou?r|defen[cs]e|support)/ },
];

/** Whether a verb (lower case), with a preposition or without, and what follows it are a deed: "put a stop to the march", "recalled its ambassador". */
export function isDeed(verb: string, rest: string): boolean {
  return DEEDS.some((deed) => deed.verb.test(verb) && deed.rest.test(rest));
}

/** Whether a form (lower case) with "that" behind it is "if": "provided that". */
export function isProviding(form: string): boolean {
  return form === 'provided' || form === 'providing';
}

/** Whether a verb (lower case) has an object with a participle for what is to be done with it: "wants the cuts withdrawn". */
export function wantsDone(form: string | undefined): boolean {
  return /^(?:wants?|wanted|wanting|needs?|needed|gets?|got)$/.test(form ?? '');
}

/** Whether a participle (lower case) behind "is" tells what will likely be done: "is expected to appeal". */
export function expects(form: string): boolean {
  return form === 'expected';
}

/** Whether words (lower case) up to a verb tell that it is still to come, or what something was called for: "still to", "was convened to", not "has yet to". */
export function isToCome(words: string): boolean {
  return /(?:(?<!\bha(?:s|d|ve) )\b(?:still|yet)|\b(?:is|are|was|were|been) (?:called|convened|held|summoned|arranged|organi[sz]ed|set up)) to$/.test(
    words,
  );
}
