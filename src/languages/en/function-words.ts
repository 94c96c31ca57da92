/** Words that carry grammar rather than matter. Lower case; clitics as the tokeniser cuts them. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every either neither no all both half such another other others
  i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself
  we us our ours ourselves they them their theirs themselves one ones oneself somebody someone anybody anyone nobody
  everybody everyone something anything nothing everything who whom whose which what whoever whatever whichever
  be am is are was were been being 's 're 'm have has had having 've 'd do does did doing done will would shall should
  can could may might must ought need dare 'll not n't never to of in on at by for from with without into onto upon
  about above across after against along amid among around as before behind below beneath beside besides between beyond
  but despite down during except inside like near off out outside over past per since than through throughout till
  toward towards under underneath until unto up via within and or nor so yet if because while whereas although though
  unless whether lest once when where why how there here then thus hence therefore however also too only just even
  still already again ever very quite rather almost more most less least much many few fewer several own same
  ca wo sha ai ' ’ ’s ’re ’m ’ve ’d ’ll n’t`.split(/\s+/),
);

/** Auxiliaries that are nouns as well: "the need", "their will". */
const ALSO_NOUNS: ReadonlySet<string> = new Set(['need', 'dare', 'will', 'might', 'must', 'can']);

/** Whether a function word's tag says that it is none here: "the need for troops", "they need troops"; not "need not". */
export function isMatter(form: string, tag: string | null): boolean {
  if (tag === null || !ALSO_NOUNS.has(form)) return false;
  return tag === 'NN' || ((form === 'need' || form === 'dare') && tag.startsWith('VB'));
}

/** Forms that negate, also as those write them who leave the apostrophe out; not “wont”. Lower case. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  `not n't n’t no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely
  cant dont didnt doesnt isnt arent wasnt werent couldnt wouldnt shouldnt hasnt havent hadnt`.split(/\s+/),
);

/** Those that negate a cue which they belong to or stand before ("has not said"); the rest negate what is said. Lower case. */
export const CUE_NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'no',
  'neither',
  'nor',
  'without',
]);

/** Words of a cue, lower case, that tell of something left unsaid: "stopped short of calling for", "shied away from". */
export const LEFT_UNSAID =
  /(?<!\p{L})(?:(?:stop|fall|fell|come|came)\p{L}* (?:just )?short of|refrain\p{L}* from|sh(?:y|ied) away from|steer\p{L}* clear of)(?!\p{L})/u;
