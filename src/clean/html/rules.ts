import type { Element } from './tree.ts';

/** Elements that never hold a report's words. */
const NEVER = new Set(
  'script style noscript template svg math iframe object embed canvas video audio map select textarea button input dialog menu nav head title datalist meter progress'.split(
    ' ',
  ),
);

/** One row a rule: what a removal says for a reader, and the pattern that class, id and role are searched with. */
const NAMED: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    'comments',
    /\b(comments?|disqus|respond|replies|reader-?comments|kommentare?|livefyre)\b|comment-?(list|s|section|area|form|box)/,
  ],
  [
    'share links',
    /\b(shar(e|ing)|social|sociable|addtoany|addthis|sharedaddy)\b|share-?(bar|buttons?|links?|tools?)|social-?(media|links?|share|icons?|bar)/,
  ],
  [
    'list of other reports',
    /\brelated\b|related-?(posts?|articles?|stories|content|news|links?)|recommend|read-?more|more-?(stories|news|from|on)|also-?(read|like)|most-?(read|popular|viewed)|trending|popular-?posts?|outbrain|taboola|plista|teaser/,
  ],
  ['newsletter', /newsletter|subscri(be|ption)|sign-?up|mailing-?list/],
  [
    'advertisement',
    /\b(ads?|advert(s|isement|ising)?|sponsor(ed)?|promo(tion)?|anzeige|werbung|dfp|banner)\b|(google|adsense|adslot|ad-?(slot|container|wrapper|unit|banner|box))/,
  ],
  [
    'navigation',
    /\b(nav|navigation|navbar|menu|breadcrumbs?|pagination|pager|subnav|topbar|skip-?link|ticker|breaking-?news)\b|breadcrumb|site-?(header|nav|footer)|page-?(header|footer)|main-?(menu|nav)/,
  ],
  ['footer', /\b(footer|colophon|copyright|imprint|impressum)\b/],
  ['sidebar', /\b(sidebar|side-?bar|aside|widget|widgets|rail|right-?(col|column|rail))\b/],
  ['cookie notice', /cookie|consent|gdpr|onetrust|cmp-|privacy-?(banner|notice)/],
  ['author box', /author-?(box|bio|info|card|profile)|about-?(the-?)?author|\bbio\b/],
  ['tags', /\b(tags|tag-?(list|cloud|links?)|post-?tags|keywords|topics)\b/],
  ['paywall', /paywall|piano-|subscriber-?only|meter-?wall/],
  ['hidden', /\b(hidden|sr-only|visually-?hidden|screen-?reader(-text)?|noprint|no-?print)\b/],
];

const ROLES: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  banner: 'navigation',
  contentinfo: 'footer',
  complementary: 'sidebar',
  search: 'search',
  dialog: 'dialog',
  menu: 'navigation',
  menubar: 'navigation',
};

/** Names that sites give to the report's own element, whatever else they add to them. */
const REPORT_NAME =
  /\b(entry-content|post-content|post-body|article-?(body|content|text|copy)|story-?(body|content|text)|body-?copy|content-?body|text-?content|page-content|main-content|single-content)(?![\w-]*(footer|header|sidebar|teaser|related|share|meta))\b/;

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Why an element is taken out whatever it holds; `null` where its tag and attributes do not say so. */
export function certainReason({ tag, attributes }: Element): string | null {
  if (NEVER.has(tag)) return tag === 'nav' ? 'navigation' : 'not text';
  if (attributes.hidden !== undefined || HIDDEN_STYLE.test(attributes.style ?? '')) return 'hidden';
  return null;
}

/** Why an element's name suggests that it is not the report; to be weighed against what it holds. */
export function suggestedReason({ tag, attributes, name }: Element): string | null {
  const role = ROLES[attributes.role ?? ''];
  if (role) return role;
  if (tag === 'footer') return 'footer';
  if (tag === 'aside') return 'sidebar';
  if (tag === 'form') return 'form';
  if (tag === 'body' || tag === 'html' || tag === 'main' || tag === 'article') return null;
  if (attributes.itemprop?.toLowerCase() === 'articlebody' || REPORT_NAME.test(name)) return null;
  return name === '' ? null : (NAMED.find(([, pattern]) => pattern.test(name))?.[0] ?? null);
}
