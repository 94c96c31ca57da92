import type { FurnitureRule } from '../furniture.ts';

const LINES: readonly (readonly [reason: string, pattern: string, heads?: boolean])[] = [
  [
    'advertisement mark',
    '[-–—\\[(\\s]*(?:anzeige|werbung|sponsored post|advertorial)[-–—\\])\\s.:]*|(?:der artikel geht nach|mehr nach|weiter nach|lesen sie nach).{0,40}(?:anzeige|werbung).{0,30}',
  ],
  [
    'share links',
    '(?:(?:artikel |beitrag |diesen artikel |seite )?(?:teilen|drucken|twittern|tweeten|mailen|merken|kommentieren|weiterleiten|versenden|empfehlen|e-?mail|per mail|per whatsapp)(?: (?:auf|über|via|per|mit) (?:facebook|twitter|whatsapp|e-?mail|freunden|linkedin|xing))?[\\s,|·]*)+',
  ],
  [
    'follow line',
    '(?:folgen sie|folge|folgt|besuchen sie|abonnieren sie|abonniere) (?:uns|mir|unserem|unseren|unsere)\\b.{0,120}',
  ],
  [
    'newsletter line',
    '(?:(?:jetzt |hier |unseren |den |zum |kostenlosen? )*newsletter(?: (?:abonnieren|bestellen|anmelden|an-? ?(?:und|/) ?abmelden|erhalten))?[!.:]?|(?:melden sie sich|jetzt) .{0,60}newsletter.{0,80})',
  ],
  [
    'cookie notice',
    '(?:wir verwenden|diese (?:web)?seite (?:verwendet|nutzt|benutzt)|wir nutzen|wir setzen).{0,40}cookies.{0,260}|(?:alle )?cookies (?:akzeptieren|ablehnen|verwalten)|einverstanden|(?:alle|alles) (?:akzeptieren|ablehnen)|cookie-?(?:einstellungen|richtlinie|hinweis)|um (?:diesen inhalt|externe inhalte).{0,200}|externe[rn]? inhalte?.{0,160}',
  ],
  [
    'navigation',
    '(?:startseite|menü|suche|anmelden|abmelden|einloggen|registrieren|impressum|datenschutz(?:erklärung)?|agb|kontakt|über uns|nach oben|zum (?:inhalt|seitenanfang).{0,20}|zurück(?: zur (?:übersicht|startseite))?|weiter(?:lesen)?|mehr(?: anzeigen| lesen| laden)?|vorheriger? (?:artikel|beitrag).{0,120}|nächster? (?:artikel|beitrag).{0,120}|schließen|e-?paper|abo|mediadaten|sie sind hier:?.{0,100})',
  ],
  [
    'comments',
    '(?:(?:\\d+ )?kommentare?(?: \\(?\\d+\\)?)?(?: (?:schreiben|lesen|anzeigen|hinzufügen))?|schreiben sie (?:einen|den ersten) kommentar|kommentar (?:schreiben|hinterlassen|verfassen|absenden)|keine kommentare.{0,20}|ihre meinung.{0,30}|diskutieren sie mit.{0,40}|antworten)',
    true,
  ],
  [
    'tags',
    '(?:schlagw(?:orte?|örter)|themen|tags?|stichworte|kategorien?|mehr zum thema|abgelegt unter)(?::.{0,200})?',
  ],
  ['copyright line', '.{0,80}alle rechte vorbehalten.{0,80}'],
  ['read time', '(?:lesezeit|lesedauer)[: ].{0,20}|\\d+ min(?:uten)?\\.? (?:lesezeit|lesedauer)'],
  [
    'link to another report',
    '(?:lesen sie (?:auch|hier|dazu|mehr)|mehr (?:dazu|zum thema|lesen sie)|auch interessant|siehe auch|das könnte sie auch interessieren|passend dazu)\\s?[:–-].{3,200}',
  ],
  [
    'list of other reports',
    '(?:(?:das könnte (?:sie|dich)(?: auch)? interessieren|auch interessant|lesen sie auch|mehr (?:zum thema|aus .{2,40}|artikel|nachrichten|news|von .{2,40})|weitere (?:artikel|beiträge|themen|meldungen|nachrichten|news).{0,40}|ähnliche (?:artikel|beiträge|themen)|verwandte (?:artikel|themen|beiträge)|meistgelesen.{0,20}|neueste (?:artikel|beiträge|nachrichten|meldungen)|aktuelle (?:meldungen|nachrichten|beiträge)|empfehlungen.{0,30}|top-?themen|beliebte (?:artikel|beiträge)))[: …]*',
    true,
  ],
];

/** The rules for German lines. */
export const deFurniture: readonly FurnitureRule[] = LINES.map(([reason, pattern, heads]) => ({
  reason,
  pattern: new RegExp(`^(?:${pattern})$`, 'i'),
  heads: heads ?? false,
}));

/** German paragraphs in which a site speaks to its readers. */
export const deTalk: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    'subscription line',
    /^(?!.*\b(?:sagte|sagt|erklärte|so der|so die)\b)(?=.*\b(?:sie|ihr|ihre[nmrs]?|du|dein[en]?|uns|unsere?[nmrs]?|wir|hier|jetzt|nur)\b).*\b(?:newsletter|abonnieren|abonniert|abonnement|abonnent(?:en|in)?|abo|probemonat|jetzt (?:testen|bestellen|weiterlesen|registrieren|anmelden)|weiterlesen mit|unabhängigen journalismus|e-?paper|digitale \w+ registrieren)\b/i,
  ],
  [
    'line to readers',
    /(?:erhalten sie (?:kostenlos|täglich|jeden)|direkt per e-?mail|nutzungsbedingungen|bereits registriert|vielen dank für ihre (?:registrierung|anmeldung)|geben (?:nicht notwendigerweise )?(?:die meinung|deren eigene|nicht die)|redaktion behält sich vor|\bprintausgabe\b|jetzt anmelden|monatlich kündbar|(?:artikel|beitrag|text) gefallen|erlauben sie .{3,40} (?:ihnen )?benachrichtigungen|mit der tastatur|kein thema ausgewählt|datenschutz(?:einstellungen|richtlinie|erklärung)\b.*\b(?:sie|wir|unsere?)\b)/i,
  ],
  [
    'line to readers',
    /\b(?:bitte (?:registrieren|loggen|melden|beachten) sie|netiquette|kommentarfunktion|benachrichtigung(?:en)? (?:aktivieren|erhalten)|schreiben sie uns|leserbrief|ihre meinung|einloggen, um|aktivieren sie javascript|haben sie (?:fragen|hinweise|anregungen)|hinter jedem klick|fehler gefunden|gefällt (?:dir|ihnen) dieser|jede (?:kleine )?spende|unterstützen sie (?:uns|unsere))\b/i,
  ],
  [
    'disclaimer',
    /(?:alle angaben ohne gewähr|affiliate-?links?|bei den verlinkungen|(?:wir )?erhalten wir (?:eine )?(?:kleine )?provision|provisions-?links?|amazon product advertising|partner-?links?|mit \* (?:gekennzeichnet|markiert)|letzte aktualisierung am)/i,
  ],
  ['copyright line', /\b(?:alle rechte vorbehalten|(?<!mit )nachdruck|urheberrechtlich geschützt|jede verwertung)\b/iu],
  [
    'link to another report',
    /\b(?:erklären wir|lesen sie|erfahren sie|mehr (?:dazu|darüber)|finden sie|gibt es|zeigen wir) (?:\w+ )?(?:in unserem|in unserer|im|hier|auf unserer) (?:\w+ )?(?:beitrag|artikel|ratgeber|text|interview|seite|podcast|shop|übersicht)\b/i,
  ],
  [
    'author box',
    /^(?=.{20,600}$)(?!.*[„"“])(?:(?:(?:prof\. |dr\. |autor[^ ]* )*[\p{L}.-]+ ){2,6})?(?:schreibt (?:seit|für|über|als)|ist (?:seit \d{4} )?(?:freie[r]? |leitende[r]? |stellvertretende[r]? )*(?:redakteur|redakteurin|autor|autorin|journalist|journalistin|korrespondent|korrespondentin|volontär|volontärin|head of|gründungspartner)\b|arbeitet (?:seit \d{4} )?(?:als|für|bei) )/iu,
  ],
];
