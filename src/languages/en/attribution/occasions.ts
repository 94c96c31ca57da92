import type { Occasion } from '../../../core/annotations.ts';

/** How English tells where or to whom something was said. `to` is the named group of that name. */
export interface OccasionPattern {
  readonly kind: Occasion['kind'];
  readonly pattern: RegExp;
}

// A name in capitals, with what may join its parts: "the New York Times", "Radio Free Europe", "CNN's Fareed Zakaria".
const NAME = String.raw`(?:the )?(?:\p{Lu}[\p{L}\p{N}&.’'-]*)(?: (?:of |for |and )?(?:the )?\p{Lu}[\p{L}\p{N}&.’'-]*){0,5}`;
const TO = `(?<to>${NAME}|(?:[\\p{L}-]+ ){0,3}(?:reporters|journalists|newspaper|broadcaster|channel|television|radio|magazine|agency|network|programme|program|podcast))`;
const WHERE = '(?:in|at|during|after)';
const KIND = String.raw`(?:an? |the |his |her |their |its )?(?:[\p{L}’'-]+ ){0,4}?`;

const make = (kind: Occasion['kind'], source: string): OccasionPattern => ({ kind, pattern: new RegExp(source, 'u') });

/** Most telling first: the first that matches in a sentence is taken. */
export const OCCASION_PATTERNS: readonly OccasionPattern[] = [
  make('interview', String.raw`\b[Ii]n ${KIND}interviews?(?: published [\p{L}]+)? (?:with|to|for|on|given to) ${TO}`),
  make(
    'court',
    String.raw`\b(?:told|in|before|to) (?<to>(?:the |a |an )?(?:[\p{L}’'-]+ ){0,3}?(?:[Cc]ourt|jury|jurors|judge|tribunal|inquest|magistrates))\b`,
  ),
  make(
    'press',
    String.raw`\b(?:told|[Ss]peaking to|[Ss]poke to|[Tt]alking to) (?<to>(?:[\p{L}-]+ ){0,2}(?:reporters|journalists|the press|media))\b`,
  ),
  make(
    'press',
    String.raw`\b(?:[Aa]t|[Ii]n|[Dd]uring|[Aa]fter) ${KIND}(?:press conference|news conference|press briefing|briefing|media briefing|press call)`,
  ),
  make(
    'interview',
    String.raw`\b(?:told|[Ss]peaking to|[Ss]poke to|[Tt]alking to|[Ss]peaking with|[Ii]nterviewed by|tells) ${TO}`,
  ),
  make('interview', String.raw`\b${WHERE} ${KIND}interview\b`),
  make(
    'post',
    String.raw`\b(?:wrote|said|posted|tweeted|announced|published|shared|adding|saying|stated|writing|[Ii]n an? [\p{L} ]{0,20}?post|message|video|statement)?\s?\b(?:on|via|over) (?:his |her |their |its |the )?(?:[\p{L}]+ ){0,2}?(?<to>Twitter|Telegram|Facebook|Instagram|X|Truth Social|YouTube|TikTok|Weibo|Snapchat|LinkedIn|Bluesky|Mastodon|VK|Threads|WhatsApp|social media)\b`,
  ),
  make(
    'post',
    String.raw`\b[Ii]n ${KIND}(?:tweets?|posts?|blog post|(?<to>Twitter|Telegram|Facebook|Instagram) (?:post|message|video))\b`,
  ),
  make('post', String.raw`\b(?:tweeted|retweeted)\b`),
  make(
    'letter',
    String.raw`\b[Ii]n ${KIND}(?:letter|e-?mail|memo|note|text message)s?(?: (?:to|for) (?<to>(?:the |his |her |its )?[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*))?\b`,
  ),
  make(
    'court',
    String.raw`\b[Ii]n ${KIND}(?:court filing|court|indictment|affidavit|testimony|ruling|lawsuit|complaint|deposition)\b`,
  ),
  make(
    'speech',
    String.raw`\b(?:[Ii]n|[Aa]t|[Dd]uring) ${KIND}(?:speech|address|keynote|remarks|sermon|rally|debate|lecture|hearing)(?: (?:to|before) (?<to>(?:the )?[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*))?\b`,
  ),
  make('broadcast', String.raw`\b(?:on|to|over) ${KIND}(?:state |national |public |local )?(?:television|TV|radio)\b`),
  make(
    'broadcast',
    String.raw`\bon (?<to>(?:CNN|Fox News|MSNBC|NBC|CBS|ABC|BBC|Sky News|PBS|NPR|C-SPAN|Al Jazeera|Bloomberg)(?:[’']s)?(?: “[^”]{2,40}”| "[^"]{2,40}")?)`,
  ),
  make(
    'statement',
    String.raw`\b[Ii]n ${KIND}(?:statement|press release|news release|communiqué|report|filing|announcement|bulletin)s?\b(?: (?:to|for) (?<to>${NAME}))?`,
  ),
];

/** What stands after an outlet's name and tells what it is. */
export const DESCRIBES_OUTLET =
  /^ (?:television|TV|radio|news|newspaper|daily|weekly|agency|network|channel|broadcaster|magazine|website|portal|company)\b/;

/** What is done with somebody else's words and pictures, in the forms that have a subject. */
export const PUBLISHES = /\b(?:publishe[sd]|post(?:s|ed)|share[sd]|release[sd]|aire?[sd])\b/;
