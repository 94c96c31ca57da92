/**
 * What is true of English pages that a person saved as text: the lines around the report that tell something about it.
 */

/** Reporters without a name: "our correspondent", "staff writers". */
const NAMELESS =
  '(?:our |a |the )?(?:(?:own |special |staff |web |news |online |sports |political |foreign )*(?:correspondents?|reporters?|writers?|staff|desk|agencies|team|bureau))';

const NAME = "(?:[\\p{Lu}][\\p{L}\\p{M}.'’-]*|de|van|von|der|den|bin|al|el|la|di|da|du|le|ibn)";

/** "By Jane Doe", "By Jane Doe and John Roe, Staff Writers", "Jane Doe, Reporter". The group `name` holds the people. */
export const BYLINE = new RegExp(
  `^(?:(?:EXCLUSIVE |[Ee]xclusive |[Ww]ritten |[Rr]eported |[Pp]osted |[Ss]tory |[Rr]eport |[Tt]ext |[Aa]nalysis |[Oo]pinion )?(?:[Bb]y|BY):?|[Aa]uthors?:|[Ww]ords:|[Rr]eporting by:?)\\s+(?<name>${NAMELESS}|${NAME}(?: ${NAME}){0,4}(?: \\p{Ll}+){0,2} (?:staff|reporters|correspondents|newsroom)|${NAME}(?: ${NAME}){0,4}(?:(?:,| and| &|;| with) ${NAME}(?: ${NAME}){0,4}){0,5})(?:\\s*(?:[,|•·/–—-]|\\b(?:in|at)\\b|\\bfor\\b|@).{0,80})?$`,
  'u',
);

/** "From our reporters in Harbour Town – 3 March 2021", "By our court reporter Jane Doe". The group `name` holds who. */
export const OUR_BYLINE = new RegExp(
  `^(?:[Bb]y|BY|[Ff]rom) (?<name>our (?:[\\p{L}-]+ ){0,3}(?:correspondents?|reporters?|writers?|newsroom|desk|bureau)(?: ${NAME}(?: ${NAME}){0,2})?)(?:(?:,? (?:in|at) |,? [–—-] |, (?=.{0,20}\\d)).{2,60})?$`,
  'u',
);

const WRITER =
  '(?:[Cc]orrespondents?|[Rr]eporters?|[Ww]riters?|[Ee]ditors?|[Cc]olumnists?|[Cc]ritics?|[Ss]taff|STAFF|[Aa]gencies|AGENCIES|[Dd]esk|[Nn]ewsroom)';

const PERSON = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}\\.)?(?: \\p{Lu}[\\p{L}'’-]+){1,2}";

/** Who wrote it, without a "by" in front: "Jane Doe, Courts Reporter", "Staff and agencies", "Reporter: Jane Doe", "Bay exclusive by Jane Doe". The group `name` holds who. */
export const WRITER_LINES: readonly RegExp[] = [
  `(?<name>${PERSON})(?:,| [–—-]) (?:[\\p{L}-]+ ){0,3}${WRITER}(?:,? (?:in|at) .{2,30})?`,
  `(?<name>(?:[Ss]taff|[Aa]gencies|AGENCIES|[Oo]ur (?:[\\p{L}-]+ ){0,2}${WRITER})(?: (?:and|&|with) (?:[\\p{L}-]+ ){0,3}${WRITER})?|[\\p{L}-]+ ?/ ?[Ss]taff)`,
  `(?:[Rr]eporters?|[Cc]orrespondents?|[Ii]nterview|[Ii]nterviewer|[Tt]ext): (?<name>${PERSON})(?:, .{2,30})?`,
  `(?:[\\p{L}-]+ ){0,2}(?:[Ee]xclusive|EXCLUSIVE|[Ee]ssay|[Ss]pecial|[Dd]ispatch|[Rr]eportage) by (?<name>${PERSON})(?:,? in .{2,30})?`,
].map((line) => new RegExp(`^${line}$`, 'u'));

/** Names of several writers on a line of their own below the headline: "Jane Doe, John Roe and Norna". */
export const WRITERS = new RegExp(
  `^${PERSON}(?:, ${PERSON})*(?:(?:,| and| &) (?:${PERSON}|\\p{Lu}[\\p{L}-]{2,}))$`,
  'u',
);

/** How long ago, as apps put it: "3h", "25 m". */
export const AGE_IN_APPS = /^\d{1,2} ?(?:m|h|d|w|min|hrs?)\.?$/i;

/** Who sent it: "From: The Bay Courier <news@bay.example>", "Forwarded from Harbour Watch". The group `name` holds who. */
export const SENT_BY =
  /^(?:(?:from|von|de): "?(?<name>[^<"@\n]{3,50}?)"? <[^>@\s]+@[^>\s]+>|forwarded (?:message )?from:? (?<name>\p{Lu}[^@\n]{2,50}))$/iu;

/** Before the headline of a mail or record: "Subject: ". */
export const HEADLINE_LABEL = /^(?:subject|title|headline|betreff|titel|objet|titre|asunto|oggetto): */i;

/** "@harbourwatch · 3 March 2021", below the name of who posted it. */
export const HANDLE = /^@[\w.]{2,40}(?:$|\s)/;

/** The name of a person and nothing else: "Jane Doe", "Jane A. Doe". */
export const PERSON_NAME = new RegExp(`^${PERSON}$`, 'u');

/** "Posted by harbourwatch on 3 March 2021". The groups `name` and `day` hold who put it up and when. */
export const SIGNED_ON =
  /^(?:(?:posted|published|written|submitted|uploaded|added) )?by:? (?<name>[\p{L}\p{N}_@.'’-]+(?: [\p{L}\p{N}_.'’-]+){0,3}) on (?<day>.{4,40})$/iu;

/** Who wrote a report, on one line with outlet and day, where it need not be a name: "By our political desk", "News team". */
export const WRITER_PART = /^by\s|\b(?:desk|staff|team|newsroom|correspondents?|reporters?|writers?|editors?)$/i;

/** A reporting credit below a story: "Reporting by A; Editing by B", "The writer can be reached at …". */
export const CREDIT_LINE =
  /^\(?(?:(?:additional |further )?reporting by|writing by|edited by|editing by|compiled by|translated by|with (?:additional )?(?:inputs?|reporting|files|material) (?:from|by)|our standards:|the (?:author|writer) is\b|follow (?!us\b).{2,40} on twitter).{0,220}$/i;

/** A line that only says who made a picture: "/ Photo: REUTERS", "(Photo by A. N. Other/Agency)", "Image credit: X". */
export const PHOTO_CREDIT =
  /^[\s/([]*(?:(?:file |stock |cover |lead |main |representative |representational )?(?:photo(?:graph)?|image|picture|pic|illustration|graphic|video|screenshot|screengrab|screen grab)s?(?: (?:credits?|courtesy|source|used for representation only))?\s*(?:[:/|,©-]|by\b|courtesy\b|from\b|via\b)|(?:credits?|copyright|courtesy|via)\s*[:/]|©(?!\s*\d{4})|getty images|reuters\/|afp\/|ap photo|epa[-/]|(?:representative|representational|file|stock) (?:image|photo|picture)).{0,100}$/i;

/** A caption as agencies open it, or one that names sides of a picture; it is kept, as words of the report. */
export const CAPTION =
  /[[(](?:file|photo|image|picture|handout|archive)\b[^\])]{0,60}[\])]$|[[(][^\])]{2,40}(?:\/|\bvia\b)[^\])]{2,40}[\])]$|^(?:file(?: photo| picture| image)?\s*[-–—:]|(?:photo|image|picture) shows\b|in this (?:file |handout )?(?:photo|image|picture)\b|pictured:)/i;

/** "Source From: X", "Via X", "source site-12": where the copied text came from. The group `name` holds the outlet. */
export const SOURCE_LINE =
  /^(?:the post .{3,200} (?:appeared|was published|was posted) first on\s+|\(?(?:news )?source(?: from| link| url)?\s*[:–—-]\s*|via\s*:\s*|via\s+(?=\p{Lu})|(?:this (?:story|article|report|post) )?(?:was )?(?:originally|first) (?:published|appeared|posted|reported)(?: (?:by|in|on|at))\s+|read (?:the )?(?:original|full)(?: (?:article|story|report|post))? (?:at|on|in)\s+|(?:the post|courtesy(?: of)?)\s*:\s*|source\s+(?=(?:site|www|http|[\w-]+\.\w)))(?<name>[^:]{2,80}?)[.)]*$/iu;

/** Words that stand beside a date and tell nothing more. */
export const enDateWords: ReadonlySet<string> = new Set(
  'published updated posted last modified on at am pm a m p first created broadcast aired date dated time est edt et gmt utc ist cet cest eet bst pst pdt pt cst cdt mst msk sgt hkt jst aest hrs hours h local of the and by issued released edition today am/pm original publication uploaded added revised min mins minute minutes read reading ago for immediate release st nd rd th new gmt+ utc+'.split(
    ' ',
  ),
);

/** A date told only against the day of copying: "3 hours ago". */
export const RELATIVE_DATE =
  /^(?:yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:,| at)? \d{1,2}[:.]\d{2}.{0,14}$|^(?:(?:published|updated|posted|last updated|added)[: ]*)?(?:an?|\d+|one|two|three) (?:second|minute|min|hour|hr|day|week|month|year)s? ago\W*(?:\|.{0,40})?$/i;

/** Nouns that names of newspapers, agencies and stations are made with. */
export const OUTLET_NOUN =
  /\b(?:news|newspaper|times|post|herald|tribune|daily|gazette|journal|press|tv|television|radio|chronicle|guardian|observer|mail|telegraph|agency|today|media|online|star|standard|independent|courier|wire|newswire|network|broadcasting|broadcaster|bulletin|dispatch|examiner|globe|sentinel|mirror|express|weekly|magazine|monitor|echo|argus|ledger|register|inquirer|advertiser|courrier|dépêche|presse|blatt|bote|noticias|reporter|review|insider|digest|tv\d|fm|channel \d+|dagblad|tidning|tidende|posten|zeitung|anzeiger|tageblatt|nachrichten|rundschau|kurier|gazeta|glasnik|corriere|giornale|diario)\b/i;

/** The name of a station. */
export const STATION =
  /^(?:radio|tv|channel|kanal|canal|kanaal|kanál|antenne|chaîne|rádio|televisión) .|.\b(?:radio|tv|fm|television|fernsehen|rundfunk)$|^[kw]\p{L}{2,3}[- ]?(?:tv|am|fm|\d{1,2})$|^(?:state|public|national|people['’]s) (?:radio|television)\b/iu;

/** A single word that is a publisher's name by its ending: "Harbourpress", "Baynews", "Interwire". */
export const OUTLET_STEM =
  /^\p{Lu}[\p{L}-]{2,}(?:press|news|times|wire|post|inform|media|today|online|pravda|zeitung|blatt|presse|tv)$/iu;

/** Such a word and where it sends its news: "Baywire International". */
export const AGENCY_ABROAD =
  /^\p{Lu}\p{L}+(?:press|news|wire) (?:International|Global|World|Europe|Asia|Africa|America|English|Service|Agency)$/u;

/** What a source line names where it names nobody. */
export const NO_OUTLET =
  /^(?:(?:news |various |staff |our )?(?:agenc(?:y|ies)|wires?|staff|media|reports|correspondents?|link)|(?:staff|agencies) and (?:news )?agencies)$/i;

/** Words before a day that put it after the day of writing, or leave that open. */
export const AHEAD_OF_DAY =
  /\b(?:will|would|shall|scheduled|planned|plans?|planning|next|upcoming|due|expected|expects?|until|till|by|before|if|deadline|set for|set to|slated|may|might|could|going to|from|starting|beginning|effective|expires?|through)\b[^.!?\n]*$/i;
/** Words after a day that put it after the day of writing. */
export const AHEAD_AFTER_DAY =
  /^[^.!?\n]*\b(?:will|shall|is (?:due|set|scheduled|expected) to|are (?:due|set|scheduled|expected) to)\b/i;

/** Names of a site's sections, single words in lower case: a row of them is a menu. */
export const SECTION_WORDS: ReadonlySet<string> = new Set(
  'home news world politics business economy banks banking pharma energy courts industry market markets companies finance money sport sports culture arts opinion comment podcast podcasts video videos photos lifestyle life tech technology science health travel weather traffic obituaries letters features entertainment education environment climate local national international region regions regional community crime jobs events shop subscribe subscribers archive english live tv radio food style cars property magazine register contact about search menu more europe asia africa america americas us uk insurance analysis defence defense society faith farming motoring games puzzles ports freight latest trending topics sections'.split(
    ' ',
  ),
);

/** "© 2023 The Harbour Times. All rights reserved.", whose name is the outlet's. */
export const COPYRIGHT_LINE =
  /^(?:copyright |\(c\) ?|© ?)+(?:\d{4}(?:\s?[-–]\s?\d{4})?,? ?)(?:by )?(?<name>\p{Lu}[^.|,©]{2,45}?)(?:[.|,].{0,120}| all rights reserved.{0,80})?$/iu;

/** A section whose name alone tells no outlet. */
export const NEWS_SECTION = /^News$/i;

/** Before the place where a reporter is: "Mira Dahl in Harbour Town". */
export const BEFORE_PLACE = /,? in (?=\p{Lu})/u;

/** Names of people have no article. */
export const ARTICLE_FIRST = /^The /;

/** "Page 3 of 12", "p. 3", "3/12" as a whole line. */
export const PAGE_NUMBER = /^[^\p{L}\p{N}]*(?:page |p\. ?)?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?[^\p{L}\p{N}]*$/iu;

/** What stands on a date's line and is neither place nor name: "Page 1 of 3", "by admin2". */
export const BESIDE_DATE = /\b(?:[Pp]ages?|[Pp]\.|S\.) ?\d+(?: of \d+|-\d+)?\b|\bby [\p{Ll}\d]+\s*$/u;

/** What stands in one or two words above a headline and names no outlet: "Exclusive", "Press release". */
export const KICKER =
  /^(?:exclusive|breaking|urgent|update|updated|alert|analysis|opinion|comment|commentary|editorial|interview|feature|report|reportage|explainer|live|live ?blog|watch|video|obituary|review|letters?|profile|column|essay|newsletter|transcript|statement|correction|special|investigation|revealed|press|release|news|draft|memo|notes?|summary|abstract|introduction|document|article|untitled)(?: .*)?$/i;

/** "Broadcast 9 November, morning news", above the headline. */
export const SENT_ON = /^(?:broadcast|aired|sent|published|printed|issued)\b/i;

/** "Thursday edition", above the headline, alone or after a bar. */
export const EDITION =
  /(?:(?<=^|[|·•,] *)(?:sun|mon|tues|wednes|thurs|fri|satur)day(?: (?:morning|evening|noon|night))? (?:edition|issue|paper)|(?<=[\p{L}] [–—] )(?:sun|mon|tues|wednes|thurs|fri|satur)day)$/iu;

/** Before an outlet's name, in small letters: that it speaks of itself. */
export const OF_ITSELF =
  /(?<!\p{L})(?:told|tells|asked by|contacted by|seen by|obtained by|speaking to|spoke to)(?: [Tt]he)? $/u;

/** Behind an outlet's name: that it speaks for itself ("FLARE demands: …") or that people write for it ("by FLARE reporters"). */
export const FOR_ITSELF =
  /^ (?:(?:says|demands|asks|comments|thinks|warns|answers|explains):|can (?:exclusively )?reveal\b|has (?:learn(?:ed|t)|seen)\b|(?:reporters|newsroom|news desk|readers)\b)/u;

/** What an outlet says it is, or a part of it, below or beside its name: "The voice of the coast", "Your weekly digest". */
export const DESCRIBES_OUTLET =
  /^(?:[\p{L}'’-]+ ){0,5}(?:(?:news)?papers?|news|newsletter|journal|magazine|daily|weekly|monthly|voice|review|digest|briefing|bulletin|edition|supplement|special|service|agency|radio|television|broadcast|transcript|portal|blog|podcast|organ|mouthpiece|news source|fanzine|webzine|(?:fan|news|web|party|club|members['’]?)[ -]?site|news channel)(?: (?:online|text|script|in brief))?(?: (?:of|for|from|with|without|in|on|about|to|since|that|which|you|they|we|nobody)\b.{0,60}|, (?:week|no|issue|vol)\b.{0,30})?$/iu;

/** What an agency's desks put above a dispatch: its letters and number, desk, urgency, length: "NNA0231 4 nat 388". */
export const DISPATCH_NUMBER = /^(?<name>\p{Lu}{2,5}) ?\d{3,5}(?: (?:\d{1,4}|\p{L}{1,4})){1,5}$/u;

/** The signs of who wrote and edited a dispatch, at its foot: "nna/ov/md". */
export const DISPATCH_SIGNS = /^\p{Ll}{2,6}(?:\/\p{Ll}{2,3}){1,3}$/u;

/** Day, hour, month and year at the foot of a dispatch: "121931 jun 33". */
export const DISPATCH_TIME =
  /^(?<day>\d{2})(?:[01]\d|2[0-3])[0-5]\d ?(?:Z|gmt|utc)? ?(?<month>\p{L}{3,4})\.? ?(?<year>(?:20)?\d{2})$/iu;

/** What stands beside a day on a masthead's line: the issue's number, its price, "late edition". */
export const ISSUE_WORDS =
  /^(?:(?:no|nr|nos|n[°º]|issue|number|num|vol|volume|year|jahrgang|jg|ausgabe|année|año|anno)\.? ?[\p{N}/.IVXLC]{1,9}(?: \([\d,.]+\))?|(?:the )?(?:breakfast|morning|noon|midday|evening|night|late|weekend) (?:show|programme|program)|free(?: of charge| copy)?|gratis|kostenlos|price:? .{1,15}|[£$€]? ?\d{1,3}(?:[.,]\d{2})? ?(?:p|pence|cents?|euros?|[£$€])?|(?:\p{L}+ ){0,3}(?:edition|issue|ausgabe|édition|edición)(?: (?:du|de la|de|del) \p{L}+)?|(?:\d{1,4}|no) (?:comments?|replies|views|shares)|\d{1,2} (?:min|minutes?)(?: read)?)$/iu;

/** A note in brackets, above a headline, of who translated or recorded what follows. */
export const NOTE_OF_TRANSLATION =
  /^[[(](?:(?:unofficial|own|rough|full|abridged|our|working|machine) )*(?:translat(?:ed|ion)|text of|excerpts? from|transcript(?:ion)? of|monitored|recorded|summary of)\b.*[\])]$/iu;

/** In such a note the outlet: "Source: La Voz de Larn, …", "published in Norna Tidende on …". The group `name` holds it. */
export const TRANSLATED_FROM =
  /(?:\b[Ss]ource: ?|\b(?:newspaper|daily|weekly|paper|magazine|website|news agency|agency|radio|television|TV),? (?=\p{Lu})|\b(?:[Pp]ublished|[Pp]rinted|[Cc]arried|[Bb]roadcast|[Pp]osted|[Aa]ired) (?:by|in|on) (?:the )?(?=\p{Lu}))(?<name>\p{Lu}[\p{L}\p{N}'’ -]{1,44}?)(?=,? on \d|,? on \p{Lu}\p{L}+day|[,.;\])])/u;

/** A verb that makes a sentence, behind no word such as "that": "voice of the villages is heard at last". */
export const SAYS =
  /^(?!.*\b(?:that|which|who|you|they|we|nobody|people|what)\b).* (?:is|are|was|were|has|have|had|will|must|may|could) \p{Ll}/iu;

/** An agency's note on what is new, above its dateline: "(Adds minister's words)". */
export const NOTE_FIRST =
  /^\((?:adds?|updates?|recasts?|corrects?|repeats?|refiles?|rewrites?|changes?|writes?)\b[^()\n]*\)\n+/i;

/** What stands before the day on a line that tells when a report came out. */
export const PUBLISHED_LABEL =
  /^(?:first |last )?(?:published|posted|updated|broadcast|aired|recorded|sent|printed)(?: on)?:? (?:\p{L}+day,? )?$/iu;

/** Nothing, or a day of the week before the day of the month. */
export const WEEKDAY_ONLY = /^(?:\p{L}+day,? )?$/iu;
