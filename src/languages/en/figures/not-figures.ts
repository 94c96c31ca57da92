/** Nouns that a number after them names, not counts: "Article 5", "page 12". Any case. */
const NAMING =
  'dial|dialled|dialed|articles?|sections?|chapter|pages?|p\\.|pp\\.|nos?\\.?|numbers?|nr\\.?|route|highway|interstate|motorway|flight|channel|apollo|area|rooms?|resolution|' +
  'phase|level|tier|group|unit|type|model|class|grade|day|week|month|game|round|matchday|stage|step|part|volume|vol\\.|book|act|scene|verse|' +
  'line|gate|bus|platform|track|lane|terminal|pier|block|building|apartment|apt\\.?|suite|lot|exhibit|item|table|figure|fig\\.|appendix|annex|clause|paragraph|title|' +
  'rule|protocol|amendment|proposition|prop\\.?|bill|category|cat\\.|season|episode|series|version|release|windows|ios|android|iphone|galaxy|playstation|xbox|' +
  'boeing|airbus|antonov|ilyushin|tupolev|embraer|cessna|falcon|ariane|soyuz|formula|covid|leopard|tesla|bmw|audi|mercedes|peugeot|porsche|ferrari|mazda|fiat|radio|' +
  'league|ligue|serie|psalm|opus|op\\.|symphony|studio|catch|sector|zone|district|ward|precinct|stand|reactor|plot|cell|agent|top|big|' +
  'super bowl|world cup|expo|agenda|vision|generation';

const NAMED_BEFORE = new RegExp(`(?:^|[^\\p{L}])(?<noun>${NAMING})(?:[\\s\\u00a0]|-)?$`, 'iu');

/** A code, a sum in a row or a web address just before: "Su-35", "G7", "#4", "9/11", "1.2.3", "v2". */
const CODE_BEFORE =
  /(?:[\p{L}\p{N}_@#&=~+*/\\]|\p{L}[-–.]|\d[-–.,:/]|[(+]\d{1,3}[) ]|\d[\s\u00a0]|=["'“]|\d['’]|['’‘](?=\d\d(?!\d)))$/u;

/** What makes a number something else, right after it: "5G", "3D", "9/11", "10:30", "4x4", "20th". */
const CODE_AFTER =
  /^(?:\p{L}|\d|[\s\u00a0]\d{3,4}(?![\d,.%]|[\s\u00a0]\p{Ll})|[/:@_#]\S|['’]\d|\.\d|,\d|[-–]\d{3,4}(?:[-–]\d|\b(?! ?(?:people|km|miles|metres|meters|tonnes|tons)))|[.-]\d+[.-]\d|\.(?:com|org|net|co\b)|(?:st|nd|rd|th)(?!\p{L}))/u;

const STREET =
  /^(?:[A-Z]|-\d+)?[\s\u00a0](?:[A-Z][\p{L}'’.]+[\s\u00a0]){1,3}(?:Street|St\b|Road|Rd\b|Avenue|Ave\b|Lane|Drive|Boulevard|Blvd|Square|Place|Court|Way|Terrace|Crescent|Row|Quay|Gardens)/u;

/** Whether the words before a number in figures make it a name or label of its own ("Boeing 737", "Article 5", "Covid-19"). */
export function isNamedBefore(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 18), start);
  if (CODE_BEFORE.test(before.slice(-4))) return true;
  return NAMED_BEFORE.test(before);
}

/** Whether what follows a number in figures makes it a code, a telephone number, a time or the number of a house. */
export function isCodeAfter(text: string, end: number): boolean {
  const after = text.slice(end, end + 50);
  return CODE_AFTER.test(after.slice(0, 8)) || STREET.test(after);
}

/** Whether a number in figures is somebody's age: "Ann Lee, 34, told", "aged 34", "(34)". A count of years is left alone. */
export function isAge(text: string, start: number, end: number, value: number): boolean {
  if (value > 120 || !Number.isInteger(value)) return false;
  const before = text.slice(Math.max(0, start - 26), start);
  const after = text.slice(end, end + 20);
  if (/^[\s-]{1,3}(?:and[\s-]a[\s-]half[\s-])?(?:years?|months?|weeks?|days?)[\s-]{1,3}olds?/i.test(after)) return true;
  if (/\b(?:aged|ages?(?: of)?|turned|turning)(?: between)?(?: \d{1,2}(?: (?:and|to)|[-–,]))? $/i.test(before))
    return true;
  if (/\b(?:(?:dies|died|dead) at|(?:he|she|who) (?:was|is)(?: only| just)?|now) $/i.test(before))
    return /^(?:[.,;)\n]|$| (?:when|at the time)\b)/.test(after);
  if (/\p{Lu}[\p{L}'’.-]+, $/u.test(before))
    return /^(?:,(?! \d)|\.(?:\s|$)|\)| (?:and|who|from|of)\b|;|$)/.test(after);
  return /\p{Lu}[\p{L}'’-]+ \($/u.test(before) && /^\)/.test(after);
}

const DEFINITE =
  /\b(?:the|these|those|his|her|their|its|our|my|your|both|either|other|only|number|any|no|which|last|first|next|this|every|each) $/i;

/** Words that make what they stand before one known thing and no quantity, when the number is small and in words: "the two". "That" does so only before one: "said that two men". */
export function isDefinite(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  return DEFINITE.test(before) || (/\bthat $/i.test(before) && /^one\b/i.test(text.slice(start, start + 4)));
}
