/** Words and marks with which pages name who made a picture, in the languages of the benchmark's pages. */
const MAKER =
  '(?:©|\\(c\\)|copyright:|(?:symbol|archiv|beispiel|titel)?(?:foto|fotos|fotografía|fotografie|bild|bilder|photo|photos|picture|image|images|imagen|imágenes|imagem|crédito|créditos|crédits?(?: photos?)?|credit|credits|grafik|zdjęcie|fot|kuva|bilde|фото|φωτογραφία)\\s?(?:by\\s|[:/|©-])|getty images|shutterstock|imago[ /-]|picture alliance|istock|unsplash|pixabay|adobe ?stock|[/(](?:reuters|afp|ap|epa|efe|dpa|ansa|pap|wenn|apa|keystone|tass|xinhua)\\b|(?:reuters|afp|ap|epa|efe|dpa|wenn\\.com)[ /](?=\\p{L}))';

/** A picture's credit at the end of a short line: the line is the picture's caption. */
const CREDIT_AT_END = new RegExp(`${MAKER}.{0,70}$`, 'iu');
/** A line that begins with a credit. */
const CREDIT_AT_START = new RegExp(`^[\\s(\\[]*${MAKER}.{0,100}$`, 'iu');

/** Longer lines with a credit at their end are paragraphs to which it was glued. */
const LONGEST = 320;

/** Whether a line is the caption of a picture, known by the credit in it. */
export function hasCredit(text: string): boolean {
  return text.length <= LONGEST && (CREDIT_AT_START.test(text) || CREDIT_AT_END.test(text));
}
