import type { Citation } from '../../../core/annotations.ts';
import type { OutletKind } from '../outlets.ts';

/** Words before an outlet's name that lean on it. */
export interface ForwardCue {
  readonly kind: Citation['kind'];
  readonly pattern: string;
  /** The words, lower case, of which every match begins with one. */
  readonly opens: string;
  /** Whether any name after it is an outlet's ("Source: …"). */
  readonly takesAnyName?: true;
}

/** In order of preference where two begin at one place. Every pattern ends where the outlet's name, or "the", begins. */
export const FORWARD_CUES: readonly ForwardCue[] = [
  {
    kind: 'told',
    opens: 'in during a an the his her their another this that one',
    pattern:
      '(?:(?:[Ii]n|[Dd]uring) )?(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|their|another|this|that|one)(?: [\\p{Ll}-]+){0,3} interviews? (?:with|to|for|on|given to|granted to|published (?:in|by|on)|broadcast (?:on|by)|aired (?:on|by))',
  },
  {
    kind: 'told',
    opens: 'interview interviews interviewed',
    pattern: '[Ii]nterview(?:s|ed)? (?:with|by|for|on|to)',
  },
  {
    kind: 'told',
    opens: 'told tells telling informed',
    pattern: '(?:told|tells|telling|informed)',
  },
  {
    kind: 'told',
    opens:
      'confirmed confirms admitted admits denied denies disclosed discloses revealed reveals explained explains acknowledged acknowledges hinted complained boasted',
    pattern:
      '(?:confirm(?:ed|s)|admit(?:ted|s)|den(?:ied|ies)|disclose[ds]|reveal(?:ed|s)|explain(?:ed|s)|acknowledge[ds]|hinted|complained|boasted)(?: (?:it|this|that|(?:the|his|her|their) \\p{Ll}+))? to',
  },
  {
    kind: 'told',
    opens: 'speaking spoke spoken talking talked speaks',
    pattern: '(?:[Ss]peaking|spoke|spoken|talking|talked|speaks) (?:to|with|on)',
  },
  {
    kind: 'told',
    opens: 'in comment comments remarks statement statements a an answers',
    pattern:
      '(?:[Ii]n )?(?:comments?|remarks|statements?|an? e-?mail|an? (?:text )?message|an? call|an? op-ed|an? column|an? essay|an? letter|an? conversation|an? article|answers) (?:to|for|with|made to|given to|provided to|sent to|written for)',
  },
  {
    kind: 'told',
    opens: 'appeared appearing appears appearance',
    pattern: '(?:appear(?:ed|ing|s)|appearance) on',
  },
  {
    kind: 'told',
    opens: 'wrote writing said saying says',
    pattern: '(?:wrote|writing|said|saying|says) (?:in|on)',
  },
  {
    kind: 'reports',
    opens:
      'as was were been first originally previously earlier widely reported revealed published cited quoted carried broadcast aired disclosed uncovered confirmed obtained seen reviewed viewed examined verified conducted released taken shown posted shared',
    pattern:
      '(?:(?:as |was |were |been )?(?:first |originally |previously |earlier |widely )?(?:reported|revealed|published|cited|quoted|carried|broadcast|aired|disclosed|uncovered|confirmed|obtained|seen|reviewed|viewed|examined|verified|conducted|released|taken|quoted as saying|shown|posted|shared)(?: (?:on|last|this) [A-Z]?\\w+)?) (?:by|in|on)',
  },
  {
    kind: 'reports',
    opens: 'according per via citing cites cited quoting quotes quoted with referring relying based',
    pattern:
      '(?:[Aa]ccording to(?: (?:this|that|an?|one|another))?|per|via|[Cc]iting|cites|cited|[Qq]uoting|quotes|quoted|with reference to|referring to|relying on|based on)',
  },
  {
    kind: 'reports',
    opens:
      'a an the this that recent earlier new one report reports reporting story stories article articles investigation analysis scoop dispatch survey poll footage photograph video documentary',
    pattern:
      '(?:(?:an?|the|this|that|recent|earlier|new|one)(?: [\\p{Ll}-]+){0,2} )?(?:reports?|reporting|stor(?:y|ies)|articles?|investigation|analysis|scoop|dispatch|survey|poll|footage|photograph|video|documentary) (?:by|from|in|on|of|for|published (?:by|in|on)|carried by)',
  },
  {
    kind: 'reports',
    opens: 'appeared ran carried',
    pattern: '(?:appeared|ran|carried) (?:in|on|by)',
  },
  {
    kind: 'reports',
    opens: 'reports reported writes wrote notes adds said',
    pattern: '(?<=[,”"\'’] )(?:reports|reported|writes|wrote|notes|adds|said)',
  },
  {
    kind: 'source',
    takesAnyName: true,
    opens: 'source sources',
    pattern: '(?<=(?:^|\\n)[^\\S\\n]{0,4}(?:\\()?)Source(?: [Ff]rom)?s?(?: ?:| -| –)',
  },
  {
    kind: 'reports',
    opens: 'with additional',
    pattern: '(?:[Ww]ith |[Aa]dditional )(?:additional )?(?:files|reporting|contributions|input|material) (?:from|by)',
  },
  {
    kind: 'reports',
    takesAnyName: true,
    opens: 'information',
    pattern: '(?<=(?:^|\\n)[^\\S\\n]{0,4}(?:_+ ?)?)Information from ?:',
  },
  {
    kind: 'source',
    takesAnyName: true,
    opens: 'this the',
    pattern:
      '(?:[Tt]his|[Tt]he above) (?:article|story|report|piece|text|post) (?:(?:was |is |has been )?(?:first |originally )?(?:appeared|published|posted|released|produced|reprinted|republished|taken|translated)(?: with permission)?)(?: here)? (?:in|on|by|from)',
  },
  {
    kind: 'source',
    takesAnyName: true,
    opens: 'originally first',
    pattern: '(?<=(?:^|\\n)[^\\S\\n]{0,4})(?:Originally|First) (?:published|appeared) (?:in|on|by|at)',
  },
];

/** A noun that says what sort of outlet the name beside it is. */
export const DESCRIPTORS: Readonly<Record<string, OutletKind>> = {
  'news agency': 'agency',
  'press agency': 'agency',
  newswire: 'agency',
  'wire service': 'agency',
  'news service': 'agency',
  newspaper: 'paper',
  newspapers: 'paper',
  daily: 'paper',
  'business daily': 'paper',
  tabloid: 'paper',
  weekly: 'paper',
  'news magazine': 'paper',
  newsmagazine: 'paper',
  magazine: 'paper',
  paper: 'paper',
  journal: 'paper',
  broadcaster: 'broadcaster',
  'television company': 'broadcaster',
  'television channel': 'broadcaster',
  'television station': 'broadcaster',
  'television network': 'broadcaster',
  'TV company': 'broadcaster',
  'TV channel': 'broadcaster',
  'TV station': 'broadcaster',
  'TV network': 'broadcaster',
  'news channel': 'broadcaster',
  'news network': 'broadcaster',
  'radio station': 'broadcaster',
  television: 'broadcaster',
  radio: 'broadcaster',
  channel: 'broadcaster',
  'news portal': 'site',
  'news site': 'site',
  'news website': 'site',
  'news outlet': 'site',
  website: 'site',
  portal: 'site',
  outlet: 'site',
  podcast: 'site',
  'Telegram channel': 'site',
};

/** `DESCRIPTORS` as the source of a regular expression, longest first. */
export const DESCRIPTOR = Object.keys(DESCRIPTORS)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** After an outlet's name: that it tells. The names in the list and those with a descriptor take any of these. */
export const BACKWARD_CUE =
  '(?:,? (?:(?:also|later|earlier|first|previously|then|on \\p{Lu}\\p{Ll}+) )?(?:(?:has|have|had|was|is|it|itself) )?(?:(?:also|first|since|previously|told|able to) )?' +
  '(?<verb>reports?|reported|reporting|writes|wrote|said|says|reveals?|revealed|claims|claimed|quotes?|quoted|cites?|cited|citing|published|publishes|broke|learned|learnt|notes|noted|carried|broadcasts?|aired|showed|shows|understands|stated|states|obtained|verified|described|found|asked|estimates|estimated|added|adds|confirmed|put|posted|shared|ran)' +
  "(?!\\p{L})|['’]s (?:report|reporting|reporter|correspondent|article|story|investigation|editorial))";

/** The words of which every match of `BACKWARD_CUE` begins with one, after its comma and blank. */
export const BACKWARD_OPENS =
  "also later earlier first previously then on has have had was is it itself since told able 's ’s " +
  'report reports reported reporting writes wrote said says reveal reveals revealed claims claimed quote quotes quoted cite cites cited ' +
  'citing published publishes broke learned learnt notes noted carried broadcast broadcasts aired showed shows understands ' +
  'stated states obtained verified described found asked estimates estimated added adds confirmed put posted shared ran';

/** Verbs that even a name of doubtful kind may stand before and be an outlet. */
export const TELLING_VERB =
  /^(?:reports?|reported|reporting|writes|wrote|quotes?|quoted|cites?|cited|citing|published|publishes|revealed|reveals|learned|learnt|broadcasts?|aired|understands)$/;

/** Before a name: that it is a person's. */
export const PERSONAL_TITLE = /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Sir|Sen|Rep|Gov|President|Judge|Professor)\.? $/u;

/** After an outlet's name: that another one is meant, which belongs to it. */
export const AFFILIATE = /^(?:['’]s)? affiliate\b/u;

/** What stands between an outlet's name and its verb and says what it is: "Norna, a site that covers politics, reported". */
export const APPOSITION = new RegExp(
  `, (?:an?|the|which is an?)(?: (?!who |that |of |from |at |in |on |to |for |with |by )[^\\s,;:.!?"“”()]+){0,5}? (?:${DESCRIPTOR}|publication|programme|program)(?: [^\\s,;:.!?"“”()]+){0,8}$`,
  'u',
);

/** Verbs of `BACKWARD_CUE` that an outlet as a rule says of itself: "Norna has learned", "Norna asked". */
export const OWN_VERB = /^(?:learned|learnt|asked|understands)$/;

/** How a picture's credit names an outlet: "(Ana Roe/Norna via AP)". */
export const CREDIT = /^via /i;

/** "the agency said", "told the newspaper": the outlet last named. */
export const ANAPHOR =
  /(?<![\p{L}\p{N}])(?:(?<told>(?:told|interview with|speaking to|spoke to|interview to) the (?<noun1>agency|news agency|newspaper|paper|daily|broadcaster|channel|network|station|outlet|magazine|website|publication|tabloid|weekly))|(?<lead>(?:[Aa]ccording to|citing|quoted by|reported by) the (?<noun2>agency|news agency|newspaper|paper|daily|broadcaster|channel|network|station|outlet|magazine|website|publication|tabloid|weekly))|(?<subject>[Tt]he (?<noun3>agency|news agency|newspaper|paper|daily|broadcaster|channel|network|station|outlet|magazine|website|publication|tabloid|weekly)(?: also| later| has| had)? (?:said|says|reported|reports|wrote|writes|quoted|quotes|cited|cites|added|adds|noted|notes|published|claimed)))(?!\p{L})/gu;

/** The words of which every match of `ANAPHOR` begins with one. */
export const ANAPHOR_OPENS = 'told interview speaking spoke according citing quoted reported the';

/** Which kinds of outlet a noun of `ANAPHOR` can stand for. */
export function fitsNoun(noun: string, kind: OutletKind): boolean {
  if (/agency/.test(noun)) return kind === 'agency';
  if (/paper|daily|tabloid|weekly|magazine/.test(noun)) return kind === 'paper';
  if (/broadcaster|channel|network|station/.test(noun)) return kind === 'broadcaster';
  return true;
}

const MEDIA =
  "(?:(?:[Ss]everal|[Ss]ome|[Mm]any|[Vv]arious|[Mm]ultiple|[Tt]he|[Oo]ther) )?(?:(?:\\p{Lu}[\\p{L}'’-]+) )?(?:(?:[Ss]tate|[Ll]ocal|[Oo]fficial|[Dd]omestic|[Ff]oreign|[Ww]estern|[Ii]ndependent|[Nn]ational|[Rr]egional|[Ii]nternational|[Oo]pposition|[Pp]ro-government)(?:[- ](?:run|owned|controlled|affiliated|backed))? )?" +
  '(?:[Mm]edia outlets|[Mm]edia|[Nn]ews outlets|[Nn]ews agencies|[Nn]ewspapers|[Pp]ress|[Tt]elevision|TV|[Rr]adio|[Tt]abloids)';

/** The words, lower case, of which every match of `NAMELESS` holds one, as its noun or the end of it. */
export const MEDIA_WORDS: ReadonlySet<string> = new Set(
  'media outlets agencies newspapers press television tv radio tabloids'.split(' '),
);

/** "state media reported", "according to local media": an outlet that stays without a name. */
export const NAMELESS = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<lead>(?:[Aa]ccording to|citing|reported by|quoted by|reports (?:by|in|from)) )(?<led>${MEDIA})(?: reports?)?|(?<subject>${MEDIA})(?: reports?)? (?:(?:have |has |had |also |widely |first )?)(?:said|say|says|reported|report|reports|reporting|claimed|claim|claims|quoted|cited|suggested?|speculat(?:ed|ing)|showed|published|broadcast|wrote))(?!\\p{L})`,
  'gu',
);

/** The words of which every match of `DESCRIBED` begins with one. */
export const DESCRIBED_OPENS = 'newspaper news broadcaster tabloid magazine channel daily';

/** Nouns that a text calls an outlet by, beside its name. */
export const DESCRIBED =
  /(?<![\p{L}\p{N}])(?:newspaper|news agency|broadcaster|news site|news outlet|news portal|tabloid|magazine|channel|daily)(?!\p{L})/gu;

/** The name that closes a sentence before "reports". */
export const REPORTER =
  /(?:^|, |” |" |– |— )(?<name>\p{Lu}[\p{L}\p{M}\p{N}'’-]+(?: \p{Lu}[\p{L}\p{M}\p{N}'’-]+){0,2})$/u;

/** The signature of an embedded post: "— The Hill (@thehill)". */
export const POST = /[—–-]\s?(?<name>[^\n—@]{2,60}?) \((?<handle>@\w{1,20})\)/gu;
