/** Lines around a report on pages in languages that have no room of their own, and names in any. */

/** "Von Mira Dahl", "Par Jean Roe". The group `name` holds the people. */
export const BYLINE_ELSEWHERE =
  /^(?:von|par|por|di|door|av|af|autor(?:in)?:|auteur:|автор:|текст:)\s+(?<name>\p{Lu}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]+){1,4})$/iu;

/** "Quelle: X", "Источник: X". The group `name` holds the outlet. */
export const SOURCE_ELSEWHERE =
  /^\(?(?:quellen?|fuentes?|fonte|fonti|bron|källa|kilde|źródło|zdroj|источник|джерело|πηγή|kaynak|مصدر|المصدر|来源|來源|出典)\s*[:：]\s*(?<name>.{2,60}?)[.)]*$/iu;

/** A word of a name: with a capital or a digit, or one that joins others. */
export const NAME_WORD = /^[\p{Lu}\p{N}]|^(?:of|the|and|&|de|la|le|el|del|der|die|das|du|des|et|y|for|in|al)$/u;

/** What stands between a day and the name of a place or person on one line. */
export const BEFORE_NAME = /[,|•·–—/-]|\bby\b|\bvon\b/i;

/** What an outlet says it is, or a part of it: "Unabhängige Tageszeitung für die Küste", "le quotidien du littoral". */
export const DESCRIBES_ELSEWHERE =
  /^(?:[\p{L}'’-]+ ){0,4}(?:\p{L}*zeitung|\p{L}*blatt|nachrichten(?:agentur|magazin|portal)?|\p{L}*magazin|zeitschrift|stimme|organ|mitteilungen|voix|organe|bulletin|voz|órgano|voce|organo|\p{L}*rundschau|quotidien|hebdomadaire|journal|agence|revue|gazette|diario|periódico|semanario|revista|agencia|quotidiano|settimanale|giornale|agenzia|jornal|dagblad|krant)(?: \p{L}{4,})?(?: (?:für|von|vom|der|des|aus|in|seit|im|de|du|la|le|pour|depuis|d|para|del|dal|di|da|per|voor|van)[ ’'].{1,60})?$/iu;
