import { enDateWords } from './en/saved-page.ts';

/** Labels beside a date in languages that have no room of their own. */
const OTHER =
  'stand von veröffentlicht aktualisiert publiziert editiert erschienen erstellt vom am um uhr letzte aktualisierung publié publie mis à jour le par modifié il y a publicado actualizado por el la las los hora de del en da do em às atualizado pubblicato aggiornato alle ore geplaatst bijgewerkt gepubliceerd op om uur opublikowano aktualizacja dodano godz publicerad uppdaterad kl publisert oppdatert julkaistu päivitetty опубликовано обновлено в г год года опубліковано оновлено о'.split(
    ' ',
  );

/** Words that stand beside a date and tell nothing more, in any language; lower case. */
export const DATE_WORDS: ReadonlySet<string> = new Set([...enDateWords, ...OTHER]);
