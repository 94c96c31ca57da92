const BEINGS: ReadonlySet<string> = new Set(
  "am is are was were be been being get gets got getting 're 'm isn't aren't wasn't weren't".split(' '),
);

/** Whether a form (lower case) makes a passive with the participle after it. */
export function makesPassive(form: string | undefined): boolean {
  return form !== undefined && BEINGS.has(form);
}

/** Participles whose subject in the passive is who hears: "residents were told that …". */
const HEARD = new Set(
  (
    'told informed asked ordered instructed urged advised warned invited reminded notified requested commanded directed encouraged ' +
    'begged questioned quizzed briefed implored pressed cautioned alerted'
  ).split(' '),
);

/** Participles whose subject in the passive is who or what is told of: "the minister is said to …", "a man is accused of …". */
const TOLD_OF = new Set(
  (
    'said reported believed thought understood known expected alleged rumoured rumored claimed considered deemed accused blamed charged ' +
    'suspected criticised criticized praised condemned described portrayed depicted characterised characterized called dubbed labelled ' +
    'labeled branded nicknamed hailed seen viewed regarded slammed mocked denounced attacked thanked credited estimated predicted ' +
    'forecast projected feared supposed mentioned cited linked rejected dismissed confirmed announced declared pronounced endorsed ' +
    'supported welcomed opposed revealed disclosed identified presumed assumed touted billed tipped lauded lambasted ' +
    'ridiculed discussed debated recommended proposed published posted leaked recorded echoed'
  ).split(' '),
);

/** Participles of what is done to their subject in the passive, who says nothing: "crews were called to the blaze", "he was denied bail". */
const DONE_TO = new Set(
  (
    'called denied named placed remanded arrested sanctioned required forced allowed permitted prohibited forbidden barred banned nominated ' +
    'appointed released listed contacted interviewed investigated sued fired filmed provided offered discovered introduced signed ' +
    'elected selected chosen summoned recalled suspended removed dismissed sacked indicted detained granted given awarded ' +
    'handed assigned admitted'
  ).split(' '),
);

/**
 * What the subject of a passive participle is (lower case, with the word after it, and whether what is told has what is to be done in
 * it): who hears, who or what is told of, or one to whom something is done; `null` for others.
 */
export function patientOf(
  form: string,
  after: string | undefined,
  isToDo: boolean,
): 'hearer' | 'topic' | 'acted on' | null {
  if (form === 'called') {
    if (isToDo) return 'hearer';
    return CALLS.has(after ?? '') ? 'acted on' : 'topic';
  }
  // "He was dismissed as a crank", but "from his post".
  if (form === 'dismissed') return after === 'as' ? 'topic' : 'acted on';
  if (HEARD.has(form)) return 'hearer';
  if (TOLD_OF.has(form)) return 'topic';
  return DONE_TO.has(form) ? 'acted on' : null;
}

/** "Crews were called to the blaze", but "he was called a liar". */
const CALLS: ReadonlySet<string> = new Set(['to', 'in', 'out', 'up', 'about', 'on', 'at', 'for']);

const REDUCED: ReadonlySet<string> = new Set(
  (
    'accused-of charged-with suspected-of convicted-of blamed-for criticised-for criticized-for praised-for known-for hailed-as described-as ' +
    'told-to ordered-to urged-to warned-to advised-to instructed-to ' +
    'thought-able believed-able thought-likely believed-likely thought-unlikely believed-unlikely'
  ).split(' '),
);

/** Whether a form and the word after it (lower case) are a passive without its "was": an active one has an object between ("a man accused of theft"). */
export function isReducedPassive(form: string, after: string | undefined): boolean {
  return REDUCED.has(`${form}-${after}`);
}

/** Whether a participle and the word after it (lower case) tell only that somebody is no stranger: "known to police". */
export function isNoStranger(form: string | undefined, after: string | undefined): boolean {
  return form === 'known' && after === 'to';
}

/** Whether a form (lower case) stands before who does what a passive tells. */
export function isBy(form: string | undefined): boolean {
  return form === 'by';
}

/** Whether a participle (lower case) tells who somebody is: "named by police as". */
export function isNaming(form: string): boolean {
  return form === 'named' || form === 'identified';
}

/** Whether a form (lower case) after "by" tells how and not who: "mentioned by name". */
export function isManner(form: string): boolean {
  return /^(?:name|mistake|accident|law|default|definition|chance|design|proxy|hand|phone|telephone|e-?mail|letter|text)$/.test(
    form,
  );
}
