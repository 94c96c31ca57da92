const JUDGEMENTS = new Set(
  (
    'falsely wrongly incorrectly misleadingly baselessly erroneously mistakenly inaccurately untruthfully dishonestly ' +
    'absurdly ridiculously preposterously bizarrely implausibly disingenuously hypocritically cynically spuriously ' +
    'unconvincingly dubiously fraudulently outrageously shamelessly rightly correctly accurately truthfully honestly ' +
    'wisely famously infamously notoriously groundlessly'
  ).split(' '),
);

const PHRASES =
  /\b(?:without (?:(?:any|a shred of|a scrap of|further|credible|supporting|offering|providing|citing|giving|presenting|producing|showing|publicly|immediately) )*(?:evidence|proof|basis|foundation|substantiation)|with (?:no|little|scant) (?:evidence|proof|basis)|(?:despite|in spite of) (?:no|a lack of|the lack of|the absence of|there being no) (?:evidence|proof)|contrary to (?:(?:all|the|available|official|known|recorded|its|his|her|their|own) )*(?:evidence|facts?|figures|data|records?|statistics))\b/i;

/** Whether an adverb (lower case) judges the saying that it stands by, in the outlet's own voice. */
export function isJudgement(form: string): boolean {
  return JUDGEMENTS.has(form);
}

/** The first phrase in `text` by which an outlet judges a saying ("without evidence"), as half-open positions; else `null`. */
export function judgementPhrase(text: string): { readonly start: number; readonly end: number } | null {
  const match = PHRASES.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

const OF_CLAIM =
  /^((?:the|a|an|his|her|their|its) )?(?:\w+ly |long-|oft-|often |much |widely )?(debunked|discredited|disproved|disproven|refuted|unfounded|baseless|groundless|unproven|unsubstantiated|unsupported|unverified|false|bogus|spurious|misleading|inaccurate|erroneous) (?:claim|claims|allegation|allegations|accusation|accusations|assertion|theory|charge|rumour|rumor|idea|notion|story|report|suggestion)\b/i;

/** The adjective by which an outlet judges what somebody repeats ("the debunked claim that …"), where words begin with it, as half-open positions, and where its noun ends; else `null`. */
export function judgedClaim(
  words: string,
): { readonly start: number; readonly end: number; readonly noun: number } | null {
  const match = OF_CLAIM.exec(words);
  if (match === null) return null;
  const start = match[0].toLowerCase().indexOf(match[2]!.toLowerCase());
  return { start, end: start + match[2]!.length, noun: match[0].length };
}
