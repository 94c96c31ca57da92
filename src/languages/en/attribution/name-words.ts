const JOINERS: ReadonlySet<string> = new Set("of the for and & de van von der al bin la du del 's ’s".split(' '));

/** Whether a form (lower case) stands between the words of a name: "Bank of …", "Jan van …". */
export function joinsNames(form: string | undefined): boolean {
  return JOINERS.has(form ?? '');
}

/** Whether a form (lower case) joins the words of one name: "Metal and Print". */
export function joinsWords(form: string | undefined): boolean {
  return form === 'and' || form === '&';
}

/** Whether a word behind a name and a hyphen may be the end of that name ("Han Seo-yun"), as those of compounds are not ("Ana Roe-led"). */
export function isSyllable(word: string): boolean {
  return (
    /^\p{Ll}{1,5}$/u.test(word) &&
    !/^(?:led|era|like|style|type|run|owned|based|born|tied|made|only|free|esque|plus|old|ally)$/.test(word)
  );
}

const LINKS: ReadonlySet<string> = new Set(
  "of the and for de la del al el bin ibn von van der den di da - ' ’ 's ’s & . , / on in to at with".split(' '),
);

/** Whether a form (lower case) is a small word or mark that stands inside names. */
export function linksNames(form: string): boolean {
  return LINKS.has(form);
}

const BELONGING: ReadonlySet<string> = new Set(['of', 'for', 'to', 'from', 'at', 'in', 'with', 'by']);

/** Whether a preposition (lower case) before a name makes it whose somebody is: "an aide to NAME". */
export function belongsTo(form: string): boolean {
  return BELONGING.has(form);
}

const OPENING: ReadonlySet<string> = new Set(['who', 'which', 'that', 'of', 'for', 'in', 'at', 'from']);

/** Whether a form (lower case) opens what says more of the noun before it. */
export function opensComplement(form: string): boolean {
  return OPENING.has(form);
}

const OUTLETS: ReadonlySet<string> = new Set(['newspaper', 'agency', 'magazine', 'channel', 'website']);

/** Whether a noun (lower case) after a name says what kind of outlet bears it. */
export function isOutletNoun(form: string): boolean {
  return OUTLETS.has(form);
}

const BEFORE_CREDIT = /(?:photo(?:graph(?:er)?)?s?|image|picture)(?: by|:|\/|\s)\s?$/i;

/** Whether the name at these characters stands under a picture: "(Ana Roe/Norna)", "Photo by Ana Roe". */
export function isPictureCredit(text: string, start: number, end: number): boolean {
  return (
    (text[end] === '/' && /^\/\s?\p{L}/u.test(text.slice(end, end + 3))) ||
    BEFORE_CREDIT.test(text.slice(Math.max(0, start - 16), start))
  );
}

const CLAUSES: ReadonlySet<string> = new Set(['whose', 'where', 'when', 'including']);

/** Whether a form (lower case) after a comma opens what says more of the noun before it: "members, where they have a majority". */
export function opensClause(form: string): boolean {
  return CLAUSES.has(form);
}
