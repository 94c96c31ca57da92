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
    '(?:czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)|przeczytaj (?:także|też|również)|čtěte také)\\s?[:|–-].{3,200}',
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
  pattern: new RegExp(`^(?:${pattern})$`, 'iu'),
  heads: heads ?? false,
}));
