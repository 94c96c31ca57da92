import type { Signal } from './signal.ts';

export type { Signal } from './signal.ts';

/**
 * What the stages after reading may ask of a language. The facts live in `src/languages/…`; `src/app` hands them on, so
 * that collating and the analyses hold no word list of their own.
 */
export interface Language {
  /** BCP 47 primary language: `en`. */
  readonly code: string;
  /** Whether a form (lower case) carries grammar rather than matter: articles, prepositions, auxiliaries, pronouns. `tag` is a Penn tag where known. */
  isFunctionWord(form: string, tag?: string | null): boolean;
  /** The dictionary form, lower case. `tag` is a Penn tag where known, else `null`. */
  lemma(form: string, tag: string | null): string;
  /** Lemmas that can stand for this one; empty where none are known. */
  synonyms(lemma: string): readonly string[];
  /** Lemmas that reports put for this one when they tell the same again, though they are no synonyms ("troop": presence); empty where none are known. */
  retellings(lemma: string): readonly string[];
  /** Lemmas that say what this one says when it is negated ("withdraw": keep, "not withdrawn" is "kept"); they know each other both ways round. */
  complements(lemma: string): readonly string[];
  /** The verb of one word that can stand for the phrasal verb which begins `lemmas` ("put up with": tolerate), and how many of them it takes; `null` where none does. */
  phrasalVerb(lemmas: readonly string[]): { readonly lemma: string; readonly length: number } | null;
  /** How many forms (lower case) from the first on are one preposition of several words ("due to"), longest first; 0 where they are none. */
  compoundPreposition(forms: readonly string[]): number;
  /** How many forms (lower case) from the first on stand before what only goes with a claim, its cause, occasion or condition ("due to", "amid", "if"); 0 where they are none. `isAfterMark`: whether a mark stands before them, or nothing. */
  circumstance(forms: readonly string[], isAfterMark: boolean): number;
  /** A number for the words that keep a lemma's company in text at large: lemmas of one number are of one kind ("hurt", "damage"), seldom synonyms; 0 for an unknown lemma. */
  company(lemma: string): number;
  /** How rare a lemma is in reports: the natural logarithm of all reports over those that have it, from 0 (in every one) upwards; for a lemma that the language's table lacks, that of the rarest. */
  rarity(lemma: string): number;
  /** How strongly a lemma asserts on its scale, where it stands on one: -1 (softest) to 1 (hardest); `null` where it stands on none. Only words of one `scale` compare. */
  strength(lemma: string): { readonly scale: string; readonly value: number } | null;
  /** Whether a form (lower case) negates: `not`, `never`, `no`. */
  isNegation(form: string): boolean;
  /** Whether a sentence tells the reader that the report it stands in was corrected or changed. */
  isCorrectionNote(sentence: string): boolean;
  /** The how-manieth issue of its report a headline says it is ("UPDATE 2-"): 0 for the first and where it says nothing. */
  issueOf(headline: string): number;
  /** Why a label or verb (lower case lemma) is charged, naming the lexicon; `null` where it is not. */
  charge(lemma: string): string | null;
  /** A spelling common to variants of a name: `Kiev` and `Kyiv`, `Dmitri` and `Dmitry`. Lower case. */
  nameKey(name: string): string;
  /** The same of one part of a name, without an article that is left out where it stands alone ("al-Sharif", "Sharif"). */
  namePartKey(part: string): string;
  /** The consonants of a part of a name, those that spellings of other alphabets exchange as one (`ilse` and `ilza`: `ls`). */
  nameSound(part: string): string;
  /** A part of a name with letters that languages put for one another as one: of "Wendel" and "Vendel" the same. */
  nameShape(part: string): string;
  /** A person's name without its title of courtesy (`Weir` for `Mr. Weir`), and the gender that this or the first name tells for certain; a surname alone tells none. */
  personName(name: string): { readonly name: string; readonly gender: 'female' | 'male' | null };
  /**
   * The office that a phrase for what somebody is tells, by a name common to its words ("spokesman", "press secretary"), its fields (of two
   * offices that have some and share none neither is the other), and the words that say whose or what kind it is; `null` where it tells none.
   */
  officeIn(
    phrase: string,
  ): { readonly name: string; readonly fields: readonly string[]; readonly of: readonly string[] } | null;
  /** Whether two phrases for what somebody is tell one office in other words ("regional governor", "governor of Ombria"); `exactly`: and neither says more of whose it is. */
  isSameOffice(a: string, b: string, exactly?: boolean): boolean;
  /** Whether two phrases for what somebody is name posts that nobody holds at one time ("sergeant" and "captain", "chairman" and "deputy chairman"). */
  arePostsApart(a: string, b: string): boolean;
  /** How a phrase for what somebody is says that he stands to it, by a name common to the words ("former" for "ex-" too); empty where it does not. */
  standingIn(phrase: string): string;
  /** Of a place that was renamed or whose name is contested, what is known of its names; `null` for other places. */
  placeName(name: string): PlaceName | null;
  /** How a sentence leans on an outlet whose name, without its article, stands between the two parts of it: `null` where it only names it. */
  leaningOn(before: string, after: string): Leaning | null;
  /** The names by which a text can mean an outlet, without articles: `Norna Newswire` and `Norna`. */
  outletForms(name: string): readonly string[];
  /** A name without the article that stands before it: `Hill` for `The Hill` and for `the Hill`. */
  withoutArticle(name: string): string;
  /** Whether a form (lower case) has a capital wherever it stands: `i`. */
  keepsCapital(form: string): boolean;
  /** What a form (lower case) signals about the clause that it stands in; empty for nothing. */
  signals(form: string): readonly Signal[];
  /** What a lemma says to have befallen those who are counted: `dead`, `missing`; `anybody` for people as such; `null` for other lemmas. */
  stateOf(lemma: string): string | null;
  /** What the amount is of that stands under a noun, by its lemma: `deal` for bid, offer and approach; `null` for other nouns. */
  measureKind(lemma: string): string | null;
  /** Whether two nouns, by their lemmas, can count or measure the same (`home`, `house`; `revenue`, `turnover`), synonyms or not. */
  countAlike(a: string, b: string): boolean;
  /** Whether a noun, by its lemma, counts people of some kind ("passenger", "woman"). */
  countsPeople(noun: string): boolean;
  /** The number below a hundred that a form (lower case) is the word for (`five`); `null` for other words. */
  smallNumber(form: string): number | null;
  /** How many hours a unit of time has (`week`: 168), a month and a year on average; `null` for other units. */
  hoursIn(unit: string): number | null;
  /** The kinds of event that a noun's or verb's lemma can name: `blaze` a `fire`, `derail` a `crash`; empty for none. Two of them can tell of one event where they share a kind. */
  eventKinds(lemma: string): readonly string[];
  /** The kinds of harm or breach that a lemma can name, as a verb or, by its Penn tag, a noun: `shoot` and `gunfire` a `killing` or a `wounding`; empty for none. Two of them can tell of one act where they share a kind. */
  harmKinds(lemma: string, tag: string): readonly string[];
  /** The kinds of other deeds that newsmakers are accused of which a lemma can name, as a verb or, by its Penn tag, a noun: `mass`, `gather` and `buildup` a `massing`; empty for none. */
  deedKinds(lemma: string, tag: string): readonly string[];
  /** The fields in which a lemma names what may be feared, and how grave it is in each, from 0 (`escalate` 0, `attack` 1, `invasion` 2 of `war`); empty for none. */
  menaces(lemma: string): readonly { readonly field: string; readonly grade: number }[];
  /** Whether a lemma before such an act says that it is only feared, possible or planned (threat, might). */
  isAhead(lemma: string): boolean;
  /** Whether a noun, by its lemma, names one who can do harm (`police`, `crowd`), not a thing or event that does. */
  isDoer(lemma: string): boolean;
  /** Whether a noun, by its lemma, names what a person is or does (`fisherman`). */
  isRole(lemma: string): boolean;
  /** Whether a lemma tells, as a noun or a verb by its Penn tag, that somebody wants something of somebody (`demand`, `offer`, `urge`). */
  isDemand(lemma: string, tag: string): boolean;
  /** The verb of refusing ("turn down") or, `yields`, of giving way ("compromise"), which refuses when negated, that begins `lemmas`, and how many of them it takes; `null` where none does. */
  refusalCue(lemmas: readonly string[]): { readonly kind: 'refuses' | 'yields'; readonly length: number } | null;
  /** The state that a name, an adjective, a capital or a seat of power (lower case) stands for: `russia` for `kremlin`; `null` for none. */
  stateNamed(name: string): string | null;
  /** The cue that begins `lemmas` and tells what brought an event about ("be due to", "break out"), and how many of them it takes; `null` where none does. */
  causalCue(lemmas: readonly string[]): CausalCue | null;
  /** How many of the forms (lower case) from the first on begin a reason ("due to", "in view of"); 0 where they begin none. */
  reasonCue(forms: readonly string[]): number;
  /** The words that begin `forms` (lower case) and say that something came to be told, seen or begun for the first time ("first widely reported"); `null` where none do. */
  firstCue(forms: readonly string[]): FirstCue | null;
  /** The states (lower case) that the words for an armed group say it fights for ("pro-Russian", "Iran-backed"); empty for none. */
  sidesIn(label: string): readonly string[];
  /** The terms with rivals ("annexed" against "rejoined") among a sentence's lemmas, in order, without overlap. */
  rivalTerms(lemmas: readonly string[]): readonly RivalTerm[];
  /** What a verb, by its lemma and the word after it, says that befalls one person once ("die", "found dead"); `null` for others. */
  fate(lemma: string, next: string): Fate | null;
  /** The kind of place that a noun (lemma) names; `null` for what is no place where somebody can be. */
  siteKind(lemma: string): string | null;
  /** Whether what befell somebody in a place of the one kind cannot have done so in one of the other. */
  sitesExclude(one: string, other: string): boolean;
  /** How old a text says somebody is, in text order. */
  agesIn(text: string): readonly AgeTold[];
  /** How many children a text says that somebody has (“a mother of two”), in text order; whose they are is told as for ages. */
  childrenIn(text: string): readonly AgeTold[];
  /** The prison terms and bans that a text tells, in text order. */
  penaltiesIn(text: string): readonly PenaltyTold[];
  /** How votes went, in text order. */
  votesIn(text: string): readonly VoteTold[];
  /** The words in a sentence that tell that somebody would not speak or could not be asked, whatever about (“could not be reached”); offsets into it, `null` where there are none. */
  unansweredIn(sentence: string): { readonly start: number; readonly end: number } | null;
  /** Where the noun begins of which the forms (lower case) from `at` on say that there is none (“no”, “not a single”, “not show any”); `null` where they say no such thing. */
  afterNone(forms: readonly string[], at: number): number | null;
  /** Words for acts, things and people that stand beside others for the same ("strike", "industrial action") among a sentence's lemmas, in order. */
  likeTerms(lemmas: readonly string[]): readonly LikeTerm[];
  /** What became of somebody or something (“placed on leave”, “suspended”; “remains free”, “was jailed”) among a sentence's lemmas, in order. */
  outcomeTerms(lemmas: readonly string[]): readonly OutcomeTerm[];
  /** Rival names between which outlets choose ("estate tax", "death tax") among a sentence's lemmas, in order. */
  namings(lemmas: readonly string[]): readonly NamingTerm[];
  /** The kind of decision, plan or agreement that a noun's lemma names (`law` for "bill"), where its name tells what it is for; `null` for other nouns. */
  enactmentKind(lemma: string): string | null;
  /** Whether a verb's lemma tells what such a thing does ("allow"), rather than what becomes of it. */
  isDoneByLaw(lemma: string): boolean;
  /** Whether a lemma beside such a noun does not tell what it is for ("new", "pending"). */
  isPlainBeside(lemma: string): boolean;
  /** What a noun or verb (lemma) makes of what one side puts to another ("demand", "proposal"), why that is charged, and whether it is such a thing only where the other is to take it up; `null` for other words. */
  wantedKind(lemma: string): { readonly kind: string; readonly charged: string | null; readonly open: boolean } | null;
  /** Whether a lemma tells that what one side put forward is taken up by the other ("reject", "discuss", "response"). */
  takesUp(lemma: string): boolean;
  /** The nouns for groups of people ("migrants", "rioters") among a sentence's lemmas, in order, without overlap. */
  peopleTerms(lemmas: readonly string[]): readonly PeopleTerm[];
}

/** How a sentence leans on an outlet that it names. */
export interface Leaning {
  /** Whether it reports what the outlet does, or what was said to it. */
  readonly kind: 'reports' | 'told';
  /** How many characters before the name, and behind it, the words stand that lean on it. */
  readonly before: number;
  readonly after: number;
}

/** What befalls one person once. */
export interface Fate {
  readonly kind: string;
  /** Whether it is done to the verb's object or a passive's subject ("was arrested"), or its subject goes through it ("died"). */
  readonly isDone: boolean;
}

/** How old somebody is said to be. */
export interface AgeTold {
  /** The number, half-open, in the text. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Where the name ends that stands right before it; `null` where none can. */
  readonly after: number | null;
  /** Where the name may begin that follows it; `null` where none can. */
  readonly before: number | null;
  /** What somebody without a name is called beside it ("girl"); `null` where nothing tells. */
  readonly noun: string | null;
}

/** How a vote went, half-open in the text: a tally, that nobody was against, that some were, or by how many it was won. */
export type VoteTold = { readonly start: number; readonly end: number } & (
  | { readonly is: 'tally'; readonly ayes: number; readonly noes: number }
  | { readonly is: 'unanimous' }
  | { readonly is: 'dissent'; readonly noes: number }
  | { readonly is: 'margin'; readonly margin: number }
);

/** A prison term, or for how long somebody may not play or work. */
export interface PenaltyTold {
  /** The words for how long, half-open, in the text. */
  readonly start: number;
  readonly end: number;
  /** Where the words begin that make it a penalty. */
  readonly from: number;
  readonly months: number;
  readonly what: 'prison' | 'ban';
  /** Whether it was given, the prosecution wanted it, it may be given at most, or it is to be served before a release. */
  readonly kind: 'given' | 'asked' | 'possible' | 'least';
}

/** A place that has several names. */
export interface PlaceName {
  /** One for all of them. */
  readonly key: string;
  /** One for all forms of this name: `falkland islands` for the Falklands. */
  readonly name: string;
  /** Why there are several, for a reader. */
  readonly why: string;
  /** Forms (lower case) of which a report must have one, where other places have these names too; `null` where none do. */
  readonly near: readonly string[] | null;
}

/** A noun for a group of people. */
export interface PeopleTerm {
  /** Half-open, indices into the lemmas given. */
  readonly start: number;
  readonly end: number;
  /** Why it is charged, naming lexicon and rule; `null` where it is a plain one. */
  readonly charged: string | null;
  /** Whether it names several in the singular ("mob"). */
  readonly collective: boolean;
  /** Whether it says that they broke the peace, as a crowd may. */
  readonly unruly: boolean;
}

/** A verb or phrase that tells what brought an event about. */
export interface CausalCue {
  /**
   * `brings`: cause, cue, effect, turned round by a passive ("sparked", "was sparked by"); `begins`: effect, cue, and the
   * cause after a conjunction ("began when"); `owes`: effect, cue, cause ("stems from"); `blames`: with "on", "to" or "for"; `names`: a noun, then the event, a verb of being and the cause ("the cause of … was").
   */
  readonly kind: 'brings' | 'begins' | 'owes' | 'blames' | 'names';
  /** How many words it takes. */
  readonly length: number;
}

/** Words by which something is said to be new at a time. */
export interface FirstCue {
  /** How many words it takes. */
  readonly length: number;
  /** Whether they say so in a passive alone: "the Star first reported" tells of the Star. */
  readonly isPassive: boolean;
}

/** A word of a sentence that may stand for the same as another of its field. */
export interface LikeTerm {
  /** Half-open, indices into the lemmas given. */
  readonly start: number;
  readonly end: number;
  /** What all of its field name, as a sentence has it: `the same stoppage of work`. */
  readonly field: string;
  /** Why it is charged, naming the lexicon; `null` where it is a plain one. */
  readonly charged: string | null;
}

/** A phrase for what became of somebody or something, where it stands among lemmas. */
export interface OutcomeTerm {
  /** Half-open, indices into the lemmas given. */
  readonly start: number;
  readonly end: number;
  /** Steps of one field alone compare. */
  readonly field:
    | 'work'
    | 'custody'
    | 'liberty'
    | 'health'
    | 'office'
    | 'reception'
    | 'verdict'
    | 'leaving'
    | 'event'
    | 'stoppage'
    | 'talks'
    | 'damage';
  /** `person`, or the nouns (lemmas) of the things that it becomes of. */
  readonly of: string;
  /** Whether one step rules out the other; else each says more than the one before. */
  readonly isContrary: boolean;
  /** From 1, the mildest. */
  readonly step: number;
  /** Whether it is the verb's subject, in the active, of whom it is told ("remains free"). */
  readonly isSubject: boolean;
  /** Where between its words whom it is done to stands ("sent the minister to prison"); `null` where it stands elsewhere. */
  readonly object: { readonly start: number; readonly end: number } | null;
}

/** One of several names of a thing between which outlets choose. */
export interface NamingTerm extends LikeTerm {
  /** Which way of naming it is: words of one way say the same. */
  readonly way: number;
}

/** A term of a sentence that stands beside others for the same thing. */
export interface RivalTerm {
  /** Half-open, indices into the lemmas given. */
  readonly start: number;
  readonly end: number;
  /** Words on either side within which a place is what the term is said of. */
  readonly reach: number;
  /** What makes two of them one beside a shared place: nothing more; a year, of what befalls a place again and again; or a day, with any shared name. */
  readonly tie: 'place' | 'year' | 'day';
  /** The kind of thing that its rivals all name: `armed group`. Terms compare only within one field. */
  readonly field: string;
  /** The same as a sentence has it ("the same armed group"), and the word that stands between it and a place. */
  readonly thing: string;
  readonly at: string;
  /** Why it is charged, naming lexicon and rule; `null` where it is the plain term. */
  readonly charged: string | null;
  /** Whether the thing goes on from year to year: a group, a war, no march. */
  readonly lasts: boolean;
}
