import type { FurnitureRule } from '../furniture.ts';

const NETWORK =
  '(?:facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|instagram|youtube|tiktok|threads|bluesky|mastodon|flipboard|pocket|messenger|viber|vk|tumblr|e-?mail|google news|google|sms|print|save|share|tweet|pin(?: it)?|copy link|link copied|line|weibo|wechat|rss|feedly|snapchat|truth social)';
const JOIN = '(?:[\\s,;:|/•·+&-]|and|or)*';

/** Phrases of whole lines on English pages; each is tried against a line of at most 300 characters. */
const LINES: readonly (readonly [reason: string, pattern: string])[] = [
  [
    'advertisement mark',
    '[-–—\\[(\\s]*(?:advertisements?|advertising|ads?|sponsored(?: content)?|promoted(?: content)?|paid content|ad feedback)[-–—\\])\\s.:]*',
  ],
  [
    'advertisement mark',
    '\\[ad_?\\d*\\]|advertisements?[.:]? ?(?:scroll|continue).{0,30}|(?:(?:the )?(?:story|article) continues (?:below|after).{0,40}|continue reading(?: below)?.{0,30}|scroll (?:down )?to continue.{0,30}|(?:remove|skip) (?:all )?ads?|advertisement - scroll.{0,30}|report (?:this )?ad)',
  ],
  [
    'share links',
    `(?:share|tweet|pin|post|print|email|send|save|copy)(?: (?:this|the|it|story|article|post|page|on|via|to|by|with|friends?|link|url|${NETWORK}))*[:!.]?(?:\\s*\\d+)?`,
  ],
  [
    'share links',
    `(?:(?:share|tweet|pin|print|email|follow|like)?${JOIN}${NETWORK}){2,}${JOIN}(?:share|print|email|more)?`,
  ],
  [
    'share links',
    'click to (?:share|e-?mail|print|tweet)\\b.{0,80}|(?:\\d[\\d.,]*k? )?(?:shares?|likes?|views?|retweets?|reactions?|comments?)(?: \\d[\\d.,]*k?)?',
  ],
  ['share links', `${NETWORK}`],
  [
    'follow line',
    `(?:follow|like|find|connect with|join) (?:us|me|@?[\\w .'’&-]{2,40}) (?:on|at|via|in) (?:our )?${NETWORK}\\b.{0,140}`,
  ],
  [
    'follow line',
    '(?:follow us|stay (?:in touch|connected|updated|informed|tuned)|connect with us|get in touch|keep in touch|find us)(?:[ :!.]*.{0,40})?',
  ],
  ['follow line', '(?:download|get|install) (?:the|our) .{0,40}\\bapp\\b.{0,80}'],
  ['follow line', '(?:join|subscribe to) (?:our|the) .{0,40}(?:channel|group|community|podcast)\\b.{0,100}'],
  [
    'newsletter line',
    '(?:sign up|subscribe|register)(?: now| here| today| free)?(?: (?:to|for|and get|and receive)\\b.{0,140}(?:newsletters?|e-?mails?|inbox|alerts?|briefings?|updates?|news|digest|access|offers?|mailing list|notifications?)\\b.{0,80})?[.!:]?',
  ],
  [
    'newsletter line',
    '(?:get|receive|to be updated with|stay up to date with|be the first to (?:know|hear)|enter your e-?mail|never miss)\\b.{0,120}(?:newsletters?|inbox|updates?|offers?|announcements?|e-?mail(?: address)?|alerts?|news|story|stories)\\b.{0,60}',
  ],
  ['newsletter line', '(?:join|subscribe to) (?:the|our) .{0,60}\\b(?:mailing list|newsletter|e-?mail list)\\b.{0,60}'],
  [
    'newsletter line',
    '(?:our |daily |weekly |morning |free |the )*(?:newsletters?|mailing list|e-?mail address|your e-?mail)(?: sign-?up)?[*:]?',
  ],
  [
    'newsletter line',
    '(?:you can unsubscribe|unsubscribe at|by (?:signing up|subscribing|clicking|providing|entering|submitting))\\b.{0,220}',
  ],
  [
    'donation line',
    '(?:.{0,40}[-–—:|] ?)?(?:please |you can )?(?:make a (?:charitable |one-off |monthly )?(?:donation|contribution)|donate(?: now| today| here)?|support (?:our|independent|quality|us|the) (?:journalism|work|reporting|newsroom|team|us|mission|independent|local)|become a (?:member|supporter|patron|subscriber)|buy (?:me|us) a coffee|chip in)\\b.{0,120}',
  ],
  [
    'subscription line',
    "(?:already (?:a|have an?) (?:subscriber|member|account).{0,60}|(?:to continue reading|keep reading|subscribe to (?:read|continue|keep)|this (?:article|story|content) is (?:for|available to|exclusive to|reserved for) (?:our )?(?:subscribers|members)|you(?: have|[’']ve) (?:read |reached )?(?:\\d+|one|two|three|four|five|your)(?: of your)?(?: \\w+)? (?:free )?articles?\\b|unlock (?:this|full|unlimited)|create (?:a free|an|your free) account|register to (?:read|continue)|start your (?:free )?trial)\\b.{0,140})",
  ],
  [
    'cookie notice',
    '(?:(?:we|this (?:web)?site|our (?:web)?site|.{2,40} (?:and (?:its|our) partners )?)\\s?(?:use|uses)(?: (?:essential|our own|only|both|its own|first|third|necessary|and|other|party|certain|some))* cookies\\b.{0,260}|by (?:continuing|using|browsing|closing)\\b.{0,60}(?:site|website|page|browse|banner)\\b.{0,160}|(?:accept|reject|allow|manage|decline)(?: (?:all|only|necessary|my|the|optional|and|&|continue|close))*(?: (?:cookies|preferences|settings|choices|options))?|(?:cookie|privacy) (?:policy|notice|settings|preferences|statement|centre|center)|(?:got it|i agree|i accept|i understand|ok(?:ay)?)[!.]?|we (?:value|care about|respect) your privacy\\b.{0,120}|your privacy(?: (?:choices|matters|settings).{0,80})?|do not sell (?:or share )?my (?:personal )?(?:data|information|info))',
  ],
  [
    'navigation',
    "(?:home(?:page)?|menu|main menu|search(?: for)?(?: this site)?[:.…]*|skip to (?:main |the )?(?:content|navigation).{0,20}|sign (?:in|up|out)|log ?(?:in|out)|my account|register|subscribe(?: now)?|contact(?: us)?|about(?: us)?|advertise(?: with us)?|careers|jobs|help|faqs?|terms(?: (?:of|and|&) (?:use|service|conditions).{0,20})?|privacy|site ?map|rss(?: feeds?)?|archives?|back to top|top|go (?:back|to top)|(?:next|previous|prev|newer|older)(?: (?:article|post|story|page|posts))?\\b[ :→←»]*|← ?.{3,120}|.{3,120} →|load more.{0,20}|show more.{0,20}|view (?:all|more)\\b.{0,30}|see (?:all|more)\\b.{0,30}|more|close|open|toggle .{0,30}|switch .{0,20}|expand|collapse|listen(?: to (?:this|the) (?:article|story))?.{0,20}|edition[:]?.{0,20}|breaking(?: news)?|live|latest|e-?paper|today[’']s paper|video|videos|photos|gallery|watch(?: now| live)?|all rights reserved\\.?|translate|select language|english|language|font size.{0,20}|a[+-]|[aA]{2,3}|read (?:aloud|later|full story|the full .{3,30}))",
  ],
  [
    'read time',
    '(?:(?:estimated )?(?:read(?:ing)? time[: ]*)?\\d+ ?[-–]?(?:\\d+ )?(?:min(?:ute)?s?)(?: (?:read|to read|listen))?|\\d+ min(?:ute)?s? (?:read|ago))',
  ],
  [
    'copyright line',
    '(?:copyright|©|\\(c\\))[ ©]*.{0,160}|.{0,80}all rights reserved\\.?.{0,80}|this (?:material|content|article) may not be (?:published|reproduced)\\b.{0,200}',
  ],
  [
    'comments',
    '(?:leave a (?:comment|reply)|(?:add|post|write|join) (?:a|your|the) (?:comment|conversation|discussion)\\b.{0,40}|(?:view |show |read |see |hide )?(?:all )?(?:\\d+ )?comments?(?: \\(?\\d+\\)?)?(?: (?:are )?(?:closed|off|on this (?:story|article))\\.?)?|no comments(?: yet)?|be the first to comment\\b.{0,20}|your email address will not be published\\b.{0,80}|required fields are marked.{0,10}|log in to (?:comment|leave a comment)|have your say\\b.{0,60}|what do you think\\?.{0,60})',
  ],
  [
    'tags',
    '(?:tags?|topics?|keywords|filed under|categor(?:y|ies)|tagged(?: (?:as|with|in))?|in this (?:story|article)|more on|labels|explore more on these topics|related (?:subjects|topics|tags)|keywords?)(?::.{0,200})?',
  ],
  [
    'disclaimer',
    '(?:(?:this|the) (?:story|article|report|content|post|item) (?:has (?:not )?been|was) (?:first |originally )?(?:published|edited|auto-?generated|generated|created|syndicated)\\b.{0,200}(?:feed|staff|syndicated|agency|edited|headline)\\b.{0,80}|\\(?(?:except for the headline|with inputs from)\\b.{0,200}|disclaimer:.{0,260}|have a (?:news )?(?:tip|story)\\b.{0,120}|(?:send|email) (?:us )?(?:your )?(?:tips?|news tips)\\b.{0,100}|do you have (?:a|any) (?:tip|story|information)\\b.{0,120})',
  ],
  [
    'status line',
    'press release|for immediate release|image without a caption|this article is more than .{3,30} old|(?:image|media) caption,?|feedback:?.{0,40}|permalink.{0,120}|(?:like )?loading\\.*|(?:updates?|adds?|recasts?|corrects?|refiles|rewrites|repeats)(?: with| to|,) [\\w ,-]{3,60}|this is a (?:developing|breaking)(?: news)? story\\b.{0,80}|(?:more|details|updates) (?:to )?follow.{0,20}|urgent|exclusive',
  ],
  [
    'navigation',
    "(?:english|international|online|print|digital|weekend|morning|evening|us|uk|global) edition|today[’']s (?:front page|edition)",
  ],
  [
    'page mark',
    '(?:page )?\\d+ of \\d+|page \\d+|end of (?:article|story|document)|\\(?(?:ends|more to follow|to be continued)\\)?|http status.{0,30}|image \\d+ of \\d+|\\d+ ?/ ?\\d+|slide \\d+.{0,20}',
  ],
];

/** Labels with a list of other reports below them. */
const HEADS: readonly string[] = [
  "(?:latest|recent|popular|related|recommended|trending|top|featured|other|similar|most (?:read|popular|viewed|shared)|editor[’']?s[’']? (?:picks?|choice)|more)(?: (?:posts?|news|stories|articles?|reads?|reports?|coverage|content|topics?|videos?|now|today|headlines|this week|in [\\w .&-]{2,30}|from [\\w .&-]{2,40}|on (?:this|[\\w .&-]{2,40})|like this|for you|about [\\w .&-]{2,40}|to read|by (?:this )?author))*[: ]*",
  "(?:you (?:may|might) (?:also|have) (?:like|be interested in|enjoy|missed?)|don[’']?t miss(?: (?:it|this|out))?|also (?:read|see|on .{2,30})|read (?:also|more|next|this next)|see also|what to read next|up next|in other news|in case you missed it|more from .{2,40}|from (?:around )?the web|around the web|elsewhere on .{2,30}|we recommend|must reads?|related|our picks|paid partner content|promoted stories|sponsored stories|more stories|suggested for you|next up|just in|newest|happening now)[:. …»]*",
];

const PREFIXED: readonly string[] = [
  "(?:(?:also read|read also|read more|read next|see also|related(?: (?:article|story|news|coverage|stories|reading))?|more on this(?: story)?|don[’']?t miss|must read|recommended|watch(?: (?:also|now|more|live))?|also watch|listen|in pictures|gallery|explainer|more)\\s*[:|»>–—-]+ ?.{3,200}|read (?:more|also|the full story)(?: (?:here|about|on|at)).{0,120}|click here (?:to|for)\\b.{0,120})",
];

/** What has a speaker is a sentence of a report, however it begins. */
const SPEECH = '(?!.*\\b(?:said|says|added|adds|told|argued|according to|announced|explained)\\b)';

const whole = (pattern: string): RegExp => new RegExp(`^${SPEECH}(?:${pattern})$`, 'i');

/** The rules for English lines. */
export const enFurniture: readonly FurnitureRule[] = [
  ...LINES.map(([reason, pattern]) => ({ reason, pattern: whole(pattern), heads: reason === 'comments' })),
  ...PREFIXED.map((pattern) => ({ reason: 'link to another report', pattern: whole(pattern), heads: false })),
  ...HEADS.map((pattern) => ({ reason: 'list of other reports', pattern: whole(pattern), heads: true })),
];

/** English paragraphs in which a site speaks to its readers. What has a speaker is not among them. */
export const enTalk: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    'subscription line',
    /^(?!.*\b(?:said|says|told|added|adds|according to)\b).*\b(?:please subscribe|subscribe (?:now|today|here|to (?:our|the))|(?:annual|monthly|weekly|digital) subscription|already a subscriber|first-time subscribers?|(?:for|to (?:read|view|see)) the full (?:story|article)|log in for|support (?:our|independent|local|quality) (?:journalism|reporting|work|newsroom)|our journalism|free trial|our newsletter)\b.*\b(?:you|your|our|us|now|today|here|can|me)\b/i,
  ],
  [
    'subscription line',
    /^(?!.*\b(?:said|says|told|added|adds|according to)\b)(?=.*\b(?:you|your)\b).*\b(?:subscribe|subscriber|subscription|newsletter|inbox|sign up)\b/i,
  ],
  ['app line', /\b(?:download|get) (?:the|our) [\w ]{0,40}\bapps?\b/iu],
  [
    'line to readers',
    /\b(?:letters? to the editor|ad ?block(?:er)?\b.*\b(?:click|disable|turn off|pages)|join now|renew (?:to get|your)|tickets and more info|editors send (?:out|you)|hear what you think|write to us|e-?mail us|contact us (?:at|on)|send us (?:your|a) (?:tips?|letter|message|story)|call us (?:at|on)|(?:you are using|your) (?:a )?browser|browser version|enable javascript|javascript (?:is )?(?:disabled|enabled|required)|follow (?:us|him|her|them|the \w+) on (?:twitter|facebook|instagram|x)\b)/i,
  ],
  [
    'disclaimer',
    /\b(?:we may (?:earn|receive)|(?:affiliate|paid) links?|of our advertisers|advertis(?:e|ers?) with|views? (?:and opinions )?expressed (?:here |in this (?:article|post|piece) |by the author )?(?:are|do|does)\b|(?:^|\. )terms apply\.|estimated value calculated by|advertising disclosure|for (?:informational|information) purposes only|not (?:constitute|intended as) (?:investment|medical|legal|financial) advice)\b/i,
  ],
  [
    'copyright line',
    /\b(?:all rights reserved|copyrighted|(?:citing|using|quoting|reprinting)(?: and \w+)? (?:any |our |the |of )?(?:materials?|content)|reproduction (?:is |of |in )|when (?:using|quoting) (?:our )?materials|(?:prior |express )?written (?:permission|consent)|may not be (?:published|reproduced|reprinted|republished)|re-?published (?:with permission|under a creative commons)|copyright (?:©|\d{4}))/i,
  ],
  [
    'author box',
    /^(?=.{20,500}$)(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:\([^)]*\) )?(?:is (?:an? |the )?(?:[\w-]+ ){0,4}(?:reporter|writer|editor|correspondent|journalist|columnist|contributor|producer|author|fellow|professor|analyst|blogger)\b|(?:covers|writes (?:about|for)) )(?!.*["“])/u,
  ],
];
