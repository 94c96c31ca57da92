import type { FurnitureRule } from './furniture.ts';

/** Lines on pages in languages that have no room of their own, one row a language and kind. */
const LINES: readonly (readonly [reason: string, pattern: string, heads?: boolean])[] = [
  // French
  ['share links', "(?:partager|imprimer|tweeter|envoyer|copier le lien)(?: (?:sur|par|cet|l[’']) ?.{2,30})*"],
  [
    'newsletter line',
    "(?:inscrivez-vous|abonnez-vous|recevez).{0,100}(?:newsletter|infolettre|lettre d[’']information|e-?mails?).{0,60}",
  ],
  ['cookie notice', '.{0,60}(?:utilise|utilisons|utilisation) (?:de |des |les )?cookies.{0,200}'],
  [
    'list of other reports',
    '(?:à lire (?:aussi|également)|lire aussi|sur le même (?:sujet|thème)|articles? (?:liés?|similaires?|recommandés?)|les plus lus|vous aimerez aussi|voir aussi)[ :.…]*',
    true,
  ],
  ['link to another report', '(?:à lire (?:aussi|également)|lire aussi|voir aussi)\\s?[:|–-].{3,200}'],
  ['advertisement mark', '[-–—\\s(]*(?:publicité|la suite après (?:la|cette) publicité)[-–—\\s)]*'],
  ['navigation', "(?:accueil|rechercher|se connecter|s[’']inscrire|mentions légales|nous contacter|haut de page)"],
  // Spanish and Portuguese
  [
    'share links',
    '(?:compartir|compartilhar|compartilhe|imprimir|comparte|tuitear|copiar enlace)(?: (?:en|no|na|por|esta|este|el|o) .{2,30})*',
  ],
  [
    'newsletter line',
    '(?:suscr[ií]b[ae](?:te|se)|inscr[ei]va-se|assine|reciba|recibe|receba).{0,100}(?:bolet[ií]n|newsletter|correo|e-?mail).{0,60}',
  ],
  ['cookie notice', '.{0,60}(?:utiliza(?:mos)?|usa(?:mos)?) (?:las |os )?cookies.{0,200}'],
  [
    'list of other reports',
    '(?:(?:noticias?|notas?|artículos?|notícias|artigos|matérias|temas) relacionad[oa]s|relacionad[oa]s?|te puede interesar|le puede interesar|también (?:te puede interesar|lee|lea)|lea también|leia (?:também|mais)|ver también|veja (?:também|mais)|lo más (?:leído|visto)|mais lidas|más noticias|últimas noticias|últimas notícias|más información|artículos relacionados.{0,30})[ :.…]*',
    true,
  ],
  [
    'link to another report',
    '(?:lea también|lee también|leer más|leia (?:também|mais)|veja também|ver también|te puede interesar|le puede interesar|también lea)\\s?[:|–-].{3,200}',
  ],
  [
    'advertisement mark',
    '[-–—\\s(]*(?:publicidade?|anuncios?|anúncios?|continua después de la publicidad|continua após a publicidade)[-–—\\s)]*',
  ],
  [
    'navigation',
    '(?:inicio|início|buscar|iniciar sesión|registrarse|entrar|contacto|aviso legal|política de privacidad(?:e)?)',
  ],
  [
    'link to another report',
    '(?:(?:lea|lee|leer|mira|mire|vea|ver|puedes ver|nota relacionada|le(?:er)? (?:más|también)|lea más|mira (?:también|más)|vea (?:también|además|más)|le recomendamos|te recomendamos|veja|leia|saiba mais|além disso)\\s?[:|–-]|>> ).{3,200}',
  ],
  [
    'list of other reports',
    '(?:lo último|contexto de la noticia|las más (?:leídas|vistas)|mais notícias|tags?|etiquetas|temas(?: relacionados)?|notas relacionadas)[: ]*',
    true,
  ],
  // Italian
  ['share links', "(?:condividi|stampa|invia)(?: (?:su|questo|l[’']) ?.{2,30})*"],
  [
    'list of other reports',
    '(?:leggi anche|articoli correlati|potrebbe interessarti(?: anche)?|ti potrebbe interessare|i più letti|notizie correlate|vedi anche)[ :.…]*',
    true,
  ],
  ['link to another report', '(?:leggi anche|vedi anche)\\s?[:|–-].{3,200}'],
  // Dutch and Scandinavian
  [
    'share links',
    '(?:delen|deel(?: dit artikel)?|dela|del|skriv ut|tulosta|jaa)(?: (?:op|via|på|artikkelen|artikeln) ?.{0,30})*',
  ],
  [
    'list of other reports',
    '(?:lees ook|meer (?:nieuws|over .{2,40})|gerelateerd(?:e artikelen)?|läs (?:också|även|mer)|les også|læs også|relaterade artiklar|lue (?:myös|lisää))[ :.…]*',
    true,
  ],
  ['link to another report', '(?:lees ook|läs (?:också|även|mer)|les også|læs også|lue myös)\\s?[:|–-].{3,200}'],
  // Polish, Czech
  ['share links', '(?:udostępnij|podziel się|drukuj|sdílet|sdílejte|tisk)(?: .{2,30})?'],
  [
    'list of other reports',
    '(?:czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również|więcej)|przeczytaj (?:także|też|również)|polecane|najnowsze|podobne artykuły|čtěte (?:také|také)|související články|přečtěte si (?:také|i))[ :.…]*',
    true,
  ],
  [
    'link to another report',
    '(?:czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również|więcej)|przeczytaj (?:także|też|również)|dowiedz się więcej|więcej(?: na ten temat)?|čtěte také)\\s?[:|–-].{3,200}',
  ],
  // Russian, Ukrainian
  ['share links', '(?:поделиться|поділитися|распечатать|отправить|твитнуть)(?: .{2,30})?'],
  [
    'follow line',
    '(?:подписывайтесь|подпишитесь|следите|читайте нас|присоединяйтесь|підписуйтесь|читайте нас)\\b.{0,140}',
  ],
  [
    'list of other reports',
    '(?:читайте (?:также|ещё|еще|по теме)|смотрите также|по теме|похожие (?:новости|материалы)|последние новости|популярное|самое читаемое|материалы по теме|читайте також|дивіться також|останні новини|новости партнёров|новости партнеров)[ :.…]*',
    true,
  ],
  [
    'link to another report',
    '(?:читайте (?:также|ещё|еще|подробнее)|смотрите также|читайте також|по теме)\\s?[:|–-].{3,200}',
  ],
  ['advertisement mark', '[-–—\\s]*реклама[-–—\\s]*'],
  // Turkish, Greek, Arabic, Japanese, Chinese
  [
    'list of other reports',
    '(?:ilgili haberler|benzer haberler|διαβάστε (?:επίσης|ακόμη|περισσότερα)|σχετικά (?:άρθρα|θέματα)|اقرأ (?:أيضا|أيضًا|المزيد)|関連(?:記事|ニュース|リンク)|あわせて読みたい|相关(?:新闻|阅读|文章|推荐)|相關(?:新聞|閱讀|文章)|延伸阅读|延伸閱讀)[ :：.…]*',
    true,
  ],
];

/** The rules for lines in other languages. */
export const otherFurniture: readonly FurnitureRule[] = LINES.map(([reason, pattern, heads]) => ({
  reason,
  pattern: new RegExp(`^(?:${pattern})$`, 'i'),
  heads: heads ?? false,
}));

/** Paragraphs in which a site speaks to its readers, one row a language and kind. */
export const otherTalk: readonly (readonly [reason: string, pattern: RegExp])[] = [
  // Spanish and Portuguese
  [
    'subscription line',
    /(?:suscr[ií](?:b[aei]|pci)|nuestr[oa]s? (?:newsletter|bolet[ií]n|canal|podcast|redes|periodismo|lectores)|hacemos periodismo|apoyo de (?:sus|nuestros) lectores|un público informado|salvou o conteúdo|hazte (?:miembro|socio|suscriptor)|\bassin(?:e|atura)\b|noss[oa] (?:redação|canal|newsletter)|apoie o jornalismo|continua produzindo)/i,
  ],
  [
    'line to readers',
    /(?:reportar errores|aviso importante|puede escribirnos|escríbanos|escríbenos|s[ií]guenos|síganos|siga-nos|regístr(?:a|e)te|¡mira |envíenos|denuncias? a través de)/i,
  ],
  ['copyright line', /(?:todos los derechos reservados|todos os direitos reservados|prohibida su reproducción)/i],
  // French
  [
    'subscription line',
    /(?:abonnez-vous|déjà abonnée?|réservée? (?:à nos|aux) abonnés|(?:notre|nos|la|votre) newsletters?|inscrivez-vous|en illimité|offres? d[’']abonnement|offre découverte|profitez de (?:notre|nos)|créez un compte)/i,
  ],
  ['copyright line', /(?:tous droits réservés|reproduction interdite)/iu],
  // Italian
  ['subscription line', /(?:abbonati|iscriviti alla newsletter|riproduzione riservata)/iu],
  // Polish and Czech
  [
    'copyright line',
    /(?:materiał chroniony prawem|wszelkie prawa zastrzeżone|dalsze rozpowszechnianie|licencja na publikację|všechna práva vyhrazena)/i,
  ],
  [
    'line to readers',
    /(?:zapisz się|subskrybuj|masz (?:temat|informacje)|napisz do nas|szukasz .{3,60}\?|kup (?:licencję|subskrypcję|dostęp))/i,
  ],
  // Dutch and Scandinavian
  ['subscription line', /(?:nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirje|^tilaa |abonneer)/iu],
  // Russian and Ukrainian
  [
    'line to readers',
    /(?:подпи(?:сывайтесь|шитесь) на|підпи(?:суйтесь|шіться) на|нашли ошибку|если вы заметили|якщо ви помітили|выделите (?:ее|её) и нажмите)/i,
  ],
];
