import type { Occasion } from '../../../core/annotations.ts';

/** How English tells where or to whom something was said. `to` is the named group of that name. */
export interface OccasionPattern {
  readonly kind: Occasion['kind'];
  /** Every match has one of these: looked for first, which takes far less time than to find no match. */
  readonly needs: readonly string[];
  readonly pattern: RegExp;
}

// A name in capitals, with what may join its parts: "the New York Times", "Radio Free Europe", "CNN's Fareed Zakaria".
const NAME = String.raw`(?:the )?(?:\p{Lu}[\p{L}\p{N}&.’'-]*)(?: (?:of |for |and )?(?:the )?\p{Lu}[\p{L}\p{N}&.’'-]*){0,5}`;
const TO = `(?<to>${NAME}|(?:[\\p{L}-]+ ){0,3}(?:reporters|journalists|newspaper|broadcaster|channel|television|radio|magazine|agency|network|programme|program|podcast))`;
const WHERE = '(?:in|at|during|after)';
const KIND = String.raw`(?:an? |the |his |her |their |its )?(?:[\p{L}’'-]+ ){0,4}?`;

const make = (kind: Occasion['kind'], needs: string, source: string): OccasionPattern => ({
  kind,
  needs: needs.split('|'),
  pattern: new RegExp(source, 'u'),
});

/** Most telling first: the first that matches in a sentence is taken. */
export const OCCASION_PATTERNS: readonly OccasionPattern[] = [
  make(
    'interview',
    'interview',
    String.raw`\b[Ii]n ${KIND}interviews?(?: published [\p{L}]+)? (?:with|to|for|on|given to) ${TO}`,
  ),
  make(
    'court',
    'ourt|jury|juror|judge|tribunal|inquest|magistrate',
    String.raw`\b(?:told|in|before|to) (?<to>(?:the |a |an )?(?:[\p{L}’'-]+ ){0,3}?(?:[Cc]ourt|jury|jurors|judge|tribunal|inquest|magistrates))\b`,
  ),
  make(
    'press',
    'reporters|journalists|the press|media',
    String.raw`\b(?:told|[Ss]peaking to|[Ss]poke to|[Tt]alking to) (?<to>(?:[\p{L}-]+ ){0,2}(?:reporters|journalists|the press|media))\b`,
  ),
  make(
    'press',
    'conference|briefing|press call',
    String.raw`\b(?:[Aa]t|[Ii]n|[Dd]uring|[Aa]fter) ${KIND}(?:press conference|news conference|press briefing|briefing|media briefing|press call)`,
  ),
  make(
    'interview',
    'told|peaking|poke to|alking to|nterviewed by|tells',
    String.raw`\b(?:told|[Ss]peaking to|[Ss]poke to|[Tt]alking to|[Ss]peaking with|[Ii]nterviewed by|tells) ${TO}`,
  ),
  make('interview', 'interview', String.raw`\b${WHERE} ${KIND}interview\b`),
  make(
    'post',
    'Twitter|Telegram|Facebook|Instagram|X|Truth Social|YouTube|TikTok|Weibo|Snapchat|LinkedIn|Bluesky|Mastodon|VK|Threads|WhatsApp|social media',
    String.raw`\b(?:wrote|said|posted|tweeted|announced|published|shared|adding|saying|stated|writing|[Ii]n an? [\p{L} ]{0,20}?post|message|video|statement)?\s?\b(?:on|via|over) (?:his |her |their |its |the )?(?:[\p{L}]+ ){0,2}?(?<to>Twitter|Telegram|Facebook|Instagram|X|Truth Social|YouTube|TikTok|Weibo|Snapchat|LinkedIn|Bluesky|Mastodon|VK|Threads|WhatsApp|social media)\b`,
  ),
  make(
    'post',
    'tweet|post|message|video',
    String.raw`\b[Ii]n ${KIND}(?:tweets?|posts?|blog post|(?<to>Twitter|Telegram|Facebook|Instagram) (?:post|message|video))\b`,
  ),
  make('post', 'tweeted', String.raw`\b(?:tweeted|retweeted)\b`),
  make(
    'letter',
    'letter|mail|memo|note|text message',
    String.raw`\b[Ii]n ${KIND}(?:letter|e-?mail|memo|note|text message)s?(?: (?:to|for) (?<to>(?:the |his |her |its )?[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*))?\b`,
  ),
  make(
    'court',
    'court|indictment|affidavit|testimony|ruling|lawsuit|complaint|deposition',
    String.raw`\b[Ii]n ${KIND}(?:court filing|court|indictment|affidavit|testimony|ruling|lawsuit|complaint|deposition)\b`,
  ),
  make(
    'speech',
    'speech|address|keynote|remarks|sermon|rally|debate|lecture|hearing',
    String.raw`\b(?:[Ii]n|[Aa]t|[Dd]uring) ${KIND}(?:speech|address|keynote|remarks|sermon|rally|debate|lecture|hearing)(?: (?:to|before) (?<to>(?:the )?[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*))?\b`,
  ),
  make(
    'broadcast',
    'television|TV|radio',
    String.raw`\b(?:on|to|over) ${KIND}(?:state |national |public |local )?(?:television|TV|radio)\b`,
  ),
  make(
    'broadcast',
    'CNN|Fox News|NBC|CBS|ABC|BBC|Sky News|PBS|NPR|C-SPAN|Al Jazeera|Bloomberg',
    String.raw`\bon (?<to>(?:CNN|Fox News|MSNBC|NBC|CBS|ABC|BBC|Sky News|PBS|NPR|C-SPAN|Al Jazeera|Bloomberg)(?:[’']s)?(?: “[^”]{2,40}”| "[^"]{2,40}")?)`,
  ),
  make(
    'statement',
    'statement|release|communiqué|report|filing|announcement|bulletin',
    String.raw`\b[Ii]n ${KIND}(?:statement|press release|news release|communiqué|report|filing|announcement|bulletin)s?\b(?: (?:to|for) (?<to>${NAME}))?`,
  ),
];

/** What stands after an outlet's name and tells what it is. */
export const DESCRIBES_OUTLET =
  /^ (?:television|TV|radio|news|newspaper|daily|weekly|agency|network|channel|broadcaster|magazine|website|portal|company)\b/;

/** What is done with somebody else's words and pictures, in the forms that have a subject. */
export const PUBLISHES = /\b(?:publishe[sd]|post(?:s|ed)|share[sd]|release[sd]|aire?[sd])\b/;

const LINE_LABEL =
  /^(?:(?:last )?(?:updated?|posted|published|modified|corrections?|clarifications?|(?:editor['’]?s['’]? )?notes?|report|headlines?|(?:also )?(?:read|see|watch|listen)(?: more| also)?|related(?: \p{L}+)?|more|photos?|pictures?|videos?|live|breaking|tags?|topics?|sources?|sign up|subscribe|advertisement))$/iu;

/** Whether the words before a colon tell what kind of line it is, and name nobody who speaks: "UPDATED", "Editor's note". */
export function isLineLabel(words: string): boolean {
  return LINE_LABEL.test(words);
}
