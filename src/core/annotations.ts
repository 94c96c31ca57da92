import type { Span } from './span.ts';

/** Everything that reading says about one document. All positions are into its `text`; all lists in text order. */
export interface Annotations {
  readonly document: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly actors: readonly Actor[];
  readonly attributions: readonly Attribution[];
  readonly figures: readonly Figure[];
  readonly times: readonly TemporalExpression[];
  readonly citations: readonly Citation[];
}

/**
 * The words and marks of a text as parallel arrays, one entry a token, so that a million of them stay small and move
 * between threads without copying.
 */
export interface Tokens {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Penn Treebank part of speech, as an index into `PENN_TAGS`. */
  readonly tags: Uint8Array;
}

/** The Penn Treebank tag set (Marcus, Santorini and Marcinkiewicz 1993), with the treebanks' marks and `HYPH`, `ADD`, `NFP`. */
export const PENN_TAGS = [
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'IN',
  'DT',
  'JJ',
  'JJR',
  'JJS',
  'RB',
  'RBR',
  'RBS',
  'RP',
  'PRP',
  'PRP$',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'MD',
  'TO',
  'CC',
  'CD',
  'EX',
  'FW',
  'LS',
  'PDT',
  'POS',
  'SYM',
  'UH',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  '.',
  ',',
  ':',
  '``',
  "''",
  '-LRB-',
  '-RRB-',
  '$',
  '#',
  'HYPH',
  'ADD',
  'NFP',
  'AFX',
  'GW',
  'XX',
] as const;
export type PennTag = (typeof PENN_TAGS)[number];

/** Words that stand for somebody or something: a name, a role ("the Kremlin spokesman") or a pronoun. */
export interface Mention extends Span {
  readonly kind: 'person' | 'organisation' | 'place' | 'other';
  readonly form: 'name' | 'role' | 'pronoun';
  /** The fullest name that this document gives to the same thing; for an unresolved role, its words. */
  readonly name: string;
  /** The id of the `Actor` it stands for; `null` where it is not one who acts or speaks. */
  readonly actor: string | null;
}

/** Somebody who speaks or is spoken of, within one document. */
export interface Actor {
  /** Unique in the document: `p1`. */
  readonly id: string;
  readonly kind: 'person' | 'organisation' | 'place' | 'group';
  /** The fullest name: `Dmitry Peskov`; for one who stays nameless, the fullest role: `a NATO official`. */
  readonly name: string;
  /** Titles and roles told of them, fullest first: `Kremlin spokesman`. */
  readonly roles: readonly string[];
  /** Why its mentions are one, a line each, for a reader. */
  readonly reasons: readonly string[];
}

/** Somebody is said to have said or thought something. */
export interface Attribution {
  /** Unique in the document: `a1`. */
  readonly id: string;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** `speech`, or `thought` (wants, believes, expects): what somebody is said to hold without a saying told of. */
  readonly mode: 'speech' | 'thought';
  /** The words that name who; `null` where none stand by. */
  readonly source: readonly Span[] | null;
  /** The words that tell of the act: `said`, `according to`; `null` where none stand by. */
  readonly cue: readonly Span[] | null;
  /** What was said: several fragments where the quotation is interrupted. Quotation marks are within it. */
  readonly content: readonly Span[];
  /** The id of the `Actor` behind the source; `null` where it could not be told. */
  readonly speaker: string | null;
  readonly stance: 'neutral' | 'distancing' | 'endorsing' | 'denying' | 'promising' | 'warning' | 'demanding';
  /** Words of the outlet that judge the saying ("falsely"); `null` where there are none. */
  readonly judgement: Span | null;
  /** Whether the saying itself is negated ("did not say", "denied"): polarity of the act, not of the content. */
  readonly negated: boolean;
  /** The id of the attribution in whose content this one stands; `null` at the top. */
  readonly within: string | null;
  /** Where or to whom it was said; `null` where nothing tells. */
  readonly occasion: Occasion | null;
  /** When it was said: the id-less time expression by its span; `null` where nothing tells. */
  readonly time: Span | null;
  /** What made it, for a reader: `rule: "…," NAME said`, `tagger`. */
  readonly reason: string;
  /** 0 to 1, calibrated: of those at 0.8, four in five are right. */
  readonly confidence: number;
}

export interface Occasion extends Span {
  readonly kind: 'interview' | 'press' | 'post' | 'statement' | 'speech' | 'letter' | 'court' | 'broadcast' | 'other';
  /** To whom or on what: `CNN`, `Telegram`, `reporters`; `null` where nothing tells. */
  readonly to: string | null;
}

/** A quantity told in the text. */
export interface Figure extends Span {
  /** In units of `unit`; of a range, its lower end. */
  readonly value: number;
  /** The upper end of a range ("5-10 minutes"); of a score or vote (unit `score`), the second side's; `null` for a single value. */
  readonly upper: number | null;
  /** What it is measured in, singular: `%`, `USD`, `km`, `minute`, or for a plain count what is counted: `troop`; `null` for a bare number. */
  readonly unit: string | null;
  readonly bound: 'exact' | 'about' | 'at least' | 'at most';
  /** The words that say what is counted or measured ("Russian troops"); `null` where none could be found. */
  readonly of: Span | null;
  /** The words that say as of when; `null` where none stand by. */
  readonly asOf: Span | null;
  /** The rule that found it, for a reader: `number with unit`. */
  readonly rule: string;
}

/** A time told in the text, in the terms of TIMEX3 (Pustejovsky et al. 2003, TimeML). */
export interface TemporalExpression extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value: `2022-01-16`, `2022-W03`, `P2D`, `PAST_REF`; `null` where it could not be resolved. */
  readonly value: string | null;
  /** Which parts of `value` the words do not tell and the context supplied; empty where all are certain. */
  readonly implied: readonly ('year' | 'month' | 'day' | 'week' | 'time')[];
  /** The rule that found it, for a reader: `weekday, by the tense of its sentence`. */
  readonly rule: string;
}

/** One outlet leaning on another. */
export interface Citation extends Span {
  /** The cited outlet, as a reader would name it: `Interfax`. */
  readonly outlet: string;
  /** `reports`: it is the authority for what is told; `told`: somebody spoke to it; `source`: named as where the page came from; `post`: its post is shown. */
  readonly kind: 'reports' | 'told' | 'source' | 'post';
  /** The id of the attribution that rests on it; `null` where it is the whole report. */
  readonly attribution: string | null;
  /** The rule that found it, for a reader: `outlet told`. */
  readonly rule: string;
}
